import {
  type Addressed,
  type BotEvent,
  type ConversationRef,
  type MessageEvent,
  mentionMark,
} from "../../src/index.ts";
import { commandName, searchId, shortcutId } from "./names.ts";
import {
  type CommandPayload,
  type EventPayload,
  type FileReference,
  type MessagePayload,
  type PostedPayload,
  type PressPayload,
  readPayload,
  type ShortcutPayload,
} from "./payload.ts";

/** Who the bot is where a payload came from. */
export interface Self {
  /** The workspace, or the organisation where the app is installed for all of its workspaces. */
  readonly tenant: string;
  readonly userId: string;
  /** Whether Slack tells of messages in every kind of conversation, and so of every edit with what was said before. */
  readonly hearsEdits?: boolean;
}

/** What an answer needs to know beside the event. */
export interface Origin {
  /** Takes answers to a command, a shortcut or a press: five, within 30 minutes. */
  readonly responseUrl?: string;
  /** The `ts` of the pressed card; absent when only its reader sees it, or when it stands in the Home tab. */
  readonly cardTs?: string;
  /** The thread that has replies already: who writes or clicks there has it open. */
  readonly openThread?: string;
  /** Whether nobody else reads the conversation. */
  readonly isDirect: boolean;
  readonly files: readonly FileReference[];
}

export interface Incoming {
  readonly event: BotEvent;
  readonly origin: Origin;
}

/** Total: whatever Slack sends is an event of ours or undefined, which means "not for us". */
export function decode(raw: unknown, self: Self): Incoming | undefined {
  const payload = readPayload(raw);
  switch (payload?.kind) {
    case "event":
      return decodeEvent(payload.body, self);
    case "command":
      return decodeCommand(payload.body, self);
    case "shortcut":
      return decodeShortcut(payload.body, self);
    case "press":
      return decodePress(payload.body, self);
    case undefined:
      return undefined;
  }
}

/** @returns the id of the person who opened the bot's Home tab */
export function decodeHomeVisit(raw: unknown): string | undefined {
  const payload = readPayload(raw);
  if (payload?.kind !== "event" || payload.body.event.type !== "app_home_opened") return undefined;
  return payload.body.event.tab === "home" ? payload.body.event.user : undefined;
}

function decodeEvent({ event, event_id }: EventPayload, self: Self): Incoming | undefined {
  switch (event.type) {
    case "message":
    case "app_mention":
      return decodeMessage(event, self);
    case "app_home_opened":
      return undefined;
    case "tokens_revoked":
      return (event.tokens.bot ?? []).length === 0 ? undefined : removed(event_id, self);
    case "app_uninstalled":
      return removed(event_id, self);
  }
}

function removed(id: string, self: Self): Incoming {
  const where = placeOf(self, self.tenant);
  return { event: { kind: "removed", id, where, who: { id: self.userId } }, origin: { isDirect: false, files: [] } };
}

/** Everything else is Slack's own news: joined, pinned, deleted, a bot's message, … */
const written: readonly (string | null | undefined)[] = [undefined, null, "file_share", "thread_broadcast"];

function decodeMessage(event: PostedPayload, self: Self): Incoming | undefined {
  // An edited mention comes as `app_mention` beside its `message_changed`, and alone where the scope for that one was left out.
  const isMentionAgain = event.type === "app_mention" && event.edited != null;
  if (isMentionAgain && self.hearsEdits === true) return undefined;
  const isChange = event.subtype === "message_changed";
  const message = isChange ? editedText(event) : event;
  if (message === undefined || !isByPerson(message, self) || !written.includes(message.subtype)) return undefined;
  const { text, isMentioned } = withoutMention(message.text ?? "", self);
  const isDirect = event.channel_type === "im";
  const thread = message.thread_ts ?? message.ts;
  return {
    event: {
      kind: "message",
      id: identityOf(message),
      where: placeOf(self, event.channel, thread),
      who: { id: message.user ?? "" },
      text,
      files: [],
      addressed: addressedBy(isDirect, isMentioned),
      isReply: thread !== message.ts,
      ...(isDirect && thread === message.ts ? { isBeside: true } : {}),
      ...(isMentionAgain ? { isEdit: true } : {}),
      ...(isChange ? { isEdit: true, ...textBefore(event, isMentioned, self) } : {}),
    },
    origin: { isDirect, files: message.files ?? [], ...openThread(message.thread_ts) },
  };
}

/** Slack also tells of a change when a link got its preview, or when the bot's own card was replaced. */
function editedText({ message, previous_message }: PostedPayload): MessagePayload | undefined {
  if (!message?.edited || message.text === previous_message?.text) return undefined;
  return message;
}

/** An edit that adds the mention asks for the first time. */
function textBefore({ previous_message }: PostedPayload, isMentioned: boolean, self: Self): { before?: string } {
  const before = withoutMention(previous_message?.text ?? "", self);
  return before.isMentioned === isMentioned ? { before: before.text } : {};
}

function isByPerson({ user, bot_id }: MessagePayload, self: Self): boolean {
  return !bot_id && typeof user === "string" && user !== self.userId && user !== "USLACKBOT";
}

/** A mention arrives twice, as `message` and as `app_mention`, and both have this; each edit has its own. */
function identityOf({ ts, edited }: MessagePayload): string {
  return edited ? `${ts}.${edited.ts}` : ts;
}

function addressedBy(isDirect: boolean, isMentioned: boolean): Addressed {
  if (isDirect) return "direct";
  return isMentioned ? "mention" : "overheard";
}

function withoutMention(text: string, { userId }: Self): { text: string; isMentioned: boolean } {
  const parts = text.split(new RegExp(`<@${userId}(?:\\|[^<>]{0,200})?>[:,]?`));
  return { text: parts.join("").replace(otherMention, mentionMark).trim(), isMentioned: parts.length > 1 };
}

/** A person or a group. */
const otherMention = /<(?:@|!subteam\^)[A-Z0-9]{1,40}(?:\|[^<>]{0,200})?>/g;

function decodeCommand(body: CommandPayload, self: Self): Incoming | undefined {
  if (body.command !== commandName) return undefined;
  return {
    event: spoken(body.trigger_id, placeOf(self, body.channel_id), body.user_id, body.text ?? "", "command"),
    origin: { responseUrl: body.response_url, isDirect: body.channel_name === directName, files: [] },
  };
}

function decodeShortcut({ message, ...body }: ShortcutPayload, self: Self): Incoming | undefined {
  if (body.callback_id !== shortcutId) return undefined;
  const attached = (message.attachments ?? []).map(({ text, fallback }) => text ?? fallback ?? "");
  // What a person writes stands in the text as well; an app's text may say no more than that there is something.
  const shown = message.bot_id ? textsIn(message.blocks ?? []) : [];
  const text = withoutMention([message.text ?? "", ...attached, ...shown].join("\n"), self).text;
  const where = placeOf(self, body.channel.id, message.thread_ts ?? message.ts);
  return {
    event: spoken(`shortcut.${body.action_ts}.${body.user.id}`, where, body.user.id, text, "command"),
    origin: {
      responseUrl: body.response_url,
      isDirect: body.channel.name === directName,
      files: message.files ?? [],
      ...openThread(message.thread_ts),
    },
  };
}

function decodePress(body: PressPayload, bot: Self): Incoming | undefined {
  const self = { ...bot, tenant: workspaceOf(body) ?? bot.tenant };
  const [action] = body.actions;
  const token = action?.selected_option?.value ?? action?.value;
  if (action === undefined || !token) return undefined;
  const { container, message, user } = body;
  const conversation = body.channel?.id ?? container.channel_id ?? user.id;
  const id = `press.${container.message_ts ?? "home"}.${action.action_ts}.${user.id}`;
  const isHome = container.type === "view";
  const origin = {
    isDirect: isHome || body.channel?.name === directName,
    files: [],
    ...(body.response_url ? { responseUrl: body.response_url } : {}),
    ...(message && container.is_ephemeral !== true ? { cardTs: message.ts } : {}),
    ...openThread(message?.thread_ts ?? container.thread_ts),
  };
  if (action.action_id === searchId)
    return { event: spoken(id, placeOf(self, conversation), user.id, token, "direct"), origin };
  const thread = message ? (message.thread_ts ?? message.ts) : container.thread_ts;
  const where = placeOf(self, conversation, thread ?? undefined);
  return { event: { kind: "press", id, where, who: { id: user.id }, token }, origin };
}

/**
 * Also in a channel that organisations share, a press names the workspace that the card was posted for
 * (github.com/slackapi/java-slack-sdk, issue 1041): a button from elsewhere finds no fix. Inside one organisation the workspaces
 * share channels, and what is named there is no matter.
 */
function workspaceOf({ team, enterprise }: PressPayload): string | undefined {
  return enterprise ? undefined : team?.id;
}

function openThread(thread: string | null | undefined): { openThread?: string } {
  return thread ? { openThread: thread } : {};
}

/** Every text in an app's blocks, of whatever kind they are. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === "text" && typeof inner === "string" ? [inner] : textsIn(inner),
  );
}

/** What commands, shortcuts and clicks call a conversation with one other person. */
const directName = "directmessage";

function spoken(
  id: string,
  where: ConversationRef,
  user: string,
  text: string,
  addressed: "command" | "direct",
): MessageEvent {
  return { kind: "message", id, where, who: { id: user }, text, files: [], addressed, isReply: false };
}

function placeOf({ tenant }: Self, conversation: string, thread?: string): ConversationRef {
  return { adapter: "slack", tenant, conversation, ...(thread === undefined ? {} : { thread }) };
}
