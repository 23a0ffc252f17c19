import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { type Bot, createBot, openCatalog, type Reply, toAdaptiveCard } from "../src/index.ts";

/**
 * `npm run check:schemas -- <folder>`: checks what the renderers make against the platforms' own schemas, which are not ours to
 * ship: `adaptive-card-1.5.0.json` (github.com/microsoft/AdaptiveCards).
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

const schema = JSON.parse(readFileSync(join(folder, "adaptive-card-1.5.0.json"), "utf8")) as Record<string, unknown>;
delete schema["$schema"];
delete schema["id"];
const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);

let wrong = 0;
const all = await cards(bot);
for (const card of all) {
  if (validate(toAdaptiveCard(card))) continue;
  wrong++;
  process.stdout.write(`${card.title}: ${JSON.stringify(validate.errors?.slice(0, 3))}\n`);
}
process.stdout.write(`${all.length} cards checked against the Adaptive Card schema, ${wrong} wrong\n`);
process.exitCode = wrong === 0 && all.length > 0 ? 0 : 1;
