import { type ConversationRef, type Logger, presentNotCalled, type Reply } from "../../src/index.ts";
import { type Answer, reasonOf, type SlackApi, SlackBusy, SlackRefusal } from "./api.ts";
import type { Incoming } from "./decode.ts";
import type { Pacing } from "./pacing.ts";
import { asBusy, isUndone, type Patience } from "./patience.ts";
import { render, type SlackMessage } from "./render.ts";

export interface DeliveryDependencies {
  readonly log: Logger;
  readonly pacing: Pacing;
  readonly patiently: Patience;
}

/** Sends replies where they belong; a reply that cannot be sent is logged, and the others are sent all the same. */
export interface Delivery {
  /** @returns where the reply stands, when others can see it and its place is known */
  deliver(reply: Reply, incoming: Incoming, api: SlackApi): Promise<ConversationRef | undefined>;
}

type Fields = Readonly<Record<string, unknown>>;
type Message = SlackMessage | TextMessage;
type TextMessage = Omit<SlackMessage, "blocks"> & { readonly mrkdwn: false };
type Send = (message: Message) => Promise<Answer>;

export function createDelivery({ log, pacing, patiently }: DeliveryDependencies): Delivery {
  return { deliver: deliverOrTell };

  async function deliverOrTell(reply: Reply, incoming: Incoming, api: SlackApi): Promise<ConversationRef | undefined> {
    try {
      return await deliver(reply, incoming, api);
    } catch (error) {
      log.error("reply not sent", { mode: reply.mode, audience: reply.audience, error: reasonOf(error) });
      const isElsewhere = reply.to !== undefined && reply.to.conversation !== incoming.event.where.conversation;
      if (isElsewhere) await deliverOrTell(notCalled, incoming, api);
      return undefined;
    }
  }

  async function deliver(reply: Reply, incoming: Incoming, api: SlackApi): Promise<ConversationRef | undefined> {
    const message = render(reply);
    if (reply.to !== undefined) return post(placeOf(reply.to), message, incoming, api);
    if (reply.mode === "replace") return replace(message, incoming, api);
    if (reply.audience === "sender" && !incoming.origin.isDirect) return postPrivately(message, incoming, api);
    return post(placeOf(incoming.event.where), message, incoming, api);
  }

  async function post(place: Fields, message: SlackMessage, { event, origin }: Incoming, api: SlackApi) {
    const channel = String(place["channel"]);
    try {
      const send: Send = (fields) => api.call("chat.postMessage", { channel, ...place, ...fields });
      const answer = await pacing.inTurn(channel, () => withFallback(message, send));
      return standing(event.where, place, answer);
    } catch (error) {
      // A command works in channels that the bot is no member of; its response_url reaches them.
      const isHere = channel === event.where.conversation;
      if (origin.responseUrl === undefined || !isHere || !isOutside(error)) throw error;
      await respond(origin.responseUrl, message, { ...threadOf(place), response_type: "in_channel" });
      return undefined;
    }
  }

  async function replace(message: SlackMessage, incoming: Incoming, api: SlackApi) {
    const { event, origin } = incoming;
    const { conversation: channel } = event.where;
    if (origin.cardTs !== undefined) {
      await withFallback(message, (fields) => api.call("chat.update", { channel, ts: origin.cardTs, ...fields }));
      return event.where;
    }
    if (event.kind !== "press" || origin.responseUrl === undefined)
      return post(placeOf(event.where), message, incoming, api);
    await respond(origin.responseUrl, message, { replace_original: true });
    return undefined;
  }

  async function postPrivately(message: SlackMessage, { event, origin }: Incoming, api: SlackApi): Promise<undefined> {
    const { where, who } = event;
    // Outside a thread that is open already, nobody would see a message in a thread
    // (https://docs.slack.dev/reference/methods/chat.postEphemeral).
    const thread = origin.openThread === undefined ? {} : { thread_ts: origin.openThread };
    if (origin.responseUrl !== undefined) {
      await respond(origin.responseUrl, message, { ...thread, response_type: "ephemeral", replace_original: false });
      return;
    }
    const fields = { channel: where.conversation, user: who.id, ...thread };
    await withFallback(message, (text) => api.call("chat.postEphemeral", { ...fields, ...text }));
  }

  /** Rather the text alone than nothing. */
  async function withFallback(message: SlackMessage, send: Send): Promise<Answer> {
    try {
      return await send(message);
    } catch (error) {
      if (!(error instanceof SlackRefusal) || !aboutBlocks.has(error.reason)) throw error;
      log.error("blocks refused", { reason: error.reason, pointer: error.pointer ?? "" });
      const { blocks: _, ...rest } = message;
      return send({ ...rest, mrkdwn: false });
    }
  }

  function respond(url: string, message: SlackMessage, fields: Fields): Promise<Answer> {
    return withFallback(message, (content) =>
      patiently("response_url", () => postJson(url, { ...fields, ...content })),
    );
  }
}

const notCalled: Reply = { mode: "post", audience: "sender", card: presentNotCalled() };

const responseTimeoutMs = 10_000;

const aboutBlocks = new Set(["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"]);
const aboutMembership = new Set(["not_in_channel", "channel_not_found"]);

function isOutside(error: unknown): boolean {
  return error instanceof SlackRefusal && aboutMembership.has(error.reason);
}

function placeOf({ conversation, thread }: Pick<ConversationRef, "conversation" | "thread">): Fields {
  return { channel: conversation, ...(thread === undefined ? {} : { thread_ts: thread }) };
}

function threadOf({ thread_ts }: Fields): Fields {
  return thread_ts === undefined ? {} : { thread_ts };
}

/** A message outside a thread begins one under itself. A person's id as the channel becomes that of their conversation. */
function standing(where: ConversationRef, place: Fields, { ts, channel }: Answer): ConversationRef | undefined {
  if (typeof ts !== "string") return undefined;
  const conversation = typeof channel === "string" ? channel : String(place["channel"]);
  return { ...where, conversation, thread: typeof place["thread_ts"] === "string" ? place["thread_ts"] : ts };
}

/** @throws SlackBusy, and SlackRefusal with Slack's word, e.g. "used_url" or "expired_url" */
async function postJson(url: string, body: Fields): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    redirect: "error",
    signal: AbortSignal.timeout(responseTimeoutMs),
  }).catch((error: unknown) => {
    throw asBusy(error);
  });
  if (response.status === 429)
    throw new SlackBusy("ratelimited", Number(response.headers.get("retry-after") ?? 1) * 1000);
  if (isUndone(response.status)) throw new SlackBusy(`http_${response.status}`);
  const said = await response.text();
  const reason = /"error":\s*"(\w{1,60})"/.exec(said)?.[1] ?? /^(\w{1,60})$/.exec(said)?.[1] ?? "";
  if (response.ok && (reason === "" || reason === "ok")) return {};
  throw new SlackRefusal(reason === "" ? `http_${response.status}` : reason);
}
