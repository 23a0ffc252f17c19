import type { Database } from "./dialects.ts";
import type { Claims, EventKey } from "./ports.ts";
import { prepared } from "./prepared.ts";

/** @param keepMs how long a claim holds; platforms redeliver within minutes */
export function createClaims(database: Database, keepMs: number): Claims {
  const { db } = database;
  const insert = prepared(database, ({ adapter, tenant, conversation, id, until, now }: ClaimValues) =>
    db
      .insertInto("claims")
      .values({ adapter, tenant, conversation, id, expires_at: until })
      .onConflict((conflict) =>
        conflict
          .columns(["adapter", "tenant", "conversation", "id"])
          .doUpdateSet({ expires_at: until })
          .where("claims.expires_at", "<=", now),
      ),
  );
  const prolong = prepared(database, ({ adapter, tenant, conversation, id, until, now }: ClaimValues) =>
    db
      .updateTable("claims")
      .set({ expires_at: until })
      .where((row) => row.and({ adapter, tenant, conversation, id }))
      .where("expires_at", ">", now),
  );
  const claim = async ({ adapter, tenant, conversation, id }: EventKey, now: number, until: number) => {
    const { numAffectedRows } = await insert({ adapter, tenant, conversation, id, until, now });
    return numAffectedRows === 1n;
  };
  return {
    claim: (key, now) => claim(key, now, now + keepMs),
    hold: async (key, now, holdMs) => {
      const until = now + holdMs;
      // While it is held, which is most of the time, one statement does.
      const { numAffectedRows } = await prolong({ until, now, ...key });
      return numAffectedRows === 0n && claim(key, now, until);
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

type ClaimValues = Readonly<Record<keyof EventKey, string> & Record<"until" | "now", number>>;
