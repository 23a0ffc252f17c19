import type { ConversationRef } from "../model/event.ts";
import type { Database } from "./dialects.ts";
import type { ChannelSettings, Settings } from "./ports.ts";
import { prepared } from "./prepared.ts";

type Room = Pick<ConversationRef, "adapter" | "tenant" | "conversation">;

/** What a channel has chosen; its threads follow it. */
export function createSettings(database: Database): Settings {
  const { db } = database;
  const select = prepared(database, ({ adapter, tenant, conversation }: Room) =>
    db
      .selectFrom("settings")
      .select("mode")
      .where((setting) => setting.and({ adapter, tenant, conversation })),
  );
  return {
    read: async ({ adapter, tenant, conversation }) => {
      const [row] = (await select({ adapter, tenant, conversation })).rows;
      return row === undefined ? undefined : { mode: row.mode as ChannelSettings["mode"] };
    },
    write: async ({ adapter, tenant, conversation, space = "" }, { mode }, now) => {
      await db
        .insertInto("settings")
        .values({ adapter, tenant, conversation, space, mode, updated_at: now })
        .onConflict((conflict) =>
          conflict.columns(["adapter", "tenant", "conversation"]).doUpdateSet({ mode, updated_at: now }),
        )
        .execute();
      return true;
    },
  };
}
