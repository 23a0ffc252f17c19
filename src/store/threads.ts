import type { Selectable } from "kysely";
import type { Database } from "./dialects.ts";
import { toPlace, toRef } from "./place.ts";
import type { StoredThread, Threads } from "./ports.ts";
import { prepared } from "./prepared.ts";
import type { ThreadRow } from "./schema.ts";

/** Fix threads: one a place, changed only by who knows its version. */
export function createThreads(database: Database): Threads {
  const { db } = database;
  const select = prepared(database, (place: Place) =>
    db
      .selectFrom("threads")
      .selectAll()
      .where((row) => row.and(placeOf(place))),
  );
  const insert = prepared(database, (row: Row) =>
    db
      .insertInto("threads")
      .values({
        id: row.id,
        ...placeOf(row),
        space: row.space,
        ...beginning(row),
        ...changing(row),
        version: row.version,
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
  // An index is written for each column that is named, whether or not it changes.
  const prepareChange = (columns: (row: Row) => Partial<Row>) =>
    prepared(database, (row: Row & { readonly expected: number }) =>
      db
        .updateTable("threads")
        .set({ version: row.version, ...columns(row) })
        .where("id", "=", row.id)
        .where("version", "=", row.expected),
    );
  const change = prepareChange(changing);
  const changeAll = prepareChange((row) => ({ ...changing(row), ...beginning(row) }));
  const versioned = (thread: StoredThread, expected: number) => ({
    expected,
    ...toRow({ ...thread, version: expected + 1 }),
  });
  return {
    find: async (where) => {
      const [row] = (await select(toPlace(where))).rows;
      return row === undefined ? undefined : fromRow(row);
    },
    create: async (thread) => (await insert(toRow(thread))).numAffectedRows === 1n,
    update: async (thread, expected) => (await change(versioned(thread, expected))).numAffectedRows === 1n,
    replace: async (thread, expected) => (await changeAll(versioned(thread, expected))).numAffectedRows === 1n,
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

type Row = Selectable<ThreadRow>;
type Place = ReturnType<typeof toPlace>;

function placeOf({ adapter, tenant, conversation, thread }: Place): Place {
  return { adapter, tenant, conversation, thread };
}

function beginning({ started_by, created_at }: Row) {
  return { started_by, created_at };
}

/** The columns that change while a fix goes on. */
function changing({ code, state, status, updated_at }: Row) {
  return { code, state, status, updated_at };
}

function toRow(thread: StoredThread): Row {
  const { id, code, status, version } = thread;
  return {
    space: thread.where.space ?? "",
    id,
    code,
    status,
    version,
    started_by: thread.startedBy,
    state: JSON.stringify(thread.state ?? null),
    created_at: thread.createdAt,
    updated_at: thread.updatedAt,
    ...toPlace(thread.where),
  };
}

function fromRow(row: Row): StoredThread {
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
