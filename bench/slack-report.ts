import { number, type Target, targetsToMarkdown, targetsToTerminal } from "./report.ts";

/** Messages a second. */
interface Rates {
  readonly app: number;
  readonly bare: number;
}

export interface SlackFindings {
  /** Overheard messages that meet silence, until they are acknowledged. */
  readonly chatter: Rates;
  /** Pastes, until the last answer is posted. */
  readonly answered: Rates;
  readonly steady: {
    readonly medianMs: number;
    readonly p99Ms: number;
    readonly slowestMs: number;
    readonly startMB: number;
    readonly endMB: number;
  };
  readonly perSecond: number;
  readonly steadySeconds: number;
}

export function slackToTerminal(findings: SlackFindings): string {
  return targetsToTerminal(targetsOf(findings), notes);
}

export function slackToMarkdown(findings: SlackFindings): string {
  return targetsToMarkdown("bench:slack", targetsOf(findings), notes);
}

const notes = [
  "The whole program with SQLite in one process, a Bolt app with an HTTPReceiver and an empty listener in another, and signed messages",
  "over HTTP from a third, which is also the Web API that answers are posted to. They share the machine's cores and take turns. Each",
  "message has a channel of its own, since a channel takes one answer a second. Chatter counts until it is acknowledged, a paste of 1,000",
  "characters until its answer was posted. In the steady minute one message in five is such a paste; times run from the moment a",
  "message was due. Memory is what the system has given to the process, the first ten seconds of that minute against the last.",
];

function targetsOf({ chatter, answered, steady, perSecond, steadySeconds }: SlackFindings): readonly Target[] {
  const growth = (100 * (steady.endMB - steady.startMB)) / steady.startMB;
  return [
    ofBare("chatter", 0.5, chatter),
    ofBare("answered pastes", 0.25, answered),
    {
      what: `acknowledged at ${perSecond} a second for ${steadySeconds} seconds, 99 of 100`,
      wanted: "< 50 ms",
      measured: `${number(steady.p99Ms)} ms (median ${number(steady.medianMs)} ms, slowest ${number(steady.slowestMs)} ms)`,
      ok: steady.p99Ms < 50,
    },
    {
      what: "memory, growth meanwhile",
      wanted: "≤ 10 %",
      measured: `${growth.toFixed(1)} % (${number(steady.startMB)} to ${number(steady.endMB)} MB)`,
      ok: growth <= 10,
    },
  ];
}

function ofBare(what: string, wanted: number, { app, bare }: Rates): Target {
  return {
    what: `${what}, of what bare Bolt takes`,
    wanted: `≥ ${wanted}`,
    measured: `${(app / bare).toFixed(2)} (${number(app)} of ${number(bare)} a second)`,
    ok: app / bare >= wanted,
  };
}
