import type { ShownFix, ShownReply } from "../shown.ts";
import { postMessage, postPress } from "./api.ts";
import { announce } from "./dom.ts";
import { conversation } from "./identity.ts";
import { isCommand } from "./message-box.ts";
import { replySlot, type Slot } from "./reply-slot.ts";
import { talkView } from "./talk.ts";
import { own } from "./watch.ts";

/** What stands in one thread: the cards that begin it, and the talk under them. */
export interface Thread {
  readonly cards: readonly HTMLElement[];
  /** Absent under a card that one person alone sees: nobody can reply to it. */
  readonly talk?: HTMLElement;
  /** Shows what became of the fix elsewhere. */
  follow(fix: ShownFix): void;
}

/** Called with a card that begins a thread of its own. */
export type Begin = (reply: ShownReply, thread: string) => void;

interface Progress {
  readonly id: string;
  readonly begin: Begin;
  /** Where the fix was shown last. */
  current: Slot | undefined;
  /** The version of the fix at the last look. */
  seen: number;
  /** Answers to this page since then: each can have moved the fix by one. */
  answers: number;
}

const threads = new Map<string, Thread>();

export function findThread(id: string): Thread | undefined {
  return threads.get(id);
}

export function closeThreads(): void {
  threads.clear();
}

/**
 * @param first the cards that begin the thread, at least one
 * @param seen the version of its fix; 0 for a thread that has only just begun
 */
export function openThread(id: string, first: readonly ShownReply[], seen: number, begin: Begin): Thread {
  const progress: Progress = { id, begin, current: undefined, seen, answers: seen === 0 ? 1 : 0 };
  const cards = first.map((reply) => place(reply, progress).element);
  const isPublic = first.some(({ audience }) => audience === "everyone");
  const title = first[0]?.card.title ?? "";
  const thread: Thread = {
    cards,
    ...(isPublic ? { talk: talkView(title, (text) => say(text, progress)) } : {}),
    follow: (fix) => follow(fix, progress),
  };
  threads.set(id, thread);
  return thread;
}

function place(reply: ShownReply, progress: Progress): Slot {
  const slot = replySlot(reply, (pressed, token, label) => press(pressed, token, label, progress));
  if (!slot.isPrivate && reply.to === undefined) progress.current = slot;
  return slot;
}

async function say(text: string, progress: Progress): Promise<readonly Slot[]> {
  const addressed = isCommand(text) ? "command" : "overheard";
  const { replies } = await own(postMessage({ text, files: [], addressed }, progress.id));
  progress.answers++;
  return replies.map((reply) => place(reply, progress));
}

async function press(slot: Slot, token: string, label: string, progress: Progress): Promise<void> {
  const { replies } = await own(postPress(token, progress.id));
  progress.answers++;
  let last = slot;
  for (const reply of replies) {
    if (reply.mode === "replace") replace(slot, reply, label, progress);
    else if (reply.thread !== undefined && reply.to?.conversation === conversation())
      progress.begin(reply, reply.thread);
    else last = addAfter(last, reply, progress);
  }
}

function replace(slot: Slot, reply: ShownReply, label: string, progress: Progress): void {
  slot.show(reply, `In the place of the card, after “${label}”`);
  if (!slot.isPrivate) progress.current = slot;
  slot.element.scrollIntoView({ block: "nearest" });
  announce(`The card is replaced: ${reply.card.title}`);
}

function addAfter(before: Slot, reply: ShownReply, progress: Progress): Slot {
  const slot = place(reply, progress);
  before.element.after(slot.element);
  slot.element.scrollIntoView({ block: "nearest" });
  announce(`Another card: ${reply.card.title}`);
  return slot;
}

function follow({ version, reply }: ShownFix, progress: Progress): void {
  if (version > progress.seen + progress.answers) {
    progress.current?.show(reply, "Moved on in another window");
    announce(`Moved on in another window: ${reply.card.title}`);
  }
  progress.seen = version;
  progress.answers = 0;
}
