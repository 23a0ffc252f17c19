import { decode as decodeSlack } from "../../adapters/slack/decode.ts";
import { decode as decodeTeams } from "../../adapters/teams/decode.ts";
import type { BotEvent } from "../../src/index.ts";
import {
  changedEvent,
  commandPayload,
  eventPayload,
  mentionEvent,
  messageEvent,
  pressPayload,
} from "../doubles/slack/payloads.ts";
import { bot, type Message, team } from "../doubles/slack/world.ts";
import * as activities from "../doubles/teams/activities.ts";

/** What each platform delivers, as far as the same rules hold for all of them. A new adapter adds its row here. */
export interface Decoding {
  readonly decode: (raw: unknown) => BotEvent | undefined;
  /** Every form in which the platform may deliver one post that mentions the bot; `text` stands behind the mention. */
  readonly mention: (text: string) => readonly unknown[];
  readonly overheard: (text: string) => unknown;
  /** Every form in which it may deliver a post that mentions somebody else; `text` stands behind the mention. */
  readonly toColleague: (text: string) => readonly unknown[];
  readonly direct: (text: string) => unknown;
  /** In a thread that somebody else began. */
  readonly threadReply: (text: string) => unknown;
  /** A person's post whose text was changed later, and one of which only something else changed. */
  readonly edited: { readonly text: unknown; readonly otherwise: unknown };
  /** Everything that the bot or another bot causes itself. */
  readonly byBots: (text: string) => readonly unknown[];
  readonly press: (token: string) => unknown;
  /** Payloads that concern the bot in no way. */
  readonly foreign: readonly unknown[];
}

const post: Message = { channel: "C00000001", ts: "1764000001.000100", user: "U00000001", text: "" };
const invocation = { user: "U00000001", channel: "C00000001", responseUrl: "https://hooks.slack.com/actions/1" };
const slackEvent = (change: Partial<Message>) => eventPayload(messageEvent({ ...post, ...change }));
const ownCard: Message = { ...post, user: bot.user, bot_id: bot.id };
const changed = (before: Partial<Message>, after: Partial<Message>) =>
  eventPayload(changedEvent({ ...post, ...before }, { ...post, ...after }, "1764000009.000100"));
const edited = { user: post.user, ts: "1764000008.000000" };

const slack: Decoding = {
  decode: (raw) => decodeSlack(raw, { tenant: team.id, userId: bot.user })?.event,
  mention: (text) => {
    const message = { ...post, text: `<@${bot.user}> ${text}` };
    const again = { ...eventPayload(messageEvent(message)), retry_attempt: 1 };
    return [eventPayload(messageEvent(message)), eventPayload(mentionEvent(message)), again];
  },
  overheard: (text) => slackEvent({ text }),
  toColleague: (text) =>
    ["<@U00000009>", "<@W00000009|robin>", "<!subteam^S00000009|@desk>"].map((mention) =>
      slackEvent({ text: `${mention} ${text}` }),
    ),
  direct: (text) => slackEvent({ text, channel: "D00000001" }),
  threadReply: (text) => slackEvent({ text, thread_ts: "1764000000.000100" }),
  edited: {
    text: changed({ text: "a" }, { text: "b", edited }),
    otherwise: changed({ text: "a" }, { text: "a", edited }),
  },
  byBots: (text) => [
    eventPayload(messageEvent({ ...ownCard, text })),
    eventPayload(changedEvent({ ...ownCard, text: "a" }, { ...ownCard, text, edited }, "1764000009.000100")),
    slackEvent({ text, bot_id: "BAPP00001", subtype: "bot_message" }),
    slackEvent({ text, user: "UAPP00001", bot_id: "BAPP00001" }),
    slackEvent({ text, user: "USLACKBOT" }),
  ],
  press: (token) =>
    pressPayload({ type: "button", action_id: "wuerror.press.0", value: token }, { ...ownCard }, invocation),
  foreign: [
    slackEvent({ text: "joined", subtype: "channel_join" }),
    eventPayload({ type: "reaction_added", user: "U00000001", item: { type: "message" } }),
    { ...commandPayload("0x80244022", invocation), command: "/other" },
    { type: "view_submission" },
  ],
};

type Activity = activities.RawActivity;
const delivered = (activity: Activity) => ({ serviceUrl: "https://smba.example/emea/", ...activity });
const inThread = activities.inThread("1764000000000");
const edit = activities.channelMessage("a");
const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const botMention = '<span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">wuerror</span>';
const otherBot = { from: { id: "28:other", name: "Other" } };

const teams: Decoding = {
  decode: decodeTeams,
  mention: (text) => {
    const message = activities.mentioning(activities.channelMessage(text));
    const html = `<p>${botMention}&nbsp;${escaped(text)}</p>`;
    return [message, activities.withHtml(message, html)].map(delivered);
  },
  overheard: (text) => delivered(activities.channelMessage(text)),
  toColleague: (text) => {
    const mention = { type: "mention", mentioned: { id: "29:other", name: "Robin" }, text: "<at>Robin</at>" };
    const message = activities.channelMessage(`<at>Robin</at> ${text}`, { entities: [mention] });
    const html = `<p>${botMention.replace("wuerror", "Robin")}&nbsp;${text}</p>`;
    return [message, activities.withHtml(message, html)].map(delivered);
  },
  direct: (text) => delivered(activities.personalMessage(text)),
  threadReply: (text) => delivered(activities.channelMessage(text, {}, "1764000000000")),
  edited: {
    text: delivered(activities.edited(edit, "b")),
    otherwise: delivered({ ...edit, type: "messageUpdate", channelData: { eventType: "undeleteMessage" } }),
  },
  byBots: (text) => [
    delivered(activities.channelMessage(text, { from: activities.bot })),
    delivered(activities.channelMessage(text, otherBot)),
    delivered(activities.edited(activities.channelMessage(text, { from: activities.bot }), text)),
    delivered(activities.press("1.none", inThread, otherBot)),
  ],
  press: (token) => delivered(activities.press(token, inThread)),
  foreign: [
    delivered({ ...activities.channelMessage(""), type: "messageReaction" }),
    delivered({ ...activities.channelMessage("0x80244022"), channelId: "directline" }),
    delivered(activities.memberAdded(activities.person)),
    delivered(activities.invoke("signin/verifyState", {}, inThread)),
  ],
};

export const decodings: Readonly<Record<string, Decoding>> = { slack, teams };
