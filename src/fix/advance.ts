import type { FollowUpKind } from "./follow-up.ts";
import { after, beforeFirst, isForCause } from "./next-step.ts";
import { type Beginning, type FixThread, isAbout, type StepHappening, withHappening } from "./thread.ts";

/** What somebody wants of a fix. */
export type Move =
  /** Said in words or by a button. `step` counts from 1 and is absent for the step that is offered. */
  | { readonly type: FollowUpKind; readonly step?: number }
  /** The summary may be posted, or not after all. */
  | { readonly type: "confirm" | "keep" }
  | { readonly type: "reopen" }
  /** Another cause of the same code. */
  | { readonly type: "cause"; readonly cause: string; readonly plan: readonly string[] }
  /** Another code is seen now. `beginning` is absent when it has no reviewed entry. */
  | {
      readonly type: "code";
      readonly code: string;
      readonly component: string;
      /** Whether it was told as the outcome of a step. */
      readonly outcome: boolean;
      readonly step?: number;
      readonly beginning?: Beginning;
      /** Whether a person is asked for in the same breath: then the code is noted and no fix of it begins. */
      readonly handOver?: true;
      /** Whether words pointed to it: then nobody says that it is seen. */
      readonly byWords?: true;
    };

/** What to show after a move. `step` is a position in the plan, from 0. */
export type Scene =
  | {
      readonly kind:
        | "step"
        | "asked"
        | "solved"
        | "exhausted"
        | "all"
        | "set-aside"
        | "hand-over"
        | "handed-over"
        | "cause";
    }
  | { readonly kind: "explain" | "stuck"; readonly step: number }
  | { readonly kind: "no-such-step" }
  /** `after` is the position of the step that was reported with the new code; `decoded` when no fix is known for it. */
  | {
      readonly kind: "new-code";
      readonly after?: number;
      readonly before: string;
      readonly decoded?: string;
      readonly byWords?: true;
    };

/** How a step turned out, for the counts. */
export interface StepOutcome {
  readonly code: string;
  readonly cause: string;
  readonly step: string;
  readonly result: "worked" | "failed";
  /** What was counted of it before in this fix, and no longer holds. */
  readonly instead?: "worked" | "failed";
}

export interface Turn {
  readonly thread: FixThread;
  readonly scene: Scene;
  readonly outcome?: StepOutcome;
}

export interface Actor {
  /** Keyed hash of the person. */
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * Moves a fix on.
 * @returns nothing when there is nothing to say: "next" in a fix that is over is talk between people
 */
export function advance(thread: FixThread, move: Move, actor: Actor): Turn | undefined {
  switch (thread.status) {
    case "open":
    case "escalated":
      return advanceOpen(thread, move, actor);
    case "solved":
      if (move.type === "reopen") return show(reopened(thread, actor));
      if (move.type === "failed" || move.type === "stuck" || move.type === "code" || move.type === "hand-over") {
        return advanceOpen(reopened(thread, actor), move, actor);
      }
      return move.type === "where" ? { thread, scene: { kind: "solved" } } : looking(thread, move);
    case "abandoned":
      if (move.type === "reopen") return show(reopened(thread, actor));
      if (move.type === "code") return advanceOpen(reopened(thread, actor), move, actor);
      return move.type === "where" ? { thread, scene: { kind: "set-aside" } } : undefined;
  }
}

function advanceOpen(thread: FixThread, move: Move, actor: Actor): Turn | undefined {
  switch (move.type) {
    case "done":
    case "worked":
    case "failed":
    case "skip":
    case "stuck":
      return report(thread, move.type, move.step, actor);
    case "next":
      return move.step === undefined ? goOn(thread, actor) : goTo(thread, move.step - 1);
    case "back":
      return goTo(thread, move.step === undefined ? thread.position - 1 : move.step - 1);
    case "cause":
      return changeCause(thread, move.cause, move.plan, actor);
    case "code":
      return meetCode(thread, move, actor);
    case "wrong":
      return close(thread, "abandoned", "set-aside", actor);
    case "hand-over":
      return { thread, scene: { kind: "hand-over" } };
    case "confirm":
      return close(thread, "escalated", "handed-over", actor);
    default:
      return looking(thread, move);
  }
}

/** What changes nothing. */
function looking(thread: FixThread, move: Move): Turn | undefined {
  switch (move.type) {
    case "where":
    case "keep":
    case "reopen":
      return show(thread);
    case "all":
      return { thread, scene: { kind: "all" } };
    case "explain": {
      const step = positionOf(thread, move.step);
      return step === undefined
        ? withoutStep(thread, "explain", move.step)
        : { thread, scene: { kind: "explain", step } };
    }
    default:
      return undefined;
  }
}

type Report = "done" | "worked" | "failed" | "skip" | "stuck";

function report(thread: FixThread, said: Report, named: number | undefined, actor: Actor): Turn {
  const position = positionOf(thread, named);
  const key = position === undefined ? undefined : thread.plan[position];
  if (position === undefined || key === undefined || thread.cause === undefined)
    return withoutStep(thread, said, named);
  const what = said === "skip" ? "skipped" : said;
  const happened: StepHappening = { what, code: thread.code, cause: thread.cause, step: key, ...actor };
  const outcome = outcomeOf(thread, happened);
  const next = withHappening(thread, happened);
  return { ...afterReport(next, said, position), ...(outcome === undefined ? {} : { outcome }) };
}

function afterReport(thread: FixThread, said: Report, position: number): Turn {
  switch (said) {
    case "done":
      return { thread: { ...thread, position, carriedOut: true }, scene: { kind: "asked" } };
    case "worked":
      return { thread: { ...thread, position, status: "solved" }, scene: { kind: "solved" } };
    case "stuck":
      return { thread: { ...thread, position, carriedOut: false }, scene: { kind: "stuck", step: position } };
    default:
      // A step that was reported on afterwards ("step 1 did not help either") leaves the fix where it is.
      return show(position < thread.position ? thread : after(thread, position));
  }
}

/** Without a step there may still be an end: everything was tried, and now it works. */
function withoutStep(thread: FixThread, said: Report | "explain", named: number | undefined): Turn {
  if (named !== undefined) return noSuchStep(thread);
  if (said !== "worked") return show(thread);
  return { thread: { ...thread, turn: thread.turn + 1, status: "solved" }, scene: { kind: "solved" } };
}

/** A step is counted once in a fix, by what was told last: "works now", and an hour later "still fails". */
function outcomeOf(thread: FixThread, { what, code, cause, step }: StepHappening): StepOutcome | undefined {
  if (!isOutcome(what)) return undefined;
  const told = thread.history.findLast(
    (each): each is StepHappening =>
      isAbout(each) && isForCause(each, thread) && each.step === step && isOutcome(each.what),
  )?.what;
  if (told === what) return undefined;
  return { code, cause, step, result: what, ...(told !== undefined && isOutcome(told) ? { instead: told } : {}) };
}

function isOutcome(what: StepHappening["what"]): what is StepOutcome["result"] {
  return what === "worked" || what === "failed";
}

/** "next": what was not carried out is passed over. */
function goOn(thread: FixThread, actor: Actor): Turn {
  if (thread.position >= thread.plan.length) return show(thread);
  if (!thread.carriedOut) return report(thread, "skip", undefined, actor);
  return show(after({ ...thread, turn: thread.turn + 1 }, thread.position));
}

function goTo(thread: FixThread, position: number): Turn {
  if (position < 0 || position >= thread.plan.length) return noSuchStep(thread);
  return show({ ...thread, turn: thread.turn + 1, position, carriedOut: false });
}

function changeCause(thread: FixThread, cause: string, plan: readonly string[], actor: Actor): Turn {
  if (cause === thread.cause) return show(thread);
  const changed = withHappening(thread, { what: "cause", code: thread.code, cause, ...actor });
  return { thread: after({ ...changed, cause, plan }, beforeFirst), scene: { kind: "cause" } };
}

function meetCode(thread: FixThread, move: Extract<Move, { type: "code" }>, actor: Actor): Turn {
  const { code, component, outcome, step, beginning } = move;
  const isReport = outcome || thread.carriedOut;
  const told = isReport ? report(thread, "failed", step, actor) : { thread, outcome: undefined };
  const position = isReport ? positionOf(thread, step) : undefined;
  const met = withHappening(told.thread, { what: "code", code, component, ...actor });
  if (move.handOver === true) return { thread: met, scene: { kind: "hand-over" } };
  const scene: Scene = {
    kind: "new-code",
    before: thread.code,
    ...(position === undefined ? {} : { after: position }),
    ...(beginning === undefined ? { decoded: code } : {}),
    ...(move.byWords === undefined ? {} : { byWords: move.byWords }),
  };
  const next = beginning === undefined ? met : after({ ...met, ...beginning, status: "open" as const }, beforeFirst);
  return { thread: next, scene, ...(told.outcome === undefined ? {} : { outcome: told.outcome }) };
}

function close(
  thread: FixThread,
  status: "escalated" | "abandoned",
  what: "handed-over" | "set-aside",
  actor: Actor,
): Turn {
  return { thread: { ...withHappening(thread, { what, ...actor }), status }, scene: { kind: what } };
}

function reopened(thread: FixThread, actor: Actor): FixThread {
  return { ...withHappening(thread, { what: "reopened", ...actor }), status: "open" };
}

function show(thread: FixThread): Turn {
  if (thread.position >= thread.plan.length) return { thread, scene: { kind: "exhausted" } };
  return { thread, scene: { kind: thread.carriedOut ? "asked" : "step" } };
}

function noSuchStep(thread: FixThread): Turn {
  return { thread, scene: { kind: "no-such-step" } };
}

function positionOf(thread: FixThread, named: number | undefined): number | undefined {
  const position = named === undefined ? thread.position : named - 1;
  return position >= 0 && position < thread.plan.length ? position : undefined;
}
