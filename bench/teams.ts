import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { packageRoot } from "../src/catalog/shipped.ts";
import { appId, type Call, startTeamsService, tenantId } from "../test/doubles/teams/service.ts";
import { saturate } from "./load.ts";
import { median } from "./measure.ts";
import { ended, portOf, program } from "./processes.ts";
import { directMessage, overheardMessage, press, type Sender, tenants } from "./teams-activities.ts";
import { type TeamsFindings, teamsToMarkdown, teamsToTerminal } from "./teams-report.ts";
import { chatterMessages, textsOf } from "./texts.ts";

/**
 * Signed activities over HTTP to the whole program with SQLite, in a process of its own, and to a bare CloudAdapter in another. The
 * two take turns, and what counts is their ratio.
 */

const perRound = 1_000;
const rounds = 5;

const pastes = textsOf("paste with a code", 1_000);
const folder = mkdtempSync(join(tmpdir(), "wuerror-bench-"));
const service = await startTeamsService();
const sender: Sender = { serviceUrl: service.url, token: service.mint(), appId };

try {
  const findings = await withServer([program, "serve"], (app) =>
    withServer([join(packageRoot(), "dist", "bench", "teams-bare.js")], (bare) => measure(app, bare)),
  );
  process.stdout.write(teamsToTerminal(findings));
  writeFileSync(join(packageRoot(), "bench", "TEAMS.md"), teamsToMarkdown(findings));
} finally {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(app: number, bare: number): Promise<TeamsFindings> {
  const rates = { bare: [] as number[], answered: [] as number[], chatter: [] as number[], presses: [] as number[] };
  // The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    process.stderr.write(`round ${round} of ${rounds}\n`);
    const measured = {
      bare: await rateOf(bare, made(pastes, overheardMessage), perRound),
      answered: await rateOf(app, made(pastes, overheardMessage), perRound),
      chatter: await rateOf(app, made(chatterMessages, overheardMessage), 0),
      presses: await rateOf(app, await pressesOnNewCards(app), 0),
    };
    if (round === 0) continue;
    for (const name of ["bare", "answered", "chatter", "presses"] as const) rates[name].push(measured[name]);
  }
  return {
    bare: median(rates.bare),
    answered: median(rates.answered),
    chatter: median(rates.chatter),
    presses: median(rates.presses),
  };
}

function made(texts: readonly string[], make: typeof directMessage): readonly Buffer[] {
  return Array.from({ length: perRound }, (_, index) => make(texts[index % texts.length] ?? "", sender));
}

/** @returns turns a second; where each is answered with a card, until the last one was posted */
async function rateOf(port: number, requests: readonly Buffer[], cards: number): Promise<number> {
  service.calls.length = 0;
  const start = performance.now();
  await saturate(port, requests);
  for (; posted().length < cards; await sleep(1)) {
    if (performance.now() - start > 120_000) throw new Error("answers are missing");
  }
  const rate = (requests.length * 1000) / (performance.now() - start);
  if (posted().length !== cards) throw new Error(`${posted().length} cards were posted, not ${cards}`);
  return rate;
}

/** Without the typing indicators of a machine that is slow. */
function posted(): readonly Call[] {
  return service.calls.filter(({ body }) => body.type === "message");
}

/** @returns presses of "Did not help" in chats where each card waits for one; a code that is only decoded has no such button */
async function pressesOnNewCards(app: number): Promise<readonly Buffer[]> {
  await rateOf(app, made(pastes, directMessage), perRound);
  return posted().flatMap(({ path, body }) => {
    const [token] = /1\.fix\.failed\.[\w.-]+/.exec(JSON.stringify(body)) ?? [];
    const [, , , conversation = ""] = path.split("/");
    return token === undefined ? [] : [press(conversation, token, sender)];
  });
}

async function withServer<T>(args: readonly string[], work: (port: number) => Promise<T>): Promise<T> {
  // Its own folder: a `.env` of whoever measures does not count.
  const child = spawn(process.execPath, args, {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PATH: process.env["PATH"],
      PORT: "0",
      HOST: "127.0.0.1",
      CONSOLE: "on",
      LOG_LEVEL: "error",
      DATABASE_FILE: join(folder, "wuerror.db"),
      // Otherwise the same few codes would soon count as an outbreak.
      OUTBREAK_PEOPLE: "1000",
      OUTBREAK_CHANNELS: "1000",
      TEAMS_APP_ID: appId,
      TEAMS_APP_TYPE: "UserAssignedMSI",
      TEAMS_TENANT_ID: tenantId,
      TEAMS_ALLOWED_TENANTS: tenants.join(","),
      TEAMS_OPENID_METADATA_URL: service.openIdMetadataUrl,
      ...service.identityEnvironment,
    },
  });
  try {
    return await work(Number(await portOf(child)));
  } finally {
    child.kill();
    await ended(child);
  }
}
