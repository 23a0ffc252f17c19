import { findCodes } from "./find-codes.ts";
import { normalize } from "./normalize.ts";

/** @returns the value of the one code that the text writes in digits, or undefined when there is none or several */
export function canonicalCodeOf(text: string): number | undefined {
  const values = new Set(findCodes(normalize(text)).codes.map(({ value }) => value));
  const [value] = values;
  return values.size === 1 ? value : undefined;
}
