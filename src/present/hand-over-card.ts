import type { HandOver, TriedStep } from "../fix/hand-over.ts";
import type { FixThread } from "../fix/thread.ts";
import type { Block, Card } from "../model/card.ts";
import { fixButton } from "./fix-buttons.ts";
import { type FixView, resultWords } from "./fix-parts.ts";

/** The summary as it would be posted, and the question whether it may be. */
export function presentHandOverQuestion(summary: HandOver, thread: FixThread, view: FixView, escalates: boolean): Card {
  const places = escalates
    ? "in this thread and in the channel for escalations, where somebody is called"
    : "in this thread";
  return {
    kind: "note",
    tone: "warning",
    title: `Hand ${summary.code} over to a person?`,
    blocks: [
      { type: "paragraph", text: `This summary would be posted ${places}:`, style: "normal" },
      ...summaryBlocks(summary),
    ],
    buttons: [fixButton("Post the summary", "confirm", thread, view), fixButton("Not now", "keep", thread, view)],
  };
}

/** @param threadAddress where the conversation stands, for readers elsewhere */
export function presentHandOver(summary: HandOver, thread: FixThread, view: FixView, threadAddress?: string): Card {
  const link: readonly Block[] =
    threadAddress === undefined
      ? []
      : [{ type: "links", label: "The conversation", links: [{ title: "Open the thread", url: threadAddress }] }];
  return {
    kind: "note",
    tone: "warning",
    title: `For a person: ${summary.code}`,
    blocks: [...summaryBlocks(summary), ...link],
    buttons: [
      fixButton("Copy as text", "text", thread, view, true),
      fixButton("Copy as JSON", "data", thread, view, true),
      fixButton("Go on with the steps", "where", thread, view, true),
    ],
  };
}

/** The summary for pasting elsewhere, in one piece of monospace text. */
export function presentCopy(summary: HandOver, form: "text" | "data"): Card {
  const lines = form === "data" ? JSON.stringify(asData(summary), undefined, 2).split("\n") : summaryText(summary);
  return {
    kind: "note",
    tone: "info",
    title: `${summary.code}: the summary for copying`,
    blocks: [{ type: "evidence", lines }],
    buttons: [],
  };
}

/** Plain JSON with times in ISO 8601. */
function asData({ steps, newCodes, ...rest }: HandOver): object {
  return {
    ...rest,
    steps: steps.map((step) => ({ ...step, at: new Date(step.at).toISOString() })),
    newCodes: newCodes.map((each) => ({ ...each, at: new Date(each.at).toISOString() })),
  };
}

function summaryBlocks(summary: HandOver): readonly Block[] {
  const blocks: Block[] = [
    { type: "facts", facts: [{ label: "Code", value: `${summary.code}, ${summary.title}` }] },
    { type: "paragraph", text: summary.meaning, style: "normal" },
  ];
  for (const { title, lines } of sectionsOf(summary)) {
    blocks.push({ type: "paragraph", text: title, style: "heading" });
    // A line break inside a text is a space to some hosts.
    blocks.push(...latest(lines).map((line): Block => ({ type: "paragraph", text: `• ${line}`, style: "normal" })));
  }
  return blocks;
}

/** A platform shows so many lines; the copy has them all. */
const mostLines = 10;

function latest(lines: readonly string[]): readonly string[] {
  const left = lines.length - mostLines;
  return left <= 0 ? lines : [`${left} more before these`, ...lines.slice(-mostLines)];
}

function summaryText(summary: HandOver): readonly string[] {
  return [
    `${summary.code}: ${summary.title}`,
    summary.meaning,
    ...sectionsOf(summary).flatMap(({ title, lines }) => ["", title, ...lines.map((line) => `- ${line}`)]),
  ];
}

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

function sectionsOf({ causes, steps, newCodes, next }: HandOver): readonly Section[] {
  const sections: readonly Section[] = [
    { title: "Causes considered", lines: causes.map(({ code, when }) => `${when} (${code})`) },
    { title: "Steps tried", lines: steps.length === 0 ? ["none"] : steps.map(stepLine) },
    {
      title: "New codes on the way",
      lines: newCodes.map(({ code, component, at }) => `${code}, component: ${component}, ${timeOf(at)}`),
    },
    { title: "What to try next", lines: next },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function stepLine({ code, text, result, at }: TriedStep): string {
  return `${text} → ${resultWords[result]} (${code}, ${timeOf(at)})`;
}

/** "2026-11-22 09:30 UTC" */
function timeOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
