import { type Catalog, namesOf } from "../catalog/catalog.ts";
import { formatCode, signed, wrapped } from "../codes/code.ts";
import { familyOf } from "../codes/family.ts";
import type { Block, Button } from "../model/card.ts";
import { encodeAction } from "../model/token.ts";

/** Pieces that several cards share. */

/** What a card is made from besides the match. */
export interface View {
  readonly catalog: Catalog;
  /** The day, e.g. "2026-11-22": it tells which reviews are stale. */
  readonly today: string;
  /** The address under which people can open an entry; undefined where there is none. */
  readonly entryAddress?: (code: string) => string;
}

export interface Surroundings {
  /** Sentences about how the message was read. */
  readonly notes?: readonly string[];
  /** Further codes of the same message. */
  readonly others?: readonly number[];
  readonly extend?: number | undefined;
  /** Known codes that differ from an unknown one by one digit. */
  readonly guesses?: readonly number[];
  /** Whether only one person sees the card, so that its buttons begin no fix. */
  readonly isPrivate?: boolean;
}

export function paragraphs(texts: readonly string[], style: "subtle"): readonly Block[] {
  return texts.map((text) => ({ type: "paragraph", text, style }));
}

export type Fact = { readonly label: string; readonly value: string };

export function codeFacts(value: number, catalog: Catalog): readonly Fact[] {
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

export function extendFacts(extend: number | undefined, catalog: Catalog): readonly Fact[] {
  const words = extend === undefined ? undefined : catalog.extend(extend);
  if (words === undefined || extend === undefined) return [];
  return [
    { label: "Extend code", value: `0x${extend.toString(16).toUpperCase()}` },
    { label: "Phase", value: words.phase },
    { label: "Operation", value: words.operation },
  ];
}

export function facilityFact(value: number, success: boolean): readonly Fact[] {
  const { facility } = familyOf(value);
  const severity = { label: "Severity", value: success ? "success" : "failure" };
  return facility === "" ? [severity] : [severity, { label: "Facility", value: facility }];
}

export function otherCodes(others: readonly number[], catalog: Catalog): readonly Block[] {
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

export function lookButtons(values: readonly number[], isPrivate = false): readonly Button[] {
  return values.slice(0, 3).map((value) => {
    const code = formatCode(value);
    return { label: code, token: encodeAction({ type: isPrivate ? "peek" : "look", code }) };
  });
}

export function shortTitle(value: number, catalog: Catalog): string {
  const entry = catalog.entries.get(value);
  if (entry !== undefined) return entry.title;
  const row = catalog.reference.get(value);
  const meaning = row?.meaning ? capitalised(row.meaning) : familyOf(value).meaning;
  return row?.symbol ? `${row.symbol}: ${meaning}` : meaning;
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

export function heading(text: string): Block {
  return { type: "paragraph", text, style: "heading" };
}

export function normal(text: string): Block {
  return { type: "paragraph", text: capitalised(text), style: "normal" };
}

export function subtle(text: string): Block {
  return { type: "paragraph", text, style: "subtle" };
}

/** `counted(2, "step")` → `"2 steps"` */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
