import { z } from "zod";
import type { BotEvent, ConversationRef, LifecycleEvent, MessageEvent, PressEvent, UserRef } from "../../src/index.ts";
import { type Activity, conversationOf, isChannel, parseActivity, rootOf, tenantOf, threadOf } from "./activity.ts";
import { htmlText } from "./html.ts";
import { lookUpAction } from "./names.ts";
import { speechOf } from "./speech.ts";

/** @returns the event behind what Teams delivered, without its files; undefined for what is not for the bot */
export function decode(raw: unknown): BotEvent | undefined {
  const activity = parseActivity(raw);
  return activity === undefined ? undefined : decodeActivity(activity);
}

export function decodeActivity(activity: Activity): BotEvent | undefined {
  switch (activity.type) {
    case "message":
      return decodeMessage(activity, activity.id);
    case "messageUpdate":
      if (activity.channelData?.eventType !== "editMessage") return undefined;
      return decodeEdit(activity);
    case "invoke":
      return decodeInvoke(activity);
    case "installationUpdate":
      return decodeInstallation(activity);
    case "conversationUpdate":
      if (isBotAmong(activity.membersAdded, activity)) return installed(activity);
      return isBotAmong(activity.membersRemoved, activity) ? left(activity) : undefined;
    default:
      return undefined;
  }
}

function decodeEdit(activity: Activity): MessageEvent | undefined {
  const message = decodeMessage(activity, `${activity.id}@${activity.timestamp ?? ""}`);
  return message === undefined ? undefined : { ...message, isEdit: true };
}

function decodeMessage(activity: Activity, id: string): MessageEvent | undefined {
  const who = personOf(activity);
  if (who === undefined) return undefined;
  const where = whereOfMessage(activity);
  return {
    kind: "message",
    id,
    where,
    who,
    ...speechOf(activity),
    files: [],
    isReply: where.thread === undefined ? !isChannel(where.conversation) : rootOf(where.thread) !== activity.id,
  };
}

/** A message in a channel belongs to a thread or begins one, even where its conversation does not say so. */
function whereOfMessage(activity: Activity): ConversationRef {
  const where = whereOf(activity);
  if (where.thread !== undefined || !isChannel(where.conversation) || activity.recipient.isTargeted === true)
    return where;
  return { thread: threadOf(where.conversation, activity.replyToId ?? activity.id), ...where };
}

function decodeInvoke(activity: Activity): PressEvent | MessageEvent | undefined {
  switch (activity.name) {
    case "adaptiveCard/action":
      return decodePress(activity);
    case "composeExtension/fetchTask":
      return decodeLookUp(activity);
    case "composeExtension/submitAction":
      return decodeDialogPress(activity) ?? decodeLookUp(activity);
    default:
      return undefined;
  }
}

const press = z.object({ action: z.object({ data: z.object({ token: z.string().max(100) }) }) });

/** What is no token of ours becomes an empty one, which the core answers as it answers an altered one. */
function decodePress(activity: Activity): PressEvent | undefined {
  const who = personOf(activity);
  if (who === undefined) return undefined;
  const token = press.safeParse(activity.value).data?.action.data.token ?? "";
  return { kind: "press", id: activity.id, where: whereOf(activity), who, token };
}

const dialogPress = z.object({
  commandId: z.literal(lookUpAction),
  data: z.object({ token: z.string().max(100) }),
});

/** A button of the dialog that the message action opened. */
function decodeDialogPress(activity: Activity): PressEvent | undefined {
  const who = personOf(activity);
  const { data } = dialogPress.safeParse(activity.value);
  if (who === undefined || data === undefined) return undefined;
  return { kind: "press", id: activity.id, where: whereOfSubject(activity), who, token: data.data.token };
}

const subject = z.object({
  commandId: z.literal(lookUpAction),
  messagePayload: z.object({
    id: z.string().nullish(),
    replyToId: z.string().nullish(),
    body: z.object({ content: z.string(), contentType: z.string().nullish() }),
  }),
});

/** "Look up this error" on somebody's message. */
function decodeLookUp(activity: Activity): MessageEvent | undefined {
  const who = personOf(activity);
  const { data } = subject.safeParse(activity.value);
  if (who === undefined || data === undefined) return undefined;
  const { body } = data.messagePayload;
  return {
    kind: "message",
    id: activity.id,
    where: whereOfSubject(activity),
    who,
    text: body.contentType === "text" ? body.content : htmlText(body.content),
    files: [],
    addressed: "command",
    isReply: false,
  };
}

/** Where the message stands that the action was called on: Teams need not name its thread otherwise. */
function whereOfSubject(activity: Activity): ConversationRef {
  const where = whereOf(activity);
  const { messagePayload } = subject.safeParse(activity.value).data ?? {};
  const root = messagePayload?.replyToId || messagePayload?.id;
  if (where.thread !== undefined || !root || !isChannel(where.conversation)) return where;
  return { ...where, thread: threadOf(where.conversation, root) };
}

function decodeInstallation(activity: Activity): LifecycleEvent | undefined {
  if (/^add/.test(activity.action ?? "")) return installed(activity);
  return /^remove/.test(activity.action ?? "") ? left(activity) : undefined;
}

/** An installation is told twice, as `installationUpdate` and as `conversationUpdate`: both have one id. */
function installed(activity: Activity): LifecycleEvent {
  return lifecycle("installed", "installed", activity);
}

/** Teams tells of one chat or team, with one of its channels at most, and never of a whole tenant: what others keep must not go because one person removed the app. */
function left(activity: Activity): LifecycleEvent {
  return lifecycle("left", `left@${activity.id}`, activity);
}

function lifecycle(kind: LifecycleEvent["kind"], id: string, activity: Activity): LifecycleEvent {
  return { kind, id, where: whereOf(activity), who: personOf(activity) ?? { id: "" } };
}

const member = z.object({ id: z.string() });

function isBotAmong(members: Activity["membersAdded"], { recipient }: Activity): boolean {
  return (members ?? []).some((each) => member.safeParse(each).data?.id === recipient.id);
}

export function whereOf(activity: Activity): ConversationRef {
  const { id } = activity.conversation;
  const space = activity.channelData?.team?.id;
  return {
    adapter: "teams",
    tenant: tenantOf(activity),
    conversation: conversationOf(id),
    ...(space === undefined ? {} : { space }),
    ...(rootOf(id) === undefined ? {} : { thread: id }),
  };
}

/** @returns undefined for the bot itself and for other bots, whose ids begin with `28:` */
function personOf({ from, recipient }: Activity): UserRef | undefined {
  if (from == null || from.role === "bot" || from.id === recipient.id || from.id.startsWith("28:")) return undefined;
  return { id: from.aadObjectId ?? from.id };
}
