import type { Scene } from "../fix/advance.ts";
import type { FixThread } from "../fix/thread.ts";
import type { Card } from "../model/card.ts";
import type { ConversationRef, UserRef } from "../model/event.ts";
import { fixLine } from "../present/fix-card.ts";
import { type Desk, viewOf } from "./desk.ts";
import { type Fix, readFix } from "./fixes.ts";
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

/**
 * The open fixes of a conversation, or those that a person began, newest first.
 * @param endedSince with it, those too that have ended or been handed over since
 */
export async function listFixes(
  by: "conversation" | "person",
  where: ConversationRef,
  who: UserRef,
  desk: Desk,
  endedSince?: Date,
): Promise<readonly Fix[]> {
  const whose = by === "person" ? { person: hashOf(where, who, desk) } : { conversation: where };
  const found = await desk.memory.threads.open(whose, most, endedSince?.getTime());
  return found.flatMap((stored) => readFix(stored, desk) ?? []);
}

/** The same, each with its card as the person reads it. */
export async function showFixes(
  by: "conversation" | "person",
  where: ConversationRef,
  who: UserRef,
  desk: Desk,
  endedSince?: Date,
): Promise<readonly KeptFix[]> {
  const reader = hashOf(where, who, desk);
  const view = viewOf(desk);
  const kept: KeptFix[] = [];
  for (const fix of await listFixes(by, where, who, desk, endedSince)) {
    const { stored, thread } = fix;
    const card = await showFix({ thread, scene: sceneOf(thread), fix }, reader, desk);
    const { code, status, version, updatedAt } = stored;
    kept.push({ where: stored.where, code, status, line: fixLine(thread, view), card, version, updatedAt });
  }
  return kept;
}

function hashOf(where: ConversationRef, who: UserRef, { people }: Desk): string {
  return people?.hash(where, who) ?? "";
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
