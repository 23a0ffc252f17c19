import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { openPage, pane, send } from "./page.ts";
import { type RunningServer, startServer } from "./server.ts";

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const openConsole = (look?: Parameters<typeof openPage>[2]) => openPage(browser, server.url, look);

describe("the console in a browser", () => {
  test("a pasted error shows the card as both platforms do", async () => {
    const { page, complaints } = await openConsole();
    await send(page, "Windows Update failed with 0x80244022");
    for (const platform of ["Microsoft Teams", "Slack"] as const) {
      await expect(pane(page, platform).textContent()).resolves.toContain("0x80244022: The update server is too busy");
    }
    expect(complaints).toEqual([]);
  });

  test("a button replaces the card in place, on both sides", async () => {
    const { page, complaints } = await openConsole();
    await send(page, "0x80244022");
    const other = pane(page, "Slack").getByRole("button", { name: "Directly from Microsoft over the internet" });
    await other.click();
    for (const platform of ["Microsoft Teams", "Slack"] as const) {
      await pane(page, platform).getByText("Likely cause: Directly from Microsoft").waitFor();
    }
    await expect(page.getByLabel("As Slack shows it").count()).resolves.toBe(1);
    expect(complaints).toEqual([]);
  });

  test("overheard chatter is met with silence, and the page says so", async () => {
    const { page } = await openConsole();
    await page.getByText("Overheard in a channel").click();
    await send(page, "lunch at 12:30? the update meeting moved");
    await expect(page.locator(".silence").textContent()).resolves.toMatch(/silent/i);
    await expect(page.getByLabel("As Slack shows it").count()).resolves.toBe(0);
  });

  test("what a user typed comes out inert", async () => {
    const { page, complaints } = await openConsole();
    await send(
      page,
      '0x80244022 <img src=x onerror="document.title=1"> <b>bold</b> {{DATE(2020-01-01T00:00:00Z)}} [x](javascript:alert(1))',
    );
    await pane(page, "Slack").waitFor();
    await expect(page.title()).resolves.toBe("wuerror console");
    await expect(page.locator("img[src=x], a[href^=javascript]").count()).resolves.toBe(0);
    expect(complaints).toEqual([]);
  });

  test("it works by keyboard alone, dark, on a phone's width, without sideways scrolling", async () => {
    const { page, complaints } = await openConsole({ viewport: { width: 390, height: 844 }, colorScheme: "dark" });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.type("WU_E_NO_INTERACTIVE_USER");
    await page.keyboard.press("Enter");
    await pane(page, "Microsoft Teams").getByText("0x80240020").first().waitFor();
    const overflow = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    expect(overflow).toBe(0);
    expect(complaints).toEqual([]);
  });

  test.each([320, 360, 412])("at a width of %d pixels the message box holds its tools", async (width) => {
    const { page } = await openConsole({ viewport: { width, height: 700 } });
    const [box, button] = await Promise.all(
      [page.locator("#composer"), page.getByRole("button", { name: "Send" })].map((each) => each.boundingBox()),
    );
    const rightOf = (place: typeof box | undefined) => (place?.x ?? Number.NaN) + (place?.width ?? Number.NaN);
    expect(rightOf(button)).toBeLessThan(rightOf(box));
  });

  test("a dropped log tells how many lines it has", async () => {
    const { page } = await openConsole();
    const buffer = Buffer.from("Error 0x80244022\r\nError 0x80244022\r\n");
    await page.locator("#file").setInputFiles({ name: "CBS.log", mimeType: "text/plain", buffer });
    await page.getByRole("button", { name: "Send" }).click();
    await page.locator("summary", { hasText: "CBS.log" }).getByText("2 lines").waitFor();
  });
});
