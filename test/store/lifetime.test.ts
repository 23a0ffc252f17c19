import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { StoreOptions } from "../../src/store/open.ts";
import { createPersonHash } from "../../src/store/people.ts";
import type { Store } from "../../src/store/ports.ts";
import { dialects, open, rowsOf } from "./dialects.ts";
import { alice, answer, bob, day, entry, fill, key, noon, thread, where } from "./samples.ts";

async function countsOf(store: Store) {
  const counts: Record<string, number> = {};
  for (const { table } of await rowsOf(store)) counts[table] = (counts[table] ?? 0) + 1;
  return counts;
}

const one = { claims: 1, threads: 1, answers: 1, outcomes: 1, settings: 1, audit: 1, installations: 1 };

describe.each(dialects)("on %s", (_name, place) => {
  test("a sweep deletes what has expired, and nothing else", async () => {
    const store = await open(await place());
    await fill(store);
    expect(await store.sweep(noon + day - 1, 100)).toBe(0);
    expect(await store.sweep(noon + day, 100)).toBe(1);
    expect(await countsOf(store)).toEqual({ ...one, claims: undefined });
    expect(await store.sweep(noon + 30 * day - 1, 100)).toBe(0);
    expect(await store.sweep(noon + 30 * day, 100)).toBe(3);
    expect(await countsOf(store)).toEqual({ outcomes: 1, settings: 1, installations: 1 });
  });

  test("a thread lives as long as somebody goes on with it", async () => {
    const store = await open(await place());
    await store.threads.create(thread("1"));
    await store.threads.update(thread("1", { updatedAt: noon + 29 * day }), 1);
    expect(await store.sweep(noon + 58 * day, 100)).toBe(0);
    expect(await store.sweep(noon + 59 * day, 100)).toBe(1);
  });

  test("a shorter retention holds at once for what is there", async () => {
    const options = await place();
    await fill(await open(options));
    const retention = { claimsMs: 1, threadsMs: 10, answersMs: 20, auditMs: 30 };
    const store = await open({ ...options, retention });
    expect(await store.sweep(noon + 9, 100)).toBe(0);
    expect(await store.sweep(noon + 10, 100)).toBe(1);
    expect(await store.sweep(noon + 30, 100)).toBe(2);
  });

  test("a sweep takes small batches", async () => {
    const store = await open(await place());
    await Promise.all(Array.from({ length: 25 }, (_, id) => store.claims.claim(key(`e${id}`), noon)));
    await Promise.all(Array.from({ length: 15 }, () => store.answers.record(answer())));
    const later = noon + 31 * day;
    expect(await store.sweep(later, 10)).toBe(20);
    expect(await store.sweep(later, 10)).toBe(15);
    expect(await store.sweep(later, 10)).toBe(5);
    expect(await store.sweep(later, 10)).toBe(0);
  });

  test("forgetting a person erases them in every table, and no one else", async () => {
    const store = await open(await place());
    await fill(store);
    await fill(store, "t2", bob);
    const shared = thread("shared", { startedBy: bob, state: { pressed: [alice, bob] } });
    await store.threads.create(shared);
    expect(await store.forget(alice)).toBe(4);
    expect(JSON.stringify(await rowsOf(store))).not.toContain(alice);
    expect(await store.threads.find(shared.where)).toMatchObject({
      state: { pressed: ["forgotten", bob] },
      version: 2,
    });
    expect(await store.threads.update(shared, 1)).toBe(false);
    expect(await countsOf(store)).toEqual({
      ...one,
      claims: 2,
      threads: 2,
      outcomes: 2,
      settings: 2,
      audit: 2,
      installations: 2,
    });
    expect(await store.forget(alice)).toBe(0);
    expect(await store.forget("")).toBe(0);
  });

  test("forgetting a conversation leaves the others, of other tenants too", async () => {
    const store = await open(await place());
    await fill(store);
    await fill(store, "t2");
    const before = (await rowsOf(store)).length;
    expect(await store.forgetConversation({ ...where, conversation: "another" })).toBe(0);
    expect(await store.forgetConversation(where)).toBe(3);
    const rows = await rowsOf(store);
    expect(rows).toHaveLength(before - 3);
    expect(rows.filter(({ row }) => row["tenant"] === where.tenant).map(({ table }) => table)).not.toContain("threads");
  });

  test("forgetting a space takes all its conversations along", async () => {
    const store = await open(await place());
    const team = (conversation: string, space?: string) => ({
      ...where,
      conversation,
      ...(space === undefined ? {} : { space }),
    });
    for (const [index, room] of [team("c1", "s1"), team("c2", "s1"), team("c3", "s2"), team("c4")].entries()) {
      await store.threads.create(thread(`${index}`, { where: { ...room, thread: "at-1" } }));
      await store.answers.record(answer({ where: { ...room, thread: "at-1" } }));
      await store.settings.write(room, { mode: "quiet" }, noon);
      expect((await store.threads.find({ ...room, thread: "at-1" }))?.where).toEqual({ ...room, thread: "at-1" });
    }
    expect(await store.forgetConversation(team("s1", "s1"))).toBe(6);
    expect(await countsOf(store)).toMatchObject({ threads: 2, answers: 2, settings: 2 });
    expect(await store.settings.read(team("c1"))).toBeUndefined();
    expect(await store.settings.read(team("c3"))).toEqual({ mode: "quiet" });
  });

  test("forgetting a tenant leaves the others", async () => {
    const store = await open(await place());
    await fill(store);
    await fill(store, "t2");
    expect(await store.forgetTenant(where)).toBe(7);
    expect(await countsOf(store)).toEqual(one);
    expect((await rowsOf(store)).every(({ row }) => row["tenant"] === "t2")).toBe(true);
  });

  test("a purge leaves nothing", async () => {
    const store = await open(await place());
    await fill(store);
    await fill(store, "t2");
    expect(await store.purge()).toBe(14);
    expect(await rowsOf(store)).toEqual([]);
    expect(await store.isHealthy()).toBe(true);
  });

  test("an export has every row once, however many there are", async () => {
    const store = await open(await place());
    await fill(store);
    await Promise.all(Array.from({ length: 1200 }, (_, id) => store.claims.claim(key(`many-${id}`), noon)));
    const rows = await rowsOf(store);
    expect(rows).toHaveLength(1207);
    expect(new Set(rows.map((each) => JSON.stringify(each))).size).toBe(1207);
    expect(rows.find(({ table }) => table === "audit")?.row).toMatchObject(entry());
    const { adapter, tenant } = where;
    expect(rows.find(({ table }) => table === "installations")?.row).toEqual({ adapter, tenant, updated_at: noon });
  });

  test("nothing that is kept tells who it was", async () => {
    const options = await place();
    const store = await open(options);
    const canaries = ["U-CANARY-PERSON", "canary-secret-of-the-installation"] as const;
    const person = createPersonHash([canaries[1]]).hash(where, { id: canaries[0] });
    await fill(store, where.tenant, person);
    const kept = JSON.stringify(await rowsOf(store)) + (await bytesOf(options, store));
    expect(kept).toContain(person);
    for (const canary of canaries) expect(kept).not.toContain(canary);
  });
});

/** What stands in the files of the embedded database, whatever its tables say. */
async function bytesOf({ file }: StoreOptions, store: Store): Promise<string> {
  if (file === undefined) return "";
  await store.close();
  return ["", "-wal"].map((end) => readIfThere(file + end)).join("");
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return "";
  }
}
