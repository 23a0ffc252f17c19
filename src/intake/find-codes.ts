import { canonical } from "../codes/code.ts";

/**
 * How a number was written. The looser the notation, the more context it needs before it counts as an error code
 * (see `src/match/relevance.ts`).
 */
export type Notation = "hex" | "short-hex" | "bare-hex" | "decimal" | "win32" | "http" | "symbol";

export interface FoundCode {
  /** Canonical value: wrappers taken off. */
  readonly value: number;
  readonly notation: Notation;
  /** The characters that were read, gaps closed. */
  readonly raw: string;
  /** Where it stands in the normalised text. */
  readonly at: number;
  readonly end: number;
  /** Reading it took more than removing markup: a letter was read as a digit, or a gap closed. */
  readonly corrected: boolean;
  /** The extend code of a feature update (`0x20017`) that stood beside it. */
  readonly extend?: number;
}

/** Something that was meant as a code but has a wrong number of digits. */
export interface MalformedCode {
  readonly digits: string;
  readonly at: number;
  readonly end: number;
}

export interface CodeScan {
  readonly codes: readonly FoundCode[];
  readonly malformed: readonly MalformedCode[];
}

/** No paste needs more than this many occurrences to be understood; the bound keeps the cost of a hostile one flat. */
export const maximumOccurrences = 4000;
/** A real log has fewer numbers than one in so many characters, so a long one is still read to its end. */
const charactersANumber = 50;

/**
 * One pass for every notation that is recognisable by its own shape: eight prefixed digits, which is what nearly every code looks
 * like, or a prefix that `readPrefixed` reads on from; a decimal number of nine or ten digits; or eight bare hexadecimal digits that
 * start like an error. A GUID, a hash, a version or a SID must not match, hence the guards on both sides. Two percent signs are how
 * the event log writes a number that it has no text for.
 */
const shape =
  /(?<![0-9A-Za-z#$@]|(?<!%)%)(?:((?:0[xX](?=0[xX]))?(?:[0Oo] {0,2})?[xX]{1,2})(?:([0-9A-Fa-f]{8})[hHlL]?(?![0-9A-Za-z])|(?= {0,2}[0-9A-Fa-fOoIlSs]))|(?<![0-9]-|[0-9][.,:]|_)(-?[1-4]\d{8,9}|-[5-9]\d{8})(?![0-9A-Za-z_]|[.,:-]\d)|(?<![-.{\\~]|(?<![89CcDd][0-9A-Fa-f]{7})\/|(?<!WindowsUpdate)_)([89CcDd][0-9A-Fa-f]{7})[hH]?(?![0-9A-Za-z]|-(?![1-6]00[0-9A-Fa-f]{2}(?![0-9A-Za-z]))[0-9A-Fa-f]|\/(?![89CcDd][0-9A-Fa-f]{7}(?![0-9A-Za-z]))[0-9A-Za-z]|[@.~\\][0-9A-Za-z]))/g;

/** What people type for digits, with the gaps that copying leaves: groups of "digits" parted by one space, dash or line break. */
const loose =
  / {0,2}((?:[0-9A-Fa-fOoIlSs]{1,12})(?:(?:-|[ \t]{0,3}\r?\n[ \t]{0,8}| )(?=[0-9A-Fa-fOoIlSs]{1,8}(?![0-9A-Za-z]))[0-9A-Fa-fOoIlSs]{1,8}){0,3})(?![0-9A-Za-z])/y;
const extendAfter = /[ \t]{0,3}[-–,][ \t]{0,3}(?:0x)?([1-6]00[0-9A-Fa-f]{2})(?![0-9A-Za-z])/iy;

/** @param text normalised text (see `normalize`) */
export function findCodes(text: string): CodeScan {
  const codes: FoundCode[] = [];
  const malformed: MalformedCode[] = [];
  shape.lastIndex = 0;
  let left = maximumOccurrences + text.length / charactersANumber;
  for (let hit = shape.exec(text); hit !== null && left-- > 0; hit = shape.exec(text)) {
    const [raw, prefix, prefixed, decimal, bare] = hit;
    const at = hit.index;
    const end = at + raw.length;
    if (prefixed !== undefined) {
      const corrected = prefix !== "0x" && prefix !== "0X";
      codes.push(withExtend({ value: fromHex(prefixed), notation: "hex", raw, at, end, corrected }, text));
    } else if (prefix !== undefined) {
      const { end: stop, code, malformed: broken } = readPrefixed(text, at, prefix);
      shape.lastIndex = Math.max(stop, shape.lastIndex);
      if (code !== undefined) codes.push(code);
      else if (broken !== undefined && malformed.length < 8) malformed.push(broken);
    } else if (decimal !== undefined) {
      const value = fromDecimal(decimal);
      if (value !== undefined) codes.push({ value, notation: "decimal", raw, at, end, corrected: false });
    } else if (bare !== undefined) {
      codes.push(withExtend({ value: fromHex(bare), notation: "bare-hex", raw, at, end, corrected: false }, text));
    }
    // A code alone is what most people ask about: there is nothing left to search.
    if (end === text.length) break;
  }
  return { codes, malformed };
}

interface PrefixedRead {
  readonly end: number;
  readonly code?: FoundCode;
  readonly malformed?: MalformedCode;
}

function readPrefixed(text: string, at: number, prefix: string): PrefixedRead {
  const start = at + prefix.length;
  loose.lastIndex = start;
  const run = loose.exec(text);
  if (run?.[1] === undefined) return { end: start };
  return readLoose(text, at, start + (run[0].length - run[1].length), run[1]);
}

function fromHex(digits: string): number {
  return canonical(Number.parseInt(digits, 16));
}

/** Takes the shortest row of whole groups that makes eight digits; failing that, the first group alone. */
function readLoose(text: string, at: number, start: number, run: string): PrefixedRead {
  const groups = run.split(/[^0-9A-Za-z]+/);
  let digits = "";
  for (const [index, group] of groups.entries()) {
    if (index > 0 && !mayContinue(digits, run)) break;
    digits += group;
    if (digits.length >= 8) break;
  }
  const hex = digitsOf(digits);
  if (hex.length === 8) {
    const end = start + lengthOfGroups(run, 8);
    const raw = text.slice(at, end).replace(/\s+/g, "");
    const code: FoundCode = {
      value: fromHex(hex),
      notation: "hex",
      raw,
      at,
      end,
      corrected: true,
    };
    return { end, code: withExtend(code, text) };
  }
  const first = digitsOf(groups[0] ?? "");
  const end = start + (groups[0] ?? "").length;
  if (isShortSuccess(first)) {
    const value = Number.parseInt(first, 16);
    return { end, code: { value, notation: "short-hex", raw: text.slice(at, end), at, end, corrected: false } };
  }
  if (first.length >= 6 && first.length <= 10) return { end, malformed: { digits: first.toUpperCase(), at, end } };
  return { end };
}

/** A space closes only a gap near the front ("0x 8024 4022"); after five digits the next word is more likely a word. */
function mayContinue(digits: string, run: string): boolean {
  return digits.length < 8 && (digits.length <= 4 || /[\n-]/.test(run));
}

function lengthOfGroups(run: string, digits: number): number {
  let seen = 0;
  for (let index = 0; index < run.length; index++) {
    if (/[0-9A-Za-z]/.test(run[index] ?? "")) seen++;
    if (seen === digits) return index + 1;
  }
  return run.length;
}

/** Letters that are typed or recognised for digits: `8OO7O422` → `80070422`. */
function digitsOf(text: string): string {
  return text.replace(/[Oo]/g, "0").replace(/[Il]/g, "1").replace(/[Ss]/g, "5");
}

/** `0x240006` and `0x248001` are success codes that the agent prints without their leading zeros. */
function isShortSuccess(hex: string): boolean {
  return /^24[0-9a-f]{4}$/i.test(hex);
}

function fromDecimal(text: string): number | undefined {
  const number = Number.parseInt(text, 10);
  if (number < 0) return number >= -0x80000000 && number <= -0x1000 ? canonical(number >>> 0) : undefined;
  return number > 0x80000000 && number < 0xffffffff ? canonical(number) : undefined;
}

function withExtend(code: FoundCode, text: string): FoundCode {
  if (code.end === text.length) return code;
  extendAfter.lastIndex = code.end;
  const after = extendAfter.exec(text);
  if (after?.[1] === undefined) return code;
  return { extend: Number.parseInt(after[1], 16), ...code };
}

/** Where a match of an expression stands in the text. */
export function placeOf(hit: RegExpExecArray): { raw: string; at: number; end: number } {
  return { raw: hit[0], at: hit.index, end: hit.index + hit[0].length };
}
