import type { Answer, AuditEntry, EventKey, Outcome, Store, StoredThread } from "../../src/store/ports.ts";

export const noon = Date.UTC(2026, 10, 22, 12);
export const day = 86_400_000;
export const where = { adapter: "a1", tenant: "t1", conversation: "c1" };
export const alice = "A".repeat(43);
export const bob = "B".repeat(43);

export const key = (id: string): EventKey => ({ ...where, id });

export function thread(id: string, changes: Partial<StoredThread> = {}): StoredThread {
  return {
    id,
    where: { ...where, thread: `at-${id}` },
    code: "0x80244022",
    status: "open",
    startedBy: alice,
    state: { cause: "proxy", step: 0 },
    version: 1,
    createdAt: noon,
    updatedAt: noon,
    ...changes,
  };
}

export function answer(changes: Partial<Answer> = {}): Answer {
  return { where: { ...where, thread: "at-1" }, code: "0x80244022", person: alice, at: noon, ...changes };
}

export function outcome(changes: Partial<Outcome> = {}): Outcome {
  const { adapter, tenant } = where;
  return { adapter, tenant, code: "0x80244022", cause: "proxy", step: "s1", result: "worked", ...changes };
}

export function entry(changes: Partial<AuditEntry> = {}): AuditEntry {
  const { adapter, tenant } = where;
  return { at: noon, adapter, tenant, person: alice, action: "settings", detail: "quiet", ...changes };
}

/** One row in every table. */
export async function fill(store: Store, tenant = where.tenant, person = alice): Promise<void> {
  const place = { ...where, tenant };
  await store.claims.claim({ ...place, id: "e1" }, noon);
  await store.threads.create(thread(`${tenant}-1`, { where: { ...place, thread: "at-1" }, startedBy: person }));
  await store.answers.record(answer({ where: { ...place, thread: "at-1" }, person }));
  await store.outcomes.record(outcome({ tenant }));
  await store.settings.write(place, { mode: "quiet" }, noon);
  await store.audit(entry({ tenant, person }));
  await store.installations.save(place, { key: "k1", sealed: "sealed-tokens", updatedAt: noon });
}
