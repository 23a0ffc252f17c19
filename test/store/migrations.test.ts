import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import Libsql from "libsql";
import { schemaVersion } from "../../src/store/migrations.ts";
import { memoryTables, placeTables } from "../../src/store/schema.ts";
import { dialects, newFolder, open, openRaw, rowsOf } from "./dialects.ts";
import { startReplica } from "./replicas.ts";
import { fill, key, noon, where } from "./samples.ts";

describe.each(dialects)("on %s", (_name, place) => {
  const versions = async (options: Awaited<ReturnType<typeof place>>) =>
    (await (await openRaw(options)).db.selectFrom("schema_version").selectAll().execute()).map(
      ({ version }) => version,
    );

  test("four replicas that start together make one schema", async () => {
    const options = await place();
    const stores = await Promise.all(Array.from({ length: 4 }, () => open(options)));
    for (const store of stores) expect(await store.isHealthy()).toBe(true);
    expect(await versions(options)).toEqual([schemaVersion]);
  });

  test("and so do four processes", async () => {
    const options = await place();
    const replicas = Array.from({ length: 4 }, () => startReplica(options, "claim"));
    for (const replica of replicas) expect(await replica.line()).toBe("ready");
    for (const replica of replicas) await replica.stop();
    expect(await versions(options)).toEqual([schemaVersion]);
  });

  test("a second start finds everything as it was", async () => {
    const options = await place();
    const first = await open(options);
    await fill(first);
    const before = await rowsOf(first);
    expect(await rowsOf(await open(options))).toEqual(before);
  });

  test("a database of the first release is brought up to date with what it holds", async () => {
    const options = await place();
    const first = await open(options);
    await fill(first);
    const { db } = await openRaw(options);
    await db.schema.dropTable("installations").execute();
    for (const index of ["answers_by_adapter_tenant_family_at", "answers_by_adapter_tenant_conversation_code_at"])
      await db.schema.dropIndex(index).execute();
    await db.schema.alterTable("answers").dropColumn("family").execute();
    for (const table of placeTables) await db.schema.alterTable(table).dropColumn("space").execute();
    await db.updateTable("schema_version").set({ version: 1 }).execute();
    const store = await open(options);
    expect(await versions(options)).toEqual([schemaVersion]);
    expect((await rowsOf(store)).map(({ table }) => table)).toEqual(
      memoryTables.filter((table) => table !== "installations"),
    );
    await store.installations.save(where, { key: "k1", sealed: "s1", updatedAt: noon });
    expect(await store.installations.find(where)).toEqual({ key: "k1", sealed: "s1", updatedAt: noon });
  });

  test("the schema of a later release is refused and left alone", async () => {
    const options = await place();
    const store = await open(options);
    await store.settings.write(where, { mode: "off" }, noon);
    const { db } = await openRaw(options);
    await db
      .updateTable("schema_version")
      .set({ version: schemaVersion + 1 })
      .execute();
    await expect(open(options)).rejects.toMatchObject({
      name: "UserError",
      code: "database_newer",
      message: expect.stringContaining(`schema ${schemaVersion + 1}, this release knows ${schemaVersion}`),
    });
    expect(await versions(options)).toEqual([schemaVersion + 1]);
    expect(await store.settings.read(where)).toEqual({ mode: "off" });
  });

  test("a migration that fails leaves nothing behind", async () => {
    const options = await place();
    await sql`create table answers (x text)`.execute((await openRaw(options)).db);
    await expect(open(options)).rejects.toMatchObject({ code: "database_unavailable" });
    const { db } = await openRaw(options);
    expect((await db.introspection.getTables()).map(({ name }) => name)).toEqual(["answers"]);
  });
});

test("whoever waits for the lock of another goes on with everything else meanwhile", async () => {
  const file = join(newFolder(), "wuerror.db");
  const store = await open({ file });
  const other = new Libsql(file);
  other.exec("begin immediate");
  const claimed = store.claims.claim(key("e1"), noon);
  const before = performance.eventLoopUtilization();
  await sleep(1000);
  const { utilization } = performance.eventLoopUtilization(before);
  other.exec("commit");
  other.close();
  expect(await claimed).toBe(true);
  expect(utilization).toBeLessThan(0.5);
});

test("a start that meets the lock of another waits for it, and leaves nothing under way", async () => {
  const file = join(newFolder(), "wuerror.db");
  const other = new Libsql(file);
  other.exec("begin immediate");
  const opening = open({ file });
  await sleep(100);
  other.exec("commit");
  other.close();
  expect(await (await opening).isHealthy()).toBe(true);
});
