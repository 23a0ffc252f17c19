import type { Cause } from "../catalog/catalog.ts";
import { after, beforeFirst } from "./next-step.ts";
import { planSteps, stepKey } from "./plan.ts";
import type { FixThread } from "./thread.ts";

/**
 * A fix whose entry may have been revised since it began: it goes on with the steps that there are now, and what was told of those
 * that stayed counts on. Buttons of earlier cards move it no longer, since their steps may be others.
 * @param causes those of the entry today
 */
export function keepUp(thread: FixThread, causes: readonly Cause[]): FixThread {
  const cause = causes.find(({ id }) => id === thread.cause) ?? causes[0];
  if (cause === undefined || thread.cause === undefined) return thread;
  const keys = new Set(cause.steps.map(stepKey));
  const planned = new Set(thread.plan);
  if (planned.size === keys.size && thread.plan.every((key) => keys.has(key))) return thread;
  const revised = { ...thread, cause: cause.id, plan: planSteps(cause.steps, new Map()), turn: thread.turn + 1 };
  const position = revised.plan.indexOf(thread.plan[thread.position] ?? "");
  return position === -1 ? after(revised, beforeFirst) : { ...revised, position };
}
