import { parseCode } from "../codes/code.ts";
import type { Move } from "../fix/advance.ts";
import type { FixThread } from "../fix/thread.ts";
import type { Card } from "../model/card.ts";
import type { PostedEvent, PressEvent } from "../model/event.ts";
import type { Reply } from "../model/reply.ts";
import { type Action, decodeAction, encodeAction } from "../model/token.ts";
import { presentDecoded } from "../present/decoded-card.ts";
import { presentEntry } from "../present/entry-card.ts";
import { presentOffer } from "../present/fix-card.ts";
import { presentCopy } from "../present/hand-over-card.ts";
import { presentExpired, presentNoMemory, presentNothing, presentShown, presentStaleButton } from "../present/notes.ts";
import { shortTitle } from "../present/parts.ts";
import { beginOnItsOwn } from "./begin.ts";
import { codeMove } from "./code-move.ts";
import { type Desk, once, personOf, post, replace, viewOf, whisper, withoutFix } from "./desk.ts";
import {
  beginningOf,
  draftFix,
  type Fix,
  findFix,
  fixViewOf,
  moveFix,
  recordAnswer,
  startFix,
  startsAnew,
} from "./fixes.ts";
import { escalate, showTurn, summaryOf } from "./show.ts";

type FixAction = Extract<Action, { type: "fix" }>;
type CodeAction = Extract<Action, { type: "code" }>;

/** Does what a pressed button asks for. */
export async function press(event: PressEvent, desk: Desk): Promise<readonly Reply[]> {
  return once(event, desk, () => act(decodeAction(event.token), event, desk));
}

async function act(action: Action | undefined, event: PressEvent, desk: Desk): Promise<readonly Reply[]> {
  switch (action?.type) {
    case undefined:
    case "begin":
      return [whisper(presentStaleButton())];
    case "none":
      return [replace(presentNothing())];
    case "peek":
      return [{ ...replace(privateCard(action.code, action.cause, desk)), audience: "sender" }];
    case "show":
      return show(action.code, action.cause, event, desk);
    case "shipped":
      return [replace(shippedCard(action.code, desk))];
    case "look":
      return [replace(await look(action.code, undefined, event, desk))];
    case "cause":
      return [replace(await look(action.code, action.cause, event, desk))];
    case "fix":
    case "code":
      return pressInFix(action, event, desk);
  }
}

function wholeCard(code: string, cause: string | undefined, desk: Desk, isPrivate = false): Card {
  const value = parseCode(code) ?? 0;
  const entry = desk.catalog.entries.get(value);
  if (entry === undefined) return presentDecoded(value, desk.catalog, { isPrivate });
  return presentEntry(entry, viewOf(desk), { cause, isPrivate });
}

function privateCard(code: string, cause: string | undefined, desk: Desk): Card {
  const card = wholeCard(code, cause, desk, true);
  const token = encodeAction({ type: "show", code, ...(cause === undefined ? {} : { cause }) });
  return { ...card, buttons: [{ label: "Show in channel", token }, ...card.buttons] };
}

function shippedCard(code: string, desk: Desk): Card {
  const entry = desk.catalog.entries.get(parseCode(code) ?? 0);
  return entry === undefined ? wholeCard(code, undefined, desk) : presentEntry(entry.shipped ?? entry, viewOf(desk));
}

/**
 * A code was chosen from a card that belongs to no fix: one begins here. What has begun here since, or ended, is shown as it
 * stands: such a card is older, and moves nothing.
 */
async function look(code: string, cause: string | undefined, event: PressEvent, desk: Desk): Promise<Card> {
  if (!desk.memory.isAvailable()) return withoutFix(wholeCard(code, cause, desk), desk);
  const fix = await findFix(event.where, desk);
  const turn = fix === undefined ? undefined : await moveFix(fix, event, desk, () => where);
  return turn === undefined ? begin(code, cause, event, desk) : showTurn(turn, desk);
}

const where: Move = { type: "where" };

async function begin(code: string, cause: string | undefined, event: PressEvent, desk: Desk): Promise<Card> {
  const { beginning, tally } = await beginningOf(code, event.where, desk, { cause });
  const begun = await startFix(draftFix(event, event.where, beginning, desk), desk);
  await recordAnswer(event, event.where, code, desk);
  return presentOffer(begun.thread, await fixViewOf(begun, personOf(event, desk), desk, tally));
}

/** What one person saw is posted for all; the thread that it begins is known once it stands. */
async function show(code: string, cause: string | undefined, event: PressEvent, desk: Desk): Promise<readonly Reply[]> {
  const { conversation } = event.where;
  const shown = desk.memory.isAvailable()
    ? await beginOnItsOwn(code, { cause }, event, desk)
    : { ...post(withoutFix(wholeCard(code, cause, desk), desk)), to: { conversation } };
  const title = `${code}: ${shortTitle(parseCode(code) ?? 0, desk.catalog)}`;
  return [shown, { ...replace(presentShown(title)), audience: "sender" }];
}

/** The card of a ticket stands: its fix begins. */
export async function posted(event: PostedEvent, desk: Desk): Promise<readonly Reply[]> {
  const action = decodeAction(event.ticket);
  if (action?.type !== "begin") return [];
  return once(event, desk, async () => {
    const { code, cause, thread } = action;
    const { beginning } = await beginningOf(code, event.where, desk, { cause });
    await startFix(draftFix(event, event.where, beginning, desk, thread), desk);
    await recordAnswer(event, event.where, code, desk);
    return [];
  });
}

async function pressInFix(action: FixAction | CodeAction, event: PressEvent, desk: Desk): Promise<readonly Reply[]> {
  const fix = await findFix(event.where, desk);
  if (fix === undefined) return [whisper(desk.memory.isAvailable() ? presentExpired() : presentNoMemory())];
  if (fix.stored.id !== action.thread) return [whisper(presentStaleButton())];
  if (action.type === "code") return changeCode(action, fix, event, desk);
  if (action.verb === "text" || action.verb === "data") {
    return [whisper(presentCopy(summaryOf(fix.thread, desk), action.verb))];
  }
  const move = await moveOf(action, event, desk, fix.thread.code);
  const turn = await moveFix(fix, event, desk, ({ thread }) =>
    // A button of an earlier card moves nothing: it shows where the fix stands now.
    thread.turn === action.turn || (looks.has(action.verb) && !isOver(thread)) ? move : where,
  );
  if (turn === undefined) return [whisper(presentExpired())];
  const card = await showTurn(turn, desk);
  if (turn.scene.kind === "handed-over") return [replace(card), ...(await escalate(turn, event, desk))];
  // Somebody else was faster, and what stands there now is the summary.
  return [action.verb === "confirm" ? whisper(card) : replace(card)];
}

async function changeCode(
  { code, turn }: CodeAction,
  fix: Fix,
  event: PressEvent,
  desk: Desk,
): Promise<readonly Reply[]> {
  if (fix.thread.turn === turn && startsAnew(fix, event, desk))
    return [replace(await begin(code, undefined, event, desk))];
  const { beginning } = await beginningOf(code, event.where, desk, {});
  const move = codeMove(beginning, desk, { outcome: false });
  const moved = await moveFix(fix, event, desk, ({ thread }) =>
    thread.turn === turn && thread.code !== code ? move : where,
  );
  return [moved === undefined ? whisper(presentExpired()) : replace(await showTurn(moved, desk))];
}

/** These change nothing while the fix goes on. */
const looks = new Set(["all", "where", "keep", "hand-over"]);

function isOver({ status }: FixThread): boolean {
  return status === "solved" || status === "abandoned";
}

async function moveOf(
  { verb, cause }: FixAction,
  { where }: PressEvent,
  desk: Desk,
  code: string,
): Promise<Move | undefined> {
  switch (verb) {
    case "cause": {
      if (cause === undefined) return undefined;
      const { beginning } = await beginningOf(code, where, desk, { cause });
      return beginning.cause === cause ? { type: "cause", cause, plan: beginning.plan } : undefined;
    }
    case "text":
    case "data":
      return undefined;
    default:
      return { type: verb };
  }
}
