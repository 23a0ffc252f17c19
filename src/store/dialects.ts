import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Kysely, PostgresDialect, SqliteDialect, sql } from "kysely";
import Libsql from "libsql";
import { Pool, types } from "pg";
import { whileBusy } from "./busy.ts";
import { GroupCommit, GroupCommitDialect } from "./group-commit.ts";
import type { Tables } from "./schema.ts";
import { cacheStatements } from "./statement-cache.ts";

/** An open database: all that differs between the two kinds. */
export interface Database {
  readonly kind: "sqlite" | "postgres";
  readonly db: Kysely<Tables>;
  /** Runs the work in one transaction; on SQLite it holds the write lock from its first statement on. */
  transaction<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** @throws Error when what is open is no longer what stands at the configured place */
  verify(): void;
  /** Gives free space back to the system, at most so many pages. */
  reclaim(pages: number): Promise<void>;
  close(): Promise<void>;
}

/** How long SQLite itself waits for another process, at each try. The event loop stands still meanwhile: `whileBusy` waits the rest. */
const busyMs = 1;

/**
 * Opens the embedded database, and creates its folder where it is missing.
 * @throws Error when the file cannot be opened or is no database
 */
export async function openSqlite(file: string): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const raw = new Libsql(file);
  try {
    // Two processes that create one file get in each other's way here, and SQLite does not wait.
    await whileBusy(() => configure(raw));
  } catch (error) {
    raw.close();
    throw error;
  }
  const opened = statSync(file).ino;
  const statements = cacheStatements(raw);
  const group = new GroupCommit(raw, statements);
  const alone = new Kysely<Tables>({ dialect: new SqliteDialect({ database: statements }) });
  const db = new Kysely<Tables>({ dialect: new GroupCommitDialect(group) });
  return {
    kind: "sqlite",
    db,
    transaction: (work) => group.exclusively(() => transact(alone, "begin immediate", work)),
    // SQLite goes on writing to a file that was deleted or replaced, and all of it is lost.
    verify: () => {
      if (statSync(file).ino !== opened) throw new Error("The database file was replaced.");
    },
    // Only `exec` steps through all rows of this pragma: one a page.
    reclaim: (pages) =>
      group.exclusively(() => whileBusy(() => void raw.exec(`pragma incremental_vacuum(${Math.trunc(pages)})`))),
    close: async () => {
      group.flush();
      statements.close();
    },
  };
}

/**
 * In WAL mode NORMAL loses nothing when the process is killed: a commit is in the system's cache before it is acknowledged.
 * Only a power cut can take the last moments (never break the file): an event answered twice, a button to press again.
 * FULL would spare that at an fsync a commit, during which the event loop stands still. Measured in events/s, a claim and a thread
 * each, on two busy cores: NORMAL 1,600 to 2,600 one after the other and 5,000 to 8,000 fifty at a time; FULL 200 to 1,200 and
 * 900 to 10,000, as the disk allows.
 */
function configure(raw: Libsql.Database): void {
  // `exec` finalizes each statement at once. One that met a lock and waits to be collected, as `pragma` leaves it, is under
  // way for SQLite: the connection could neither change its journal nor commit.
  raw.exec(`pragma busy_timeout = ${busyMs};
    -- Takes effect only before the first table is created.
    pragma auto_vacuum = incremental;
    pragma journal_mode = wal;
    pragma synchronous = normal;
    pragma wal_autocheckpoint = 4000`);
}

/** @param url `postgres://…`; nothing is sent before the first query */
export function openPostgres(url: string): Database {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 2000,
    query_timeout: 5000,
    keepAlive: true,
    types: { getTypeParser: parserFor },
  });
  // A connection that breaks between two queries would end the process; the next query meets the same failure.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind: "postgres",
    db,
    transaction: (work) => transact(db, "begin", work),
    verify: () => undefined,
    reclaim: async () => {},
    close: () => db.destroy(),
  };
}

/** pg gives a bigint as text, because it may exceed 2^53: times and counts do not. */
const parserFor: typeof types.getTypeParser = (id: number, format?: "text" | "binary") =>
  id === types.builtins.INT8 ? Number : types.getTypeParser(id, format as "text");

function transact<T>(db: Kysely<Tables>, begin: string, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    await whileBusy(async () => void (await sql.raw(begin).execute(connection)));
    try {
      const result = await work(connection);
      await sql`commit`.execute(connection);
      return result;
    } catch (error) {
      // A full disk has rolled back already, and a connection that broke cannot.
      await sql`rollback`.execute(connection).catch(() => undefined);
      throw error;
    }
  });
}
