import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { type Bot, createBot } from "../../src/bot.ts";
import type { BotEvent, MessageEvent } from "../../src/model/event.ts";
import type { Reply } from "../../src/model/reply.ts";
import type { StoreOptions } from "../../src/store/open.ts";
import { createPersonHash } from "../../src/store/people.ts";
import type { Store } from "../../src/store/ports.ts";
import { catalogNamed } from "../conversation/catalogs.ts";
import { dialects, open, rowsOf } from "../store/dialects.ts";

/** What no conversation can tell: many at once, and very many after each other. */

const catalog = catalogNamed("small");
const people = createPersonHash(["a secret of the tests"]);
const failures: string[] = [];
const log = { info: () => {}, warn: () => {}, error: (event: string) => void failures.push(event) };
const where = { adapter: "chat", tenant: "t1", conversation: "c1" };

function botOn(store: Store): Bot {
  return createBot({
    catalog,
    log,
    newReference: randomUUID,
    now: () => new Date("2026-11-22"),
    memory: { store, people },
  });
}

let events = 0;

function said(text: string, changes: Partial<MessageEvent> = {}): MessageEvent {
  events++;
  const id = `e${events}`;
  const at = { ...where, thread: "root" };
  return {
    ...{ kind: "message", id, where: at, who: { id: "u1" }, text, files: [], addressed: "overheard", isReply: true },
    ...changes,
  };
}

function pressed(token: string, who: string): BotEvent {
  events++;
  return { kind: "press", id: `e${events}`, where: { ...where, thread: "root" }, who: { id: who }, token };
}

const tokenOf = (replies: readonly Reply[], label: string) =>
  replies[0]?.card.buttons.find((button) => button.label === label)?.token ?? "";

describe.each(dialects)("on %s", (_name, place) => {
  let options: StoreOptions;
  let store: Store;
  let bot: Bot;
  beforeEach(async () => {
    failures.length = 0;
    options = await place();
    store = await open(options);
    bot = botOn(store);
  });

  test("of twenty who press at once, on two replicas, one moves the fix", async () => {
    const other = botOn(await open(options));
    const token = tokenOf(await bot.handle(said("0x80070005")), "Did not help");
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? bot : other).handle(pressed(token, `u${index}`))),
    );
    for (const [reply] of replies) expect(JSON.stringify(reply?.card)).toContain("Step 2 of 5");
    const outcomes = (await rowsOf(store)).filter(({ table }) => table === "outcomes");
    expect(outcomes.map(({ row }) => [row["worked"], row["failed"]])).toEqual([[0, 1]]);
    expect(failures).toEqual([]);
  });

  test("of a follow-up that both replicas get, one answers", async () => {
    const other = botOn(await open(options));
    await bot.handle(said("0x80070005"));
    const event = said("didn't help");
    const replies = await Promise.all([bot, other, bot, other].map((each) => each.handle(event)));
    expect(replies.flat()).toHaveLength(1);
    expect(JSON.stringify(await bot.handle(said("where are we?")))).toContain("Step 2 of 5");
  });

  test("two codes that begin at one place at once leave one fix, and both cards belong to it", async () => {
    const replies = await Promise.all([bot.handle(said("0x80070005")), bot.handle(said("0x80240034"))]);
    expect(replies.flat()).toHaveLength(2);
    expect((await rowsOf(store)).filter(({ table }) => table === "threads")).toHaveLength(1);
    const [shown] = await bot.handle(said("where are we?"));
    expect(shown?.card.title).toMatch(/^0x80(?:070005|240034):/);
    expect(failures).toEqual([]);
  });

  test("a thread of hundreds of messages stays small and goes on", async () => {
    await bot.handle(said("0x80070005"));
    for (let round = 0; round < 60; round++) {
      for (const text of ["done", "didn't help", "back", "skip", "go to step 1"]) {
        expect(await bot.handle(said(text, { who: { id: `u${round}` } }))).toHaveLength(1);
      }
    }
    const [kept] = (await rowsOf(store)).filter(({ table }) => table === "threads");
    expect(String(kept?.row["state"]).length).toBeLessThan(30_000);
    expect(JSON.stringify(await bot.handle(said("where are we?")))).toContain("Step 1 of 5");
    expect(failures).toEqual([]);
  });
});

test("a bot without a store answers with whole entries and never speaks of its memory", async () => {
  const bot = createBot({ catalog, log, newReference: randomUUID, now: () => new Date("2026-11-22") });
  const [reply] = await bot.handle(said("0x80244022"));
  expect(reply?.card.blocks.find(({ type }) => type === "steps")).toMatchObject({
    steps: [{ number: 1 }, { number: 2 }],
  });
  expect(JSON.stringify(reply)).not.toContain("memory");
  expect(await bot.handle(said("done"))).toEqual([]);
  const [asked] = await bot.handle(said("done", { addressed: "mention" }));
  expect(asked?.card.title).toBe("No Windows Update error recognised");
});
