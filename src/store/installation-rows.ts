import type { Database } from "./dialects.ts";
import type { SealedInstallations } from "./ports.ts";

/** Installations as they lie in the table: sealed. */
export function createInstallationRows({ db }: Database): SealedInstallations {
  return {
    find: async ({ adapter, tenant }) => {
      const row = await db
        .selectFrom("installations")
        .select(["key", "sealed", "updated_at"])
        .where((installation) => installation.and({ adapter, tenant }))
        .executeTakeFirst();
      return row === undefined ? undefined : { key: row.key, sealed: row.sealed, updatedAt: row.updated_at };
    },
    save: async ({ adapter, tenant }, { key, sealed, updatedAt }) => {
      const content = { key, sealed, updated_at: updatedAt };
      await db
        .insertInto("installations")
        .values({ adapter, tenant, ...content })
        .onConflict((conflict) => conflict.columns(["adapter", "tenant"]).doUpdateSet(content))
        .execute();
    },
    reseal: async ({ adapter, tenant }, { key, sealed }, expected) => {
      await db
        .updateTable("installations")
        .set({ key, sealed })
        .where((installation) => installation.and({ adapter, tenant, sealed: expected.sealed }))
        .execute();
    },
    remove: async ({ adapter, tenant }) => {
      await db
        .deleteFrom("installations")
        .where((installation) => installation.and({ adapter, tenant }))
        .execute();
    },
  };
}
