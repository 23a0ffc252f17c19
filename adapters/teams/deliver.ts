import { type BotEvent, cardText, type Handle, presentNotCalled, type Reply } from "../../src/index.ts";
import { type Activity, rootOf, tenantOf } from "./activity.ts";
import type { Connector, Line } from "./connector.ts";
import { escapeHtml } from "./escape.ts";
import { ServiceError } from "./http-client.ts";
import { cardType, messageOf } from "./message.ts";
import { render } from "./render.ts";
import { words } from "./words.ts";

/** Where the answers to one activity go. */
interface Turn {
  readonly activity: Activity;
  readonly event: BotEvent;
  readonly line: Line;
  /** The whole id, thread included. */
  readonly conversation: string;
}

export interface Delivery {
  /** Posts replies; the first failure is thrown after the others were tried. */
  post(activity: Activity, event: BotEvent, replies: readonly Reply[]): Promise<void>;
  /** @returns the body of the response to a pressed button, and what is left to do once it is sent */
  answerPress(activity: Activity, event: BotEvent, replies: readonly Reply[]): PressAnswer;
  /** Shows that the bot is at work. */
  typing(activity: Activity, event: BotEvent): Promise<void>;
}

export interface PressAnswer {
  readonly body: unknown;
  readonly afterwards: () => Promise<void>;
}

export function createDelivery(connector: Connector, handle: Handle): Delivery {
  const postOrTell = async (turn: Turn, reply: Reply) => {
    try {
      await postOne(turn, reply, connector, handle);
    } catch (error) {
      // That nobody could be called matters more than that this cannot be told either.
      if (isElsewhere(turn, reply)) await postOne(turn, notCalled, connector, handle).catch(() => undefined);
      throw error;
    }
  };
  const postAll = async (turn: Turn, replies: readonly Reply[]) => {
    const failures: unknown[] = [];
    // One after the other, so that they stand in their order.
    for (const reply of replies) await postOrTell(turn, reply).catch((error) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  };
  return {
    post: (activity, event, replies) => postAll(turnOf(activity, event), replies),
    answerPress: (activity, event, replies) => {
      const turn = turnOf(activity, event);
      const shown = replies.find(isReplacement) ?? replies.find(isShortNote);
      const rest = replies.filter((reply) => reply !== shown);
      return {
        body: pressBody(shown),
        afterwards: async () => {
          if (shown !== undefined && isReplacement(shown)) await replaceForOthers(turn, shown, connector, handle);
          await postAll(turn, rest);
        },
      };
    },
    typing: async (activity, event) => {
      const { line, conversation } = turnOf(activity, event);
      await connector.post(line, conversation, { type: "typing" });
    },
  };
}

function turnOf(activity: Activity, event: BotEvent): Turn {
  const line = { serviceUrl: activity.serviceUrl, tenant: tenantOf(activity), botId: activity.recipient.id };
  return { activity, event, line, conversation: event.where.thread ?? activity.conversation.id };
}

async function postOne(turn: Turn, reply: Reply, connector: Connector, handle: Handle): Promise<void> {
  if (reply.to !== undefined) return postElsewhere(turn, reply, reply.to, connector, handle);
  const id =
    reply.audience === "sender" || isPrivateMessage(turn)
      ? await postToSender(turn, reply, connector)
      : await connector.post(turn.line, turn.conversation, messageOf(reply));
  await report(turn, reply, id, turn.event.where, handle);
}

function isElsewhere({ event }: Turn, { to }: Reply): boolean {
  return to !== undefined && to.conversation !== event.where.conversation;
}

const notCalled: Reply = { mode: "post", audience: "sender", card: presentNotCalled() };

/** Who writes to the bot in private is answered in private; a button may ask for more. */
function isPrivateMessage({ activity, event }: Turn): boolean {
  return event.kind === "message" && activity.recipient.isTargeted === true;
}

async function postElsewhere(
  turn: Turn,
  reply: Reply,
  to: NonNullable<Reply["to"]>,
  connector: Connector,
  handle: Handle,
): Promise<void> {
  const { line, event } = turn;
  const mention = to.mention === undefined ? undefined : await mentionOf(line, to.conversation, to.mention, connector);
  const { conversation, id } = await connector.begin(
    line,
    to.conversation,
    messageOf(reply, mention === undefined ? {} : { mention }),
  );
  const { thread: _, ...where } = { ...event.where, conversation: to.conversation };
  await report(
    turn,
    reply,
    id,
    rootOf(conversation) === undefined ? where : { ...where, thread: conversation },
    handle,
  );
}

async function mentionOf(line: Line, conversation: string, id: string, connector: Connector) {
  const name = await connector.nameOf(line, conversation, id).catch(() => undefined);
  return { id, name: name ?? words.nobodyNamed };
}

/** Where a message for one person is refused, it goes to their chat with the bot. */
async function postToSender(turn: Turn, reply: Reply, connector: Connector): Promise<string> {
  const { activity, line, conversation } = turn;
  const person = activity.from?.id;
  if (person === undefined || activity.conversation.conversationType === "personal")
    return connector.post(line, conversation, messageOf(reply));
  try {
    const message = messageOf(reply, isPrivateMessage(turn) ? { answers: activity.id } : {});
    return await connector.post(line, conversation, message, person);
  } catch (error) {
    if (!(error instanceof ServiceError) || error.status >= 500) throw error;
    return connector.post(line, await connector.chatWith(line, person), messageOf(reply));
  }
}

async function report(
  { event }: Turn,
  { ticket }: Reply,
  id: string,
  where: BotEvent["where"],
  handle: Handle,
): Promise<void> {
  if (ticket === undefined) return;
  await handle({ kind: "posted", id: `posted:${id}`, where, who: event.who, ticket });
}

function isReplacement({ mode, to }: Reply): boolean {
  return mode === "replace" && to === undefined;
}

const longestNote = 500;

/** What Teams shows beside the pressed button: one sentence or two, without buttons. */
function isShortNote({ audience, card, to }: Reply): boolean {
  if (audience !== "sender" || to !== undefined || card.buttons.length > 0) return false;
  return card.kind === "note" && cardText(card).length <= longestNote;
}

/** An empty response would be shown as "Unable to reach app". */
function pressBody(shown: Reply | undefined): unknown {
  if (shown !== undefined && isReplacement(shown)) return { statusCode: 200, type: cardType, value: render(shown) };
  const text = shown === undefined ? words.noted : escapeHtml(cardText(shown.card));
  return { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: text };
}

/** The response changes the card for whoever pressed; for everybody else the message itself has to be changed. */
async function replaceForOthers(turn: Turn, reply: Reply, connector: Connector, handle: Handle): Promise<void> {
  const { activity, line, event } = turn;
  const { conversationType } = activity.conversation;
  const id = activity.replyToId;
  if (id != null && conversationType !== "personal" && reply.audience === "everyone")
    await connector.update(line, turn.conversation, id, messageOf(reply));
  await report(turn, reply, id ?? event.id, event.where, handle);
}
