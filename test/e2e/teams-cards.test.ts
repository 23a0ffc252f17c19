import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { teamsHostConfig } from "../../adapters/console/page/teams-host-config.ts";
import { objectsIn } from "../adapters/checks.ts";
import { openBrowser, pictures } from "./browser.ts";

/** Every kind of card that the Teams adapter sends, in Microsoft's own renderer. */

const golden = join("test", "adapters", "golden", "teams");
const kinds = readdirSync(golden).map((file) => file.replace(/\.json$/, ""));

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 560, height: 800 } });
  page.setDefaultTimeout(10_000);
}, 60_000);

afterAll(() => browser?.close());

/**
 * Draws a card in the page, and returns what the renderer finds wrong with it. It checks `lang` with an expression that remembers
 * the last match, and so refuses every other card's: each card has a page of its own.
 */
async function draw(card: unknown, isDark: boolean): Promise<readonly string[]> {
  await page.goto("about:blank");
  await page.addStyleTag({ content: "a { color: inherit }" });
  await page.addScriptTag({ path: join("node_modules", "adaptivecards", "dist", "adaptivecards.js") });
  return page.evaluate(`(${script})(${JSON.stringify({ card, config: teamsHostConfig(isDark) })})`);
}

const script = `({ card, config }) => {
  const drawn = new AdaptiveCards.AdaptiveCard();
  drawn.hostConfig = new AdaptiveCards.HostConfig(config);
  const context = new AdaptiveCards.SerializationContext();
  drawn.parse(card, context);
  document.body.replaceChildren(drawn.render());
  document.body.style.background = config.containerStyles.default.backgroundColor;
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
}`;

/** As often as the text stands in another; white space is the renderer's affair. */
function count(text: string, whole: string): number {
  const plain = (each: string) => each.replace(/\s+/g, " ").trim();
  return plain(whole).split(plain(text)).length - 1;
}

describe.each(kinds)("the card %s", (kind) => {
  const card = JSON.parse(readFileSync(join(golden, `${kind}.json`), "utf8"));
  const runs = objectsIn(card["body"]).filter(({ type }) => type === "TextRun");
  const texts = runs.map(({ text }) => String(text)).filter((text) => text.trim().length > 1);

  test.each(["light", "dark"] as const)("is drawn whole and once, %s", async (theme) => {
    const complaints = await draw(card, theme === "dark");
    await page.screenshot({ path: join(pictures, `card-${kind}-${theme}.png`), fullPage: true });
    expect(complaints).toEqual([]);
    const shown = await page.locator("body").textContent();
    // A fallback that stands beside what it falls back from would show its text twice.
    const written = texts.join("");
    expect(texts.filter((text) => count(text, shown ?? "") !== count(text, written))).toEqual([]);
    expect(texts.length).toBeGreaterThan(0);
  });

  test("has a button for each action that is not in its menu", async () => {
    await draw(card, false);
    const actions = objectsIn(card).filter(({ type }) => type === "Action.Execute");
    for (const { title, mode } of actions) {
      const button = page.getByRole("button", { name: String(title), exact: true });
      expect({ title, shown: await button.count() }).toEqual({ title, shown: mode === "secondary" ? 0 : 1 });
    }
  });
});
