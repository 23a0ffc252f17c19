import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
import { type Bot, createBot } from "../src/bot.ts";
import type { Catalog } from "../src/catalog/catalog.ts";
import type { MessageEvent } from "../src/model/event.ts";
import { openStore } from "../src/store/open.ts";
import { createPersonHash } from "../src/store/people.ts";
import type { Store } from "../src/store/ports.ts";
import { newPostgresDatabase } from "../test/store/postgres.ts";
import { median } from "./measure.ts";

/** What memory costs: overheard codes, each in a channel of its own, through the whole core. */
export interface StoreCost {
  /** Looked up, claimed, answered and kept as a fix, on SQLite. */
  readonly eventsPerSecond: number;
  /** Rows of a claim's size through the driver alone, each in a transaction of its own. */
  readonly insertsPerSecond: number;
  readonly redelivered: Redelivered;
}

/** Events of which each replica gets every one, on PostgreSQL. */
export interface Redelivered {
  readonly events: number;
  readonly answeredTwice: number;
  readonly unanswered: number;
  readonly eventsPerSecond: number;
}

const codes = ["0x80244022", "0x80070005", "0x80240034", "0x80073712", "0x800F081F", "0x80072EE7"];
/** As many as wait for the store at once when a busy workspace wakes up. */
const inFlight = 50;
const eventsPerRound = 2_000;
const rounds = 5;
const redeliveredEvents = 10_000;

export async function measureStore(catalog: Catalog): Promise<StoreCost> {
  const folder = mkdtempSync(join(tmpdir(), "wuerror-bench-"));
  try {
    return { ...(await measureSqlite(catalog, folder)), redelivered: await measureRedelivery(catalog) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Events and bare inserts take turns, so that noise hits both alike. */
async function measureSqlite(catalog: Catalog, folder: string) {
  const store = await openStore({ file: join(folder, "store.db") });
  const bare = openBare(join(folder, "bare.db"));
  const bot = botWith(store, catalog);
  const events: number[] = [];
  const inserts: number[] = [];
  // The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    const first = round * eventsPerRound;
    const made = Array.from({ length: eventsPerRound }, (_, index) => eventOf(first + index));
    events.push(await perSecond(eventsPerRound, () => handleAll(made, bot)));
    inserts.push(await perSecond(eventsPerRound, async () => made.forEach(bare.insert)));
  }
  bare.close();
  await store.close();
  return { eventsPerSecond: median(events.slice(1)), insertsPerSecond: median(inserts.slice(1)) };
}

function openBare(file: string) {
  const raw = new Libsql(file);
  raw.pragma("journal_mode = wal");
  raw.pragma("synchronous = normal");
  raw.exec("create table rows (a text, b text, c text, d text, expires bigint, primary key (a, b, c, d))");
  const statement = raw.prepare<unknown[]>("insert into rows values (?, ?, ?, ?, ?)");
  const insert = ({ id, where: { adapter, tenant, conversation } }: MessageEvent) =>
    void statement.run(...([[adapter, tenant, conversation, id, 1_800_000_000_000]] as unknown[]));
  return { insert, close: () => raw.close() };
}

async function measureRedelivery(catalog: Catalog): Promise<Redelivered> {
  const url = await newPostgresDatabase();
  const stores = [await openStore({ url }), await openStore({ url })];
  const [one, other] = stores.map((store) => botWith(store, catalog)) as [Bot, Bot];
  const events = Array.from({ length: redeliveredEvents }, (_, index) => eventOf(index));
  const answers = new Map<string, number>();
  const count = (event: MessageEvent, replies: number) => answers.set(event.id, (answers.get(event.id) ?? 0) + replies);
  const eventsPerSecond = await perSecond(redeliveredEvents, async () => {
    await Promise.all([handleAll(events, one, count), handleAll(events, other, count)]);
  });
  for (const store of stores) await store.close();
  const counts = [...answers.values()];
  return {
    events: redeliveredEvents,
    answeredTwice: counts.filter((replies) => replies > 1).length,
    unanswered: counts.filter((replies) => replies === 0).length,
    eventsPerSecond,
  };
}

function botWith(store: Store, catalog: Catalog): Bot {
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const people = createPersonHash(["a secret of the benchmark"]);
  return createBot({ catalog, log, newReference: randomUUID, now: () => new Date(), memory: { store, people } });
}

function eventOf(number: number): MessageEvent {
  const id = `m${number}`;
  return {
    kind: "message",
    id,
    where: { adapter: "bench", tenant: "t1", conversation: `c${number}`, thread: id },
    who: { id: `u${number % 1000}` },
    text: `Windows Update fails with ${codes[number % codes.length]}`,
    files: [],
    addressed: "overheard",
    isReply: false,
  };
}

async function handleAll(
  events: readonly MessageEvent[],
  bot: Bot,
  count: (event: MessageEvent, replies: number) => void = () => {},
): Promise<void> {
  const left = events.values();
  const worker = async () => {
    for (const event of left) count(event, (await bot.handle(event)).length);
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
}

async function perSecond(count: number, work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (count / (performance.now() - start)) * 1000;
}
