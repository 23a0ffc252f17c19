import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { openPage, pane, reply, send } from "./page.ts";
import { type RunningServer, startServer } from "./server.ts";

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ ESCALATION_CHANNEL: "console:ops=on-call", SAME_CODE_MINUTES: "0" });
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const seen = (page: Page, text: string) => pane(page, "Slack").getByText(text).first().waitFor();

describe("a fix in the console", () => {
  test("is walked to its end in two windows, over a restart and a reload", async () => {
    const { page, complaints } = await openPage(browser, server.url);
    await send(page, "canary: Windows Update failed with 0x80244022");
    await seen(page, "Step 1 of");
    expect(page.url()).toMatch(/#c=[0-9a-f]{24}$/);
    // Another profile, so another person, with a copy of the address.
    const other = await openPage(browser, page.url());
    await other.page.getByText("From before this page was loaded").waitFor();
    await pane(page, "Slack").getByRole("button", { name: "Did not help" }).click();
    await seen(page, "did not help (you)");
    await seen(other.page, "did not help (a colleague)");
    await other.page.getByText("Moved on in another window", { exact: true }).waitFor();

    await server.restart();
    await reply(page, "done");
    await seen(page, "Did it help?");
    await page.reload();
    await seen(page, "Did it help?");
    await expect(page.getByText("canary").count()).resolves.toBe(0);

    await seen(other.page, "Did it help?");
    await pane(other.page, "Microsoft Teams").getByRole("button", { name: "Done, it works" }).click();
    for (const window of [page, other.page]) await seen(window, "Solved: 0x80244022");
    await expect(page.getByRole("group", { name: /^Solved: 0x80244022/ }).count()).resolves.toBe(1);
    expect([...complaints, ...other.complaints]).toEqual([]);
  }, 120_000);

  test("is handed over by words and from the menu, and stays so after a restart", async () => {
    const { page, complaints } = await openPage(browser, server.url);
    await send(page, "0x80244022");
    await reply(page, "lunch at noon?");
    await page.getByText("The bot stays silent: nothing here is clearly about the fix").first().waitFor();
    await page.getByRole("button", { name: "what does that do?" }).click();
    await seen(page, "what step 1 is for");
    await reply(page, "did not help");
    await seen(page, "Step 2 of");

    // The menu by keyboard: its last entry asks for a person.
    await pane(page, "Slack").getByRole("button", { name: "More actions" }).press("Enter");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await seen(page, "Hand 0x80244022 over to a person?");
    await pane(page, "Slack").getByRole("button", { name: "Not now" }).click();
    await seen(page, "Step 2 of");
    await page.getByRole("button", { name: "can someone look at this?" }).click();
    await seen(page, "Hand 0x80244022 over to a person?");

    await server.restart();
    await pane(page, "Slack").getByRole("button", { name: "Post the summary" }).click();
    await page.getByText("Posted to ops, where on-call is called").waitFor();
    await page.reload();
    await seen(page, "For a person: 0x80244022");
    await seen(page, "did not help");
    expect(complaints).toEqual([]);
  }, 120_000);

  test("shows one state after two people wrote at once", async () => {
    const { page } = await openPage(browser, server.url);
    await send(page, "0x80244022");
    await seen(page, "Step 1 of");
    const other = await openPage(browser, page.url());
    await seen(other.page, "Step 1 of");
    const windows = [page, other.page];
    await Promise.all(windows.map((window) => reply(window, "did not help")));
    for (const window of windows) await seen(window, "Step 3 of");
  });

  test("shows the buttons of a question and the menu on the Teams side too", async () => {
    const { page, complaints } = await openPage(browser, server.url);
    await send(page, "0x80244022");
    const teams = pane(page, "Microsoft Teams");
    await teams.getByRole("button", { name: "Directly from Microsoft over the internet" }).click();
    await seen(page, "Likely cause: Directly from Microsoft");
    await teams.getByRole("button", { name: "More options" }).press("Enter");
    await page.getByRole("menuitem", { name: "Skip this step" }).press("Enter");
    await seen(page, "skipped (you)");
    await teams.getByRole("button", { name: "More options" }).click();
    await page.getByRole("menuitem", { name: "Wrong error" }).click();
    await seen(page, "0x80244022 is set aside");
    await teams.getByRole("button", { name: "It was right after all" }).click();
    await seen(page, "Step 2 of");
    expect(complaints).toEqual([]);
  });

  test("begins anew with Clear, and the window before goes on", async () => {
    const { page } = await openPage(browser, server.url);
    await send(page, "0x80244022");
    await seen(page, "Step 1 of");
    const before = page.url();
    await page.getByRole("button", { name: "Clear" }).click();
    await page.getByRole("heading", { name: "Paste a Windows Update error." }).waitFor();
    expect(page.url()).not.toBe(before);
    await page.reload();
    await page.getByRole("heading", { name: "Paste a Windows Update error." }).waitFor();
    await page.goto(before);
    await seen(page, "Step 1 of");
  });
});

describe("a command in the console", () => {
  test("is answered to one person, who can show the answer to all", async () => {
    const { page, complaints } = await openPage(browser, server.url);
    await send(page, "/wuerror help");
    await seen(page, "What wuerror does");
    await pane(page, "Slack").getByText("Only you see this").waitFor();
    await expect(page.getByRole("textbox", { name: "Reply in this thread" }).count()).resolves.toBe(0);
    await send(page, "/wuerror 0x80244022");
    await pane(page, "Slack").getByRole("button", { name: "Show in channel" }).click();
    await page.getByText("posted to the channel", { exact: true }).waitFor();
    await reply(page, "next");
    await seen(page, "skipped (you)");
    expect(complaints).toEqual([]);
  });
});
