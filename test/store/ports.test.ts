import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Store } from "../../src/store/ports.ts";
import { dialects, open } from "./dialects.ts";
import { alice, answer, bob, day, key, noon, outcome, thread, where } from "./samples.ts";

describe.each(dialects)("on %s", (_name, place) => {
  let store: Store;
  beforeEach(async () => {
    store = await open(await place());
  });

  describe("a claim", () => {
    test("is given once for a key, whatever else differs", async () => {
      expect(await store.claims.claim(key("e1"), noon)).toBe(true);
      expect(await store.claims.claim(key("e1"), noon + 1)).toBe(false);
      for (const part of ["adapter", "tenant", "conversation", "id"]) {
        expect(await store.claims.claim({ ...key("e1"), [part]: "other" }, noon)).toBe(true);
      }
    });

    test("is free again after a release, and when it has expired", async () => {
      await store.claims.claim(key("e1"), noon);
      await store.claims.release(key("e1"));
      expect(await store.claims.claim(key("e1"), noon)).toBe(true);
      expect(await store.claims.claim(key("e1"), noon + day - 1)).toBe(false);
      expect(await store.claims.claim(key("e1"), noon + day)).toBe(true);
      expect(await store.claims.claim(key("e1"), noon + day)).toBe(false);
    });
  });

  describe("a held claim", () => {
    const keep = 1000;

    test("is given once, and again only after nobody has held it for so long", async () => {
      const { claims } = store;
      expect(await claims.hold(key("h1"), noon, keep)).toBe(true);
      expect(await claims.hold(key("h1"), noon + keep - 1, keep)).toBe(false);
      expect(await claims.hold(key("h1"), noon + 2 * keep - 2, keep)).toBe(false);
      expect(await claims.hold(key("h1"), noon + 3 * keep - 2, keep)).toBe(true);
      expect(await claims.hold(key("h1"), noon + 3 * keep, keep)).toBe(false);
    });

    test("holds no other key", async () => {
      await store.claims.hold(key("h1"), noon, keep);
      await store.claims.hold(key("h1"), noon + 1, keep);
      for (const part of ["adapter", "tenant", "conversation", "id"]) {
        expect(await store.claims.hold({ ...key("h1"), [part]: "other" }, noon + 1, keep)).toBe(true);
      }
    });

    test("has one winner of many at once", async () => {
      const all = await Promise.all(Array.from({ length: 20 }, () => store.claims.hold(key("h1"), noon, keep)));
      expect(all.filter(Boolean)).toHaveLength(1);
    });
  });

  describe("a fix thread", () => {
    test("comes back as it was kept", async () => {
      const kept = thread("1", { state: { texts: ["ü", '"', "\u0000"], none: null, deep: { n: 1.5 } } });
      expect(await store.threads.create(kept)).toBe(true);
      expect(await store.threads.find(kept.where)).toEqual(kept);
    });

    test("is found only at its place, and a place without a thread is a place", async () => {
      const top = thread("top", { where });
      expect(await store.threads.find(where)).toBeUndefined();
      await store.threads.create(thread("1"));
      expect(await store.threads.find(where)).toBeUndefined();
      expect(await store.threads.create(top)).toBe(true);
      expect(await store.threads.find(where)).toEqual(top);
    });

    test("is the only one of its place", async () => {
      await store.threads.create(thread("1"));
      expect(await store.threads.create(thread("2", { where: thread("1").where }))).toBe(false);
      expect(await store.threads.create(thread("2", { where }))).toBe(true);
      expect(await store.threads.create(thread("3", { where }))).toBe(false);
    });

    test("changes only from the version that was read", async () => {
      const first = thread("1");
      await store.threads.create(first);
      const changed = { ...first, status: "solved", state: { step: 1 }, updatedAt: noon + 1 } as const;
      expect(await store.threads.update(changed, 1)).toBe(true);
      expect(await store.threads.update({ ...first, state: { step: 9 } }, 1)).toBe(false);
      expect(await store.threads.find(first.where)).toEqual({ ...changed, version: 2 });
      expect(await store.threads.update(thread("nowhere"), 1)).toBe(false);
    });

    test("may become another fix: of another code, begun by somebody else at another time", async () => {
      const first = thread("1");
      await store.threads.create(first);
      const other = { ...first, code: "0x80070005", startedBy: bob, createdAt: noon + 5, updatedAt: noon + 5 };
      expect(await store.threads.replace(other, 1)).toBe(true);
      expect(await store.threads.find(first.where)).toEqual({ ...other, version: 2 });
      expect(await store.threads.open({ person: alice }, 5)).toEqual([]);
      expect(await store.threads.open({ person: bob }, 5)).toHaveLength(1);
    });

    test("is listed while it is open, by conversation and by person, newest first", async () => {
      for (const [index, id] of ["1", "2", "3", "4"].entries()) {
        const status = id === "2" ? "solved" : "open";
        await store.threads.create(
          thread(id, { status, createdAt: noon + index, startedBy: id === "4" ? bob : alice }),
        );
      }
      const ids = async (...by: Parameters<typeof store.threads.open>) =>
        (await store.threads.open(...by)).map(({ id }) => id);
      expect(await ids({ conversation: where }, 10)).toEqual(["4", "3", "1"]);
      expect(await ids({ conversation: { ...where, thread: "any" } }, 2)).toEqual(["4", "3"]);
      expect(await ids({ person: alice }, 10)).toEqual(["3", "1"]);
      expect(await ids({ conversation: { ...where, tenant: "t2" } }, 10)).toEqual([]);
    });

    test("is listed after its end too, where that is asked for", async () => {
      await store.threads.create(thread("1", { updatedAt: noon - day }));
      await store.threads.create(thread("2", { status: "solved", updatedAt: noon, createdAt: noon + 1 }));
      await store.threads.create(thread("3", { status: "escalated", updatedAt: noon - 1, createdAt: noon + 2 }));
      const ids = (await store.threads.open({ conversation: where }, 10, noon)).map(({ id }) => id);
      expect(ids).toEqual(["2", "1"]);
    });
  });

  describe("answers", () => {
    test("tell the latest about a code in the conversation, outside the thread that asks", async () => {
      const early = answer();
      const late = answer({ where: { ...where, thread: "at-2" }, person: bob, at: noon + 1 });
      await store.answers.record(early);
      await store.answers.record(late);
      const code = early.code;
      expect(await store.answers.latest(where, code, noon)).toEqual(late);
      expect(await store.answers.latest(late.where, code, noon)).toEqual(early);
      expect(await store.answers.latest(late.where, code, noon + 1)).toBeUndefined();
      expect(await store.answers.latest(where, "0x80070005", noon)).toBeUndefined();
      expect(await store.answers.latest({ ...where, conversation: "c2" }, code, noon)).toBeUndefined();
    });

    test("tell how far a code, or a family of codes, has spread in a tenant", async () => {
      const { adapter, tenant } = where;
      const first = answer({ family: "server" });
      const other = { ...where, conversation: "c2" };
      await store.answers.record(answer({ at: noon + 5 }));
      await store.answers.record(first);
      await store.answers.record(
        answer({ where: other, person: bob, code: "0x80072EE7", family: "server", at: noon + 1 }),
      );
      await store.answers.record(
        answer({ where: { ...where, tenant: "t2" }, person: "C".repeat(43), family: "server" }),
      );
      const { spread, hasSpread } = store.answers;
      const ofCode = { adapter, tenant, code: first.code };
      const ofFamily = { adapter, tenant, family: "server" };
      expect(await spread(ofFamily, noon)).toEqual({ people: 2, conversations: 2, first });
      expect(await spread(ofCode, noon)).toEqual({ people: 1, conversations: 1, first });
      expect(await spread(ofFamily, noon + 9)).toEqual({ people: 0, conversations: 0 });
      expect(await spread({ ...ofFamily, family: "other" }, noon)).toEqual({ people: 0, conversations: 0 });
      expect(await hasSpread({ people: 2, conversations: 9 }, ofFamily, noon)).toBe(true);
      expect(await hasSpread({ people: 9, conversations: 2 }, ofFamily, noon)).toBe(true);
      expect(await hasSpread({ people: 3, conversations: 3 }, ofFamily, noon)).toBe(false);
      expect(await hasSpread({ people: 2, conversations: 2 }, ofCode, noon)).toBe(false);
      expect(await hasSpread({ people: 1, conversations: 1 }, ofCode, noon)).toBe(true);
      expect(await hasSpread({ people: 1, conversations: 1 }, ofCode, noon + 6)).toBe(false);
    });
  });

  test("an outcome takes the place of the one that was told before", async () => {
    const at = { code: "0x80240017" };
    const counts = async () => (await store.outcomes.tally(outcome(at))).get("s1");
    for (let each = 0; each < 3; each++) await store.outcomes.record(outcome({ ...at, result: "worked" }));
    await store.outcomes.record(outcome({ ...at, result: "failed", instead: "worked" }));
    expect(await counts()).toEqual({ worked: 2, failed: 1 });
    await store.outcomes.record(outcome({ ...at, result: "worked", instead: "failed" }));
    expect(await counts()).toEqual({ worked: 3, failed: 0 });
    // Erased in between: there is nothing to take back.
    await store.outcomes.record(outcome({ ...at, result: "worked", instead: "failed" }));
    await store.outcomes.record(outcome({ ...at, step: "s3", result: "failed", instead: "worked" }));
    expect(await counts()).toEqual({ worked: 4, failed: 0 });
    expect((await store.outcomes.tally(outcome(at))).get("s3")).toEqual({ worked: 0, failed: 1 });
  });

  test("outcomes are counted by step, also when many come at once", async () => {
    await Promise.all(Array.from({ length: 20 }, () => store.outcomes.record(outcome())));
    await store.outcomes.record(outcome({ result: "failed" }));
    await store.outcomes.record(outcome({ step: "s2", result: "failed" }));
    await store.outcomes.record(outcome({ cause: "other" }));
    expect(await store.outcomes.tally(outcome())).toEqual(
      new Map([
        ["s1", { worked: 20, failed: 1 }],
        ["s2", { worked: 0, failed: 1 }],
      ]),
    );
    expect(await store.outcomes.tally(outcome({ tenant: "t2" }))).toEqual(new Map());
  });

  test("a channel's setting holds for all its threads, and the last one counts", async () => {
    expect(await store.settings.read(where)).toBeUndefined();
    expect(await store.settings.write(where, { mode: "off" }, noon)).toBe(true);
    expect(await store.settings.write({ ...where, thread: "x" }, { mode: "quiet" }, noon)).toBe(true);
    expect(await store.settings.read(where)).toEqual({ mode: "quiet" });
    expect(await store.settings.read({ ...where, conversation: "c2" })).toBeUndefined();
  });

  test("a statement that fails spoils none that is committed with it", async () => {
    const bad = { ...thread("bad"), code: undefined } as unknown as ReturnType<typeof thread>;
    const done = await Promise.allSettled([
      store.threads.create(thread("1")),
      store.threads.create(bad),
      store.threads.create(thread("2")),
    ]);
    expect(done.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await store.threads.find(thread("2").where)).toEqual(thread("2"));
  });
});
