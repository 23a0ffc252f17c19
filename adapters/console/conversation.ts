import type { Bot, Handle, MessageEvent, PressEvent, Reply, UserRef } from "../../src/index.ts";
import type { Explanation, FixesAnswer, MessageAnswer, PressAnswer, Preview, ShownReply } from "./shown.ts";
import type { FixesQuery, Message, Press } from "./wire.ts";

/** What talking to the bot takes. */
export interface ConversationOptions {
  readonly handle: Handle;
  readonly openFixes: Bot["openFixes"];
  readonly explain: (text: string, addressed: boolean) => Explanation;
  /** Composed by the composition root from the platforms' renderers: an adapter never imports another. */
  readonly preview: (reply: Reply) => Preview;
  readonly now: () => Date;
  readonly newId?: () => string;
}

/** Calls of the page → events of the core, and its replies → what the page shows. Nothing is kept between two calls. */
export async function answerMessage(message: Message, options: ConversationOptions): Promise<MessageAnswer> {
  const { conversation, addressed, files } = message;
  const id = newIdOf(options);
  const thread = message.thread ?? id;
  const isReply = message.thread !== undefined;
  const text = addressed === "command" ? withoutCommand(message.text) : message.text;
  const where = placeOf(conversation, thread);
  const event: MessageEvent = { kind: "message", id, where, who: whoIs(message), text, files, addressed, isReply };
  const replies = await show(await options.handle(event), event, options);
  if (isReply) return { thread, replies };
  const whole = [text, ...files.map((file) => file.text)].join("\n");
  return { thread, explanation: options.explain(whole, addressed !== "overheard"), replies };
}

export async function answerPress(press: Press, options: ConversationOptions): Promise<PressAnswer> {
  const where = placeOf(press.conversation, press.thread);
  const event: PressEvent = { kind: "press", id: newIdOf(options), where, who: whoIs(press), token: press.token };
  return { replies: await show(await options.handle(event), event, options) };
}

/** For so long after its end a fix is shown to whoever loads the page. */
const endedMs = 24 * 3_600_000;

/** The fixes of a conversation as they stand, for a page that was loaded again and for a second window. */
export async function listFixes(query: FixesQuery, options: ConversationOptions): Promise<FixesAnswer> {
  const since = new Date(options.now().getTime() - endedMs);
  const where = placeOf(query.conversation);
  const fixes = await options.openFixes("conversation", where, whoIs(query), since);
  return {
    fixes: fixes.flatMap(({ where: { thread }, status, line, version, card }) => {
      if (thread === undefined) return [];
      const reply: Reply = { mode: "post", audience: "everyone", card };
      return [{ thread, status, line, version, reply: toShown(reply, options) }];
    }),
  };
}

/** Platforms hand over what stands behind the command's name. */
function withoutCommand(text: string): string {
  return text.replace(/^\s{0,9}\/wuerror(?:\s+|$)/i, "");
}

/** There is no sign-in: a browser says who it is, and all that do not are one visitor. */
function whoIs({ visitor }: { readonly visitor: string }): UserRef {
  return { id: visitor };
}

function newIdOf({ newId = () => crypto.randomUUID() }: ConversationOptions): string {
  return newId();
}

function placeOf(conversation: string, thread?: string) {
  return { adapter: "console", tenant: "local", conversation, ...(thread === undefined ? {} : { thread }) };
}

function show(
  replies: readonly Reply[],
  event: MessageEvent | PressEvent,
  options: ConversationOptions,
): Promise<readonly ShownReply[]> {
  return Promise.all(
    replies.map(async (reply) => {
      const shown = toShown(reply, options);
      return reply.ticket === undefined
        ? shown
        : { ...shown, thread: await report(reply, reply.ticket, event, options) };
    }),
  );
}

/** What the page shows stands at once, so that the bot can be told here that its card begins a thread. */
async function report(
  { to }: Reply,
  ticket: string,
  { where, who }: MessageEvent | PressEvent,
  options: ConversationOptions,
): Promise<string> {
  const id = newIdOf(options);
  await options.handle({ kind: "posted", id, where: placeOf(to?.conversation ?? where.conversation, id), who, ticket });
  return id;
}

function toShown(reply: Reply, { preview }: ConversationOptions): ShownReply {
  const { mode, audience, card, to } = reply;
  return { mode, audience, card, preview: preview(reply), ...(to === undefined ? {} : { to }) };
}
