import type { ChannelMode } from "../model/channel-mode.ts";
import type { ConversationRef } from "../model/event.ts";
import type { Sealed } from "./sealer.ts";

/**
 * What the bot remembers, in its own terms. No port takes a message's text, a person's name or a path: people are keyed hashes
 * (see `people.ts`), everything else is codes, steps, outcomes and times (milliseconds since 1970, from the caller's clock).
 */

/** Workspace, tenant or organisation, on one platform. */
export type Tenant = Pick<ConversationRef, "adapter" | "tenant">;

/** Identity of one delivery: the same for every redelivery of one event. */
export interface EventKey {
  readonly adapter: string;
  readonly tenant: string;
  readonly conversation: string;
  readonly id: string;
}

export interface Claims {
  /** @returns true for exactly one caller per key until it expires; a redelivery gets false */
  claim(key: EventKey, now: number): Promise<boolean>;
  /**
   * As `claim`, but the key is held from its last use on: true for the first caller, and again once nobody has held it for so long.
   * @param keepMs milliseconds
   */
  hold(key: EventKey, now: number, keepMs: number): Promise<boolean>;
  /** Gives the key back, so that the platform's retry can succeed after a failure. */
  release(key: EventKey): Promise<void>;
}

/** A fix thread as it is kept: columns to find it by, and its state, which only `src/fix` reads. */
export interface StoredThread {
  readonly id: string;
  readonly where: ConversationRef;
  /** Canonical code, e.g. "0x80244022". */
  readonly code: string;
  readonly status: "open" | "solved" | "escalated" | "abandoned";
  /** Hash of the person who started it. */
  readonly startedBy: string;
  /** Plain JSON. */
  readonly state: unknown;
  /** Starts at 1 and grows with each change. */
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface Threads {
  /** @returns the thread at that place, whatever its status */
  find(where: ConversationRef): Promise<StoredThread | undefined>;
  /** @returns false when the place has a thread already */
  create(thread: StoredThread): Promise<boolean>;
  /**
   * Replaces its code, status, state and time of change when nobody else was faster.
   * @param expected the version that the change was made from; the stored one becomes `expected + 1`
   * @returns false when another change came first; read again and decide anew
   */
  update(thread: StoredThread, expected: number): Promise<boolean>;
  /** As `update`, and who started it and when as well: another fix takes the place. */
  replace(thread: StoredThread, expected: number): Promise<boolean>;
  /**
   * Open threads of a conversation, or of a person, newest first.
   * @param endedSince with it, those too that have ended or been handed over since (milliseconds since 1970)
   */
  open(
    by: { readonly conversation: ConversationRef } | { readonly person: string },
    limit: number,
    endedSince?: number,
  ): Promise<readonly StoredThread[]>;
}

/** A card that was given, so that the next person who meets the code is led to the thread that exists. */
export interface Answer {
  readonly where: ConversationRef;
  readonly code: string;
  /** Of codes that have one origin; absent for a code that stands for itself. */
  readonly family?: string;
  readonly person: string;
  readonly at: number;
}

export interface Answers {
  record(answer: Answer): Promise<void>;
  /** The latest answer about a code in one conversation since a time, outside the thread of `where`, if it names one. */
  latest(where: ConversationRef, code: string, since: number): Promise<Answer | undefined>;
  /** How many people and conversations of a tenant met a code, or a family, since a time, and where it began. */
  spread(what: Met, since: number): Promise<Spread & { readonly first?: Answer }>;
  /**
   * Whether so many people, or so many conversations, met it. It counts no further than that: in a flood of answers it costs no
   * more than on a quiet day.
   */
  hasSpread(to: Spread, what: Met, since: number): Promise<boolean>;
}

/** What people of a tenant have met. */
export type Met = { readonly adapter: string; readonly tenant: string } & (
  | { readonly code: string }
  | { readonly family: string }
);

export interface Spread {
  readonly people: number;
  readonly conversations: number;
}

/** How a step of a cause turned out. Anonymous from the start. */
export interface Outcome {
  readonly adapter: string;
  readonly tenant: string;
  readonly code: string;
  readonly cause: string;
  /** A hash of the step's text: it stays the same when steps are reordered. */
  readonly step: string;
  readonly result: "worked" | "failed";
  /** What was recorded of the same step before and is taken back. */
  readonly instead?: "worked" | "failed";
}

export interface Outcomes {
  record(outcome: Outcome): Promise<void>;
  /** By step hash. */
  tally(
    at: Omit<Outcome, "step" | "result" | "instead">,
  ): Promise<ReadonlyMap<string, { readonly worked: number; readonly failed: number }>>;
}

export interface ChannelSettings {
  readonly mode: ChannelMode;
}

export interface Settings {
  read(where: ConversationRef): Promise<ChannelSettings | undefined>;
  /** They stay until the tenant is erased. @returns false when they could not be kept: say so to who asked for them */
  write(where: ConversationRef, settings: ChannelSettings, now: number): Promise<boolean>;
}

/** What was done to the data itself, and by whom (hash): for the admin, never for the bot. */
export interface AuditEntry {
  readonly at: number;
  readonly adapter: string;
  readonly tenant: string;
  readonly person: string;
  readonly action: "settings" | "forget" | "uninstall" | "purge" | "handover";
  /** A code, a mode or a count; never free text. */
  readonly detail: string;
}

/** An installation as it is kept: encrypted, since it holds a tenant's tokens. */
interface SealedInstallation extends Sealed {
  readonly updatedAt: number;
}

export interface SealedInstallations {
  find(tenant: Tenant): Promise<SealedInstallation | undefined>;
  /** Takes the place of what is there. */
  save(tenant: Tenant, installation: SealedInstallation): Promise<void>;
  /** The same content under another key, unless something newer has taken the place of `expected`. */
  reseal(tenant: Tenant, sealed: Sealed, expected: Sealed): Promise<void>;
  remove(tenant: Tenant): Promise<void>;
}

/**
 * What a platform gave when the app was installed, tokens among it: plain JSON, which only the platform's adapter reads.
 * Each throws UserError `database_unavailable`: nobody may take an installation for absent because the database is.
 */
export interface Installations {
  /** @returns undefined when there is none that can be read */
  find(tenant: Tenant): Promise<unknown>;
  /** Takes the place of what is there. */
  save(tenant: Tenant, installation: unknown, now: number): Promise<void>;
  remove(tenant: Tenant): Promise<void>;
}

/** What the bot itself reads and writes: it can do without, as if it remembered nothing. */
export interface Memory {
  /** Whether anything is remembered at the moment. */
  isAvailable(): boolean;
  readonly claims: Claims;
  readonly threads: Threads;
  readonly answers: Answers;
  readonly outcomes: Outcomes;
  readonly settings: Settings;
  audit(entry: AuditEntry): Promise<void>;
  /** Deletes what has expired, at most `limit` rows a table. @returns how many rows went */
  sweep(now: number, limit: number): Promise<number>;
}

/** The memory with what the administrator may do to it. */
export interface Store extends Memory {
  /** `createInstallations` reads them. */
  readonly installations: SealedInstallations;
  /**
   * Erases what is tied to a person, in every table: threads and answers go; in others' threads and in the audit the hash does.
   * @returns the number of rows
   */
  forget(person: string): Promise<number>;
  /**
   * Erases what belongs to one channel or chat, and to the whole space if one is named, after the bot has left it.
   * @returns the number of rows
   */
  forgetConversation(where: Omit<ConversationRef, "thread">): Promise<number>;
  /** Erases what belongs to one workspace or tenant, after an uninstall. */
  forgetTenant(tenant: Tenant): Promise<number>;
  /** Everything that is kept, table by table, for the admin's export; of an installation, only that it exists. */
  exportAll(): AsyncIterable<{ readonly table: string; readonly row: Readonly<Record<string, unknown>> }>;
  /** Erases everything. */
  purge(): Promise<number>;
  /** Whether the database can be read and written right now. */
  isHealthy(): Promise<boolean>;
  close(): Promise<void>;
}

/** How long each kind of row is kept, in milliseconds. Outcomes and settings stay: they tell nothing about anybody. */
export interface Retention {
  readonly claimsMs: number;
  readonly threadsMs: number;
  readonly answersMs: number;
  readonly auditMs: number;
}
