import { type Kysely, sql } from "kysely";
import { UserError } from "../errors.ts";
import type { Database } from "./dialects.ts";
import { placeTables, type Tables } from "./schema.ts";

type Kind = Database["kind"];
type Migration = (db: Kysely<Tables>, kind: Kind) => Promise<void>;

/** In order; the version of a schema is the number of migrations that made it. Never edit one that has been released. */
const migrations: readonly Migration[] = [createTables, addInstallations, addFamilies, addSpaces];

export const schemaVersion = migrations.length;

/** Any number will do, as long as all replicas take the same. */
const migrationLock = 7_845_120_031;

/**
 * Brings the schema up to date. Replicas that start together wait for each other: the version is read under a lock.
 * @throws UserError `database_newer` when a later release has changed the schema; nothing is touched then
 */
export async function migrate({ kind, transaction }: Database): Promise<void> {
  await transaction(async (db) => {
    if (kind === "postgres") await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(db);
    await db.schema
      .createTable("schema_version")
      .ifNotExists()
      .addColumn("version", "integer", (column) => column.notNull())
      .execute();
    const current = (await db.selectFrom("schema_version").select("version").executeTakeFirst())?.version;
    if (current !== undefined && current > schemaVersion) {
      throw new UserError("database_newer", { detail: `schema ${current}, this release knows ${schemaVersion}` });
    }
    for (const migration of migrations.slice(current ?? 0)) await migration(db, kind);
    if (current === undefined) await db.insertInto("schema_version").values({ version: schemaVersion }).execute();
    else if (current < schemaVersion) await db.updateTable("schema_version").set({ version: schemaVersion }).execute();
  });
}

async function createTables(db: Kysely<Tables>, kind: Kind): Promise<void> {
  const id = sql.raw(kind === "postgres" ? "bigint generated always as identity primary key" : "integer primary key");
  const place = sql.raw(textColumns("adapter", "tenant", "conversation", "thread"));
  await sql`create table probes (id integer primary key, filler text not null)`.execute(db);
  await sql`create table claims (${sql.raw(textColumns("adapter", "tenant", "conversation", "id"))},
    expires_at bigint not null, primary key (adapter, tenant, conversation, id))`.execute(db);
  await sql`create table threads (id text primary key, ${place},
    ${sql.raw(textColumns("code", "status", "started_by", "state"))}, version integer not null,
    created_at bigint not null, updated_at bigint not null,
    unique (adapter, tenant, conversation, thread))`.execute(db);
  await sql`create table answers (id ${id}, ${place}, ${sql.raw(textColumns("code", "person"))},
    at bigint not null)`.execute(db);
  await sql`create table outcomes (${sql.raw(textColumns("adapter", "tenant", "code", "cause", "step"))},
    worked bigint not null, failed bigint not null, primary key (adapter, tenant, code, cause, step))`.execute(db);
  await sql`create table settings (${sql.raw(textColumns("adapter", "tenant", "conversation", "mode"))},
    updated_at bigint not null, primary key (adapter, tenant, conversation))`.execute(db);
  await sql`create table audit (id ${id}, at bigint not null,
    ${sql.raw(textColumns("adapter", "tenant", "person", "action", "detail"))})`.execute(db);
  await createIndexes(db);
}

async function addInstallations(db: Kysely<Tables>): Promise<void> {
  await sql`create table installations (${sql.raw(textColumns("adapter", "tenant", "key", "sealed"))},
    updated_at bigint not null, primary key (adapter, tenant))`.execute(db);
}

async function createIndexes(db: Kysely<Tables>): Promise<void> {
  const indexes: readonly (readonly [table: keyof Tables, columns: readonly string[]])[] = [
    ["claims", ["expires_at"]],
    ["threads", ["started_by"]],
    ["threads", ["updated_at"]],
    ["answers", ["adapter", "tenant", "code", "at"]],
    ["answers", ["person"]],
    ["answers", ["at"]],
    ["audit", ["at"]],
  ];
  for (const [table, columns] of indexes) await createIndex(db, table, columns);
}

async function createIndex(db: Kysely<Tables>, table: keyof Tables, columns: readonly string[]): Promise<void> {
  await db.schema
    .createIndex(`${table}_by_${columns.join("_")}`)
    .on(table)
    .columns([...columns])
    .execute();
}

/** What each event asks of the answers takes one step of an index, however many there are. */
async function addFamilies(db: Kysely<Tables>): Promise<void> {
  await sql`alter table answers add column family text not null default ''`.execute(db);
  await createIndex(db, "answers", ["adapter", "tenant", "family", "at"]);
  await createIndex(db, "answers", ["adapter", "tenant", "conversation", "code", "at"]);
}

/** Read when the bot is removed, and never else. */
async function addSpaces(db: Kysely<Tables>): Promise<void> {
  for (const table of placeTables)
    await sql`alter table ${sql.table(table)} add column space text not null default ''`.execute(db);
}

const textColumns = (...names: readonly string[]) => names.map((name) => `${name} text not null`).join(", ");
