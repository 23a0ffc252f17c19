import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "@jest/globals";
import { type Database, openPostgres, openSqlite } from "../../src/store/dialects.ts";
import { openStore, type StoreOptions } from "../../src/store/open.ts";
import type { Store } from "../../src/store/ports.ts";
import { newPostgresDatabase } from "./postgres.ts";

/** Every test of the store runs once with each. */
export const dialects: readonly (readonly [name: string, place: () => Promise<StoreOptions>])[] = [
  ["SQLite", async () => ({ file: join(newFolder(), "data", "wuerror.db") })],
  ["PostgreSQL", async () => ({ url: await newPostgresDatabase() })],
];

const folders: string[] = [];
const opened: { close(): Promise<void> }[] = [];

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "wuerror-store-"));
  folders.push(folder);
  return folder;
}

/** Closes it when the test has ended. */
export function closeLater<T extends { close(): Promise<void> }>(store: T): T {
  opened.push(store);
  return store;
}

export async function open(options: StoreOptions): Promise<Store> {
  return closeLater(await openStore(options));
}

/** The database behind a store, without bringing its schema up to date. */
export async function openRaw({ url, file = "" }: StoreOptions): Promise<Database> {
  return closeLater(url === undefined ? await openSqlite(file) : openPostgres(url));
}

export async function rowsOf(store: Store) {
  const rows: { readonly table: string; readonly row: Readonly<Record<string, unknown>> }[] = [];
  for await (const each of store.exportAll()) rows.push(each);
  return rows;
}

afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
