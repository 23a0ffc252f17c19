import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { packageRoot } from "../src/catalog/shipped.ts";
import { saturate, sendSteadily } from "./load.ts";
import { median } from "./measure.ts";
import { ended, portOf, program, residentMB } from "./processes.ts";
import { type SlackApiStub, startSlackApi } from "./slack-api.ts";
import { signedMessage, signingSecret } from "./slack-events.ts";
import { type SlackFindings, slackToMarkdown, slackToTerminal } from "./slack-report.ts";
import { chatterMessages, textsOf } from "./texts.ts";

/**
 * Signed messages over HTTP to the whole program with SQLite, in a process of its own, and to a bare Bolt app in another. The two
 * take turns, and what counts is their ratio.
 */

const perRound = 2_000;
const rounds = 5;
const perSecond = 200;
const steadySeconds = 60;
const warmUpSeconds = 15;
/** In the steady minute, of so many messages one is a paste that is answered. */
const oneIn = 5;

const pastes = textsOf("paste with a code", 1_000);
const folder = mkdtempSync(join(tmpdir(), "wuerror-bench-"));
const api = await startSlackApi();

try {
  const ratios = await withBoth(measureRatios);
  const steady = await withApp(measureSteadily);
  const findings: SlackFindings = { ...ratios, steady, perSecond, steadySeconds };
  process.stdout.write(slackToTerminal(findings));
  writeFileSync(join(packageRoot(), "bench", "SLACK.md"), slackToMarkdown(findings));
} finally {
  api.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measureRatios(app: number, bare: number): Promise<Pick<SlackFindings, "chatter" | "answered">> {
  const rates = { appChatter: [] as number[], bareChatter: [] as number[], app: [] as number[], bare: [] as number[] };
  // The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    progress(`round ${round} of ${rounds}`);
    const measured = {
      appChatter: await rateOf(app, chatterMessages, false),
      bareChatter: await rateOf(bare, chatterMessages, false),
      app: await rateOf(app, pastes, true),
      bare: await rateOf(bare, pastes, false),
    };
    if (round === 0) continue;
    for (const name of ["appChatter", "bareChatter", "app", "bare"] as const) rates[name].push(measured[name]);
  }
  return {
    chatter: { app: median(rates.appChatter), bare: median(rates.bareChatter) },
    answered: { app: median(rates.app), bare: median(rates.bare) },
  };
}

/** @returns messages a second; where they are answered, until the last answer was posted */
async function rateOf(port: number, texts: readonly string[], isAnswered: boolean): Promise<number> {
  const requests = Array.from({ length: perRound }, (_, index) => signedMessage(texts[index % texts.length] ?? ""));
  const wanted = api.posts() + (isAnswered ? perRound : 0);
  const start = performance.now();
  await saturate(port, requests);
  await until(() => api.posts() >= wanted);
  return (perRound * 1000) / (performance.now() - start);
}

async function measureSteadily(port: number, process: ChildProcess): Promise<SlackFindings["steady"]> {
  progress(`${warmUpSeconds} and then ${steadySeconds} seconds at ${perSecond} messages a second`);
  const make = (index: number) =>
    signedMessage(
      (index % oneIn === 0 ? pastes[index % pastes.length] : chatterMessages[index % chatterMessages.length]) ?? "",
    );
  await sendSteadily(port, perSecond, perSecond * warmUpSeconds, make);
  const memory: number[] = [];
  const sampler = setInterval(() => memory.push(residentMB(process.pid ?? 0)), 500);
  const before = api.posts();
  const times = await sendSteadily(port, perSecond, perSecond * steadySeconds, make);
  clearInterval(sampler);
  const answers = Math.ceil((perSecond * steadySeconds) / oneIn);
  await until(() => api.posts() >= before + answers);
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const sixth = Math.floor(memory.length / 6);
  return {
    medianMs: at(0.5),
    p99Ms: at(0.99),
    slowestMs: at(1),
    startMB: median(memory.slice(0, sixth)),
    endMB: median(memory.slice(-sixth)),
  };
}

async function withBoth<T>(work: (app: number, bare: number) => Promise<T>): Promise<T> {
  return withApp((app) =>
    withServer([join(packageRoot(), "dist", "bench", "slack-bare.js")], {}, (bare) => work(app, bare)),
  );
}

function withApp<T>(work: (port: number, process: ChildProcess) => Promise<T>): Promise<T> {
  return withServer([program, "serve"], appEnvironment(api), work);
}

function appEnvironment({ url }: SlackApiStub): NodeJS.ProcessEnv {
  return {
    PORT: "0",
    HOST: "127.0.0.1",
    CONSOLE: "on",
    LOG_LEVEL: "error",
    DATABASE_FILE: join(mkdtempSync(join(folder, "data-")), "wuerror.db"),
    SLACK_BOT_TOKEN: "xoxb-bench",
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: url,
  };
}

async function withServer<T>(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  work: (port: number, process: ChildProcess) => Promise<T>,
): Promise<T> {
  // Its own folder: a `.env` of whoever measures does not count.
  const child = spawn(process.execPath, args, {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
    env: { PATH: process.env["PATH"], ...environment },
  });
  try {
    return await work(Number(await portOf(child)), child);
  } finally {
    child.kill();
    await ended(child);
  }
}

/** @throws Error when it takes longer than two minutes */
async function until(isTrue: () => boolean): Promise<void> {
  for (const start = performance.now(); !isTrue(); await sleep(1)) {
    if (performance.now() - start > 120_000) throw new Error("answers are missing");
  }
}

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}
