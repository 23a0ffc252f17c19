import { statSync } from "node:fs";
import { render } from "../../adapters/slack/render.ts";
import { createBot, openCatalog } from "../../src/index.ts";
import { openBrowser } from "./browser.ts";
import { startServer } from "./server.ts";

/**
 * `npm run pictures:slack`: draws a message of each kind of card, with the console's own drawing of Block Kit, for `docs/slack.md`.
 * Look at them before you commit.
 */

const asked = { answer: "0x800F080C", choices: "0x802440C", decoded: "0x80240FFE", note: "hello" } as const;

const { catalog } = await openCatalog();
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const { lookUp } = createBot({ catalog, log: silent, newReference: () => "", now: () => new Date() });

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
    const { card } = lookUp(text, true);
    if (card?.kind !== kind) throw new Error(`${text} is answered by ${card?.kind}`);
    await page.evaluate(drawing(JSON.stringify(render({ mode: "post", audience: "everyone", card }))));
    const file = `docs/slack-${kind}.png`;
    await page.locator(".pane--slack").screenshot({ path: file });
    process.stdout.write(`${file} ${Math.ceil(statSync(file).size / 1000)} kB\n`);
  }
} finally {
  await browser.close();
  await server.stop();
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
