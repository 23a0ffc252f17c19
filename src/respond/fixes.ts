import { parseCode } from "../codes/code.ts";
import { type Actor, advance, type Move, type StepOutcome, type Turn } from "../fix/advance.ts";
import { planSteps, type Tally } from "../fix/plan.ts";
import { keepUp } from "../fix/revise.ts";
import { type Beginning, beginThread, type FixThread, readThread } from "../fix/thread.ts";
import type { BotEvent, ConversationRef } from "../model/event.ts";
import { chooseCause } from "../present/choose-cause.ts";
import type { FixView } from "../present/fix-parts.ts";
import type { Answer, StoredThread } from "../store/ports.ts";
import { type Desk, personOf, timeOf, viewOf } from "./desk.ts";
import { outbreakFamilyOf } from "./outbreak.ts";

/** Fix threads between the store and the state machine. */
export interface Fix {
  readonly stored: StoredThread;
  readonly thread: FixThread;
}

/** @returns the fix at a place, whatever became of it */
export async function findFix(where: ConversationRef, desk: Desk): Promise<Fix | undefined> {
  const stored = await desk.memory.threads.find(where);
  return stored === undefined ? undefined : readFix(stored, desk);
}

/** @returns nothing when another release kept it in another form */
export function readFix(stored: StoredThread, { catalog }: Desk): Fix | undefined {
  const thread = readThread(stored.state);
  if (thread === undefined) return undefined;
  const entry = catalog.entries.get(parseCode(thread.code) ?? 0);
  return { stored, thread: keepUp(thread, entry?.causes ?? []) };
}

/** How a fix would begin, and how the steps of its cause turned out here. */
interface Start {
  readonly beginning: Beginning;
  readonly tally: Tally;
}

/**
 * How a fix of a code would begin.
 * @param cause the cause to begin with; without it, the one whose signs the text shows
 */
export async function beginningOf(
  code: string,
  where: ConversationRef,
  desk: Desk,
  { cause, text = "" }: { readonly cause?: string | undefined; readonly text?: string },
): Promise<Start> {
  const entry = desk.catalog.entries.get(parseCode(code) ?? 0);
  if (entry === undefined) return { beginning: { code, plan: [] }, tally: noTally };
  const chosen = entry.causes.find(({ id }) => id === cause) ?? chooseCause(entry, text);
  const tally = await tallyOf(code, chosen.id, where, desk);
  const plan = planSteps(chosen.steps, tally);
  return { beginning: { code, cause: chosen.id, reviewed: entry.reviewed, plan }, tally };
}

/** A fix that is not kept yet. */
export function draftFix(
  event: BotEvent,
  where: ConversationRef,
  beginning: Beginning,
  desk: Desk,
  id = desk.newReference(),
): Fix {
  const thread = beginThread(beginning);
  const { code, status } = thread;
  const at = timeOf(desk);
  const startedBy = personOf(event, desk);
  return {
    thread,
    stored: { id, where, code, status, startedBy, state: thread, version: 1, createdAt: at, updatedAt: at },
  };
}

/** Keeps a fix that begins; one that stood at its place before gives way. */
export async function startFix({ stored, thread }: Fix, desk: Desk): Promise<Fix> {
  const { threads } = desk.memory;
  if (await threads.create(stored)) return { stored, thread };
  const before = await threads.find(stored.where);
  if (before === undefined) return { stored, thread };
  // The buttons of the fix that gave way must not move this one.
  const next = { ...thread, turn: (readThread(before.state)?.turn ?? 0) + 1 };
  const over = { ...stored, id: before.id, state: next };
  if (await threads.replace(over, before.version)) return { stored: over, thread: next };
  return (await findFix(stored.where, desk)) ?? { stored: over, thread: next };
}

const halfDay = 12 * 3_600_000;

/** A chat without threads holds one fix at a time: once it is over, or has been silent for long, a code begins another. */
export function startsAnew({ stored, thread }: Fix, { where }: BotEvent, desk: Desk): boolean {
  if (where.thread !== undefined) return false;
  return thread.status !== "open" || timeOf(desk) - stored.updatedAt > halfDay;
}

/** What a move led to. */
export type Moved = Turn & {
  readonly fix: Fix;
  /** Keyed hash of the person who made it. */
  readonly by: string;
};

/** Tries before giving up: each time somebody else was faster. */
const tries = 5;

/**
 * Moves the fix at a place on and keeps what became of it. Of two people who act at once the first moves it; for the second
 * the move is made anew from what the first left.
 * @param found the fix as it was read for this event
 * @param moveFor asked with the present state, again after each lost race
 * @returns nothing when the fix is gone, or there is nothing to say
 */
export async function moveFix(
  found: Fix,
  event: BotEvent,
  desk: Desk,
  moveFor: (fix: Fix) => Move | undefined,
): Promise<Moved | undefined> {
  const by = personOf(event, desk);
  const actor: Actor = { by, at: timeOf(desk) };
  for (let tried = 0; tried < tries; tried++) {
    const fix = tried === 0 ? found : await findFix(event.where, desk);
    const move = fix === undefined ? undefined : moveFor(fix);
    const turn = fix === undefined || move === undefined ? undefined : advance(fix.thread, move, actor);
    if (fix === undefined || turn === undefined) return undefined;
    if (turn.thread === fix.thread) return { fix, by, ...turn };
    const { code, status } = turn.thread;
    const changed: StoredThread = { ...fix.stored, code, status, state: turn.thread, updatedAt: actor.at };
    if (await desk.memory.threads.update(changed, fix.stored.version)) {
      if (turn.outcome !== undefined) await count(turn.outcome, event.where, desk);
      return { fix: { stored: changed, thread: turn.thread }, by, ...turn };
    }
  }
  throw new Error("a fix was changed by others all the time");
}

async function count(outcome: StepOutcome, { adapter, tenant }: ConversationRef, { memory }: Desk): Promise<void> {
  await memory.outcomes.record({ adapter, tenant, ...outcome });
}

/** Records that a code was answered at a place, for whoever meets it next. */
export async function recordAnswer(event: BotEvent, where: ConversationRef, code: string, desk: Desk): Promise<Answer> {
  const family = outbreakFamilyOf(code);
  const answered: Answer = {
    where,
    code,
    ...(family === undefined ? {} : { family }),
    person: personOf(event, desk),
    at: timeOf(desk),
  };
  await desk.memory.answers.record(answered);
  return answered;
}

/**
 * What the cards of a fix are made with.
 * @param reader keyed hash of the person who reads them
 * @param tally of the fix's cause, where it is known already
 */
export async function fixViewOf(fix: Fix, reader: string, desk: Desk, tally?: Tally): Promise<FixView> {
  const { code, cause } = fix.thread;
  const known = tally ?? (cause === undefined ? noTally : await tallyOf(code, cause, fix.stored.where, desk));
  return { id: fix.stored.id, reader, tally: known, ...viewOf(desk) };
}

const noTally: Tally = new Map();

function tallyOf(code: string, cause: string, { adapter, tenant }: ConversationRef, { memory }: Desk): Promise<Tally> {
  return memory.outcomes.tally({ adapter, tenant, code, cause });
}
