import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Logger } from "../../src/log.ts";
import { createInstallations } from "../../src/store/installations.ts";
import type { Installations, Store } from "../../src/store/ports.ts";
import type { Secrets } from "../../src/store/secrets.ts";
import { dialects, open, rowsOf } from "./dialects.ts";
import { noon, where } from "./samples.ts";

const older = "the-older-secret-of-ours";
const newer = "the-newer-secret-of-ours";
const installation = { bot: { token: "canary-token", expiresAt: 1 }, team: { id: "t1", name: "Ünï" } };
const other = { ...where, tenant: "t2" };

describe.each(dialects)("on %s", (_name, place) => {
  let store: Store;
  let lines: unknown[];

  beforeEach(async () => {
    store = await open(await place());
    lines = [];
  });

  function withSecrets(...secrets: Secrets): Installations {
    const note = (event: string, fields?: unknown) => void lines.push([event, fields]);
    const log: Logger = { info: note, warn: note, error: note };
    return createInstallations(store.installations, secrets, log);
  }

  const keyAt = async () => (await store.installations.find(where))?.key;

  test("an installation comes back, the last one counts, and a tenant has its own", async () => {
    const installations = withSecrets(older);
    expect(await installations.find(where)).toBeUndefined();
    await installations.save(where, installation, noon);
    expect(await installations.find({ ...where, conversation: "any" } as typeof where)).toEqual(installation);
    await installations.save(where, { bot: { token: "renewed" } }, noon + 1);
    await installations.save({ ...where, adapter: "a2" }, { bot: { token: "elsewhere" } }, noon);
    expect(await installations.find(where)).toEqual({ bot: { token: "renewed" } });
    expect(await store.installations.find(where)).toMatchObject({ updatedAt: noon + 1 });
    expect(await installations.find(other)).toBeUndefined();
    await installations.remove(where);
    expect(await installations.find(where)).toBeUndefined();
    expect(await installations.find({ ...where, adapter: "a2" })).toEqual({ bot: { token: "elsewhere" } });
  });

  test("no token is kept or exported in the clear", async () => {
    await withSecrets(older).save(where, installation, noon);
    const row = await store.installations.find(where);
    expect(JSON.stringify(row)).not.toContain("canary");
    const exported = JSON.stringify(await rowsOf(store));
    expect(exported).toContain('"table":"installations"');
    expect(exported).not.toContain("canary");
    expect(exported).not.toContain(row?.sealed);
  });

  test("after a change of the secret it is sealed anew when it is read, and the older secret can go", async () => {
    await withSecrets(older).save(where, installation, noon);
    const before = await keyAt();
    expect(await withSecrets(newer, older).find(where)).toEqual(installation);
    expect(await keyAt()).not.toBe(before);
    expect(await withSecrets(newer).find(where)).toEqual(installation);
    expect(await store.installations.find(where)).toMatchObject({ updatedAt: noon });
    expect(lines).toEqual([]);
  });

  test("sealing anew never takes the place of something newer", async () => {
    await withSecrets(older).save(where, installation, noon);
    const stale = await store.installations.find(where);
    await withSecrets(older).save(where, { bot: { token: "renewed" } }, noon + 1);
    if (stale !== undefined) await store.installations.reseal(where, { key: "k", sealed: "stale" }, stale);
    expect(await withSecrets(older).find(where)).toEqual({ bot: { token: "renewed" } });
  });

  test("what cannot be sealed anew is given all the same", async () => {
    await withSecrets(older).save(where, installation, noon);
    store = {
      ...store,
      installations: { ...store.installations, reseal: () => Promise.reject(new Error("read-only")) },
    };
    expect(await withSecrets(newer, older).find(where)).toEqual(installation);
  });

  test("what no secret opens counts as absent, and a line says so without the tenant's data", async () => {
    await withSecrets(older).save(where, installation, noon);
    expect(await withSecrets(newer).find(where)).toBeUndefined();
    expect(lines).toEqual([["installation_unreadable", { adapter: where.adapter }]]);
    expect(await withSecrets(older).find(where)).toEqual(installation);
  });

  test("rows that were altered or swapped open nowhere", async () => {
    const installations = withSecrets(older);
    await installations.save(where, installation, noon);
    await installations.save(other, { bot: { token: "theirs" } }, noon);
    const mine = await store.installations.find(where);
    const theirs = await store.installations.find(other);
    if (mine === undefined || theirs === undefined) throw new Error("not kept");
    await store.installations.save(where, theirs);
    await store.installations.save(other, { ...mine, sealed: `${mine.sealed.slice(0, -6)}AAAAAA` });
    expect(await installations.find(where)).toBeUndefined();
    expect(await installations.find(other)).toBeUndefined();
    expect(lines).toHaveLength(2);
  });

  test("a tenant that is erased takes its tokens along, and a purge all of them", async () => {
    const installations = withSecrets(older);
    await installations.save(where, installation, noon);
    await installations.save(other, installation, noon);
    expect(await store.forgetTenant(where)).toBe(1);
    expect(await installations.find(where)).toBeUndefined();
    expect(await installations.find(other)).toEqual(installation);
    expect(await store.purge()).toBe(1);
    expect(await installations.find(other)).toBeUndefined();
  });
});
