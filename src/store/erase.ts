import { type Kysely, sql } from "kysely";
import type { Database } from "./dialects.ts";
import type { Store } from "./ports.ts";
import { memoryTables, placeTables, type Tables } from "./schema.ts";

/** Stands where the hash of a person stood that had to go. */
export const forgotten = "forgotten";

type Erasing = Pick<Store, "forget" | "forgetConversation" | "forgetTenant" | "purge">;

/** Each erasure happens whole or not at all. */
export function createErasing({ transaction }: Database): Erasing {
  return {
    forget: (person) => transaction((db) => forget(db, person)),
    forgetConversation: ({ adapter, tenant, conversation, space }) =>
      transaction((db) =>
        total(
          [
            ...placeTables.map(
              (table) => sql`delete from ${sql.table(table)}
                where adapter = ${adapter} and tenant = ${tenant} and conversation = ${conversation}`,
            ),
            ...(space === undefined ? [] : placeTables).map(
              (table) => sql`delete from ${sql.table(table)}
                where adapter = ${adapter} and tenant = ${tenant} and space = ${space}`,
            ),
          ],
          db,
        ),
      ),
    forgetTenant: ({ adapter, tenant }) =>
      transaction((db) =>
        total(
          memoryTables.map(
            (table) => sql`delete from ${sql.table(table)} where adapter = ${adapter} and tenant = ${tenant}`,
          ),
          db,
        ),
      ),
    purge: () =>
      transaction((db) =>
        total(
          memoryTables.map((table) => sql`delete from ${sql.table(table)}`),
          db,
        ),
      ),
  };
}

/** A thread that others go on with gets a new version: whoever read it before must not write the hash back. */
function forget(db: Kysely<Tables>, person: string): Promise<number> {
  const others = sql`update threads set state = replace(state, ${person}, ${forgotten}), version = version + 1
    where replace(state, ${person}, '') <> state`;
  return total(
    [
      sql`delete from threads where started_by = ${person}`,
      sql`delete from answers where person = ${person}`,
      sql`update audit set person = ${forgotten} where person = ${person}`,
      ...(person === "" ? [] : [others]),
    ],
    db,
  );
}

async function total(statements: readonly ReturnType<typeof sql>[], db: Kysely<Tables>): Promise<number> {
  let rows = 0;
  for (const statement of statements) rows += Number((await statement.execute(db)).numAffectedRows ?? 0);
  return rows;
}
