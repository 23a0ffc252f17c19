import type { Entry, Step } from "../catalog/catalog.ts";
import { parseCode } from "../codes/code.ts";
import type { Scene } from "../fix/advance.ts";
import { experience, stepKey, type Tally } from "../fix/plan.ts";
import { type FixThread, isAbout, type StepHappening } from "../fix/thread.ts";
import type { Block, Button, Card, StepView } from "../model/card.ts";
import { encodeAction, type FixVerb } from "../model/token.ts";
import { presentDecoded } from "./decoded-card.ts";
import {
  causeOf,
  describeCause,
  describeEntry,
  disagreementOf,
  presentEntry,
  questionOf,
  sourcesOf,
  titleOf,
  viewOf,
} from "./entry-card.ts";
import { capitalised, lookButtons, otherCodes, type Surroundings, shortTitle, type View } from "./parts.ts";

/** A fix as it is shown to the person who moved it. */
export interface FixView extends View {
  /** The thread's id, which its buttons carry. */
  readonly id: string;
  /** Keyed hash of the person who reads the card: what they did themselves is told as "you". */
  readonly reader: string;
  /** How the steps of the present cause turned out here. */
  readonly tally: Tally;
}

/** A first card links to so many sources; the whole entry, to all. */
const linkedSources = 3;

/** The first card of a fix: what the error means, its likely cause, and the step to begin with. */
export function presentOffer(thread: FixThread, view: FixView, surroundings: Surroundings = {}): Card {
  const value = parseCode(thread.code) ?? 0;
  const entry = view.catalog.entries.get(value);
  if (entry === undefined) {
    const card = presentDecoded(value, view.catalog, surroundings);
    return { ...card, buttons: [...card.buttons, fixButton("Hand over to a person", "hand-over", thread, view, true)] };
  }
  const cause = causeOf(entry, thread.cause);
  const others = surroundings.others ?? [];
  return {
    kind: "answer",
    tone: "info",
    title: titleOf(entry),
    blocks: [
      ...describeEntry(entry, view, surroundings),
      ...describeCause(cause, entry.causes.length > 1),
      ...offeredStep(thread, entry, view),
      ...causeQuestion(thread, entry, view, questionOf(entry, cause)),
      ...disagreementOf(entry),
      ...otherCodes(others, view.catalog),
      ...(others.length === 0
        ? []
        : [{ type: "question" as const, text: "Go on with another code instead:", buttons: lookButtons(others) }]),
      ...sourcesOf(entry, view, linkedSources),
    ],
    buttons: stepButtons(thread, view),
  };
}

/** What a fix shows after a move. */
export function presentFix(thread: FixThread, scene: Scene, view: FixView): Card {
  const entry = view.catalog.entries.get(parseCode(thread.code) ?? 0);
  switch (scene.kind) {
    case "new-code":
      return presentNewCode(thread, scene, view);
    case "solved":
      return presentSolved(thread, entry, view);
    case "set-aside":
      return presentSetAside(thread, view);
    case "cause":
      return presentCause(thread, entry, view);
    case "all":
      return presentAll(thread, entry, view);
    case "explain":
      return presentExplanation(thread, entry, scene.step, view);
    case "stuck":
      return presentStuck(thread, entry, scene.step, view);
    case "asked":
      return presentAsked(thread, entry, view);
    case "no-such-step":
      return presentStep(thread, entry, view, [
        `There is no such step: this fix has ${count(thread.plan.length, "step")}.`,
      ]);
    case "exhausted":
      return presentExhausted(thread, entry, view);
    default:
      return presentStep(thread, entry, view, []);
  }
}

/** A fix in one line, for lists: "0x80244022: The update server is too busy · step 2 of 4". */
export function fixLine(thread: FixThread, { catalog }: View): string {
  const title = `${thread.code}: ${shortTitle(parseCode(thread.code) ?? 0, catalog)}`;
  if (thread.position >= thread.plan.length) return title;
  return `${title} · step ${thread.position + 1} of ${thread.plan.length}`;
}

function presentStep(thread: FixThread, entry: Entry | undefined, view: FixView, notes: readonly string[]): Card {
  if (entry === undefined || thread.position >= thread.plan.length) return presentExhausted(thread, entry, view, notes);
  return fixCard(entry, thread, view, [
    ...subtle(notes),
    ...soFar(thread, view),
    ...offeredStep(thread, entry, view),
    reviewLine(entry),
  ]);
}

/** Another cause was chosen. */
function presentCause(thread: FixThread, entry: Entry | undefined, view: FixView): Card {
  if (entry === undefined || thread.position >= thread.plan.length) return presentExhausted(thread, entry, view);
  const cause = causeOf(entry, thread.cause);
  return fixCard(entry, thread, view, [
    ...soFar(thread, view),
    ...describeCause(cause, true),
    ...offeredStep(thread, entry, view),
    ...causeQuestion(thread, entry, view, questionOf(entry, cause)),
    reviewLine(entry),
  ]);
}

function presentAsked(thread: FixThread, entry: Entry | undefined, view: FixView): Card {
  const step = stepAt(thread, entry, thread.position);
  if (entry === undefined || step === undefined) return presentStep(thread, entry, view, []);
  const wait = step.restart ? " If it asks for a restart, restart and come back here afterwards." : "";
  return fixCard(entry, thread, view, [
    ...soFar(thread, view),
    heading(`Step ${thread.position + 1} of ${thread.plan.length} is done. Did it help?`),
    normal(`${step.text}`),
    normal(`It worked when: ${step.check} Then try the update again.${wait}`),
  ]);
}

function presentExplanation(thread: FixThread, entry: Entry | undefined, position: number, view: FixView): Card {
  const step = stepAt(thread, entry, position);
  if (entry === undefined || step === undefined) return presentStep(thread, entry, view, []);
  const facts = [
    { label: "Who can do it", value: step.who === "administrator" ? "an administrator" : "anyone" },
    { label: "Risk", value: step.risk },
    { label: "Restart", value: step.restart ? "needed" : "not needed" },
    { label: "It worked when", value: step.check },
  ];
  if (step.undo !== undefined) facts.push({ label: "To undo", value: step.undo });
  return {
    kind: "note",
    tone: "info",
    title: `${thread.code}: what step ${position + 1} is for`,
    blocks: [normal(step.text), normal(`Why: ${causeOf(entry, thread.cause).why}`), { type: "facts", facts }],
    buttons: [fixButton("Back to the step", "where", thread, view)],
  };
}

function presentStuck(thread: FixThread, entry: Entry | undefined, position: number, view: FixView): Card {
  const step = stepAt(thread, entry, position);
  if (entry === undefined || step === undefined) return presentStep(thread, entry, view, []);
  return fixCard(entry, thread, view, [
    heading(`Step ${position + 1} cannot be carried out?`),
    ...hints(step).map(normal),
    ...offeredStep(thread, entry, view),
  ]);
}

function hints(step: Step): readonly string[] {
  const shell = step.command?.shell === "powershell" ? "PowerShell" : "Command Prompt";
  const rights =
    step.who === "administrator" ? "This step needs administrator rights" : "If access is denied or rights are missing";
  const how =
    step.command === undefined
      ? "sign in as an administrator, or ask somebody who is one."
      : `search for ${shell} in the Start menu, choose "Run as administrator", and type the command again.`;
  return [
    `${rights}: ${how}`,
    "If it shows a code of its own, send that code here. You can skip the step, or hand the case over to a person.",
  ];
}

function presentSolved(thread: FixThread, entry: Entry | undefined, view: FixView): Card {
  const last = thread.history.findLast((each): each is StepHappening => isAbout(each) && each.what === "worked");
  const position = last === undefined ? -1 : thread.plan.indexOf(last.step);
  const text = stepAt(thread, entry, position)?.text;
  return {
    kind: "note",
    tone: "success",
    title: `Solved: ${entry === undefined ? thread.code : titleOf(entry)}`,
    blocks: [
      ...soFar(thread, view),
      ...(text === undefined ? [] : [normal(`What helped, step ${position + 1}: ${text}`)]),
      ...subtle(["If it comes back, say so here: the steps that are left are still known."]),
    ],
    buttons: [fixButton("It came back", "reopen", thread, view)],
  };
}

function presentSetAside(thread: FixThread, view: FixView): Card {
  return {
    kind: "note",
    tone: "info",
    title: `${thread.code} is set aside`,
    blocks: [
      normal("Send the code that you see, in any notation, or the lines of the log around it. It is answered here."),
    ],
    buttons: [fixButton("It was right after all", "reopen", thread, view)],
  };
}

function presentExhausted(
  thread: FixThread,
  entry: Entry | undefined,
  view: FixView,
  notes: readonly string[] = [],
): Card {
  const blocks: Block[] = [...subtle(notes), ...soFar(thread, view)];
  if (entry === undefined) blocks.push(normal("There is no reviewed fix for this code."));
  else if (thread.plan.length === 0) blocks.push(normal("This entry has no steps left; it was revised."));
  else {
    blocks.push(heading(`All ${count(thread.plan.length, "step")} for this cause are through.`));
    blocks.push(
      ...causeQuestion(thread, entry, view, `${entry.question ?? "Is it something else?"} Choose another cause:`),
    );
    blocks.push(normal("If none of it helped, hand the case over: the summary holds everything that was tried here."));
  }
  return {
    kind: "answer",
    tone: "warning",
    title: entry === undefined ? thread.code : titleOf(entry),
    blocks,
    buttons: [
      fixButton("Hand over to a person", "hand-over", thread, view),
      fixButton("It works now", "worked", thread, view),
      ...(thread.plan.length === 0 ? [] : [fixButton("Earlier step", "back", thread, view, true)]),
      ...(entry === undefined ? [] : [fixButton(showAll, "all", thread, view, true)]),
      fixButton("Wrong error", "wrong", thread, view, true),
    ],
  };
}

/** The whole entry, its steps in the order of this fix. */
function presentAll(thread: FixThread, entry: Entry | undefined, view: FixView): Card {
  if (entry === undefined) return presentStep(thread, entry, view, []);
  const { blocks, ...card } = presentEntry(entry, view, { cause: thread.cause });
  const steps = thread.plan.flatMap((_, index) => stepView(thread, entry, index, view) ?? []);
  const buttons = stepButtons(thread, view).filter(({ label }) => label !== showAll);
  return {
    ...card,
    blocks: [
      ...soFar(thread, view),
      ...blocks.map((block): Block => (block.type === "steps" ? { ...block, steps } : block)),
      ...causeQuestion(thread, entry, view, "Choose another cause:"),
    ],
    buttons: [...buttons, fixButton("One step at a time", "where", thread, view)],
  };
}

function presentNewCode(thread: FixThread, scene: Extract<Scene, { kind: "new-code" }>, view: FixView): Card {
  const entry = view.catalog.entries.get(parseCode(thread.code) ?? 0);
  const note = newCodeNote(scene, scene.decoded ?? thread.code);
  if (scene.decoded === undefined) {
    return thread.position < thread.plan.length
      ? presentOffer(thread, view, { notes: [note, ...historyNote(thread)] })
      : presentExhausted(thread, entry, view, [note]);
  }
  const card = presentDecoded(parseCode(scene.decoded) ?? 0, view.catalog, { notes: [note] });
  const goOn = entry === undefined ? [] : offeredStep(thread, entry, view);
  const blocks = goOn.length === 0 ? card.blocks : [...card.blocks, heading(`Continue with ${thread.code}`), ...goOn];
  return { ...card, blocks, buttons: stepButtons(thread, view) };
}

function newCodeNote({ before, after, byWords }: Extract<Scene, { kind: "new-code" }>, seen: string): string {
  if (byWords) return `These words point to ${seen}: it goes on with that instead of ${before}.`;
  return `${after === undefined ? "In place" : `After step ${after + 1}`} of ${before} you now see ${seen}.`;
}

function historyNote(thread: FixThread): readonly string[] {
  return thread.history.some(isAbout) ? ["What was tried so far is kept for whoever takes over."] : [];
}

function fixCard(entry: Entry, thread: FixThread, view: FixView, blocks: readonly Block[]): Card {
  return { kind: "answer", tone: "info", title: titleOf(entry), blocks, buttons: stepButtons(thread, view) };
}

/** The step that the fix stands at, in full. */
function offeredStep(thread: FixThread, entry: Entry, view: FixView): readonly Block[] {
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

function stepView(thread: FixThread, entry: Entry, position: number, { tally }: FixView): StepView | undefined {
  const step = stepAt(thread, entry, position);
  if (step === undefined) return undefined;
  const shown = viewOf(step, position + 1);
  const seen = experience(step, tally);
  return seen === undefined
    ? shown
    : { ...shown, labels: [...shown.labels, `worked ${seen.worked} of ${seen.total} times here`] };
}

function stepAt(thread: FixThread, entry: Entry | undefined, position: number): Step | undefined {
  const steps = entry?.causes.find(({ id }) => id === thread.cause)?.steps ?? [];
  return steps.find((step) => stepKey(step) === thread.plan[position]);
}

/** The causes that nobody has looked at yet, as answers. */
function causeQuestion(thread: FixThread, entry: Entry, view: FixView, text: string): readonly Block[] {
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
function soFar(thread: FixThread, { reader }: FixView): readonly Block[] {
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
  const earlier = [...before].map(([code, steps]) => `${count(steps.size, "step")} for ${code}`);
  return [
    ...subtle(earlier.length === 0 ? [] : [`Tried before: ${earlier.join(", ")}.`]),
    ...(facts.length === 0 ? [] : [{ type: "facts" as const, facts }]),
  ];
}

const showAll = "Show all steps";

function stepButtons(thread: FixThread, view: FixView): readonly Button[] {
  if (thread.position >= thread.plan.length)
    return [fixButton("Hand over to a person", "hand-over", thread, view, true)];
  return [
    fixButton("Done, it works", "worked", thread, view),
    fixButton("Did not help", "failed", thread, view),
    fixButton(showAll, "all", thread, view, true),
    fixButton("Skip this step", "skip", thread, view, true),
    ...(thread.position > 0 ? [fixButton("Earlier step", "back", thread, view, true)] : []),
    fixButton("Wrong error", "wrong", thread, view, true),
    fixButton("Hand over to a person", "hand-over", thread, view, true),
  ];
}

export function fixButton(label: string, verb: FixVerb, { turn }: FixThread, { id }: FixView, inMenu = false): Button {
  const token = encodeAction({ type: "fix", verb, thread: id, turn });
  return inMenu ? { label, token, inMenu } : { label, token };
}

function reviewLine({ sources, reviewed }: Entry): Block {
  return { type: "paragraph", text: `${count(sources.length, "source")} · reviewed ${reviewed}`, style: "subtle" };
}

function heading(text: string): Block {
  return { type: "paragraph", text, style: "heading" };
}

function normal(text: string): Block {
  return { type: "paragraph", text: capitalised(text), style: "normal" };
}

function subtle(texts: readonly string[]): readonly Block[] {
  return texts.map((text) => ({ type: "paragraph", text, style: "subtle" }));
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
