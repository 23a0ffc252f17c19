import { familyOf } from "../codes/family.ts";
import { isBarePaste } from "../intake/context.ts";
import type { CodeScan, FoundCode } from "../intake/find-codes.ts";
import { hexDigits } from "./by-code.ts";
import { nearCodes } from "./near.ts";
import { isKnown, isOfUpdates, type Situation } from "./relevance.ts";

/** Logs do not mistype. */
const mistypedLength = 300;

/** Facilities of components, .NET, management, TPM, BitLocker and virtualization: a number of theirs is no slip (winerror.h). */
const ofOthers = new Set([0x04, 0x13, 0x18, 0x28, 0x31, 0x37]);

/** Digits without a prefix that begin like an error of Windows, and that a word right before them calls one. */
const calledError =
  /\b(?:error|code|hresult|fehler|fehlercode|erreur|errore|failed)\W{1,6}((?:8[0-9a-f]|c1)(?:[0-9a-f]{5}|[0-9a-f]{7}))(?![0-9a-z])/gi;

function calledErrors(text: string): readonly string[] {
  return [...text.slice(0, mistypedLength).matchAll(calledError)].map(([, digits = ""]) => digits.toUpperCase());
}

/** Known codes one slip away from what was typed, when what was typed cannot be right. */
export function nearMatch(
  scan: CodeScan,
  found: readonly FoundCode[],
  addressed: boolean,
  situation: Situation,
): readonly number[] {
  const { text, context, catalog } = situation;
  const unknown = scan.codes.filter(
    ({ value, notation }) =>
      (notation === "hex" || (notation === "bare-hex" && context.update)) && !isKnown(value, catalog),
  );
  const typed = [
    ...scan.malformed.map(({ digits }) => digits),
    ...unknown.map(({ value }) => hexDigits(value)),
    ...(context.update ? calledErrors(text) : []),
  ];
  const place = [...scan.malformed, ...unknown][0] ?? { at: text.length };
  if (typed.length === 0 || text.length > mistypedLength || found.length > unknown.length) return [];
  if (!addressed && context.log) return [];
  const near = typed.slice(0, 2).flatMap((digits) => nearCodes(digits, catalog));
  const unmistakable =
    near[0]?.reviewed === true &&
    familyOf(near[0].value).scope === "own" &&
    !context.foreign &&
    !unknown.some(({ value }) => ofOthers.has((value >>> 16) & 0x7ff));
  const welcome =
    addressed || unmistakable || isOfUpdates(place, situation) || isBarePaste(text, [...scan.malformed, ...unknown]);
  if (!welcome) return [];
  return [...new Set(near.map(({ value }) => value))].slice(0, 3);
}
