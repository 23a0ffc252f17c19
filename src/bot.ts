import type { Catalog } from "./catalog/catalog.ts";
import { dayOf } from "./catalog/freshness.ts";
import { parseCode } from "./codes/code.ts";
import type { Logger } from "./log.ts";
import { createMatcher, type Match, type Matcher } from "./match/match.ts";
import type { Card } from "./model/card.ts";
import type { BotEvent, MessageEvent, PressEvent } from "./model/event.ts";
import type { Handle, Reply } from "./model/reply.ts";
import { decodeAction } from "./model/token.ts";
import { presentDecoded } from "./present/decoded-card.ts";
import { presentEntry } from "./present/entry-card.ts";
import { evidenceLines } from "./present/evidence.ts";
import { presentFailure, presentNothing, presentStaleButton } from "./present/notes.ts";
import type { View } from "./present/parts.ts";
import { presentMatch } from "./present/present.ts";
import type { Claims, EventKey } from "./store/ports.ts";

export interface BotDependencies {
  readonly catalog: Catalog;
  readonly log: Logger;
  /** A fresh reference for each call, e.g. `crypto.randomUUID`. */
  readonly newReference: () => string;
  readonly now: () => Date;
  /** Remembers which events were taken; without it every delivery is answered. */
  readonly claims?: Claims;
  /** The address under which people can open an entry, where the catalog is published. */
  readonly entryAddress?: (code: string) => string;
}

/** What a text is about and why, without delivering anything: for the command line, the API and the console's evidence. */
export interface LookUp {
  readonly match: Match;
  /** Absent when the bot stays silent. */
  readonly card?: Card;
  readonly evidence: readonly string[];
}

export interface Bot {
  /** An event in, replies out; the only catch-all of the project is here, so it never rejects. */
  readonly handle: Handle;
  /**
   * @param text as it was sent, in any markup
   * @param addressed whether an answer is expected
   */
  lookUp(text: string, addressed: boolean): LookUp;
}

/** Files and text together; a log's cause and its end both lie in its last part. */
const maximumText = 5_000_000;

export function createBot(dependencies: BotDependencies): Bot {
  const { catalog, now, entryAddress } = dependencies;
  const matcher = createMatcher(catalog);
  const view = (): View => ({ catalog, today: dayOf(now()), ...(entryAddress === undefined ? {} : { entryAddress }) });
  return {
    lookUp: (text, addressed) => lookUp(text, addressed, matcher, view()),
    handle: async (event) => {
      try {
        return await onlyOnce(event, respond(event, matcher, view()), dependencies);
      } catch (error) {
        return failed(event, error, dependencies);
      }
    },
  };
}

/**
 * Platforms deliver an event again when an answer was slow or lost, to any replica: the one that claims it answers. What meets
 * silence is not claimed: of ordinary talk nothing is kept, not even that it happened.
 */
async function onlyOnce(
  event: BotEvent,
  replies: readonly Reply[],
  { claims, now }: BotDependencies,
): Promise<readonly Reply[]> {
  if (replies.length === 0 || claims === undefined) return replies;
  return (await claims.claim(keyOf(event), now().getTime())) ? replies : [];
}

function keyOf({ id, where: { adapter, tenant, conversation } }: BotEvent): EventKey {
  return { adapter, tenant, conversation, id };
}

function failed(event: BotEvent, error: unknown, { log, newReference }: BotDependencies): readonly Reply[] {
  const reference = newReference();
  log.error("event failed", { reference, kind: event.kind, adapter: event.where.adapter, error: nameOf(error) });
  return isExpected(event) ? [reply("post", presentFailure(reference))] : [];
}

function respond(event: BotEvent, matcher: Matcher, view: View): readonly Reply[] {
  switch (event.kind) {
    case "message":
      return respondToMessage(event, matcher, view);
    case "press":
      return [respondToPress(event, view)];
    case "posted":
    case "installed":
    case "removed":
      return [];
  }
}

function respondToMessage(event: MessageEvent, matcher: Matcher, view: View): readonly Reply[] {
  const text = [event.text, ...event.files.map((file) => file.text)].join("\n").slice(-maximumText);
  const { card } = lookUp(text, isExpected(event), matcher, view);
  return card === undefined ? [] : [reply("post", card)];
}

function lookUp(text: string, addressed: boolean, matcher: Matcher, view: View): LookUp {
  const match = matcher.match(text, addressed);
  const card = presentMatch(match, view) ?? (addressed ? presentNothing() : undefined);
  return { match, evidence: evidenceLines(match, view.catalog), ...(card === undefined ? {} : { card }) };
}

function respondToPress(event: PressEvent, view: View): Reply {
  const action = decodeAction(event.token);
  if (action === undefined) return { mode: "post", audience: "sender", card: presentStaleButton() };
  if (action.type === "none") return reply("replace", presentNothing());
  const value = parseCode(action.code) ?? 0;
  const entry = view.catalog.entries.get(value);
  if (entry === undefined) return reply("replace", presentDecoded(value, view.catalog));
  if (action.type === "shipped") return reply("replace", presentEntry(entry.shipped ?? entry, view));
  return reply("replace", presentEntry(entry, view, action.type === "cause" ? { cause: action.cause } : {}));
}

function reply(mode: Reply["mode"], card: Card): Reply {
  return { mode, audience: "everyone", card };
}

/** Everything but overheard talk expects an answer. */
function isExpected(event: BotEvent): boolean {
  return event.kind === "press" || (event.kind === "message" && event.addressed !== "overheard");
}

/** The class of an error; its message may quote what a user typed. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
