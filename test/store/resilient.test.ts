import { mkdirSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import Sqlite from "libsql";
import { UserError } from "../../src/errors.ts";
import type { Database } from "../../src/store/dialects.ts";
import { migrate } from "../../src/store/migrations.ts";
import { createStore, openStore } from "../../src/store/open.ts";
import type { Store } from "../../src/store/ports.ts";
import { defaultRetention } from "../../src/store/retention.ts";
import { closeLater, newFolder, openRaw, rowsOf } from "./dialects.ts";
import { Outage } from "./outage.ts";
import { newPostgresDatabase } from "./postgres.ts";
import { TcpProxy } from "./proxy.ts";
import { alice, answer, entry, fill, key, noon, outcome, thread, where } from "./samples.ts";

/** Every way to lose a database: how the store opens it, how it goes and how it comes back. */
interface Loss {
  readonly open: () => Promise<Store>;
  readonly lose: () => Promise<void>;
  readonly giveBack: () => Promise<void>;
}

async function fullDisk(): Promise<Loss> {
  const file = join(newFolder(), "wuerror.db");
  let full = false;
  let database: Database | undefined;
  const limit = async () => {
    const limited = sql`pragma max_page_count = 1`;
    if (full && database !== undefined) await limited.execute(database.db).catch(() => undefined);
  };
  return {
    open: async () => {
      database = await openRaw({ file });
      await migrate(database);
      await limit();
      return createStore(database, defaultRetention);
    },
    lose: async () => {
      full = true;
      await limit();
      if (database !== undefined) await takeFreePages(database);
    },
    giveBack: async () => {
      full = false;
    },
  };
}

/** Pages that were free already would still take small rows. The first sound health check deletes these. */
async function takeFreePages({ db }: Database): Promise<void> {
  for (let id = 2, took = true; took; id += 1) {
    const insert = db.insertInto("probes").values({ id, filler: "x".repeat(4000) });
    took = await insert.execute().then(
      () => true,
      () => false,
    );
  }
}

async function replacedFile(): Promise<Loss> {
  const file = join(newFolder(), "wuerror.db");
  return {
    open: () => openStore({ file }),
    lose: async () => {
      for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
      mkdirSync(file);
    },
    giveBack: async () => rmdirSync(file),
  };
}

async function stoppedServer(): Promise<Loss> {
  const proxy = closeLater(new TcpProxy(await newPostgresDatabase()));
  await proxy.start();
  return {
    open: () => openStore({ url: proxy.url }),
    lose: () => proxy.stop(),
    giveBack: () => proxy.start(),
  };
}

const losses: readonly (readonly [string, () => Promise<Loss>])[] = [
  ["SQLite on a full disk", fullDisk],
  ["SQLite without its file", replacedFile],
  ["PostgreSQL that is gone", stoppedServer],
];

/** Big enough to need a new page. */
const big = thread("big", { state: "x".repeat(50_000) });

async function expectForgetful(store: Store): Promise<void> {
  const before = await rowsOf(store).catch((error: unknown) => error);
  expect(before).toMatchObject({ name: "UserError", code: "database_unavailable" });
  const insisted = [
    store.forget(alice),
    store.forgetTenant(where),
    store.purge(),
    store.installations.find(where),
    store.installations.save(where, { key: "k1", sealed: "s1", updatedAt: noon }),
    store.installations.reseal(where, { key: "k2", sealed: "s2" }, { key: "k1", sealed: "s1" }),
    store.installations.remove(where),
  ];
  for (const each of insisted) {
    await expect(each).rejects.toMatchObject({ code: "database_unavailable" });
  }
  expect(await store.claims.claim(key("e1"), noon)).toBe(true);
  expect(await store.claims.claim(key("e1"), noon)).toBe(true);
  await store.claims.release(key("e1"));
  expect(await store.threads.find(where)).toBeUndefined();
  expect(await store.threads.create(thread("1"))).toBe(true);
  expect(await store.threads.update(thread("1"), 7)).toBe(true);
  expect(await store.threads.open({ person: alice }, 5)).toEqual([]);
  await store.answers.record(answer());
  expect(await store.answers.latest(where, "0x80244022", 0)).toBeUndefined();
  const met = { adapter: where.adapter, tenant: where.tenant, code: "0x80244022" };
  expect(await store.answers.spread(met, 0)).toEqual({ people: 0, conversations: 0 });
  expect(await store.answers.hasSpread({ people: 4, conversations: 3 }, met, 0)).toBe(false);
  await store.outcomes.record(outcome());
  expect(await store.outcomes.tally(outcome())).toEqual(new Map());
  expect(await store.settings.read(where)).toBeUndefined();
  expect(await store.settings.write(where, { mode: "off" }, noon)).toBe(false);
  await store.audit(entry());
  expect(await store.sweep(noon, 10)).toBe(0);
  expect(await store.isHealthy()).toBe(false);
}

describe.each(losses)("%s", (_name, prepare) => {
  test("the store goes on without memory, and comes back by itself", async () => {
    const { open, lose, giveBack } = await prepare();
    const outage = new Outage();
    const store = await outage.open(open);
    await fill(store);
    expect(await store.isHealthy()).toBe(true);
    await lose();
    expect(await store.threads.create(big)).toBe(true);
    await store.isHealthy();
    expect(outage.events).toEqual(["store_lost"]);
    await expectForgetful(store);
    await outage.retry();
    await outage.retry();
    await expectForgetful(store);
    expect(outage.events).toEqual(["store_lost"]);
    expect(outage.waits).toEqual([250, 500, 1000]);
    await giveBack();
    await outage.retry();
    expect(outage.events).toEqual(["store_lost", "store_back"]);
    expect(await store.isHealthy()).toBe(true);
    expect(await store.threads.create(big)).toBe(true);
    expect(await store.threads.create(big)).toBe(false);
  });

  test("a store that starts without its database says so once, and finds it later", async () => {
    const { open, lose, giveBack } = await prepare();
    await (await open()).close();
    await lose();
    const outage = new Outage();
    const store = await outage.open(async () => {
      const opened = await open();
      if (await opened.isHealthy()) return opened;
      await opened.close();
      throw Object.assign(new Error(), { code: "SQLITE_FULL" });
    });
    await expectForgetful(store);
    expect(outage.lines).toEqual([{ event: "store_lost", fields: { reason: expect.stringMatching(/\w+/) } }]);
    await giveBack();
    await outage.retry();
    expect(await store.claims.claim(key("e2"), noon)).toBe(true);
    expect(await store.claims.claim(key("e2"), noon)).toBe(false);
  });
});

test("a value that the database refuses costs that value alone", async () => {
  const outage = new Outage();
  const url = await newPostgresDatabase();
  const store = await outage.open(() => openStore({ url }));
  expect(await store.claims.claim(key("\u0000"), noon)).toBe(true);
  expect(outage.lines).toEqual([{ event: "store_refused", fields: { reason: "22021" } }]);
  expect(await store.isHealthy()).toBe(true);
});

test("a database that another process writes to for long is not lost", async () => {
  const file = join(newFolder(), "wuerror.db");
  const outage = new Outage();
  const store = await outage.open(() => openStore({ file }));
  const other = new Sqlite(file);
  other.exec("begin immediate");
  expect(await store.isHealthy()).toBe(true);
  expect(await store.claims.claim(key("e1"), noon)).toBe(true);
  expect(outage.events).not.toContain("store_lost");
  other.exec("rollback");
  other.close();
  expect(await store.claims.claim(key("e1"), noon)).toBe(true);
  expect(await store.claims.claim(key("e1"), noon)).toBe(false);
});

test("the schema of a later release ends the start", async () => {
  const file = join(newFolder(), "wuerror.db");
  const database = await openRaw({ file });
  await migrate(database);
  await database.db.updateTable("schema_version").set({ version: 999 }).execute();
  await expect(new Outage().open(() => openStore({ file }))).rejects.toMatchObject({ code: "database_newer" });
});

test("a store that a later release has changed meanwhile says so, once", async () => {
  const outage = new Outage();
  const newer = new UserError("database_newer", { detail: "schema 999" });
  const failures: Error[] = [new Error("gone"), new Error("gone otherwise"), newer, newer];
  await outage.open(() => Promise.reject(failures.shift()));
  await outage.retry();
  expect(outage.lines).toHaveLength(1);
  await outage.retry();
  await outage.retry();
  expect(outage.lines.slice(1)).toEqual([{ event: "store_lost", fields: { reason: newer.message } }]);
});

test("nothing tries again after the store was closed", async () => {
  const outage = new Outage();
  let opened = 0;
  const store = await outage.open(() => {
    opened += 1;
    return Promise.reject(new Error("gone"));
  });
  await store.close();
  void outage.retry();
  expect(opened).toBe(1);
});
