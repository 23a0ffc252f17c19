import { formatCode, parseCode } from "../codes/code.ts";
import { familyOf } from "../codes/family.ts";
import { type HandOver, handOver } from "../fix/hand-over.ts";
import type { FixThread } from "../fix/thread.ts";
import type { Card } from "../model/card.ts";
import type { BotEvent } from "../model/event.ts";
import type { Reply } from "../model/reply.ts";
import { presentFix } from "../present/fix-card.ts";
import { presentHandOver, presentHandOverQuestion } from "../present/hand-over-card.ts";
import { shortTitle } from "../present/parts.ts";
import { type Desk, type EscalationChannel, timeOf } from "./desk.ts";
import { fixViewOf, type Moved } from "./fixes.ts";

/** The card for what a move led to, as whoever made it reads it. */
export function showTurn(moved: Moved, desk: Desk): Promise<Card> {
  return showFix(moved, moved.by, desk);
}

/** @param reader keyed hash of the person who reads the card */
export async function showFix({ thread, scene, fix }: Omit<Moved, "by">, reader: string, desk: Desk): Promise<Card> {
  const view = await fixViewOf(fix, reader, desk);
  if (scene.kind === "hand-over") {
    const escalates = escalationsFor(fix.stored, desk).length > 0;
    return presentHandOverQuestion(summaryOf(thread, desk), thread, view, escalates);
  }
  if (scene.kind === "handed-over") return presentHandOver(summaryOf(thread, desk), thread, view);
  return presentFix(thread, scene, view);
}

/** The same summary for the people who were asked to take over. */
export async function escalate({ thread, fix, by }: Moved, event: BotEvent, desk: Desk): Promise<readonly Reply[]> {
  const { adapter, tenant } = event.where;
  const detail = thread.code;
  await desk.memory.audit({ at: timeOf(desk), adapter, tenant, person: by, action: "handover", detail });
  const view = await fixViewOf(fix, by, desk);
  const card = presentHandOver(summaryOf(thread, desk), thread, view, desk.threadAddress?.(event.where));
  return escalationsFor(event, desk).map(({ conversation, mention }) => ({
    mode: "post",
    audience: "everyone",
    // The fix belongs to its own thread: there are no buttons elsewhere.
    card: { ...card, buttons: [] },
    to: { conversation, ...(mention === undefined ? {} : { mention }) },
  }));
}

export function summaryOf(thread: FixThread, { catalog }: Desk): HandOver {
  return handOver(thread, {
    entryOf: (code) => catalog.entries.get(parseCode(code) ?? 0),
    describe: (code) => {
      const value = parseCode(code) ?? 0;
      return { title: shortTitle(value, catalog), meaning: `${formatCode(value)}. ${familyOf(value).meaning}` };
    },
  });
}

function escalationsFor({ where }: Pick<BotEvent, "where">, { escalation }: Desk): readonly EscalationChannel[] {
  return escalation.filter(({ adapter }) => adapter === where.adapter);
}
