import type { ConversationRef } from "../model/event.ts";

/** SQL holds two absent threads to be different, so that an absent one is kept as "". */
export function toPlace({ adapter, tenant, conversation, thread }: ConversationRef) {
  return { adapter, tenant, conversation, thread: thread ?? "" };
}

export function toRef({ adapter, tenant, conversation, thread }: ReturnType<typeof toPlace>): ConversationRef {
  return { adapter, tenant, conversation, ...(thread === "" ? {} : { thread }) };
}
