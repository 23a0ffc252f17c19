import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Browser, Locator, Page } from "playwright-core";
import { lookUpAction, searchCommand, searchParameter } from "../../adapters/teams/names.ts";
import { openBrowser, pictures } from "./browser.ts";
import { type Playground, startPlayground } from "./playground.ts";
import { type RunningServer, startServer } from "./server.ts";

/** The real program with Microsoft's own test client, in a real browser. It delivers only mentions in channels and group chats. */

const variables = ["APP_ID", "APP_PASSWORD", "APP_TYPE", "TENANT_ID", "ALLOWED_TENANTS", "CLOUD"];
const unset = Object.fromEntries(variables.map((name) => [`TEAMS_${name}`, ""]));

let server: RunningServer;
let playground: Playground;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startServer({ ...unset, HOST: "127.0.0.1", TEAMS_LOCAL_DEV: "true" });
  playground = await startPlayground(new URL("/api/messages", server.url).href);
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await playground?.stop();
  await server?.stop();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1400, height: 1100 } });
  page.setDefaultTimeout(10_000);
  await page.goto(playground.url);
});

/** The Playground's log names what it cannot read of an answer. */
afterEach(async () => {
  await expect(page.getByText("Error:").allTextContents()).resolves.toEqual([]);
  await page.close();
});

type Place = "Personal Chat" | "Group Chat" | "My Team - General" | "My Team - Announcements";

async function open(place: Place): Promise<void> {
  await page.getByRole("treeitem", { name: place }).click();
  await page.getByRole("button", { name: "Trigger Message Extension App" }).first().waitFor();
}

/** Types into the last box of the page: that of the chat, or of the latest thread. */
async function type(text: string, { mention = false } = {}, box = page.getByRole("textbox").last()): Promise<void> {
  await box.click();
  if (mention) {
    await page.keyboard.type("@Test");
    await page.getByRole("menuitem", { name: "Test Bot" }).click();
    await page.keyboard.type(" ");
  }
  await page.keyboard.type(text);
}

async function send(): Promise<void> {
  await page.getByRole("button", { name: "Send Message" }).last().click();
}

/** Cards that are about a code, in the whole page or in one thread. */
const cardsOf = (code: string, where: Page | Locator = page) =>
  where.locator(".ac-adaptiveCard").filter({ hasText: code });
const photograph = (name: string) => page.screenshot({ path: join(pictures, `playground-${name}.png`) });

/** What the reader does to one card, and waits to see on it. */
const press = (card: Locator, name: string) => card.getByRole("button", { name, exact: true }).click();
const shows = (card: Locator, text: string) => card.getByText(text, { exact: true }).first().waitFor();

describe("in the chat with the bot", () => {
  test("a pasted error leads step by step to a fix that works, in one card that changes in place", async () => {
    await open("Personal Chat");
    await type("Windows Update failed with 0x80240034");
    await send();
    const card = cardsOf("0x80240034").last();
    await shows(card, "Step 1 of 8");
    await photograph("1-pasted");

    await press(card, "Did not help");
    await shows(card, "Step 2 of 8");
    await shows(card, "did not help (you)");
    await photograph("2-next-step");

    await press(card, "Done, it works");
    await shows(card, "Solved: 0x80240034: The update could not be downloaded");
    await photograph("3-solved");
    await expect(cardsOf("0x80240034").count()).resolves.toBe(1);
  });

  test("words do what the buttons do", async () => {
    await open("Personal Chat");
    await type("0x80070643");
    await send();
    await shows(cardsOf("0x80070643").last(), "Did not help");
    await type("that didn't help");
    await send();
    await shows(cardsOf("0x80070643").last(), "did not help (you)");
    await type("that worked, thanks");
    await send();
    await cardsOf("0x80070643").last().getByText("Solved: 0x80070643").waitFor();
    await photograph("words");
  });

  test("what was typed comes out inert", async () => {
    await open("Personal Chat");
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => dialogs.push(dialog.message()));
    await type(
      "0x8024402 <img src=x onerror=alert(1)> **bold** {{DATE(2020-01-01T00:00:00Z)}} [x](https://evil.example)",
    );
    await send();
    const card = page.locator(".ac-adaptiveCard").last();
    await shows(card, "Did you mean one of these?");
    await expect(card.locator("img, a[href*=evil]").count()).resolves.toBe(0);
    expect(dialogs).toEqual([]);
  });
});

describe("in a channel", () => {
  /** Begins a thread. @returns the thread */
  async function post(text: string, options = {}): Promise<Locator> {
    await type(text, options, page.getByRole("textbox").first());
    await page.getByRole("button", { name: "Post" }).click();
    return page.getByRole("group").filter({ hasText: text });
  }

  async function reply(thread: Locator, text: string): Promise<void> {
    await type(text, { mention: true }, thread.getByRole("textbox"));
    await thread.getByRole("button", { name: "Send Message" }).click();
  }

  test("a mention is answered in the thread that it begins, and so are its replies", async () => {
    await open("My Team - General");
    const thread = await post("in accounting we see 0x80240016", { mention: true });
    await cardsOf("0x80240016", thread).getByText("Step 1 of").waitFor();
    await reply(thread, "and what is 0x80240FFE?");
    await cardsOf("0x80240FFE", thread).first().waitFor();
    await photograph("thread");
    await expect(cardsOf("0x80240016").count()).resolves.toBe(await cardsOf("0x80240016", thread).count());
  });

  test("talk without a mention is left alone", async () => {
    await open("My Team - Announcements");
    const thread = await post("lunch at 12:30?");
    await reply(thread, "0x80240020");
    await cardsOf("0x80240020", thread).waitFor();
    await expect(thread.locator(".ac-adaptiveCard").count()).resolves.toBe(1);
  });
});

describe("the message extension", () => {
  test("finds an error while one types, and inserts its card", async () => {
    await open("Group Chat");
    await page.getByRole("button", { name: "Trigger Message Extension App" }).click();
    await page.getByRole("menuitem", { name: "Search Command" }).click();
    await page.getByRole("button", { name: "Specify Command ID or Parameter" }).click();
    await page.getByRole("textbox", { name: "Command ID" }).fill(searchCommand);
    await page.getByRole("textbox", { name: "Parameter name" }).fill(searchParameter);
    await page.getByRole("textbox", { name: "Enter a search term" }).fill("proxy authentication required");
    const result = page.getByRole("heading", { name: /0x80244/ }).first();
    await result.waitFor();
    await photograph("search");
    const title = (await result.textContent()) ?? "";
    await result.click();
    await cardsOf(title).last().waitFor();
    await send();
    await page.getByRole("treeitem", { name: "Group Chat" }).getByText("Send a card").waitFor();
    await photograph("inserted");
    await cardsOf(title).last().waitFor();
  });

  test("looks up the error in somebody's message", async () => {
    await open("Group Chat");
    await type("my PC says 0x80246013 since the morning");
    await send();
    await page.getByText("my PC says 0x80246013").last().hover();
    await page.getByRole("button", { name: "Show more information" }).last().click();
    await page.getByRole("menuitem", { name: "Action Command" }).click();
    await page.getByRole("textbox", { name: "Command ID" }).fill(lookUpAction);
    await page.getByRole("button", { name: "Create" }).click();
    await cardsOf("0x80246013", page.getByRole("dialog")).waitFor();
    await photograph("looked-up");
  });
});
