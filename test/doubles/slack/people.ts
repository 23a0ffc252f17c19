import type { Delivered } from "./delivery.ts";
import {
  changedEvent,
  commandPayload,
  eventPayload,
  homeActionPayload,
  mentionEvent,
  messageEvent,
  type Pressed,
  pressPayload,
  shortcutPayload,
} from "./payloads.ts";
import type { Slack } from "./slack.ts";
import { bot, channelType, type Ephemeral, type Json, type Message, type StoredFile } from "./world.ts";

/** What somebody can do in Slack; each act reaches the app as Slack would bring it. */
export interface Person {
  readonly id: string;
  /** A mention of the bot reaches it twice, as `message` and as `app_mention`. */
  say(channel: string, text: string, more?: Partial<Message>): Promise<Message>;
  /** Of an edited mention as well, as `message_changed` and as `app_mention`. */
  edit(message: Message, text: string): Promise<Message>;
  command(channel: string, text: string): Promise<Delivered>;
  shortcut(message: Message): Promise<Delivered>;
  /** @param label of the button, or of the option in the menu */
  press(card: Message | Ephemeral, label: string): Promise<Delivered>;
  openHome(): Promise<Delivered>;
  pressHome(label: string): Promise<Delivered>;
  search(text: string): Promise<Delivered>;
  upload(channel: string, file: Upload, more?: Partial<Message>): Promise<Message>;
}

export interface Upload {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly mimetype: string;
  /** Fields that stand otherwise in the file's description. */
  readonly object?: Json;
}

export function person(slack: Slack, id = "U00000001"): Person {
  const { world } = slack;

  async function tell(message: Message, event = messageEvent(message)): Promise<Message> {
    const isHeard = slack.scopes.has(historyScopes[channelType(message.channel)]);
    const events = [...(isHeard ? [event] : []), ...(mentionsBot(message) ? [mentionEvent(message)] : [])];
    await Promise.all(events.map((each) => slack.deliver("event", eventPayload(each))));
    return message;
  }

  const say: Person["say"] = (channel, text, more = {}) =>
    tell(world.add({ channel, ts: world.nextTs(), user: id, text, ...more }));

  return {
    id,
    say,
    edit: async (before, text) => {
      const after = { ...before, text, edited: { user: id, ts: world.nextTs() } };
      world.replace(after);
      return tell(after, changedEvent(before, after, world.nextTs()));
    },
    command: (channel, text) => {
      const responseUrl = slack.responseUrlFor({ channel, user: id });
      return slack.deliver("command", commandPayload(text, { user: id, channel, responseUrl }));
    },
    shortcut: (message) => {
      const { channel } = message;
      const responseUrl = slack.responseUrlFor({ channel, user: id });
      return slack.deliver("interaction", shortcutPayload(message, { user: id, channel, responseUrl }));
    },
    press: (card, label) => {
      const { channel } = card;
      const pressed = "id" in card ? { pressed: card.id } : {};
      const responseUrl = slack.responseUrlFor({ channel, user: id, ...pressed });
      return slack.deliver(
        "interaction",
        pressPayload(buttonOf(card.blocks ?? [], label), card, { user: id, channel, responseUrl }),
      );
    },
    openHome: () =>
      slack.deliver(
        "event",
        eventPayload({ type: "app_home_opened", user: id, channel: `D${id.slice(1)}`, tab: "home" }),
      ),
    pressHome: (label) => {
      const { blocks = [] } = (world.homes.get(id) ?? {}) as { readonly blocks?: readonly Json[] };
      return slack.deliver("interaction", homeActionPayload(buttonOf(blocks, label), id));
    },
    search: (value) =>
      slack.deliver(
        "interaction",
        homeActionPayload({ type: "plain_text_input", action_id: "wuerror.search", value }, id),
      ),
    upload: async (channel, upload, more = {}) => {
      const file = store(slack, upload);
      return say(channel, "", { subtype: "file_share", files: [file.object], ...more });
    },
  };
}

/** What lets an app hear messages, by the kind of conversation. */
const historyScopes = {
  channel: "channels:history",
  group: "groups:history",
  im: "im:history",
  mpim: "mpim:history",
} as const;

function mentionsBot({ text }: Message): boolean {
  return text.includes(`<@${bot.user}`);
}

function store(slack: Slack, { name, content, mimetype, object = {} }: Upload): StoredFile {
  const id = `F${String(slack.world.files.size + 1).padStart(8, "0")}`;
  const known = { id, name, mimetype, mode: "hosted", size: content.length, url_private: `${slack.url}files/${id}` };
  const file = { id, content, contentType: mimetype, object: { ...known, ...object } };
  slack.world.files.set(id, file);
  return file;
}

/** @throws Error when nothing of that label stands in the blocks */
export function buttonOf(blocks: readonly Json[], label: string): Pressed {
  const elements = blocks.flatMap((block) => (block["elements"] ?? []) as readonly Json[]);
  for (const element of elements) {
    const type = String(element["type"]);
    const action_id = String(element["action_id"]);
    if (type === "button" && labelOf(element) === label) return { type, action_id, value: String(element["value"]) };
    const option = ((element["options"] ?? []) as readonly Json[]).find((each) => labelOf(each) === label);
    if (option !== undefined) return { type, action_id, selected_option: { value: String(option["value"]) } };
  }
  throw new Error(`no button "${label}"`);
}

function labelOf(thing: Json): unknown {
  return (thing["text"] as Json | undefined)?.["text"];
}
