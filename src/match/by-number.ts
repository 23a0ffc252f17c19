import { familyOf } from "../codes/family.ts";
import { isBarePaste } from "../intake/context.ts";
import type { FoundCode } from "../intake/find-codes.ts";
import { findHttpStatuses, findWin32Numbers } from "../intake/find-numbers.ts";
import { typedLength } from "./by-code.ts";
import { relevantCodes, type Situation } from "./relevance.ts";
import type { WordIndex } from "./word-index.ts";
import { matchWords, readWords } from "./words.ts";

/** HTTP statuses and Win32 numbers: ordinary numbers that only their surroundings make an error code. */
export function looseCodes(addressed: boolean, situation: Situation): readonly FoundCode[] {
  const { text, catalog, context } = situation;
  if (text.length > typedLength) return [];
  const serves = context.serviced || (context.update && exitCode.test(text));
  if (!addressed && !serves && !text.includes("(0x")) return [];
  const statuses = findHttpStatuses(text);
  const own = statuses.filter((status) => status.own);
  if (own.length > 0) return own;
  const numbers = findWin32Numbers(addressed ? announceNumber(text) : text).filter(({ value }) =>
    catalog.reference.has(value),
  );
  const loose = [...statuses, ...numbers].filter((code) => code.value !== 0 || isBarePaste(text, [code]));
  if (addressed && !context.foreign) return loose;
  return loose.length > 0 && serves ? relevantCodes(loose, situation) : [];
}

/** Four digits that are called the exit code: those of an installer, where an update is named. Smaller ones are any program's. */
const exitCode = /\b(?:exit|return) code\W{1,4}\d{4}\b/i;

/** `/wuerror 1058` or `0x422`: nothing but a number is a number that is asked about. */
function announceNumber(text: string): string {
  return /^\s*(?:0x[0-9a-f]{1,4}|\d{1,5})\s*$/i.test(text) ? `error ${text.trim()}` : text;
}

/** Signed decimals are printed by update scripts and little else; eight bare digits need a family of Windows Update too. */
function bareDigits(codes: readonly FoundCode[]): readonly FoundCode[] {
  return codes.filter(
    ({ notation, value }) => notation === "decimal" || (notation === "bare-hex" && familyOf(value).scope === "own"),
  );
}

/** So much of a phrase has to stand beside a number of a shared family. */
const sharedPhrase = 0.5;

/**
 * Digits without a mark of their own (`-2145107944`) count when the words beside them say the same thing as the number.
 */
export function corroborated(
  codes: readonly FoundCode[],
  { text, catalog, context }: Situation,
  index: () => WordIndex,
): readonly FoundCode[] {
  const candidates = bareDigits(codes).filter(
    ({ value }) => catalog.reference.has(value) || catalog.entries.has(value),
  );
  if (candidates.length === 0 || text.length > typedLength) return [];
  const ranked = matchWords(readWords(text, index(), false), { update: false, phraseShare: 0 });
  return candidates.filter(({ value }) => {
    const match = ranked.find((each) => each.value === value);
    if (match === undefined) return false;
    return familyOf(value).scope === "own"
      ? match.evidence.length > 1
      : match.phraseShare >= sharedPhrase && !context.foreign;
  });
}
