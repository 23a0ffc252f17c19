import type { Step } from "../catalog/catalog.ts";

/** How often a step has worked and failed here, by the key of the step. */
export type Tally = ReadonlyMap<string, { readonly worked: number; readonly failed: number }>;

/** Fewer outcomes than these say nothing. */
const fewest = 5;

/** Where a step stands of which too little is known: before what seldom worked, behind what often did. */
const unknownStep = 0.2;

const keys = new WeakMap<Pick<Step, "text" | "command">, string>();

/** @returns the identity of a step, by its words: the same wherever it stands, another once it was revised */
export function stepKey(step: Pick<Step, "text" | "command">): string {
  const known = keys.get(step);
  if (known !== undefined) return known;
  const key = hashOf(`${step.text}\n${step.command?.run ?? ""}`);
  keys.set(step, key);
  return key;
}

function hashOf(text: string): string {
  // FNV-1a, 32 bits (https://datatracker.ietf.org/doc/html/draft-eastlake-fnv): steps of one cause, not secrets, are told apart.
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}

/**
 * The order in which the steps of a cause are offered: the reviewed one, except that of independent neighbours of equal risk the
 * one that helped more often here goes first, and that a fix never begins with high risk while there is anything milder.
 * No other step moves, nor is passed: people press "Done, it works" at the step that tries the update again, whatever mended it.
 * @returns keys of the steps
 */
export function planSteps(steps: readonly Step[], tally: Tally): readonly string[] {
  const ordered: Step[] = [];
  for (let start = 0; start < steps.length; ) {
    let end = start + 1;
    while (end < steps.length && mayChangePlaces(steps[start], steps[end])) end++;
    ordered.push(...byOutcome(steps.slice(start, end), tally));
    start = end;
  }
  const mild = ordered.findIndex(({ risk }) => risk !== "high");
  if (mild > 0) ordered.unshift(...ordered.splice(mild, 1));
  return ordered.map(stepKey);
}

function mayChangePlaces(first: Step | undefined, other: Step | undefined): boolean {
  return first?.independent === true && other?.independent === true && first.risk === other.risk;
}

function byOutcome(steps: readonly Step[], tally: Tally): readonly Step[] {
  if (tally.size === 0) return steps;
  const rank = (step: Step) => {
    const seen = experience(step, tally);
    return seen === undefined ? unknownStep : wilsonLowerBound(seen.worked, seen.total);
  };
  return steps.toSorted((one, other) => rank(other) - rank(one));
}

/** @returns how often the step worked here, or nothing while that would be too few to tell */
export function experience(step: Step, tally: Tally): { readonly worked: number; readonly total: number } | undefined {
  const { worked, failed } = tally.get(stepKey(step)) ?? { worked: 0, failed: 0 };
  const total = worked + failed;
  return total < fewest ? undefined : { worked, total };
}

/** Of the two-sided 95 % interval: https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval */
const z = 1.96;

/** @returns how large the share of successes is at least, so that 2 of 2 count less than 18 of 20 */
export function wilsonLowerBound(worked: number, total: number): number {
  if (total === 0) return 0;
  const share = worked / total;
  const middle = share + z ** 2 / (2 * total);
  const margin = z * Math.sqrt((share * (1 - share) + z ** 2 / (4 * total)) / total);
  return (middle - margin) / (1 + z ** 2 / total);
}
