import type { Cause, Entry, Step } from "../catalog/catalog.ts";
import { isStale } from "../catalog/freshness.ts";
import { isSuccess } from "../codes/code.ts";
import type { Block, Button, Card, StepView } from "../model/card.ts";
import { encodeAction } from "../model/token.ts";
import { codeFacts, extendFacts, lookButtons, otherCodes, paragraphs, type Surroundings, type View } from "./parts.ts";

/**
 * The whole entry.
 * @param cause the cause to show in full; the others are offered as buttons
 */
export function presentEntry(
  entry: Entry,
  view: View,
  surroundings: Surroundings & { readonly cause?: string | undefined } = {},
): Card {
  const cause = causeOf(entry, surroundings.cause);
  const otherCauses = entry.causes.filter((other) => other !== cause);
  const others = surroundings.others ?? [];
  const blocks: Block[] = [
    ...describeEntry(entry, view, surroundings),
    ...describeCause(cause, otherCauses.length > 0),
    { type: "paragraph", text: "What to do", style: "heading" },
    { type: "steps", steps: cause.steps.map((step, index) => viewOf(step, index + 1)) },
  ];
  if (otherCauses.length > 0) blocks.push({ type: "paragraph", text: questionOf(entry, cause), style: "normal" });
  blocks.push(...disagreementOf(entry), ...otherCodes(others, view.catalog), ...sourcesOf(entry, view));
  const { code } = entry;
  const buttons: Button[] = otherCauses.map(({ id, when }) => ({
    label: when,
    token: encodeAction({ type: surroundings.isPrivate ? "peek" : "cause", code, cause: id }),
  }));
  if (entry.shipped !== undefined)
    buttons.push({ label: "Show the shipped entry", token: encodeAction({ type: "shipped", code }) });
  return {
    kind: "answer",
    tone: isSuccess(entry.value) ? "success" : "info",
    title: titleOf(entry),
    blocks,
    buttons: [...buttons, ...lookButtons(others, surroundings.isPrivate)],
  };
}

export function titleOf({ code, title }: Entry): string {
  return `${code}: ${title}`;
}

/** @throws TypeError for an entry without causes, which no catalog has */
export function causeOf(entry: Entry, id: string | undefined): Cause {
  const cause = entry.causes.find((each) => each.id === id) ?? entry.causes[0];
  if (cause === undefined) throw new TypeError(`${entry.code} has no cause`);
  return cause;
}

/** What the error is, whatever its cause. */
export function describeEntry(entry: Entry, { catalog }: View, surroundings: Surroundings): readonly Block[] {
  return [
    ...paragraphs([...(surroundings.notes ?? []), ...originNote(entry)], "subtle"),
    { type: "facts", facts: [...codeFacts(entry.value, catalog), ...extendFacts(surroundings.extend, catalog)] },
    { type: "paragraph", text: entry.meaning, style: "normal" },
  ];
}

export function describeCause({ when, why }: Cause, several: boolean): readonly Block[] {
  return [
    { type: "paragraph", text: several ? `Likely cause: ${when}` : "Likely cause", style: "heading" },
    { type: "paragraph", text: why, style: "normal" },
  ];
}

export function questionOf({ question }: Entry, { when }: Cause): string {
  return `${question ?? "Is it something else?"} These steps are for: ${when}.`;
}

export function disagreementOf({ disagreement }: Entry): readonly Block[] {
  if (disagreement === undefined) return [];
  return [{ type: "paragraph", text: `Microsoft's pages differ: ${disagreement}`, style: "subtle" }];
}

function originNote({ origin }: Entry): readonly string[] {
  return origin === "organisation" ? ["This entry comes from your organisation."] : [];
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

/** @param most how many of the sources are listed; their number is always told */
export function sourcesOf(entry: Entry, { today, entryAddress }: View, most = entry.sources.length): readonly Block[] {
  const blocks: Block[] = [];
  if (isStale(entry.reviewed, today)) {
    const text = `This entry was last reviewed on ${entry.reviewed}, more than 12 months ago; check the sources before you rely on it.`;
    blocks.push({ type: "paragraph", text, style: "subtle" });
  }
  const rest = most < entry.sources.length ? " · all of them under Show all steps" : "";
  const label = `Sources (${entry.sources.length}) · reviewed ${entry.reviewed}${rest}`;
  const links = entry.sources.slice(0, most).map(({ title, url }) => ({ title, url }));
  if (entryAddress !== undefined) links.push({ title: "This entry in the catalog", url: entryAddress(entry.code) });
  return [...blocks, { type: "links", label, links }];
}
