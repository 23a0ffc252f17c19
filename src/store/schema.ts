import type { Generated } from "kysely";

/** The tables as Kysely sees them. Times are milliseconds since 1970; what a place does not have is "". */
export interface Tables {
  schema_version: { version: number };
  probes: { id: number; filler: string };
  claims: { adapter: string; tenant: string; conversation: string; id: string; expires_at: number };
  threads: ThreadRow;
  answers: AnswerRow;
  outcomes: OutcomeRow;
  settings: { adapter: string; tenant: string; conversation: string; space: string; mode: string; updated_at: number };
  audit: AuditRow;
  installations: { adapter: string; tenant: string; key: string; sealed: string; updated_at: number };
}

interface Place {
  adapter: string;
  tenant: string;
  conversation: string;
  space: string;
  thread: string;
}

export interface ThreadRow extends Place {
  id: string;
  code: string;
  status: string;
  started_by: string;
  /** JSON text. */
  state: string;
  version: number;
  created_at: number;
  updated_at: number;
}

export interface AnswerRow extends Place {
  id: Generated<number>;
  code: string;
  family: string;
  person: string;
  at: number;
}

interface OutcomeRow {
  adapter: string;
  tenant: string;
  code: string;
  cause: string;
  step: string;
  worked: number;
  failed: number;
}

interface AuditRow {
  id: Generated<number>;
  at: number;
  adapter: string;
  tenant: string;
  person: string;
  action: string;
  detail: string;
}

/** Tables that hold what the bot remembers, each with its primary key. */
export const keys = {
  claims: ["adapter", "tenant", "conversation", "id"],
  threads: ["id"],
  answers: ["id"],
  outcomes: ["adapter", "tenant", "code", "cause", "step"],
  settings: ["adapter", "tenant", "conversation"],
  audit: ["id"],
  installations: ["adapter", "tenant"],
} as const satisfies { readonly [T in keyof Tables]?: readonly (keyof Tables[T])[] };

export type MemoryTable = keyof typeof keys;

/** Those that tell in which conversation something was, and to which space that belongs. */
export const placeTables = ["threads", "answers", "settings"] as const satisfies readonly MemoryTable[];

export const memoryTables = Object.keys(keys) as readonly MemoryTable[];
