import type { Card } from "../model/card.ts";
import type { ConversationRef, UserRef } from "../model/event.ts";
import { fixLine, presentFix } from "../present/fix-card.ts";
import { type Desk, viewOf } from "./desk.ts";
import { fixViewOf, readFix } from "./fixes.ts";

/** A fix that can be gone on with. */
export interface KeptFix {
  readonly where: ConversationRef;
  /** Canonical code. */
  readonly code: string;
  /** In one line, e.g. "0x80244022: The update server is too busy · step 2 of 4". */
  readonly line: string;
  readonly card: Card;
  /** Grows with each change. */
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
}

const most = 20;

export async function listFixes(
  by: "conversation" | "person",
  where: ConversationRef,
  who: UserRef,
  desk: Desk,
): Promise<readonly KeptFix[]> {
  const reader = desk.people?.hash(where, who) ?? "";
  const { threads } = desk.memory;
  const found = await threads.open(by === "person" ? { person: reader } : { conversation: where }, most);
  const fixes: KeptFix[] = [];
  for (const stored of found) {
    const fix = readFix(stored, desk);
    if (fix === undefined) continue;
    const { thread } = fix;
    const view = await fixViewOf(fix, reader, desk);
    const card = presentFix(thread, { kind: thread.carriedOut ? "asked" : "step" }, view);
    const { code, version, updatedAt } = stored;
    fixes.push({ where: stored.where, code, line: fixLine(thread, viewOf(desk)), card, version, updatedAt });
  }
  return fixes;
}
