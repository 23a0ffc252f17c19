import type { Catalog } from "../catalog/catalog.ts";
import type { FoundCode } from "../intake/find-codes.ts";
import { findSymbols } from "../intake/find-symbols.ts";
import { triage } from "../triage/triage.ts";
import { nearCodes } from "./near.ts";
import { relevantCodes, type Situation } from "./relevance.ts";
import type { Match, Undecided } from "./result.ts";

/** A paste longer than this was not typed: it is a log. */
export const typedLength = 2000;

/**
 * The codes in the text that count: all that are certain when somebody asks, the relevant ones when overheard.
 * @param codes the numbers found
 */
export function countingCodes(
  codes: readonly FoundCode[],
  addressed: boolean,
  situation: Situation,
): readonly FoundCode[] {
  return addressed ? askedCodes(codes, situation.catalog) : relevantCodes(codes, situation);
}

/** Whoever asks gets an answer; only numbers that nobody knows and that have no mark of a code are taken for something else. */
function askedCodes(codes: readonly FoundCode[], catalog: Catalog): readonly FoundCode[] {
  const known = ({ value }: FoundCode) => catalog.entries.has(value) || catalog.reference.has(value);
  const marked = codes.filter((code) => known(code) || code.notation === "hex" || code.notation === "short-hex");
  const certain = marked.filter(known);
  return certain.length > 0 ? certain : marked;
}

/** In a log the symbol stands beside its number; in what a person typed it may stand alone. */
export function withSymbols(codes: readonly FoundCode[], text: string, catalog: Catalog): readonly FoundCode[] {
  if (!text.includes("_")) return codes;
  const numbered = ({ value, notation }: FoundCode) => notation === "hex" && catalog.reference.has(value);
  if (text.length > typedLength && codes.some(numbered)) return codes;
  const symbols = findSymbols(text, catalog.symbols);
  return symbols.length === 0 ? codes : [...codes, ...symbols].sort((one, other) => one.at - other.at);
}

/** Anything shorter has no room for a time, a component and a code. */
const shortestLogLine = 40;

/** The match about these codes: the one that the message is about leads, harmless ones are set aside. */
export function matchByCode(
  codes: readonly FoundCode[],
  base: Undecided,
  { text, context, catalog }: Situation,
): Match {
  const alone = codes.length === 1 && text.length < shortestLogLine;
  const { codes: found, setAside } = alone ? { codes, setAside: 0 } : triage(text, codes, context.log);
  const lead = found[0];
  if (lead === undefined) return { ...base, setAside };
  const kind = catalog.entries.has(lead.value) ? "exact" : "decoded";
  const values = found.map(({ value }) => value);
  const { words, text: kept } = base;
  return { kind, codes: values, didYouMean: guesses(lead, catalog), found, words, setAside, text: kept, context };
}

/** A number that nobody knows may be a slip of the fingers. */
function guesses({ value, notation }: FoundCode, catalog: Catalog): readonly number[] {
  if (notation !== "hex" || catalog.entries.has(value) || catalog.reference.has(value)) return [];
  return nearCodes(hexDigits(value), catalog).map((near) => near.value);
}

/** `hexDigits(0x80244022)` → `"80244022"` */
export function hexDigits(value: number): string {
  return value.toString(16).toUpperCase().padStart(8, "0");
}
