import { formatCode } from "../codes/code.ts";
import { advance, type Move } from "../fix/advance.ts";
import { type FollowUp, readFollowUp, readStepOfCode } from "../fix/follow-up.ts";
import { readYesNo } from "../fix/yes-no.ts";
import { normalize } from "../intake/normalize.ts";
import type { Match } from "../match/match.ts";
import { type MessageEvent, mentionMark } from "../model/event.ts";
import type { Reply } from "../model/reply.ts";
import { presentNoMemory } from "../present/notes.ts";
import { codeMove } from "./code-move.ts";
import { type Desk, once, post } from "./desk.ts";
import { beginningOf, type Fix, findFix, moveFix, startsAnew } from "./fixes.ts";
import { showTurn } from "./show.ts";

/**
 * A reply where a fix may be under way, or an edit of what it may have begun with.
 * @param text the message with its files
 * @param match what the message is about, read as it was spoken
 * @returns nothing when no fix is under way there; no replies when people talk to each other
 */
export async function followUp(
  event: MessageEvent,
  text: string,
  match: Match,
  desk: Desk,
): Promise<readonly Reply[] | undefined> {
  const said = readFollowUp(ownWords(event.text));
  const addressed = event.addressed !== "overheard";
  // What holds neither a follow-up nor a number needs no look into the store.
  if (said === undefined && match.kind === "none" && !addressed && !mayHoldCode.test(text)) return undefined;
  const fix = await findFix(event.where, desk);
  if (fix === undefined) return said !== undefined && addressed && isLost(desk) ? [post(presentNoMemory())] : undefined;
  const seen = codesIn(text, match, desk);
  // What was said before is not done twice, and a fix does not begin anew because a word of its first message was mended.
  if (event.isEdit && seen.every((code) => formatCode(code) === fix.thread.code)) return [];
  if ((seen.length > 0 || (addressed && match.codes.length > 0)) && startsAnew(fix, event, desk)) return undefined;
  const move =
    (await moveOf(said, seen, text, fix, event, desk)) ??
    (addressed ? (answerMove(event, fix) ?? (await askedMove(match, fix, event, desk))) : undefined);
  if (move !== undefined && advance(fix.thread, move, nobody) !== undefined) {
    return once(event, desk, () => go(fix, event, move, desk));
  }
  if (!addressed) return [];
  // Whoever speaks to the bot is answered: with the question that the words lead to, or with where the fix stands.
  return match.kind === "choices" ? undefined : once(event, desk, () => go(fix, event, where, desk));
}

/**
 * What is said in a chat with one person, beside the threads in which the fixes stand: it goes on with the newest, in its thread.
 * @returns nothing when it is no follow-up, or nothing is open
 */
export async function followUpBeside(
  event: MessageEvent,
  text: string,
  match: Match,
  desk: Desk,
): Promise<readonly Reply[] | undefined> {
  const said = ownWords(event.text);
  const isFollowUp = readFollowUp(said) !== undefined || readYesNo(said) !== undefined;
  if (!isFollowUp || match.codes.length > 0) return undefined;
  const [newest] = await desk.memory.threads.open({ conversation: event.where }, 1);
  if (newest === undefined) return isLost(desk) ? [post(presentNoMemory())] : undefined;
  const { conversation, thread } = newest.where;
  const replies = await followUp({ ...event, where: newest.where, isReply: true }, text, match, desk);
  return replies?.map((reply) => ({ to: { conversation, ...(thread === undefined ? {} : { thread }) }, ...reply }));
}

/** Whether there may be a fix that cannot be read at the moment. */
function isLost({ store }: Desk): boolean {
  return store?.isAvailable() === false;
}

const where: Move = { type: "where" };

/** For asking what a move would lead to. */
const nobody = { by: "", at: 0 };

/** A code in any notation, or a name of one. */
const mayHoldCode = /\d{3}|[A-Z]_[A-Z]/;

/** What chats put before lines of somebody else's message. */
const quoted = /^(?:>|&gt;).*$/gm;

/** Normalising would take quoted lines for own ones; and mentions away, and with them that somebody else is spoken to. */
function ownWords(text: string): string {
  return normalize(text.replace(quoted, "").replaceAll(mentionMark, " @somebody "));
}

async function go(fix: Fix, event: MessageEvent, move: Move, desk: Desk): Promise<readonly Reply[]> {
  const turn = await moveFix(fix, event, desk, () => move);
  return turn === undefined ? [] : [post(await showTurn(turn, desk))];
}

/**
 * In the thread of a fix an update is being talked about, so that a code counts that would not on its own; only one that
 * another product is named for does not.
 */
function codesIn(text: string, match: Match, { matcher }: Desk): readonly number[] {
  const read = match.kind === "none" && mayHoldCode.test(text) ? matcher.match(text, true) : match;
  const isCode = read.kind === "exact" || read.kind === "decoded";
  return isCode && !read.context.foreign ? read.codes : [];
}

/** What these say of a fix outweighs a code beside them: "works now, no more 0x80070005". */
const outweighCodes = new Set(["worked", "where", "all", "back", "skip"]);

async function moveOf(
  said: FollowUp | undefined,
  seen: readonly number[],
  text: string,
  fix: Fix,
  event: MessageEvent,
  desk: Desk,
): Promise<Move | undefined> {
  const other = seen.map(formatCode).find((code) => code !== fix.thread.code);
  const isNew = other !== undefined && !(said !== undefined && outweighCodes.has(said.kind));
  if (isNew) return toldCode(other, said, text, event, desk);
  if (said !== undefined) return { type: said.kind, ...(said.step === undefined ? {} : { step: said.step }) };
  // The same code, and hardly a word: the PC still shows it.
  return seen.length > 0 && isBare(text) ? where : undefined;
}

/** The bot has asked whether a step helped. */
function answerMove({ text }: MessageEvent, { thread }: Fix): Move | undefined {
  const type = thread.status === "open" && thread.carriedOut ? readYesNo(normalize(text)) : undefined;
  return type === undefined ? undefined : { type };
}

/** Whoever speaks to the bot and says nothing about a step is shown where the fix stands, or what the question is about. */
async function askedMove(match: Match, { thread }: Fix, event: MessageEvent, desk: Desk): Promise<Move | undefined> {
  if (match.kind === "choices") return undefined;
  const [lead] = match.codes;
  if (lead === undefined || formatCode(lead) === thread.code) return where;
  const move = await toldCode(formatCode(lead), undefined, match.text, event, desk);
  return match.kind === "words" ? { ...move, byWords: true } : move;
}

async function toldCode(
  code: string,
  said: FollowUp | undefined,
  text: string,
  event: MessageEvent,
  desk: Desk,
): Promise<Extract<Move, { type: "code" }>> {
  const { beginning } = await beginningOf(code, event.where, desk, { text });
  const step = said === undefined ? readStepOfCode(normalize(text)) : said.step;
  const outcome = said === undefined ? step !== undefined : ["failed", "stuck", "done"].includes(said.kind);
  return codeMove(beginning, desk, {
    outcome,
    ...(step === undefined ? {} : { step }),
    ...(said?.kind === "hand-over" ? { handOver: true } : {}),
  });
}

/** A pasted line or window, or a code with a word or two. */
function isBare(text: string): boolean {
  const words = text.replace(/\S*\d\S*/g, " ").match(/\p{L}{2,}/gu) ?? [];
  return words.length <= 4 || text.includes("\n");
}
