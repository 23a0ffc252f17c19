import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type BotDependencies, createBot } from "../src/bot.ts";
import type { MessageEvent } from "../src/model/event.ts";
import { openStore } from "../src/store/open.ts";
import { createPersonHash } from "../src/store/people.ts";
import type { Store } from "../src/store/ports.ts";
import { shippedCatalog } from "./shipped-catalog.ts";

const catalog = shippedCatalog();
const folder = mkdtempSync(join(tmpdir(), "wuerror-"));
const people = createPersonHash(["a secret of the tests"]);
let store: Store;

beforeAll(async () => {
  store = await openStore({ file: join(folder, "bot.db") });
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function botWith(dependencies: Partial<BotDependencies> = {}) {
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const now = () => new Date("2026-11-22T09:00:00Z");
  return createBot({ catalog, log, now, newReference: randomUUID, memory: { store, people }, ...dependencies });
}

async function countRows(): Promise<number> {
  let rows = 0;
  for await (const _ of store.exportAll()) rows++;
  return rows;
}

function message(id: string, text: string, addressed: MessageEvent["addressed"] = "mention"): MessageEvent {
  const where = { adapter: "test", tenant: "t1", conversation: "c1" };
  return {
    kind: "message",
    id,
    where: { ...where, thread: id },
    who: { id: "u1" },
    text,
    files: [],
    addressed,
    isReply: false,
  };
}

test("files that are only overheard are not wanted where the bot is switched off", async () => {
  const bot = botWith();
  const where = { adapter: "test", tenant: "t1", conversation: "switched-off" };
  const overheard = { ...message("w1", "see the log", "overheard"), where };
  expect(await bot.wantsFiles(overheard)).toBe(true);
  await bot.handle({ ...message("w2", "here off"), where });
  expect(await bot.wantsFiles(overheard)).toBe(false);
  expect(await bot.wantsFiles({ ...overheard, addressed: "mention" })).toBe(true);
  expect(await bot.wantsFiles({ ...overheard, isReply: true })).toBe(true);
});

test("a word for the bot beside a file is no command: the file is to be read", async () => {
  const files = [{ name: "a.log", text: "0x80244022" }];
  const [reply] = await botWith().handle({ ...message("f1", "here log"), files });
  expect(JSON.stringify(reply)).toContain("0x80244022");
  expect(JSON.stringify(await botWith().handle(message("f2", "here log")))).toContain("here quiet");
});

describe("one event, one answer", () => {
  test("a redelivery is met with silence, on any replica", async () => {
    const [one, other] = [botWith(), botWith()];
    expect(await one.handle(message("m1", "0x80244022"))).toHaveLength(1);
    expect(await one.handle(message("m1", "0x80244022"))).toEqual([]);
    expect(await other.handle(message("m1", "0x80244022"))).toEqual([]);
    expect(await other.handle(message("m2", "0x80244022"))).toHaveLength(1);
  });

  test("the same id in another conversation, tenant or adapter is another event", async () => {
    const bot = botWith();
    const event = message("m3", "0x80244022");
    expect(await bot.handle(event)).toHaveLength(1);
    for (const place of [{ conversation: "c2" }, { tenant: "t2" }, { adapter: "other" }]) {
      expect(await bot.handle({ ...event, where: { ...event.where, ...place } })).toHaveLength(1);
    }
  });

  test("three replicas at once answer one event once", async () => {
    const event = message("m4", "0x80244022");
    const answers = await Promise.all([botWith(), botWith(), botWith()].map((bot) => bot.handle(event)));
    expect(answers.flat()).toHaveLength(1);
  });

  test("an answer that failed is not claimed, so that the next delivery succeeds", async () => {
    let asked = 0;
    const bot = botWith({
      now: () => {
        asked++;
        if (asked === 1) throw new RangeError("no clock");
        return new Date("2026-11-22T09:00:00Z");
      },
    });
    const [first] = await bot.handle(message("m5", "0x80244022"));
    expect(first?.card.title).toBe("Something went wrong inside the bot");
    const [second] = await bot.handle(message("m5", "0x80244022"));
    expect(second?.card.title).toContain("0x80244022");
  });

  test("of what meets silence nothing is kept", async () => {
    const rowsBefore = await countRows();
    expect(await botWith().handle(message("m6", "lunch at noon?", "overheard"))).toEqual([]);
    expect(await countRows()).toBe(rowsBefore);
    expect(await botWith().handle(message("m6", "0x80244022", "overheard"))).toHaveLength(1);
    expect(await countRows()).toBeGreaterThan(rowsBefore);
  });

  test("a failure while overheard stays silent and is logged without a word of the message", async () => {
    const logged: string[] = [];
    const error = (event: string, fields?: object) => logged.push(JSON.stringify([event, fields]));
    const claim = async () => {
      throw new TypeError("canary-text");
    };
    const bot = botWith({
      log: { info: () => {}, warn: () => {}, error },
      memory: { people, store: { ...store, claims: { ...store.claims, claim } } },
    });
    expect(await bot.handle(message("m7", "canary-text 0x80244022", "overheard"))).toEqual([]);
    expect(logged).toHaveLength(1);
    expect(logged[0]).not.toContain("canary");
  });
});
