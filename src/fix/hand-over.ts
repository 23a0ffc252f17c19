import type { Entry } from "../catalog/catalog.ts";
import { stepKey } from "./plan.ts";
import { type FixThread, isAbout, type StepHappening } from "./thread.ts";

/** What a person who takes over needs to know: recognised facts, never a pasted line. */
export interface HandOver {
  readonly code: string;
  readonly title: string;
  readonly meaning: string;
  /** Situations that were looked at, in words of the catalog. */
  readonly causes: readonly { readonly code: string; readonly when: string }[];
  readonly steps: readonly TriedStep[];
  /** Codes that showed up on the way. */
  readonly newCodes: readonly { readonly code: string; readonly component: string; readonly at: number }[];
  /** What nobody has tried yet, in words of the catalog. */
  readonly next: readonly string[];
}

export interface TriedStep {
  readonly code: string;
  readonly text: string;
  readonly result: StepHappening["what"];
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface HandOverSources {
  readonly entryOf: (code: string) => Entry | undefined;
  /** Title and meaning of a code without an entry. */
  readonly describe: (code: string) => { readonly title: string; readonly meaning: string };
}

/** So many suggestions are read; more would be the whole entry. */
const suggestions = 3;

export function handOver(thread: FixThread, { entryOf, describe }: HandOverSources): HandOver {
  const entry = entryOf(thread.code);
  const { title, meaning } = entry ?? describe(thread.code);
  return {
    code: thread.code,
    title,
    meaning,
    causes: causesOf(thread, entryOf),
    steps: triedSteps(thread, entryOf),
    newCodes: thread.history.flatMap((each) =>
      each.what === "code" ? [{ code: each.code, component: each.component, at: each.at }] : [],
    ),
    next: entry === undefined ? [] : untried(thread, entry).slice(0, suggestions),
  };
}

/** Each step once, with what was told of it last. */
function triedSteps(thread: FixThread, entryOf: HandOverSources["entryOf"]): readonly TriedStep[] {
  const latest = new Map<string, TriedStep>();
  for (const { code, step, what, at } of thread.history.filter(isAbout)) {
    latest.set(`${code} ${step}`, { code, text: stepText(entryOf(code), step), result: what, at });
  }
  return [...latest.values()];
}

function causesOf(thread: FixThread, entryOf: HandOverSources["entryOf"]): HandOver["causes"] {
  const seen = new Map<string, { code: string; when: string }>();
  const add = (code: string, id: string | undefined) => {
    const cause = entryOf(code)?.causes.find((each) => each.id === id);
    if (cause !== undefined) seen.set(`${code} ${cause.id}`, { code, when: cause.when });
  };
  for (const each of thread.history) if ("cause" in each) add(each.code, each.cause);
  add(thread.code, thread.cause);
  return [...seen.values()];
}

/** The steps that are left of this cause, then the causes that nobody looked at. */
function untried(thread: FixThread, entry: Entry): readonly string[] {
  const tried = new Set(
    thread.history.flatMap((each) => (isAbout(each) && each.what !== "skipped" ? [each.step] : [])),
  );
  const steps = thread.plan.filter((key) => !tried.has(key)).map((key) => stepText(entry, key));
  const looked = new Set(thread.history.flatMap((each) => ("cause" in each ? [each.cause] : [])));
  const causes = entry.causes.filter(({ id }) => id !== thread.cause && !looked.has(id));
  return [...steps, ...causes.map(({ when }) => `Look at another cause: ${when}`)];
}

/** A step of an entry that was revised since has lost its words. */
function stepText(entry: Entry | undefined, key: string): string {
  const steps = entry?.causes.flatMap((cause) => cause.steps) ?? [];
  const step = steps.find((each) => stepKey(each) === key);
  return step === undefined ? "A step that was revised since" : firstSentence(step.text);
}

/** Whoever takes over knows the trade: what a step is about is enough. */
function firstSentence(text: string): string {
  for (const { index } of text.matchAll(/[.:](?=\s|$)/g)) {
    const sentence = text.slice(0, index);
    // A mark inside of a quotation ends nothing: `you see "SpaceCheck: Insufficient free space"`.
    if (index >= shortestSentence && index <= longestSentence && sentence.split('"').length % 2 === 1)
      return `${sentence}.`;
  }
  return text;
}

const shortestSentence = 20;
const longestSentence = 200;
