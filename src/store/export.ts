import { sql } from "kysely";
import type { Database } from "./dialects.ts";
import type { Store } from "./ports.ts";
import { keys, type MemoryTable, memoryTables, type Tables } from "./schema.ts";

type Row = Readonly<Record<string, unknown>>;

const pageSize = 500;

/** Where a row has more than may be shown: of an installation, even the cipher text stays inside. */
const shown: { readonly [T in MemoryTable]?: readonly (keyof Tables[T])[] } = {
  installations: ["adapter", "tenant", "updated_at"],
};

/** Page by page: the export may be large, and neither a transaction nor the memory is held meanwhile. */
export async function* exportAll(database: Database): ReturnType<Store["exportAll"]> {
  for (const table of memoryTables) {
    let page = await readPage(database, table);
    while (page.length > 0) {
      for (const row of page) yield { table, row };
      page = await readPage(database, table, page.at(-1));
    }
  }
}

async function readPage({ db }: Database, table: MemoryTable, after?: Row): Promise<readonly Row[]> {
  const columns = sql.join(keys[table].map((column) => sql.ref(column)));
  const from =
    after === undefined ? sql`` : sql`where (${columns}) > (${sql.join(keys[table].map((key) => after[key]))})`;
  const visible = shown[table]?.map((column) => sql.ref(column)) ?? [sql.raw("*")];
  const query = sql<Row>`select ${sql.join(visible)} from ${sql.table(table)} ${from} order by ${columns} limit ${pageSize}`;
  return (await query.execute(db)).rows;
}
