import { number, type Target, targetsToMarkdown, targetsToTerminal } from "./report.ts";

/** Turns a second. */
export interface TeamsFindings {
  /** The bare adapter, which posts one fixed card a message. */
  readonly bare: number;
  /** The whole program: pastes in channels, until the last card is posted. */
  readonly answered: number;
  /** Overheard messages that meet silence. */
  readonly chatter: number;
  /** "Did not help" on a card in the chat with the bot, until the response brings the next step. */
  readonly presses: number;
}

export function teamsToTerminal(findings: TeamsFindings): string {
  return targetsToTerminal(targetsOf(findings), notes);
}

export function teamsToMarkdown(findings: TeamsFindings): string {
  return targetsToMarkdown("bench:teams", targetsOf(findings), notes);
}

const notes = [
  "The whole program with SQLite in one process, a CloudAdapter that answers each message with one fixed card in another, and signed",
  "activities over HTTP from a third, which is also the service that cards are posted to. Authentication is on in both. They share the",
  "machine's cores and take turns; the median of the rounds counts. Each message begins a thread in a channel of its own, since a thread",
  "takes seven messages a second. The pastes have 1,000 characters; the buttons are pressed in chats with the bot, and take a fix to its",
  "next step. Other work on the machine falsifies the ratios: three processes need two cores to themselves.",
];

function targetsOf({ bare, answered, chatter, presses }: TeamsFindings): readonly Target[] {
  const share = bare / presses;
  return [
    ofBare("answered messages, of what the bare adapter takes", 0.7, answered, bare),
    ofBare("overheard chatter, of the same", 0.9, chatter, bare),
    {
      what: "a pressed button, of what the bare adapter's posted card costs",
      wanted: "≤ 0.33",
      measured: `${share.toFixed(2)} (${number(1000 / presses)} ms of ${number(1000 / bare)} ms; an answered message: ${number(1000 / answered)} ms)`,
      ok: share <= 1 / 3,
    },
  ];
}

function ofBare(what: string, wanted: number, rate: number, bare: number): Target {
  const measured = `${(rate / bare).toFixed(2)} (${number(rate)} of ${number(bare)} a second)`;
  return { what, wanted: `≥ ${wanted}`, measured, ok: rate / bare >= wanted };
}
