import type { Database } from "./dialects.ts";
import type { Claims, EventKey } from "./ports.ts";

/** @param keepMs how long a claim holds; platforms redeliver within minutes */
export function createClaims({ db }: Database, keepMs: number): Claims {
  const claim = async ({ adapter, tenant, conversation, id }: EventKey, now: number, until: number) => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("claims")
      .values({ adapter, tenant, conversation, id, expires_at: until })
      .onConflict((conflict) =>
        conflict
          .columns(["adapter", "tenant", "conversation", "id"])
          .doUpdateSet({ expires_at: until })
          .where("claims.expires_at", "<=", now),
      )
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  };
  return {
    claim: (key, now) => claim(key, now, now + keepMs),
    hold: async (key, now, holdMs) => {
      if (await claim(key, now, now + holdMs)) return true;
      await db
        .updateTable("claims")
        .set({ expires_at: now + holdMs })
        .where((row) => row.and({ ...key }))
        .execute();
      return false;
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
