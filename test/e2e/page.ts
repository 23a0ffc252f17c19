import type { Browser, Locator, Page } from "playwright-core";

export interface OpenedPage {
  readonly page: Page;
  /** What must not happen: script errors, refused content, requests to other hosts. */
  readonly complaints: readonly string[];
}

interface Look {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: "light" | "dark";
}

/** Opens an address of the console in a browser profile of its own. */
export async function openPage(browser: Browser, address: string, look: Look = {}): Promise<OpenedPage> {
  const { viewport = { width: 1280, height: 900 }, colorScheme = "light" } = look;
  const context = await browser.newContext({ viewport, colorScheme });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // While the server is started anew, nobody answers.
    if (message.type() === "error" && !message.text().includes("net::ERR_")) complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(new URL(address).origin) && !request.url().startsWith("data:"))
      complaints.push(request.url());
  });
  await page.goto(address);
  return { page, complaints };
}

/** Sends a message of its own from the box at the lower edge. */
export async function send(page: Page, text: string): Promise<void> {
  const box = page.getByRole("textbox", { name: "Message, error code or log excerpt" });
  await box.fill(text);
  await box.press("Enter");
}

/** Replies in the newest thread. */
export async function reply(page: Page, text: string): Promise<void> {
  const box = page.getByRole("textbox", { name: "Reply in this thread" }).last();
  await box.fill(text);
  await box.press("Enter");
}

/** The newest card as a platform shows it. */
export function pane(page: Page, platform: "Microsoft Teams" | "Slack"): Locator {
  return page.getByLabel(`As ${platform} shows it`).last();
}
