import type { Catalog } from "../catalog/catalog.ts";
import { familyOf } from "../codes/family.ts";

/** A known code that differs from what was typed by one slip of the fingers. */
export interface NearCode {
  readonly value: number;
  readonly reviewed: boolean;
  readonly score: number;
}

const hexDigits = "0123456789ABCDEF";
/** Digits that look alike on a screen or a bad scan. */
const lookAlike = new Set([
  "08",
  "80",
  "8B",
  "B8",
  "0D",
  "D0",
  "EF",
  "FE",
  "CE",
  "EC",
  "3B",
  "38",
  "83",
  "65",
  "56",
  "17",
  "71",
]);

/**
 * All known codes at one digit slip: a digit changed, lost or added, or two neighbours swapped.
 * @param digits 7 to 9 upper-case hexadecimal digits
 * @returns the likeliest first, at most `limit`
 */
export function nearCodes(digits: string, catalog: Catalog, limit = 3): readonly NearCode[] {
  const found = new Map<number, number>();
  const consider = (candidate: string, likeness: number) => {
    if (candidate === digits || candidate.length !== 8) return;
    const value = Number.parseInt(candidate, 16);
    const score = likeness + standing(value, catalog);
    if (score > likeness && score > (found.get(value) ?? 0)) found.set(value, score);
  };
  if (digits.length === 7) insertions(digits, consider);
  if (digits.length === 8) {
    swaps(digits, consider);
    substitutions(digits, consider);
  }
  if (digits.length === 9) deletions(digits, consider);
  return [...found]
    .map(([value, score]) => ({ value, score, reviewed: catalog.entries.has(value) }))
    .sort((one, other) => other.score - one.score || one.value - other.value)
    .slice(0, limit);
}

/** 0 for an unknown number; reviewed entries and families of Windows Update are what people here mean. */
function standing(value: number, catalog: Catalog): number {
  const reviewed = catalog.entries.has(value);
  const row = catalog.reference.get(value);
  if (!reviewed && (row === undefined || row.outcome !== "failure")) return 0;
  return (reviewed ? 4 : 0) + (familyOf(value).scope === "own" ? 2 : 1);
}

type Consider = (candidate: string, likeness: number) => void;

/** A lost digit is most often one of two equal neighbours, or a zero; the last digit is lost by copying too short. */
function insertions(digits: string, consider: Consider): void {
  for (let at = 2; at <= digits.length; at++) {
    for (const digit of hexDigits) {
      const doubled = digits[at - 1] === digit || digits[at] === digit;
      consider(digits.slice(0, at) + digit + digits.slice(at), doubled ? 1.5 : digit === "0" ? 1 : 0.5);
    }
  }
}

function deletions(digits: string, consider: Consider): void {
  for (let at = 1; at < digits.length; at++) {
    const doubled = digits[at] === digits[at - 1];
    const last = at === digits.length - 1;
    consider(digits.slice(0, at) + digits.slice(at + 1), doubled ? 1.5 : last ? 1.2 : 0.5);
  }
}

function swaps(digits: string, consider: Consider): void {
  for (let at = 1; at + 1 < digits.length; at++) {
    consider(digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2), 2);
  }
}

function substitutions(digits: string, consider: Consider): void {
  for (let at = 1; at < digits.length; at++) {
    for (const digit of hexDigits) {
      const alike = lookAlike.has(`${digits[at]}${digit}`);
      consider(digits.slice(0, at) + digit + digits.slice(at + 1), alike ? 1 : 0.5);
    }
  }
}
