import { UserError } from "../errors.ts";
import { createAnswers } from "./answers.ts";
import { createClaims } from "./claims.ts";
import { type Database, openPostgres, openSqlite } from "./dialects.ts";
import { createErasing } from "./erase.ts";
import { exportAll } from "./export.ts";
import { isWritable } from "./health.ts";
import { createInstallationRows } from "./installation-rows.ts";
import { migrate } from "./migrations.ts";
import { createOutcomes } from "./outcomes.ts";
import type { Retention, Store } from "./ports.ts";
import { reasonOf } from "./reason.ts";
import { defaultRetention } from "./retention.ts";
import { createSettings } from "./settings.ts";
import { sweep } from "./sweep.ts";
import { createThreads } from "./threads.ts";

/** Which database holds the bot's memory, and for how long. */
export interface StoreOptions {
  /** `postgres://…`; without it the embedded database is used. */
  readonly url?: string;
  /** File of the embedded database; "./data/wuerror.db" by default. */
  readonly file?: string;
  readonly retention?: Retention;
}

export const defaultFile = "./data/wuerror.db";

/**
 * Opens the database and brings its schema up to date. Failures of the open store reach the caller; see `resilient.ts`.
 * @throws UserError `database_newer` when a later release has been there, `database_unavailable` when it cannot be opened
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const where = options.url === undefined ? (options.file ?? defaultFile) : "PostgreSQL";
  let database: Database | undefined;
  try {
    database = options.url === undefined ? await openSqlite(options.file ?? defaultFile) : openPostgres(options.url);
    await migrate(database);
    return createStore(database, options.retention ?? defaultRetention);
  } catch (error) {
    await database?.close().catch(() => undefined);
    if (error instanceof UserError) throw error;
    throw new UserError("database_unavailable", { detail: `${where} (${reasonOf(error)})`, cause: error });
  }
}

/** @param database open, with the schema of this release */
export function createStore(database: Database, retention: Retention): Store {
  return {
    isAvailable: () => true,
    claims: createClaims(database, retention.claimsMs),
    threads: createThreads(database),
    answers: createAnswers(database),
    outcomes: createOutcomes(database),
    settings: createSettings(database),
    installations: createInstallationRows(database),
    ...createErasing(database),
    audit: async (entry) => {
      await database.db.insertInto("audit").values(entry).execute();
    },
    exportAll: () => exportAll(database),
    sweep: (now, limit) => sweep(database, retention, now, limit),
    isHealthy: () => isWritable(database),
    close: () => database.close(),
  };
}
