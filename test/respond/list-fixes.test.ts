import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Bot, createBot } from "../../src/bot.ts";
import { openStore } from "../../src/store/open.ts";
import { createPersonHash } from "../../src/store/people.ts";
import type { Store } from "../../src/store/ports.ts";
import { fixtureCatalog } from "../fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "wuerror-"));
const alice = { id: "alice" };
const bob = { id: "bob" };
let now = new Date("2026-11-22T09:00:00Z");
let store: Store;
let bot: Bot;

beforeAll(async () => {
  store = await openStore({ file: join(folder, "fixes.db") });
  bot = createBot({
    catalog: fixtureCatalog(),
    log: { info: () => {}, warn: () => {}, error: () => {} },
    now: () => now,
    newReference: randomUUID,
    memory: { store, people: createPersonHash(["a secret of the tests"]) },
  });
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const placeOf = (conversation: string, thread?: string) => ({
  adapter: "test",
  tenant: "t1",
  conversation,
  ...(thread === undefined ? {} : { thread }),
});

function say(conversation: string, thread: string, text: string, isReply = true) {
  const where = placeOf(conversation, thread);
  const addressed = isReply ? "overheard" : "direct";
  return bot.handle({ kind: "message", id: randomUUID(), where, who: alice, text, files: [], addressed, isReply });
}

function press(conversation: string, thread: string, token = "") {
  return bot.handle({ kind: "press", id: randomUUID(), where: placeOf(conversation, thread), who: alice, token });
}

test("a fix is listed as it stands, to each reader in their own words", async () => {
  await say("c1", "t1", "0x80244022", false);
  await say("c1", "t1", "that did not help");
  const [own] = await bot.openFixes("conversation", placeOf("c1"), alice);
  expect(own).toMatchObject({ status: "open", version: 2, where: placeOf("c1", "t1") });
  expect(own?.line).toContain("step 2 of 2");
  expect(JSON.stringify(own?.card)).toContain("did not help (you)");
  const [others] = await bot.openFixes("conversation", placeOf("c1"), bob);
  expect(JSON.stringify(others?.card)).toContain("did not help (a colleague)");
});

test("a fix that ended is listed for as long as it is asked for, with the card of its end", async () => {
  await say("c2", "solved", "0x80244022", false);
  await say("c2", "solved", "that worked, thanks");
  await say("c2", "set-aside", "0x80244022", false);
  await say("c2", "set-aside", "wrong error");
  await say("c2", "handed-over", "0x80244022", false);
  const [question] = await say("c2", "handed-over", "can someone look at this?");
  await press("c2", "handed-over", question?.card.buttons[0]?.token);
  expect(await bot.openFixes("conversation", placeOf("c2"), alice)).toEqual([]);
  const ended = await bot.openFixes("conversation", placeOf("c2"), alice, now);
  expect(Object.fromEntries(ended.map(({ status, card }) => [status, card.title]))).toEqual({
    solved: "Solved: 0x80244022: The update server is too busy or stopped (HTTP 503)",
    abandoned: "0x80244022 is set aside",
    escalated: "For a person: 0x80244022",
  });
  now = new Date(now.getTime() + 1);
  expect(await bot.openFixes("conversation", placeOf("c2"), alice, now)).toEqual([]);
});

test("a person's own page shows what others have open in the places where they began a fix, and nowhere else", async () => {
  const begin = (conversation: string, thread: string, who: { readonly id: string }, text: string) =>
    bot.handle({
      kind: "message",
      id: randomUUID(),
      where: placeOf(conversation, thread),
      who,
      text,
      files: [],
      addressed: "direct",
      isReply: false,
    });
  const carol = { id: "carol" };
  await begin("c7", "t71", carol, "0x80244022");
  await begin("c7", "t72", bob, "0x80070005");
  await begin("c8", "t81", bob, "0x80240016");
  const [own, others] = await bot.home(placeOf("carol"), carol);
  expect(JSON.stringify(own)).toMatch(/0x80244022/);
  expect(others?.title).toBe("Open in the same channels");
  expect(JSON.stringify(others)).toMatch(/0x80070005/);
  expect(JSON.stringify([own, others])).not.toMatch(/0x80240016/);
});
