import type { Entry, Step } from "../catalog/catalog.ts";
import { parseCode } from "../codes/code.ts";
import type { Scene } from "../fix/advance.ts";
import { type FixThread, isAbout, type StepHappening } from "../fix/thread.ts";
import type { Block, Card } from "../model/card.ts";
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
} from "./entry-card.ts";
import { endButtons, fixButton, showAll, stepButtons, tieToFix } from "./fix-buttons.ts";
import { causeQuestion, type FixView, offeredStep, soFar, stepAt, stepView } from "./fix-parts.ts";
import {
  counted,
  heading,
  lookButtons,
  normal,
  otherCodes,
  type Surroundings,
  shortTitle,
  subtle,
  type View,
} from "./parts.ts";

/** A first card links to so many sources; the whole entry, to all. */
const linkedSources = 3;

/** The first card of a fix: what the error means, its likely cause, and the step to begin with. */
export function presentOffer(thread: FixThread, view: FixView, surroundings: Surroundings = {}): Card {
  const value = parseCode(thread.code) ?? 0;
  const entry = view.catalog.entries.get(value);
  if (entry === undefined) {
    const card = presentDecoded(value, view.catalog, surroundings);
    const handOver = fixButton("Hand over to a person", "hand-over", thread, view, true);
    return { ...card, buttons: [...tieToFix(card.buttons, thread, view), handOver] };
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
      ...codeQuestion(others, thread, view),
      ...sourcesOf(entry, view, linkedSources),
    ],
    buttons: stepButtons(thread, view),
  };
}

function codeQuestion(others: readonly number[], thread: FixThread, view: FixView): readonly Block[] {
  if (others.length === 0) return [];
  const buttons = tieToFix(lookButtons(others), thread, view);
  return [{ type: "question", text: "Go on with another code instead:", buttons }];
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
        `There is no such step: this fix has ${counted(thread.plan.length, "step")}.`,
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
    ...notes.map(subtle),
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
  // What helped before it came back did not hold.
  const since = thread.history.findLastIndex(({ what }) => what === "reopened") + 1;
  const last = thread.history
    .slice(since)
    .findLast((each): each is StepHappening => isAbout(each) && each.what === "worked");
  const position = last === undefined ? -1 : thread.plan.indexOf(last.step);
  const text = stepAt(thread, entry, position)?.text;
  return {
    kind: "note",
    tone: "success",
    title: `Solved: ${entry === undefined ? thread.code : titleOf(entry)}`,
    blocks: [
      ...soFar(thread, view),
      ...(text === undefined ? [] : [normal(`What helped, step ${position + 1}: ${text}`)]),
      subtle(
        `If it comes back, say so here${thread.plan.length === 0 ? "." : ": the steps that are left are still known."}`,
      ),
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
  const blocks: Block[] = [...notes.map(subtle), ...soFar(thread, view)];
  if (entry === undefined) blocks.push(normal("There is no reviewed fix for this code."));
  else if (thread.plan.length === 0) blocks.push(normal("This entry has no steps left; it was revised."));
  else {
    blocks.push(heading(`All ${counted(thread.plan.length, "step")} for this cause are through.`));
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
    buttons: endButtons(thread, entry, view),
  };
}

/** The whole entry, its steps in the order of this fix. */
function presentAll(thread: FixThread, entry: Entry | undefined, view: FixView): Card {
  if (entry === undefined) return presentStep(thread, entry, view, []);
  const { blocks, ...card } = presentEntry(entry, view, { cause: thread.cause });
  const steps = thread.plan.flatMap((_, index) => stepView(thread, entry, index, view) ?? []);
  const isThrough = thread.position >= thread.plan.length;
  const buttons = isThrough ? endButtons(thread, entry, view) : stepButtons(thread, view);
  return {
    ...card,
    blocks: [
      ...soFar(thread, view),
      ...blocks.map((block): Block => (block.type === "steps" ? { ...block, steps } : block)),
      ...causeQuestion(thread, entry, view, "Choose another cause:"),
      ...(isThrough ? [] : [normal(`The buttons are about step ${thread.position + 1}, where this fix stands.`)]),
    ],
    buttons: [
      ...buttons.filter(({ label }) => label !== showAll),
      fixButton("One step at a time", "where", thread, view),
    ],
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

function reviewLine({ sources, reviewed }: Entry): Block {
  return { type: "paragraph", text: `${counted(sources.length, "source")} · reviewed ${reviewed}`, style: "subtle" };
}
