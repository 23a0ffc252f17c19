import type { Entry, Step } from "../catalog/catalog.ts";
import { experience, stepKey, type Tally } from "../fix/plan.ts";
import { type FixThread, isAbout, type StepHappening } from "../fix/thread.ts";
import type { Block, StepView } from "../model/card.ts";
import { encodeAction } from "../model/token.ts";
import { viewOf } from "./entry-card.ts";
import { counted, heading, normal, subtle, type View } from "./parts.ts";

/** Pieces that the cards of a fix share. */

/** A fix as it is shown to the person who moved it. */
export interface FixView extends View {
  /** The thread's id, which its buttons carry. */
  readonly id: string;
  /** Keyed hash of the person who reads the card: what they did themselves is told as "you". */
  readonly reader: string;
  /** How the steps of the present cause turned out here. */
  readonly tally: Tally;
}

/** The step that the fix stands at, in full. */
export function offeredStep(thread: FixThread, entry: Entry, view: FixView): readonly Block[] {
  if (thread.position >= thread.plan.length) return [];
  const title = heading(`Step ${thread.position + 1} of ${thread.plan.length}`);
  const step = stepView(thread, entry, thread.position, view);
  if (step === undefined) return [title, normal("This step was revised since the fix began. See all steps.")];
  const restart = stepAt(thread, entry, thread.position)?.restart === true;
  return [
    title,
    { type: "steps", steps: [step] },
    ...(restart ? [normal("After the restart come back here: this thread waits for days.")] : []),
  ];
}

export function stepView(thread: FixThread, entry: Entry, position: number, { tally }: FixView): StepView | undefined {
  const step = stepAt(thread, entry, position);
  if (step === undefined) return undefined;
  const shown = viewOf(step, position + 1);
  const seen = experience(step, tally);
  return seen === undefined
    ? shown
    : { ...shown, labels: [...shown.labels, `worked ${seen.worked} of ${seen.total} times here`] };
}

export function stepAt(thread: FixThread, entry: Entry | undefined, position: number): Step | undefined {
  const steps = entry?.causes.find(({ id }) => id === thread.cause)?.steps ?? [];
  return steps.find((step) => stepKey(step) === thread.plan[position]);
}

/** The causes that nobody has looked at yet, as answers. */
export function causeQuestion(thread: FixThread, entry: Entry, view: FixView, text: string): readonly Block[] {
  const others = entry.causes.filter(({ id }) => id !== thread.cause);
  if (others.length === 0) return [];
  const buttons = others.map(({ id, when }) => ({
    label: when,
    token: encodeAction({ type: "fix", verb: "cause", thread: view.id, turn: thread.turn, cause: id }),
  }));
  return [{ type: "question", text, buttons }];
}

export const resultWords: Readonly<Record<StepHappening["what"], string>> = {
  done: "carried out",
  worked: "worked",
  failed: "did not help",
  skipped: "skipped",
  stuck: "could not be carried out",
};

/** What was reported on the steps of this cause, and how much came before. */
export function soFar(thread: FixThread, { reader }: FixView): readonly Block[] {
  const latest = new Map<string, StepHappening>();
  const before = new Map<string, Set<string>>();
  for (const each of thread.history.filter(isAbout)) {
    if (each.code === thread.code && each.cause === thread.cause) latest.set(each.step, each);
    else before.set(each.code, (before.get(each.code) ?? new Set()).add(each.step));
  }
  const facts = thread.plan.flatMap((key, index) => {
    const told = latest.get(key);
    if (told === undefined) return [];
    const who = told.by === reader ? "you" : "a colleague";
    return [{ label: `Step ${index + 1}`, value: `${resultWords[told.what]} (${who})` }];
  });
  const earlier = [...before].map(([code, steps]) => `${counted(steps.size, "step")} for ${code}`);
  return [
    ...(earlier.length === 0 ? [] : [subtle(`Tried before: ${earlier.join(", ")}.`)]),
    ...(facts.length === 0 ? [] : [{ type: "facts" as const, facts }]),
  ];
}
