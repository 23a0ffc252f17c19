import { canonical } from "../codes/code.ts";
import { type FoundCode, maximumOccurrences, placeOf } from "./find-codes.ts";

const symbolShape = /(?<![0-9A-Za-z_$%/\\.-])[A-Za-z][A-Za-z0-9]{0,24}(?:_[A-Za-z0-9]{1,40}){1,12}(?![0-9A-Za-z_])/y;

/**
 * @param text normalised text
 * @param symbols every known symbol, upper-case, with its value
 * @returns the known symbols in the text; upper or lower case
 */
export function findSymbols(text: string, symbols: ReadonlyMap<string, number>): readonly FoundCode[] {
  const found: FoundCode[] = [];
  for (let underscore = text.indexOf("_"); underscore !== -1; underscore = text.indexOf("_", underscore)) {
    const start = startOfWord(text, underscore);
    symbolShape.lastIndex = start;
    const hit = symbolShape.exec(text);
    underscore = Math.max(symbolShape.lastIndex, underscore + 1);
    if (hit === null) continue;
    const name = hit[0].toUpperCase();
    // The agent's errors once began with the name of its server, Software Update Services.
    const value = symbols.get(name) ?? symbols.get(name.replace(/^SUS_E_/, "WU_E_"));
    if (value === undefined) continue;
    found.push({ value: canonical(value), ...placeOf(hit), notation: "symbol", corrected: false });
    if (found.length >= maximumOccurrences) break;
  }
  return found;
}

/** No known symbol begins with a longer word than this. */
const longestFirstWord = 25;

function startOfWord(text: string, from: number): number {
  let start = from;
  while (start > 0 && from - start < longestFirstWord && /[0-9A-Za-z]/.test(text[start - 1] ?? "")) start--;
  return start;
}
