import { type FixThread, isAbout, type StepHappening } from "./thread.ts";

/** The next step that nobody has reported on for this cause: a restart that another cause asked for is another step. */
export function after(thread: FixThread, position: number): FixThread {
  const settled = new Set(
    thread.history.flatMap((each) => (isAbout(each) && isSettled(each) && isForCause(each, thread) ? [each.step] : [])),
  );
  const next = thread.plan.findIndex((key, index) => index > position && !settled.has(key));
  return { ...thread, position: next === -1 ? thread.plan.length : next, carriedOut: false };
}

function isSettled({ what }: StepHappening): boolean {
  return what !== "done" && what !== "stuck";
}

export function isForCause(happening: StepHappening, { code, cause }: FixThread): boolean {
  return happening.code === code && happening.cause === cause;
}

/** Where a cause is begun, or gone on with when it was left before. */
export const beforeFirst = -1;
