import { sql } from "kysely";
import type { Database } from "./dialects.ts";
import type { Store } from "./ports.ts";
import { keys, type MemoryTable, memoryTables } from "./schema.ts";

type Row = Readonly<Record<string, unknown>>;

const pageSize = 500;

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
  const query = sql<Row>`select * from ${sql.table(table)} ${from} order by ${columns} limit ${pageSize}`;
  return (await query.execute(db)).rows;
}
