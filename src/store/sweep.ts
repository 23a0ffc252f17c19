import { type Kysely, sql } from "kysely";
import type { Database } from "./dialects.ts";
import type { Retention } from "./ports.ts";
import { keys, type MemoryTable, type Tables } from "./schema.ts";

/** Small enough that a sweep holds neither the lock nor the event loop for long. */
const pagesPerSweep = 200;

/** @returns how many rows went; call again when that is `limit` or more */
export async function sweep(
  { db, reclaim }: Database,
  retention: Retention,
  now: number,
  limit: number,
): Promise<number> {
  const rows =
    (await expire(db, "claims", "expires_at", now, limit)) +
    (await expire(db, "threads", "updated_at", now - retention.threadsMs, limit)) +
    (await expire(db, "answers", "at", now - retention.answersMs, limit)) +
    (await expire(db, "audit", "at", now - retention.auditMs, limit));
  if (rows > 0) await reclaim(pagesPerSweep);
  return rows;
}

async function expire(db: Kysely<Tables>, table: MemoryTable, column: string, until: number, limit: number) {
  const key = sql.join(keys[table].map((each) => sql.ref(each)));
  const from = sql.table(table);
  const expired = sql`select ${key} from ${from} where ${sql.ref(column)} <= ${until} limit ${limit}`;
  const { numAffectedRows } = await sql`delete from ${from} where (${key}) in (${expired})`.execute(db);
  return Number(numAffectedRows ?? 0);
}
