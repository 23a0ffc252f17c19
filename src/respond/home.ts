import type { Card } from "../model/card.ts";
import type { ConversationRef, UserRef } from "../model/event.ts";
import { fixLine } from "../present/fix-card.ts";
import { presentHome } from "../present/home-cards.ts";
import { type Desk, viewOf } from "./desk.ts";
import type { Fix } from "./fixes.ts";
import { listFixes } from "./list-fixes.ts";

const mostPlaces = 5;

/** One's own open fixes, and those of others in the same places: whoever began a fix there was let in. */
export async function home(where: ConversationRef, who: UserRef, desk: Desk): Promise<readonly Card[]> {
  const own = await listFixes("person", where, who, desk);
  const places = new Map(own.map(({ stored }) => [stored.where.conversation, stored.where]));
  const around: Fix[] = [];
  for (const place of [...places.values()].slice(0, mostPlaces))
    around.push(...(await listFixes("conversation", place, who, desk)));
  const isOwn = new Set(own.map(({ stored }) => stored.id));
  const others = around.filter(({ stored }) => !isOwn.has(stored.id));
  const view = viewOf(desk);
  const lineOf = ({ stored, thread }: Fix) => {
    const address = desk.threadAddress?.(stored.where);
    return { line: fixLine(thread, view), ...(address === undefined ? {} : { address }) };
  };
  return presentHome(own.map(lineOf), others.map(lineOf), desk.manners.retentionDays);
}
