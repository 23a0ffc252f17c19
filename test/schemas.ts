import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { httpManifest } from "../adapters/slack/manifest.ts";
import { createBot } from "../src/bot.ts";
import { type Bot, openCatalog, packageRoot, type Reply, toAdaptiveCard } from "../src/index.ts";

/**
 * `npm run check:schemas -- <folder>`: checks what the renderers make, and the manifests, against the platforms' own schemas, which
 * are not ours to ship: `adaptive-card-1.5.0.json` (github.com/microsoft/AdaptiveCards) and `slack-manifest-v2.json`
 * (github.com/slackapi/manifest-schema).
 */

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("Name the folder that holds the schemas: npm run check:schemas -- <folder>\n");
  process.exit(2);
}

const { catalog } = await openCatalog();
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const bot = createBot({ catalog, log: silent, newReference: () => "reference", now: () => new Date() });

async function press(token: string): Promise<readonly Reply[]> {
  const where = { adapter: "check", tenant: "local", conversation: "check" };
  return bot.handle({ kind: "press", id: token, where, who: { id: "check" }, token });
}

/** Every entry with each of its causes, and one card of each other kind. */
async function cards(over: Bot): Promise<readonly Reply["card"][]> {
  const made = [];
  for (const text of [
    ...[...catalog.entries.values()].map(({ code }) => code),
    "0x80240FFE",
    "0x802440C",
    "hello",
    "proxy",
  ]) {
    const { card } = over.lookUp(text, true);
    if (card === undefined) continue;
    made.push(card);
    for (const { token } of card.buttons) made.push(...(await press(token)).map((reply) => reply.card));
  }
  return made;
}

/** @returns how many of the things are wrong, or that there is none */
function check(folder: string, file: string, things: readonly (readonly [name: string, thing: unknown])[]): number {
  const schema = JSON.parse(readFileSync(join(folder, file), "utf8")) as Record<string, unknown>;
  delete schema["$schema"];
  delete schema["id"];
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
  let wrong = 0;
  for (const [name, thing] of things) {
    if (validate(thing)) continue;
    wrong++;
    process.stdout.write(`${name}: ${JSON.stringify(validate.errors?.slice(0, 3))}\n`);
  }
  process.stdout.write(`${things.length} checked against ${file}, ${wrong} wrong\n`);
  return things.length === 0 ? 1 : wrong;
}

const socketMode = readFileSync(join(packageRoot(), "manifest", "slack.yaml"), "utf8");
const address = "https://wuerror.example.com";
const manifests = [
  ["Socket Mode", socketMode],
  ["HTTP", httpManifest(socketMode, { address, manyWorkspaces: false })],
  ["HTTP for many workspaces", httpManifest(socketMode, { address, manyWorkspaces: true })],
] as const;

const wrong =
  check(
    folder,
    "adaptive-card-1.5.0.json",
    (await cards(bot)).map((card) => [card.title, toAdaptiveCard(card)]),
  ) +
  check(
    folder,
    "slack-manifest-v2.json",
    manifests.map(([name, manifest]) => [name, parse(manifest)]),
  );
process.exitCode = wrong === 0 ? 0 : 1;
