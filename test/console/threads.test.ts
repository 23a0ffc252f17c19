import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Hono } from "hono";
import type { FixesAnswer, MessageAnswer, PressAnswer } from "../../adapters/console/shown.ts";
import { createBot } from "../../src/bot.ts";
import type { Card } from "../../src/index.ts";
import { openStore } from "../../src/store/open.ts";
import { createPersonHash } from "../../src/store/people.ts";
import type { Store } from "../../src/store/ports.ts";
import { fixtureCatalog } from "../fixture.ts";
import { build } from "./catalog-app.ts";

/** The console's calls with the real bot behind them. */

const folder = mkdtempSync(join(tmpdir(), "wuerror-"));
let now = new Date("2026-11-22T09:00:00Z");
let store: Store;

beforeAll(async () => {
  store = await openStore({ file: join(folder, "console.db") });
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Another process of the same installation, as after a restart. */
function start(): Hono {
  const bot = createBot({
    catalog: fixtureCatalog(),
    log: { info: () => {}, warn: () => {}, error: () => {} },
    now: () => now,
    newReference: randomUUID,
    memory: { store, people: createPersonHash(["a secret of the tests"]) },
    escalation: [{ adapter: "console", conversation: "ops", mention: "on-call" }],
  });
  return build(fixtureCatalog(), {
    handle: bot.handle,
    openFixes: bot.openFixes,
    now: () => now,
    // Enough to tell cards apart.
    preview: ({ card }) => ({ slack: card, teams: card }),
  });
}

async function call<Answer>(app: Hono, path: string, body: object): Promise<Answer> {
  const headers = { "content-type": "application/json" };
  const response = await app.request(path, { method: "POST", headers, body: JSON.stringify(body) });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

const say = (app: Hono, conversation: string, text: string, more: object = {}) =>
  call<MessageAnswer>(app, "/console/messages", { text, addressed: true, conversation, ...more });

const reply = (app: Hono, conversation: string, thread: string, text: string, more: object = {}) =>
  say(app, conversation, text, { thread, addressed: false, ...more });

const press = (app: Hono, conversation: string, thread: string, card: Card, label: string) => {
  const buttons = [
    ...card.buttons,
    ...card.blocks.flatMap((block) => (block.type === "question" ? block.buttons : [])),
  ];
  const token = buttons.find((button) => button.label === label)?.token;
  return call<PressAnswer>(app, "/console/presses", { token, conversation, thread });
};

async function fixes(app: Hono, conversation: string, visitor = "visitor") {
  const response = await app.request(`/console/fixes?${new URLSearchParams({ conversation, visitor })}`);
  expect(response.status).toBe(200);
  return ((await response.json()) as FixesAnswer).fixes;
}

const cardOf = (each: { readonly card: unknown } | undefined) => each?.card as Card;

describe("a fix in the console", () => {
  test("goes on in words and by buttons over a restart, to its end", async () => {
    const before = start();
    const { thread, replies } = await say(before, "c1", "0x80244022");
    expect(replies).toHaveLength(1);
    await press(before, "c1", thread, cardOf(replies[0]), "Did not help");
    const after = start();
    const [kept] = await fixes(after, "c1");
    expect(kept).toMatchObject({ thread, status: "open", version: 2 });
    const asked = await reply(after, "c1", thread, "done");
    expect(asked.explanation).toBeUndefined();
    expect(JSON.stringify(asked.replies)).toContain("Did it help?");
    const solved = await press(after, "c1", thread, cardOf(asked.replies[0]), "Done, it works");
    expect(solved.replies).toMatchObject([{ mode: "replace", card: { title: expect.stringMatching(/^Solved: /) } }]);
    const [ended] = await fixes(after, "c1");
    expect(ended).toMatchObject({ status: "solved", version: 4, reply: { card: solved.replies[0]?.card } });
  });

  test("tells each visitor what they did themselves", async () => {
    const app = start();
    const { thread } = await say(app, "c2", "0x80244022", { visitor: "ann" });
    await reply(app, "c2", thread, "did not help", { visitor: "ben" });
    expect(JSON.stringify(await fixes(app, "c2", "ben"))).toContain("did not help (you)");
    expect(JSON.stringify(await fixes(app, "c2", "ann"))).toContain("did not help (a colleague)");
  });

  test("leaves talk between people alone, and keeps nothing of what was typed", async () => {
    const app = start();
    const { thread } = await say(app, "c3", "0x80244022 canary-one");
    expect((await reply(app, "c3", thread, "canary-two, see you at lunch")).replies).toEqual([]);
    for await (const row of store.exportAll()) expect(JSON.stringify(row)).not.toContain("canary");
  });

  test("is handed over to the thread and to the channel for escalations", async () => {
    const app = start();
    const { thread } = await say(app, "c4", "0x80244022");
    const { replies } = await reply(app, "c4", thread, "can someone look at this?");
    const posted = await press(app, "c4", thread, cardOf(replies[0]), "Post the summary");
    expect(posted.replies).toMatchObject([
      { mode: "replace", card: { title: "For a person: 0x80244022" } },
      { mode: "post", to: { conversation: "ops", mention: "on-call" }, card: { title: "For a person: 0x80244022" } },
    ]);
    expect(await fixes(app, "c4")).toMatchObject([{ thread, status: "escalated" }]);
  });

  test("begins in a thread of its own when a private answer is shown to all", async () => {
    const app = start();
    const { thread, replies } = await say(app, "c5", "/wuerror 0x80244022", { addressed: "command" });
    expect(replies).toMatchObject([{ audience: "sender" }]);
    const shown = await press(app, "c5", thread, cardOf(replies[0]), "Show in channel");
    expect(shown.replies).toMatchObject([{ to: { conversation: "c5" } }, { mode: "replace", audience: "sender" }]);
    const [kept] = await fixes(app, "c5");
    expect(kept?.thread).toBe(shown.replies[0]?.thread);
    expect((await reply(app, "c5", kept?.thread ?? "", "next")).replies).toHaveLength(1);
  });
});

describe("commands", () => {
  test.each([
    ["/wuerror help", "What wuerror does"],
    ["/wuerror privacy", "What wuerror reads and keeps"],
    ["/WUERROR status", "wuerror here"],
    ["/wuerror here quiet", "Set"],
    ["/wuerror forget", "Forgotten"],
    ["/wuerror", "What wuerror does"],
  ])("%s is answered to who asked alone", async (text, title) => {
    const { replies } = await say(start(), "c6", text, { addressed: "command" });
    expect(replies).toMatchObject([{ audience: "sender", card: { title } }]);
  });
});

describe("the list of fixes", () => {
  test("is empty where nothing was answered", async () => {
    expect(await fixes(start(), "nowhere")).toEqual([]);
  });

  test("is not sent again while nothing has changed", async () => {
    const app = start();
    const { thread } = await say(app, "c7", "0x80244022");
    const first = await app.request("/console/fixes?conversation=c7");
    const tag = first.headers.get("etag") ?? "";
    const ask = () => app.request("/console/fixes?conversation=c7", { headers: { "if-none-match": tag } });
    expect((await ask()).status).toBe(304);
    await reply(app, "c7", thread, "did not help");
    expect((await ask()).status).toBe(200);
  });

  test("drops a fix a day after its end", async () => {
    const app = start();
    const { thread } = await say(app, "c8", "0x80244022");
    await reply(app, "c8", thread, "that worked, thanks");
    const end = now;
    now = new Date(end.getTime() + 24 * 3_600_000);
    expect(await fixes(app, "c8")).toHaveLength(1);
    now = new Date(now.getTime() + 1);
    expect(await fixes(app, "c8")).toEqual([]);
    now = end;
  });
});
