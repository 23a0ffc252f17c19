import { z } from "zod";

/** The part of Slack's payloads that the bot reads (https://docs.slack.dev/reference/events); everything else is dropped here. */

const optional = z.string().nullish();

const file = z.object({
  id: z.string(),
  name: optional,
  mimetype: optional,
  /** "snippet" for a long paste. */
  mode: optional,
  size: z.number().nullish(),
  url_private: optional,
  /** "check_file_info" for a file of another organisation, of which the event tells nothing else. */
  file_access: optional,
});

const message = z.object({
  subtype: optional,
  user: optional,
  bot_id: optional,
  text: optional,
  ts: z.string(),
  thread_ts: optional,
  edited: z.object({ ts: z.string() }).nullish(),
  files: z.array(file).nullish(),
});

const posted = message.extend({
  type: z.enum(["message", "app_mention"]),
  channel: z.string(),
  channel_type: optional,
  message: message.nullish(),
  previous_message: z.object({ text: optional }).nullish(),
});

const homeOpened = z.object({ type: z.literal("app_home_opened"), user: z.string(), tab: optional });

const uninstalled = z.object({ type: z.literal("app_uninstalled") });

const revoked = z.object({
  type: z.literal("tokens_revoked"),
  tokens: z.object({ bot: z.array(z.string()).nullish() }),
});

const eventCallback = z.object({
  type: z.literal("event_callback"),
  event_id: z.string(),
  event: z.discriminatedUnion("type", [posted, homeOpened, uninstalled, revoked]),
});

const command = z.object({
  command: z.string(),
  text: optional,
  user_id: z.string(),
  channel_id: z.string(),
  channel_name: optional,
  trigger_id: z.string(),
  response_url: z.string(),
});

const person = z.object({ id: z.string() });
const channel = z.object({ id: z.string(), name: optional });

const shortcut = z.object({
  type: z.literal("message_action"),
  callback_id: z.string(),
  action_ts: z.string(),
  user: person,
  channel,
  message: message.extend({
    /** Where apps put the text of what they report. */
    attachments: z.array(z.object({ text: optional, fallback: optional })).nullish(),
    blocks: z.array(z.unknown()).nullish(),
  }),
  response_url: z.string(),
});

const action = z.object({
  type: z.string(),
  action_id: z.string(),
  action_ts: z.string(),
  value: optional,
  selected_option: z.object({ value: z.string() }).nullish(),
});

const press = z.object({
  type: z.literal("block_actions"),
  user: person,
  team: z.object({ id: z.string() }).nullish(),
  enterprise: z.object({ id: z.string() }).nullish(),
  channel: channel.nullish(),
  /** What the button stands in. A card that only its reader sees has no `message`. */
  container: z.object({
    type: z.string(),
    message_ts: optional,
    channel_id: optional,
    thread_ts: optional,
    is_ephemeral: z.boolean().nullish(),
  }),
  message: z.object({ ts: z.string(), thread_ts: optional }).nullish(),
  actions: z.array(action).min(1),
  response_url: optional,
});

export type FileReference = z.infer<typeof file>;
export type PostedPayload = z.infer<typeof posted>;
export type MessagePayload = z.infer<typeof message>;
export type EventPayload = z.infer<typeof eventCallback>;
export type CommandPayload = z.infer<typeof command>;
export type ShortcutPayload = z.infer<typeof shortcut>;
export type PressPayload = z.infer<typeof press>;

export type Payload =
  | { readonly kind: "event"; readonly body: EventPayload }
  | { readonly kind: "command"; readonly body: CommandPayload }
  | { readonly kind: "shortcut"; readonly body: ShortcutPayload }
  | { readonly kind: "press"; readonly body: PressPayload };

const schemas = { event: eventCallback, command, shortcut, press } as const;

/** @returns the payload when it is of a kind and shape that the bot reads */
export function readPayload(raw: unknown): Payload | undefined {
  const kind = kindOf(raw);
  if (kind === undefined) return undefined;
  const read = schemas[kind].safeParse(raw);
  return read.success ? ({ kind, body: read.data } as Payload) : undefined;
}

/** @returns a file as `files.info` describes it */
export function readFileReference(raw: unknown): FileReference | undefined {
  return file.safeParse(raw).data;
}

function kindOf(raw: unknown): Payload["kind"] | undefined {
  if (typeof raw !== "object" || raw === null) return undefined;
  if ("command" in raw) return "command";
  switch ("type" in raw ? raw.type : undefined) {
    case "event_callback":
      return "event";
    case "message_action":
      return "shortcut";
    case "block_actions":
      return "press";
    default:
      return undefined;
  }
}
