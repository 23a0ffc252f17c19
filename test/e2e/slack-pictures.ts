import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { render } from "../../adapters/slack/render.ts";
import { createBot } from "../../src/bot.ts";
import { openCatalog } from "../../src/index.ts";
import { openMemory } from "../../src/store/memory.ts";
import { createPersonHash } from "../../src/store/people.ts";
import { openBrowser } from "./browser.ts";
import { startServer } from "./server.ts";

/**
 * `npm run pictures:slack`: draws a message of each kind of card, with the console's own drawing of Block Kit, for `docs/slack.md`.
 * Look at them before you commit.
 */

const asked = { answer: "0x800F080C", choices: "0x802440C", decoded: "0x80240FFE", note: "hello" } as const;

const { catalog } = await openCatalog();
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const folder = mkdtempSync(join(tmpdir(), "wuerror-"));
const store = await openMemory({ file: join(folder, "pictures.db") }, silent);
const people = createPersonHash(["a secret for the pictures"]);
const bot = createBot({
  catalog,
  log: silent,
  newReference: () => "reference",
  now: () => new Date(),
  memory: { store, people },
});

const server = await startServer({ CONSOLE: "on" });
const browser = await openBrowser();
try {
  const page = await browser.newPage({
    viewport: { width: 680, height: 800 },
    colorScheme: "light",
    deviceScaleFactor: 1,
  });
  await page.goto(server.url);
  for (const [kind, text] of Object.entries(asked)) {
    const where = { adapter: "pictures", tenant: "t1", conversation: "c1", thread: text };
    const mention = { addressed: "mention", files: [], isReply: false, who: { id: "u1" } } as const;
    const [reply] = await bot.handle({ kind: "message", id: text, where, text, ...mention });
    if (reply?.card.kind !== kind) throw new Error(`${text} is answered by ${reply?.card.kind}`);
    await page.evaluate(drawing(JSON.stringify(render(reply))));
    const file = `docs/slack-${kind}.png`;
    await page.locator(".pane--slack").screenshot({ path: file });
    process.stdout.write(`${file} ${Math.ceil(statSync(file).size / 1000)} kB\n`);
  }
} finally {
  await browser.close();
  await server.stop();
  await store.close();
  rmSync(folder, { recursive: true });
}

/** What runs in the page. */
function drawing(message: string): string {
  return `import("/assets/slack-preview.js").then(({ slackPreview }) => {
    const pane = document.createElement("div");
    pane.className = "pane--slack";
    pane.style.padding = "16px 20px";
    pane.append(slackPreview(${message}, () => {}));
    document.body.replaceChildren(pane);
  })`;
}
