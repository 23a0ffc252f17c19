import { randomUUID } from "node:crypto";
import { z } from "zod";

/**
 * What of an activity is read here, as the service sends it. The SDK's own reading strips fields that it does not know, among
 * them `recipient.isTargeted`.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#activity-object
 */
const id = z.string().min(1).max(1000);
const optionalText = z.string().nullish();
const account = z.object({ id, aadObjectId: optionalText, role: optionalText, isTargeted: z.boolean().nullish() });

const schema = z.object({
  type: z.string().min(1).max(100),
  /** Nobody but Teams: another channel would be authenticated by other rules. */
  channelId: z.literal("msteams"),
  /** Where answers are posted; the token of the request is bound to it. */
  serviceUrl: z.url({ protocol: /^https?$/ }).max(1000),
  conversation: z.object({ id, conversationType: optionalText, tenantId: optionalText }),
  recipient: account,
  from: account.nullish(),
  /** What comes without one cannot be told apart when it comes again. */
  id: id.nullish().transform((given) => given ?? randomUUID()),
  replyToId: id.nullish(),
  timestamp: z.string().max(100).nullish(),
  name: optionalText,
  action: optionalText,
  text: optionalText,
  entities: z.array(z.unknown()).nullish(),
  attachments: z.array(z.unknown()).nullish(),
  membersAdded: z.array(z.unknown()).nullish(),
  membersRemoved: z.array(z.unknown()).nullish(),
  value: z.unknown().optional(),
  channelData: z
    .object({ tenant: z.object({ id }).nullish(), team: z.object({ id }).nullish(), eventType: optionalText })
    .nullish(),
});

export type Activity = Readonly<z.infer<typeof schema>>;

/** @returns undefined for anything that is no activity of Teams */
export function parseActivity(raw: unknown): Activity | undefined {
  return schema.safeParse(raw).data;
}

export function tenantOf({ conversation, channelData }: Activity): string {
  return conversation.tenantId ?? channelData?.tenant?.id ?? "";
}

/** A thread of a channel has the id of its first message in its own: `19:…@thread.tacv2;messageid=1700000000000`. */
const threadMark = ";messageid=";

export function conversationOf(conversationId: string): string {
  const mark = conversationId.indexOf(threadMark);
  return mark === -1 ? conversationId : conversationId.slice(0, mark);
}

/** @returns the id of the thread's first message; undefined outside threads */
export function rootOf(conversationId: string): string | undefined {
  const mark = conversationId.indexOf(threadMark);
  return mark === -1 ? undefined : conversationId.slice(mark + threadMark.length);
}

export function threadOf(conversation: string, root: string): string {
  return `${conversationOf(conversation)}${threadMark}${root}`;
}

/** The ids of channels end like this; those of chats do not. */
export function isChannel(conversationId: string): boolean {
  return /@thread\.(?:tacv2|skype)$/.test(conversationOf(conversationId));
}
