import type { Catalog } from "../catalog/catalog.ts";
import { dayOf } from "../catalog/freshness.ts";
import type { Matcher } from "../match/match.ts";
import type { Card } from "../model/card.ts";
import type { BotEvent, ConversationRef } from "../model/event.ts";
import type { Reply } from "../model/reply.ts";
import { noFollowUp } from "../present/notes.ts";
import type { View } from "../present/parts.ts";
import type { People } from "../store/people.ts";
import type { EventKey, Memory, Store } from "../store/ports.ts";

/** What answering needs, made once by `createBot`. */
export interface Desk {
  readonly catalog: Catalog;
  readonly matcher: Matcher;
  /** What is read and written for an answer: it may always be asked, and without a database it remembers nothing. */
  readonly memory: Memory;
  /**
   * The same database, where one is kept at all. For what must be known to have happened, as erasing: that throws where the memory
   * would only do nothing. And for telling a database that cannot be reached from none.
   */
  readonly store?: Store;
  readonly people?: People;
  readonly manners: Manners;
  readonly now: () => Date;
  readonly newReference: () => string;
  readonly entryAddress?: (code: string) => string;
  readonly threadAddress?: (where: ConversationRef) => string | undefined;
  readonly escalation: readonly EscalationChannel[];
}

/** Where a summary goes when somebody is asked to take over. */
export interface EscalationChannel {
  readonly adapter: string;
  readonly conversation: string;
  /** The person or group to call there, by the platform's id. */
  readonly mention?: string;
}

/** How the bot behaves towards a channel; all numbers can be set. */
export interface Manners {
  /** Milliseconds within which the same code in the same channel is answered with a link. */
  readonly sameCodeMs: number;
  /** An outbreak: so many people or channels meet the same code within so many milliseconds. */
  readonly outbreakMs: number;
  readonly outbreakPeople: number;
  readonly outbreakChannels: number;
  /** Days for which a fix is kept, as the privacy text tells. */
  readonly retentionDays: number;
}

const minute = 60_000;

export const defaultManners: Manners = {
  sameCodeMs: 30 * minute,
  outbreakMs: 30 * minute,
  outbreakPeople: 4,
  outbreakChannels: 3,
  retentionDays: 30,
};

export function viewOf({ catalog, now, entryAddress }: Desk): View {
  return { catalog, today: dayOf(now()), ...(entryAddress === undefined ? {} : { entryAddress }) };
}

export function timeOf({ now }: Desk): number {
  return now().getTime();
}

/** Keyed hash of the person behind an event; the same for all where nothing is kept. */
export function personOf({ where, who }: BotEvent, { people }: Desk): string {
  return people?.hash(where, who) ?? "";
}

export function post(card: Card): Reply {
  return { mode: "post", audience: "everyone", card };
}

export function replace(card: Card): Reply {
  return { mode: "replace", audience: "everyone", card };
}

/** Only the person who wrote or pressed sees it. */
export function whisper(card: Card): Reply {
  return { mode: "post", audience: "sender", card };
}

/** A card under which nobody can go on, for the time that the database cannot be reached: it says so. */
export function withoutFix(card: Card, { store }: Desk): Card {
  if (store === undefined) return card;
  return { ...card, blocks: [{ type: "paragraph", text: noFollowUp, style: "subtle" }, ...card.blocks] };
}

/**
 * Platforms deliver an event again when an answer was slow or lost, to any replica: the one that claims it answers. A failure gives
 * the claim back, so that the next delivery can succeed.
 */
export async function once(
  event: BotEvent,
  desk: Desk,
  act: () => Promise<readonly Reply[]>,
): Promise<readonly Reply[]> {
  const { claims } = desk.memory;
  const key = keyOf(event, desk);
  if (!(await claims.claim(key, timeOf(desk)))) return [];
  try {
    return await act();
  } catch (error) {
    await claims.release(key).catch(() => undefined);
    throw error;
  }
}

/** As if the event had not come yet. */
export async function giveBack(event: BotEvent, desk: Desk): Promise<void> {
  await desk.memory.claims.release(keyOf(event, desk));
}

/**
 * A platform may name people in an event's id or place: of neither anything but a keyed hash is kept. An installation is known by
 * its place alone.
 */
function keyOf({ kind, id, where }: BotEvent, { people }: Desk): EventKey {
  const { adapter, tenant, conversation, space } = where;
  const event = kind === "installed" ? `installed ${space ?? conversation}` : `event ${conversation} ${id}`;
  return { adapter, tenant, conversation: "", id: people?.hash(where, { id: event }) ?? "" };
}
