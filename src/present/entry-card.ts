import type { Cause, Entry, Step } from "../catalog/catalog.ts";
import { isStale } from "../catalog/freshness.ts";
import { isSuccess } from "../codes/code.ts";
import type { Block, Button, Card, StepView } from "../model/card.ts";
import { encodeAction } from "../model/token.ts";
import { codeFacts, extendFacts, lookButtons, otherCodes, paragraphs, type Surroundings, type View } from "./parts.ts";

/**
 * @param cause the cause to show in full; the others are offered as buttons
 */
export function presentEntry(
  entry: Entry,
  view: View,
  surroundings: Surroundings & { readonly cause?: string } = {},
): Card {
  const { catalog } = view;
  const cause = entry.causes.find(({ id }) => id === surroundings.cause) ?? entry.causes[0];
  if (cause === undefined) throw new TypeError(`${entry.code} has no cause`);
  const otherCauses = entry.causes.filter((other) => other !== cause);
  const others = surroundings.others ?? [];
  const blocks: Block[] = [
    ...paragraphs([...(surroundings.notes ?? []), ...originNote(entry)], "subtle"),
    { type: "facts", facts: [...codeFacts(entry.value, catalog), ...extendFacts(surroundings.extend, catalog)] },
    { type: "paragraph", text: entry.meaning, style: "normal" },
    ...presentCause(cause, otherCauses.length > 0),
  ];
  if (otherCauses.length > 0) {
    const question = entry.question ?? "Is it something else?";
    blocks.push({ type: "paragraph", text: `${question} These steps are for: ${cause.when}.`, style: "normal" });
  }
  if (entry.disagreement !== undefined) {
    blocks.push({ type: "paragraph", text: `Microsoft's pages differ: ${entry.disagreement}`, style: "subtle" });
  }
  blocks.push(...otherCodes(others, catalog), ...sourcesOf(entry, view));
  const buttons: Button[] = otherCauses.map(({ id, when }) => ({
    label: when,
    token: encodeAction({ type: "cause", code: entry.code, cause: id }),
  }));
  if (entry.shipped !== undefined)
    buttons.push({ label: "Show the shipped entry", token: encodeAction({ type: "shipped", code: entry.code }) });
  return {
    kind: "answer",
    tone: isSuccess(entry.value) ? "success" : "info",
    title: `${entry.code}: ${entry.title}`,
    blocks,
    buttons: [...buttons, ...lookButtons(others)],
  };
}

function originNote({ origin }: Entry): readonly string[] {
  return origin === "organisation" ? ["This entry comes from your organisation."] : [];
}

function presentCause(cause: Cause, several: boolean): readonly Block[] {
  return [
    { type: "paragraph", text: several ? `Likely cause: ${cause.when}` : "Likely cause", style: "heading" },
    { type: "paragraph", text: cause.why, style: "normal" },
    { type: "paragraph", text: "What to do", style: "heading" },
    { type: "steps", steps: cause.steps.map((step, index) => viewOf(step, index + 1)) },
  ];
}

/** @param number counts from 1 */
export function viewOf(step: Step, number: number): StepView {
  const labels = [step.who === "administrator" ? "administrator" : "no admin rights needed"];
  if (step.restart) labels.push("restart needed");
  labels.push(`${step.risk} risk`);
  return {
    number,
    text: step.text,
    labels,
    check: step.check,
    ...(step.command === undefined ? {} : { command: step.command }),
    ...(step.undo === undefined ? {} : { undo: step.undo }),
  };
}

function sourcesOf(entry: Entry, { today, entryAddress }: View): readonly Block[] {
  const blocks: Block[] = [];
  if (isStale(entry.reviewed, today)) {
    const text = `This entry was last reviewed on ${entry.reviewed}, more than 12 months ago; check the sources before you rely on it.`;
    blocks.push({ type: "paragraph", text, style: "subtle" });
  }
  const label = `Sources (${entry.sources.length}) · reviewed ${entry.reviewed}`;
  const links = entry.sources.map(({ title, url }) => ({ title, url }));
  if (entryAddress !== undefined) links.push({ title: "This entry in the catalog", url: entryAddress(entry.code) });
  return [...blocks, { type: "links", label, links }];
}
