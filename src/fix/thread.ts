/**
 * What is kept of a fix: codes, causes, steps, outcomes, times and keyed hashes of people; never what anybody wrote.
 * A step is known by its key (see `plan.ts`), so that an entry may be revised while a fix is under way. Plain JSON.
 */
export interface FixThread extends Beginning {
  readonly format: 1;
  /** The step that is offered, from 0; the length of the plan once all are through. */
  readonly position: number;
  /** Whether that step was carried out and only its effect is unknown. */
  readonly carriedOut: boolean;
  readonly status: "open" | "solved" | "escalated" | "abandoned";
  /** Grows with each change: a button of an earlier card is told by it. */
  readonly turn: number;
  readonly history: readonly Happening[];
}

export interface Beginning {
  /** Canonical code, e.g. "0x80244022". */
  readonly code: string;
  /** Absent for a code that has no reviewed entry: then there are no steps either. */
  readonly cause?: string;
  /** The day of the entry's review when the fix began. */
  readonly reviewed?: string;
  /** Keys of the steps in the order in which they are offered. */
  readonly plan: readonly string[];
}

/** Something that befell a fix: by whom (keyed hash), and when (milliseconds since 1970). */
export type Happening = { readonly by: string; readonly at: number } & (
  | {
      readonly what: "done" | "worked" | "failed" | "skipped" | "stuck";
      readonly code: string;
      readonly cause: string;
      readonly step: string;
    }
  | { readonly what: "cause"; readonly code: string; readonly cause: string }
  /** Another code showed up; `component` is the part of updating that it belongs to. */
  | { readonly what: "code"; readonly code: string; readonly component: string }
  | { readonly what: "handed-over" | "reopened" | "set-aside" }
);

/** Something that befell a step. */
export type StepHappening = Extract<Happening, { readonly step: string }>;

/** More than any fix takes; of a longer one the beginning is dropped. */
const longestHistory = 100;

/** @returns the thread as it was stored, or nothing when another release wrote it in another form */
export function readThread(state: unknown): FixThread | undefined {
  // Nothing but this room writes it.
  return (state as Partial<FixThread> | null)?.format === 1 ? (state as FixThread) : undefined;
}

export function beginThread(beginning: Beginning): FixThread {
  return { format: 1, ...beginning, position: 0, carriedOut: false, status: "open", turn: 0, history: [] };
}

/** The thread after something happened in it. */
export function withHappening(thread: FixThread, happening: Happening): FixThread {
  return { ...thread, turn: thread.turn + 1, history: [...thread.history, happening].slice(-longestHistory) };
}

export function isAbout(happening: Happening): happening is StepHappening {
  return "step" in happening;
}
