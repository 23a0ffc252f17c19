import { familyOf } from "../codes/family.ts";
import { isBarePaste } from "../intake/context.ts";
import type { CodeScan, FoundCode } from "../intake/find-codes.ts";
import { hexDigits } from "./by-code.ts";
import { nearCodes } from "./near.ts";
import { isAboutUpdates, type Situation } from "./relevance.ts";

/** Logs do not mistype. */
const mistypedLength = 300;

/** Known codes one slip away from what was typed, when what was typed cannot be right. */
export function nearMatch(
  scan: CodeScan,
  found: readonly FoundCode[],
  addressed: boolean,
  situation: Situation,
): readonly number[] {
  const { text, context, catalog } = situation;
  const unknown = scan.codes.filter(
    ({ value, notation }) => notation === "hex" && !catalog.entries.has(value) && !catalog.reference.has(value),
  );
  const typed = [...scan.malformed.map(({ digits }) => digits), ...unknown.map(({ value }) => hexDigits(value))];
  if (typed.length === 0 || text.length > mistypedLength || found.length > unknown.length) return [];
  if (!addressed && context.log) return [];
  const near = typed.slice(0, 2).flatMap((digits) => nearCodes(digits, catalog));
  const unmistakable = near[0]?.reviewed === true && familyOf(near[0].value).scope === "own" && !context.foreign;
  const welcome =
    addressed || unmistakable || isAboutUpdates(context) || isBarePaste(text, [...scan.malformed, ...unknown]);
  if (!welcome) return [];
  return [...new Set(near.map(({ value }) => value))].slice(0, 3);
}
