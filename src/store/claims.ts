import type { Database } from "./dialects.ts";
import type { Claims } from "./ports.ts";

/** @param keepMs how long a claim holds; platforms redeliver within minutes */
export function createClaims({ db }: Database, keepMs: number): Claims {
  return {
    claim: async ({ adapter, tenant, conversation, id }, now) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("claims")
        .values({ adapter, tenant, conversation, id, expires_at: now + keepMs })
        .onConflict((conflict) =>
          conflict
            .columns(["adapter", "tenant", "conversation", "id"])
            .doUpdateSet({ expires_at: now + keepMs })
            .where("claims.expires_at", "<=", now),
        )
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    release: async ({ adapter, tenant, conversation, id }) => {
      await db
        .deleteFrom("claims")
        .where("adapter", "=", adapter)
        .where("tenant", "=", tenant)
        .where("conversation", "=", conversation)
        .where("id", "=", id)
        .execute();
    },
  };
}
