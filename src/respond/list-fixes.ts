import type { Scene } from "../fix/advance.ts";
import { type FixThread, readThread } from "../fix/thread.ts";
import type { Card } from "../model/card.ts";
import type { ConversationRef, UserRef } from "../model/event.ts";
import { fixLine } from "../present/fix-card.ts";
import { type Desk, viewOf } from "./desk.ts";
import { showFix } from "./show.ts";

/** A fix that can be gone on with. */
export interface KeptFix {
  readonly where: ConversationRef;
  /** Canonical code. */
  readonly code: string;
  readonly status: FixThread["status"];
  /** In one line, e.g. "0x80244022: The update server is too busy · step 2 of 4". */
  readonly line: string;
  /** As it would be shown now. */
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
  endedSince?: Date,
): Promise<readonly KeptFix[]> {
  const reader = desk.people?.hash(where, who) ?? "";
  const found = await desk.memory.threads.open(
    by === "person" ? { person: reader } : { conversation: where },
    most,
    endedSince?.getTime(),
  );
  const fixes: KeptFix[] = [];
  for (const stored of found) {
    const thread = readThread(stored.state);
    if (thread === undefined) continue;
    const card = await showFix({ thread, scene: sceneOf(thread), fix: { stored, thread } }, reader, desk);
    const { code, status, version, updatedAt } = stored;
    fixes.push({ where: stored.where, code, status, line: fixLine(thread, viewOf(desk)), card, version, updatedAt });
  }
  return fixes;
}

function sceneOf({ status, carriedOut }: FixThread): Scene {
  switch (status) {
    case "open":
      return { kind: carriedOut ? "asked" : "step" };
    case "solved":
      return { kind: "solved" };
    case "escalated":
      return { kind: "handed-over" };
    case "abandoned":
      return { kind: "set-aside" };
  }
}
