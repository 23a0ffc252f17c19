import { limits } from "../../../adapters/slack/limits.ts";
import { checks } from "../../adapters/checks.ts";
import { bot, type Ephemeral, type Json, type Message, team, type World } from "./world.ts";

/** The methods of the Web API that the bot calls, with the refusals that matter. */

export type Arguments = Readonly<Record<string, unknown>>;

export interface ApiContext {
  readonly world: World;
  /** Address of this Slack, with a slash at its end. */
  readonly url: string;
  /** Channels that the bot is no member of. */
  readonly foreign: ReadonlySet<string>;
  /** Tells the app what its own call changed, as Slack does. */
  readonly tell: (event: { readonly changed: readonly [Message, Message] } | { readonly posted: Message }) => void;
  readonly openSocket: () => string;
}

const neededScopes: Readonly<Record<string, string>> = {
  "chat.postMessage": "chat:write",
  "chat.postEphemeral": "chat:write",
  "chat.update": "chat:write",
  "files.info": "files:read",
};

/** @returns Slack's answer; `ok: false` with its word when it refuses */
export function answerCall(method: string, given: Arguments, scopes: ReadonlySet<string>, context: ApiContext): Json {
  const needed = neededScopes[method];
  if (needed !== undefined && !scopes.has(needed))
    return { ok: false, error: "missing_scope", needed, provided: [...scopes].join(",") };
  const answer = methods[method];
  return answer === undefined ? refusal("unknown_method") : answer(given, context);
}

const methods: Readonly<Record<string, (given: Arguments, context: ApiContext) => Json>> = {
  "auth.test": (_, { url }) => ({
    ok: true,
    url,
    team: team.name,
    team_id: team.id,
    user: bot.name,
    user_id: bot.user,
    bot_id: bot.id,
    is_enterprise_install: false,
  }),
  "chat.postMessage": postMessage,
  "chat.postEphemeral": postEphemeral,
  "chat.update": update,
  "views.publish": publish,
  "files.info": ({ file }, { world }) => {
    const stored = world.files.get(String(file));
    return stored === undefined ? refusal("file_not_found") : { ok: true, file: stored.object };
  },
  "apps.connections.open": (_, { openSocket }) => ({ ok: true, url: openSocket() }),
};

function postMessage(given: Arguments, { world, foreign, tell }: ApiContext): Json {
  const to = String(given["channel"]);
  if (foreign.has(to)) return refusal("not_in_channel");
  const problem = problemOf(given);
  if (problem !== undefined) return problem;
  // A person's id stands for the conversation with them.
  const channel = /^[UW]/.test(to) ? `D${to.slice(1)}` : to;
  const message = world.add({ channel, ts: world.nextTs(), user: bot.user, bot_id: bot.id, ...contentOf(given) });
  tell({ posted: message });
  return { ok: true, channel, ts: message.ts, message };
}

function postEphemeral(given: Arguments, { world, foreign }: ApiContext): Json {
  const channel = String(given["channel"]);
  if (foreign.has(channel)) return refusal("channel_not_found");
  const problem = problemOf(given);
  if (problem !== undefined) return problem;
  const id = world.nextTs();
  world.whisper({ id, channel, user: String(given["user"]), ...contentOf(given) });
  return { ok: true, message_ts: id };
}

function update(given: Arguments, { world, tell }: ApiContext): Json {
  const before = world.find(String(given["channel"]), String(given["ts"]));
  if (before === undefined) return refusal("message_not_found");
  if (before.bot_id !== bot.id) return refusal("cant_update_message");
  const problem = problemOf(given);
  if (problem !== undefined) return problem;
  const { thread_ts: _, ...content } = contentOf(given);
  const after: Message = { ...before, ...content, edited: { user: bot.user, ts: world.nextTs() } };
  world.replace(after);
  tell({ changed: [before, after] });
  return { ok: true, channel: after.channel, ts: after.ts };
}

function publish(given: Arguments, { world }: ApiContext): Json {
  const view = given["view"] as Json;
  if (view["type"] !== "home" || !Array.isArray(view["blocks"]) || view["blocks"].length > 100)
    return refusal("invalid_arguments");
  world.showHome(String(given["user_id"]), view);
  return { ok: true, view };
}

/** What a message says, for a post as for an answer to a response_url. */
export function contentOf(given: Arguments): Pick<Ephemeral, "text" | "thread_ts" | "blocks"> {
  const { text, thread_ts, blocks } = given;
  return {
    text: String(text ?? ""),
    ...(typeof thread_ts === "string" ? { thread_ts } : {}),
    ...(Array.isArray(blocks) ? { blocks } : {}),
  };
}

/** Holds a message to the limits that the renderer is held to. A call at its beginning may be marked up. */
export function problemOf({ text, blocks, thread_ts }: Arguments): Json | undefined {
  if (typeof text !== "string" && blocks === undefined) return refusal("no_text");
  if (thread_ts !== undefined && !/^\d+\.\d+$/.test(String(thread_ts))) return refusal("invalid_thread_ts");
  if (blocks === undefined) return undefined;
  const plain = String(text).replace(/^<(?:@|!subteam\^)[A-Z0-9]+> /, "");
  const [complaint] = checks["slack"]?.complaints({ text: plain, blocks }, limits) ?? [];
  if (complaint === undefined) return undefined;
  return {
    ...refusal("invalid_blocks"),
    response_metadata: { messages: [`[ERROR] ${complaint} [json-pointer:/blocks/0]`] },
  };
}

export function refusal(error: string): Json {
  return { ok: false, error };
}
