/** What a workspace holds: a small Slack without its network. */

export type Json = Readonly<Record<string, unknown>>;

export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly thread_ts?: string;
  readonly bot_id?: string;
  readonly blocks?: readonly Json[];
  readonly files?: readonly Json[];
  readonly subtype?: string;
  readonly edited?: { readonly user: string; readonly ts: string };
}

/** A message that one person sees and that is stored nowhere. */
export interface Ephemeral {
  readonly id: string;
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly thread_ts?: string;
  readonly blocks?: readonly Json[];
}

export interface StoredFile {
  readonly id: string;
  readonly content: Uint8Array | string;
  readonly contentType: string;
  readonly object: Json;
}

export const bot = { user: "UBOT00001", id: "BBOT00001", name: "wuerror" } as const;
export const team = { id: "T00000001", name: "Example Ltd" } as const;

export interface World {
  readonly messages: readonly Message[];
  readonly ephemerals: readonly Ephemeral[];
  readonly homes: ReadonlyMap<string, Json>;
  readonly files: Map<string, StoredFile>;
  /** A new, later time stamp, which is also a message's id in its channel. */
  nextTs(): string;
  add(message: Message): Message;
  find(channel: string, ts: string): Message | undefined;
  replace(message: Message): void;
  whisper(message: Ephemeral): void;
  showHome(user: string, view: Json): void;
  /** What everybody sees in a thread, its first message left out. */
  repliesTo(channel: string, thread: string): readonly Message[];
}

export function createWorld(): World {
  const messages: Message[] = [];
  const ephemerals: Ephemeral[] = [];
  const homes = new Map<string, Json>();
  let seconds = 1_764_000_000;
  return {
    messages,
    ephemerals,
    homes,
    files: new Map(),
    nextTs: () => `${++seconds}.000100`,
    add: (message) => {
      messages.push(message);
      return message;
    },
    find: (channel, ts) => messages.find((each) => each.channel === channel && each.ts === ts),
    replace: (message) => {
      const index = messages.findIndex(({ channel, ts }) => channel === message.channel && ts === message.ts);
      messages[index] = message;
    },
    whisper: (message) => {
      const index = ephemerals.findIndex(({ id }) => id === message.id);
      if (index < 0) ephemerals.push(message);
      else ephemerals[index] = message;
    },
    showHome: (user, view) => homes.set(user, view),
    repliesTo: (channel, thread) =>
      messages.filter((each) => each.channel === channel && each.thread_ts === thread && each.ts !== thread),
  };
}

/** Conversations with one other person begin with a D, as Slack's do. */
export function channelType(channel: string): "im" | "mpim" | "group" | "channel" {
  if (channel.startsWith("D")) return "im";
  if (channel.startsWith("M")) return "mpim";
  return channel.startsWith("G") ? "group" : "channel";
}
