import type { Selectable } from "kysely";
import type { Database } from "./dialects.ts";
import { toPlace, toRef } from "./place.ts";
import type { StoredThread, Threads } from "./ports.ts";
import type { ThreadRow } from "./schema.ts";

/** Fix threads: one a place, changed only by who knows its version. */
export function createThreads({ db }: Database): Threads {
  return {
    find: async (where) => {
      const row = await db
        .selectFrom("threads")
        .selectAll()
        .where((row) => row.and(toPlace(where)))
        .executeTakeFirst();
      return row === undefined ? undefined : fromRow(row);
    },
    create: async (thread) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("threads")
        .values(toRow(thread))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    update: async (thread, expected) => {
      const { code, state, status, updated_at } = toRow(thread);
      const { numUpdatedRows } = await db
        .updateTable("threads")
        .set({ code, state, status, updated_at, version: expected + 1 })
        .where("id", "=", thread.id)
        .where("version", "=", expected)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    open: async (by, limit, endedSince) => {
      const open = db
        .selectFrom("threads")
        .selectAll()
        .where((row) =>
          row.or([
            row("status", "=", "open"),
            ...(endedSince === undefined ? [] : [row("updated_at", ">=", endedSince)]),
          ]),
        );
      const found =
        "person" in by
          ? open.where("started_by", "=", by.person)
          : open
              .where("adapter", "=", by.conversation.adapter)
              .where("tenant", "=", by.conversation.tenant)
              .where("conversation", "=", by.conversation.conversation);
      const rows = await found.orderBy("created_at", "desc").orderBy("id", "desc").limit(limit).execute();
      return rows.map(fromRow);
    },
  };
}

function toRow(thread: StoredThread): Selectable<ThreadRow> {
  const { id, code, status, version } = thread;
  return {
    ...toPlace(thread.where),
    id,
    code,
    status,
    version,
    started_by: thread.startedBy,
    state: JSON.stringify(thread.state ?? null),
    created_at: thread.createdAt,
    updated_at: thread.updatedAt,
  };
}

function fromRow(row: Selectable<ThreadRow>): StoredThread {
  return {
    id: row.id,
    where: toRef(row),
    code: row.code,
    status: row.status as StoredThread["status"],
    startedBy: row.started_by,
    state: JSON.parse(row.state),
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
