import type { ConversationRef } from "../model/event.ts";

/** SQL holds two absent threads to be different, so that an absent one is kept as "". */
export function toPlace({ adapter, tenant, conversation, thread }: ConversationRef) {
  return { adapter, tenant, conversation, thread: thread ?? "" };
}

type Place = ReturnType<typeof toPlace> & { readonly space: string };

export function toRef({ adapter, tenant, conversation, space, thread }: Place): ConversationRef {
  const room = { adapter, tenant, conversation, ...(space === "" ? {} : { space }) };
  return thread === "" ? room : { thread, ...room };
}
