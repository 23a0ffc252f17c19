import type { Catalog } from "./catalog/catalog.ts";
import { readCommand } from "./intake/read-command.ts";
import { classOf, type Logger } from "./log.ts";
import { createLookUp, type LookUpText } from "./look-up.ts";
import { createMatcher, type Match } from "./match/match.ts";
import type { Card } from "./model/card.ts";
import type { BotEvent, ConversationRef, MessageEvent, UserRef } from "./model/event.ts";
import type { Handle, Reply } from "./model/reply.ts";
import { presentFailure } from "./present/notes.ts";
import { answer, modeOf } from "./respond/answer.ts";
import { obey } from "./respond/commands.ts";
import {
  type Desk,
  defaultManners,
  type EscalationChannel,
  type Manners,
  once,
  post,
  whisper,
} from "./respond/desk.ts";
import { addedByEdit } from "./respond/edited.ts";
import { followUp, followUpBeside } from "./respond/follow-up.ts";
import { home } from "./respond/home.ts";
import { comeOrGo } from "./respond/lifecycle.ts";
import { type KeptFix, showFixes } from "./respond/list-fixes.ts";
import { posted, press } from "./respond/press.ts";
import { forgetful } from "./store/forgetful.ts";
import type { People } from "./store/people.ts";
import type { Store } from "./store/ports.ts";

/** What the bot needs from outside; the core itself reads no clock, no chance and no environment. */
export interface BotDependencies {
  readonly catalog: Catalog;
  readonly log: Logger;
  /** A fresh reference for each call, e.g. `crypto.randomUUID`: at most 36 letters, digits and dashes. */
  readonly newReference: () => string;
  readonly now: () => Date;
  /** What is remembered, and how people are kept; without it every delivery is answered and no fix goes on. */
  readonly memory?: { readonly store: Store; readonly people: People };
  readonly manners?: Partial<Manners>;
  /** The address under which people can open an entry, where the catalog is published. */
  readonly entryAddress?: (code: string) => string;
  /** The address under which people can open a thread, where the platform has one. */
  readonly threadAddress?: (where: ConversationRef) => string | undefined;
  /** Where summaries go besides the thread when a person is asked to take over. */
  readonly escalation?: readonly EscalationChannel[];
}

/** The core as adapters see it. */
export interface Bot {
  /** An event in, replies out; it never rejects: what fails inside is caught here. */
  readonly handle: Handle;
  /** See `createLookUp`. */
  readonly lookUp: LookUpText;
  /**
   * The open fixes of a conversation, or those that a person began, newest first, at most 20.
   * @param where of the conversation, or of the tenant that the person belongs to
   * @param endedSince with it, those too that have ended or been handed over since
   */
  openFixes(
    by: "conversation" | "person",
    where: ConversationRef,
    who: UserRef,
    endedSince?: Date,
  ): Promise<readonly KeptFix[]>;
  /** Whether the files of a message are worth fetching: what is only overheard is not where the bot is switched off. */
  wantsFiles(message: MessageEvent): Promise<boolean>;
  /** The cards of a person's own page with the bot, where the platform has such a page. */
  home(where: ConversationRef, who: UserRef): Promise<readonly Card[]>;
}

export function createBot(dependencies: BotDependencies): Bot {
  const { memory, ...given } = dependencies;
  const matcher = createMatcher(given.catalog);
  const desk: Desk = {
    ...given,
    matcher,
    manners: { ...defaultManners, ...given.manners },
    escalation: given.escalation ?? [],
    memory: memory?.store ?? forgetful,
    ...memory,
  };
  return {
    lookUp: createLookUp(given, matcher),
    openFixes: (by, where, who, endedSince) => showFixes(by, where, who, desk, endedSince),
    wantsFiles: async (message) => message.isReply || (await modeOf(message, desk)) !== "off",
    home: (where, who) => home(where, who, desk),
    handle: async (event) => {
      try {
        return await respond(event, desk);
      } catch (error) {
        return failed(event, error, dependencies);
      }
    },
  };
}

function respond(event: BotEvent, desk: Desk): Promise<readonly Reply[]> {
  switch (event.kind) {
    case "message":
      return respondToMessage(event, desk);
    case "press":
      return press(event, desk);
    case "posted":
      return posted(event, desk);
    case "installed":
    case "left":
    case "removed":
      return comeOrGo(event, desk);
  }
}

/** Files and text together; a log's cause and its end both lie in its last part. */
const maximumText = 5_000_000;

/**
 * What is asked of the bot itself comes first, unless a file is there to be read; then a fix that is under way, then what the message
 * is about.
 */
async function respondToMessage(event: MessageEvent, desk: Desk): Promise<readonly Reply[]> {
  const asked = event.addressed !== "overheard" && event.files.length === 0;
  const command = asked ? readCommand(event.text) : undefined;
  if (command !== undefined) return once(event, desk, () => obey(command, event, desk));
  const text = withFiles(event.text, event);
  const match = read(text, event, desk);
  if (match === undefined) return [];
  return (await goOn(event, text, match, desk)) ?? answer(event, match, desk);
}

async function goOn(event: MessageEvent, text: string, match: Match, desk: Desk) {
  if (event.isReply || event.isEdit) return followUp(event, text, match, desk);
  return event.isBeside ? followUpBeside(event, text, match, desk) : undefined;
}

function withFiles(text: string, { files }: MessageEvent): string {
  return [text, ...files.map((file) => file.text)].join("\n").slice(-maximumText);
}

/** @returns nothing for an edit that adds nothing */
function read(text: string, event: MessageEvent, { matcher, catalog }: Desk): Match | undefined {
  const match = matcher.match(text, event.addressed !== "overheard");
  if (event.before === undefined) return match;
  const before = matcher.match(withFiles(event.before, event), event.addressed !== "overheard");
  return addedByEdit(before, match, catalog);
}

function failed(event: BotEvent, error: unknown, { log, newReference }: BotDependencies): readonly Reply[] {
  const reference = newReference();
  log.error("event failed", { reference, kind: event.kind, adapter: event.where.adapter, error: classOf(error) });
  const card = presentFailure(reference);
  if (event.kind === "press") return [whisper(card)];
  if (event.kind !== "message" || event.addressed === "overheard") return [];
  return [event.addressed === "command" ? whisper(card) : post(card)];
}
