import { type Catalog, type Cause, type Entry, namesOf, type Step } from "../catalog/catalog.ts";
import { isStale } from "../catalog/freshness.ts";
import { formatCode, isSuccess, signed, wrapped } from "../codes/code.ts";
import { familyOf } from "../codes/family.ts";
import type { FoundCode } from "../intake/find-codes.ts";
import type { Match } from "../match/match.ts";
import type { Block, Button, Card, StepView } from "../model/card.ts";
import { encodeAction } from "../model/token.ts";
import { chooseCause } from "./choose-cause.ts";

/** What a card is made from besides the match. */
export interface View {
  readonly catalog: Catalog;
  /** The day, e.g. "2026-11-22": it tells which reviews are stale. */
  readonly today: string;
  /** The address under which people can open an entry; undefined where there is none. */
  readonly entryAddress?: (code: string) => string;
}

/** How the answer was reached, for the reader and for the API. Each line is complete in itself. */
export function evidenceLines(match: Match, catalog: Catalog): readonly string[] {
  const lines = match.found.slice(0, 5).map((code) => evidenceOfCode(code, catalog));
  if (match.words.length > 0) lines.push(`words: ${match.words.join(", ")}`);
  if (match.setAside > 0)
    lines.push(`${match.setAside} log ${match.setAside === 1 ? "line" : "lines"} of harmless noise set aside`);
  return lines;
}

function evidenceOfCode(code: FoundCode, catalog: Catalog): string {
  const canonicalForm = formatCode(code.value);
  const name = namesOf(catalog, code.value)[0];
  const reading = code.raw.toLowerCase() === canonicalForm.toLowerCase() ? code.raw : `${code.raw} → ${canonicalForm}`;
  return name === undefined || code.raw === name ? reading : `${reading} (${name})`;
}

/** @returns the card for a match, or undefined when there is nothing to say */
export function presentMatch(match: Match, view: View): Card | undefined {
  switch (match.kind) {
    case "none":
      return undefined;
    case "choices":
      return presentChoices(match, view.catalog);
    default: {
      const [lead] = match.codes;
      return lead === undefined ? undefined : presentLead(lead, match, view);
    }
  }
}

function presentLead(lead: number, match: Match, view: View): Card {
  const { catalog } = view;
  const found = match.found[0];
  const entry = catalog.entries.get(lead);
  const notes = readingNotes(match, catalog);
  const others = match.codes.slice(1);
  if (entry === undefined) return presentDecoded(lead, catalog, { notes, others, extend: found?.extend });
  const cause = chooseCause(entry, match.text);
  return presentEntry(entry, view, { notes, others, cause: cause.id, extend: found?.extend });
}

interface Surroundings {
  /** Sentences about how the message was read. */
  readonly notes?: readonly string[];
  /** Further codes of the same message. */
  readonly others?: readonly number[];
  readonly extend?: number | undefined;
}

function readingNotes(match: Match, catalog: Catalog): readonly string[] {
  const notes: string[] = [];
  const [found] = match.found;
  if (found?.corrected === true) notes.push(`Read as ${formatCode(found.value)}.`);
  if (match.kind === "words") notes.push(`No code was given; these words point here: ${match.words.join(", ")}.`);
  if ((match.context.foreign || match.context.neighbour) && familyOf(match.codes[0] ?? 0).scope === "shared") {
    notes.push(
      "The message names another product, and this code is not used by Windows Update alone: the steps below are for updates.",
    );
  }
  const entry = catalog.entries.get(match.codes[0] ?? 0);
  if (entry?.origin === "organisation") notes.push("This entry comes from your organisation.");
  return notes;
}

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
    ...paragraphs(surroundings.notes ?? [], "subtle"),
    { type: "facts", facts: [...codeFacts(entry.value, catalog), ...extendFacts(surroundings.extend, catalog)] },
    { type: "paragraph", text: entry.meaning, style: "normal" },
    ...presentCause(cause, otherCauses.length > 0),
  ];
  if (otherCauses.length > 0) {
    const question = entry.question ?? "Is it something else?";
    blocks.push({ type: "paragraph", text: `${question} The card above takes: ${cause.when}.`, style: "normal" });
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

/** A number without a reviewed entry: what is certain about it, and where to look. Never a mitigation. */
export function presentDecoded(value: number, catalog: Catalog, surroundings: Surroundings = {}): Card {
  const code = formatCode(value);
  const row = catalog.reference.get(value);
  const success = isSuccess(value) || row?.outcome === "success";
  const family = familyOf(value);
  const meaning = row?.meaning ? capitalised(row.meaning) : undefined;
  const blocks: Block[] = [
    ...paragraphs(surroundings.notes ?? [], "subtle"),
    {
      type: "facts",
      facts: [
        ...codeFacts(value, catalog),
        ...extendFacts(surroundings.extend, catalog),
        ...facilityFact(value, success),
      ],
    },
  ];
  if (meaning !== undefined) blocks.push({ type: "paragraph", text: `${meaning}.`, style: "normal" });
  blocks.push({
    type: "paragraph",
    text: success ? "This number reports success or a normal state, not a failure." : family.meaning,
    style: "normal",
  });
  if (!success) {
    blocks.push(
      { type: "paragraph", text: "Where to look", style: "heading" },
      { type: "paragraph", text: family.lookAt, style: "normal" },
      {
        type: "paragraph",
        text: "Decoded from the number; there is no reviewed entry for this code, so no fix is offered.",
        style: "subtle",
      },
    );
  }
  blocks.push(...otherCodes(surroundings.others ?? [], catalog));
  return {
    kind: "decoded",
    tone: success ? "success" : "warning",
    title: `${code}: ${meaning ?? (row?.symbol || "no public name")}`,
    blocks,
    buttons: lookButtons(surroundings.others ?? []),
  };
}

function presentChoices(match: Match, catalog: Catalog): Card {
  const guesses = match.didYouMean.slice(0, 3);
  const byWords = match.words.length > 0;
  return {
    kind: "choices",
    tone: "info",
    title: byWords ? "Is it one of these?" : "Did you mean one of these?",
    blocks: [
      {
        type: "paragraph",
        text: byWords
          ? `No code was given. These words were recognised: ${match.words.join(", ")}. The entries below are guesses.`
          : "No known error has exactly this number. The codes below differ by one digit; they are guesses.",
        style: "normal",
      },
      {
        type: "facts",
        facts: guesses.map((value) => ({ label: formatCode(value), value: shortTitle(value, catalog) })),
      },
    ],
    buttons: [...lookButtons(guesses), { label: "None of these", token: encodeAction({ type: "none" }) }],
  };
}

/** Shown when somebody asked and nothing was recognised, or pressed "None of these". */
export function presentNothing(): Card {
  return {
    kind: "note",
    tone: "info",
    title: "No Windows Update error recognised",
    blocks: [
      {
        type: "paragraph",
        text: "Paste the code as it stands (0x80244022, -2145107934 or its name), the lines around it from the log, or a few words such as: proxy authentication required.",
        style: "normal",
      },
      {
        type: "paragraph",
        text: String.raw`Settings > Windows Update > Update history shows the code of a failed update; C:\Windows\Logs\CBS\CBS.log and Get-WindowsUpdateLog show more.`,
        style: "subtle",
      },
    ],
    buttons: [],
  };
}

/** Shown when a button of an older card is pressed whose entry is gone, or a token was altered. */
export function presentStaleButton(): Card {
  return {
    kind: "note",
    tone: "warning",
    title: "This button no longer works",
    blocks: [
      {
        type: "paragraph",
        text: "The card is from an earlier version of the catalog. Send the code again.",
        style: "normal",
      },
    ],
    buttons: [],
  };
}

/** Shown when something inside the bot failed; what failed is in its log, under the reference. */
export function presentFailure(reference: string): Card {
  return {
    kind: "note",
    tone: "warning",
    title: "Something went wrong inside the bot",
    blocks: [
      {
        type: "paragraph",
        text: `Nothing on your PC was touched. Try again; if it happens again, give this reference to the bot's administrator: ${reference}`,
        style: "normal",
      },
    ],
    buttons: [],
  };
}

function paragraphs(texts: readonly string[], style: "subtle"): readonly Block[] {
  return texts.map((text) => ({ type: "paragraph", text, style }));
}

type Fact = { readonly label: string; readonly value: string };

function codeFacts(value: number, catalog: Catalog): readonly Fact[] {
  const [name, ...more] = namesOf(catalog, value);
  const facts = [{ label: "Code", value: `${formatCode(value)} (${signed(value)})` }];
  if (name !== undefined) facts.push({ label: "Name", value: [name, ...more.slice(0, 2)].join(", ") });
  const note = catalog.entries.get(value)?.symbolNote;
  if (note !== undefined) facts.push({ label: "About the name", value: note });
  const inner = wrapped(value);
  if (inner !== undefined) facts.push({ label: innerLabels[inner.kind], value: String(inner.number) });
  return facts;
}

const innerLabels = { win32: "Windows error number", http: "HTTP status", ese: "Database error (ESE)" } as const;

function extendFacts(extend: number | undefined, catalog: Catalog): readonly Fact[] {
  const words = extend === undefined ? undefined : catalog.extend(extend);
  if (words === undefined || extend === undefined) return [];
  return [
    { label: "Extend code", value: `0x${extend.toString(16).toUpperCase()}` },
    { label: "Phase", value: words.phase },
    { label: "Operation", value: words.operation },
  ];
}

function facilityFact(value: number, success: boolean): readonly Fact[] {
  const { facility } = familyOf(value);
  const severity = { label: "Severity", value: success ? "success" : "failure" };
  return facility === "" ? [severity] : [severity, { label: "Facility", value: facility }];
}

function otherCodes(others: readonly number[], catalog: Catalog): readonly Block[] {
  if (others.length === 0) return [];
  const named = others.slice(0, 2).map((value) => ({ label: formatCode(value), value: shortTitle(value, catalog) }));
  const blocks: Block[] = [
    { type: "paragraph", text: "Also in this message", style: "heading" },
    { type: "facts", facts: named },
  ];
  const rest = others.slice(2);
  if (rest.length > 0) {
    const shown = rest.slice(0, 10).map(formatCode).join(", ");
    const more = rest.length > 10 ? ` and ${rest.length - 10} more` : "";
    blocks.push({ type: "paragraph", text: `Further codes: ${shown}${more}`, style: "subtle" });
  }
  return blocks;
}

function lookButtons(values: readonly number[]): readonly Button[] {
  return values.slice(0, 3).map((value) => {
    const code = formatCode(value);
    return { label: code, token: encodeAction({ type: "look", code }) };
  });
}

function shortTitle(value: number, catalog: Catalog): string {
  const entry = catalog.entries.get(value);
  if (entry !== undefined) return entry.title;
  const row = catalog.reference.get(value);
  const meaning = row?.meaning ? capitalised(row.meaning) : familyOf(value).meaning;
  return row?.symbol ? `${row.symbol}: ${meaning}` : meaning;
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

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
