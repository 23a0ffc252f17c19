import { canonical, fromWin32 } from "../codes/code.ts";

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
const maximumOccurrences = 4000;

/**
 * One pass for every notation that is recognisable by its own shape: a prefixed number (read on by `readPrefixed`), ten decimal
 * digits, or eight bare hexadecimal digits that start like an error. A GUID, a hash, a version or a SID must not match, hence
 * the guards on both sides.
 */
const shape =
  /(?<![0-9A-Za-z#$%@])(?:([0Oo] {0,2}[xX])(?= {0,2}[0-9A-Fa-fOoIl])|(?<![0-9]-|[0-9][.,:]|_)(-?[1-4]\d{8,9})(?![0-9A-Za-z_]|[.,:-]\d)|(?<![-.{/\\~_])([89CcDd][0-9A-Fa-f]{7})(?![0-9A-Za-z]|-(?![1-6]00[0-9A-Fa-f]{2}(?![0-9A-Za-z]))[0-9A-Fa-f]|[@.~/\\][0-9A-Za-z]))/g;

/** Digits after "0x": eight of them at a word's end is what nearly every code looks like. */
const eight = /[0-9A-Fa-f]{8}(?![0-9A-Za-z])/y;
/** What people type for digits, with the gaps that copying leaves: groups of "digits" parted by one space, dash or line break. */
const loose =
  / {0,2}((?:[0-9A-Fa-fOoIl]{1,12})(?:(?:-|[ \t]{0,3}\r?\n[ \t]{0,8}| )(?=[0-9A-Fa-fOoIl]{1,8}(?![0-9A-Za-z]))[0-9A-Fa-fOoIl]{1,8}){0,3})(?![0-9A-Za-z])/y;
const extendAfter = /[ \t]{0,3}[-–,][ \t]{0,3}(?:0x)?([1-6]00[0-9A-Fa-f]{2})(?![0-9A-Za-z])/iy;

/** @param text normalised text (see `normalize`) */
export function findCodes(text: string): CodeScan {
  const codes: FoundCode[] = [];
  const malformed: MalformedCode[] = [];
  shape.lastIndex = 0;
  for (let hit = shape.exec(text); hit !== null && codes.length < maximumOccurrences; hit = shape.exec(text)) {
    const [whole, prefix, decimal, bare] = hit;
    if (prefix !== undefined) {
      const read = readPrefixed(text, hit.index, prefix);
      shape.lastIndex = Math.max(read.end, shape.lastIndex);
      if (read.code !== undefined) codes.push(read.code);
      else if (read.malformed !== undefined && malformed.length < 8) malformed.push(read.malformed);
    } else if (decimal !== undefined) {
      const value = fromDecimal(decimal);
      if (value !== undefined)
        codes.push({
          value,
          notation: "decimal",
          raw: whole,
          at: hit.index,
          end: hit.index + whole.length,
          corrected: false,
        });
    } else if (bare !== undefined) {
      const value = canonical(Number.parseInt(bare, 16));
      codes.push(
        withExtend(
          { value, notation: "bare-hex", raw: whole, at: hit.index, end: hit.index + whole.length, corrected: false },
          text,
        ),
      );
    }
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
  eight.lastIndex = start;
  if (eight.test(text)) {
    const value = canonical(Number.parseInt(text.slice(start, start + 8), 16));
    const code: FoundCode = {
      value,
      notation: "hex",
      raw: text.slice(at, start + 8),
      at,
      end: start + 8,
      corrected: prefix.toLowerCase() !== "0x",
    };
    return { end: start + 8, code: withExtend(code, text) };
  }
  loose.lastIndex = start;
  const run = loose.exec(text);
  if (run?.[1] === undefined) return { end: start };
  return readLoose(text, at, start + (run[0].length - run[1].length), run[1]);
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
      value: canonical(Number.parseInt(hex, 16)),
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
  return text.replace(/[Oo]/g, "0").replace(/[Il]/g, "1");
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
  extendAfter.lastIndex = code.end;
  const after = extendAfter.exec(text);
  if (after?.[1] === undefined) return code;
  return { ...code, extend: Number.parseInt(after[1], 16) };
}

/** `NTSTATUS_FROM_WIN32(1058)` and `HRESULT_FROM_WIN32(1058)`: a Win32 number by its own wording. */
const fromWin32Call = /_FROM_WIN32\(\s?(\d{1,5})\s?\)/g;
/** A number after a word that announces one. The word list is closed and each gap bounded, so the scan stays linear. */
const announced =
  /(?<![0-9A-Za-z_])(?:error|errors|erreur|fehler|fehlercode|errore|failed|fails|échec|失败|错误|ошибка|win32|returned|exit code|return code|error code|exitcode|error=|rc)(?: code| value| number)?\s{0,3}[:=#(]?\s{0,3}["'(]?(\d{1,5})(?![0-9A-Za-z.,:/%-]{0,12}[0-9A-Za-z])/gi;

/**
 * Win32 numbers that the words before them announce (`[SC] StartService FAILED 1058:`, `Error: 87`). They are weak: the caller
 * decides by the context whether they count.
 * @param text normalised text, at most a few thousand characters
 */
export function findWin32Numbers(text: string): readonly FoundCode[] {
  const found: FoundCode[] = [];
  for (const pattern of [fromWin32Call, announced]) {
    for (const hit of text.matchAll(pattern)) {
      const number = Number.parseInt(hit[1] ?? "0", 10);
      if (number === 0 || number > 0xffff || found.length >= 20) continue;
      const raw = hit[1] ?? "";
      const at = hit.index + hit[0].lastIndexOf(raw);
      found.push({ value: fromWin32(number), notation: "win32", raw, at, end: at + raw.length, corrected: false });
    }
  }
  return found;
}

/** HTTP status → the agent's own code for it: wuerror.h, 0x80244016 to 0x80244025. */
const statusCodes: ReadonlyMap<number, number> = new Map([
  [400, 0x80244016],
  [401, 0x80244017],
  [403, 0x80244018],
  [404, 0x80244019],
  [405, 0x8024401a],
  [407, 0x8024401b],
  [408, 0x8024401c],
  [409, 0x8024401d],
  [410, 0x8024401e],
  [500, 0x8024401f],
  [501, 0x80244020],
  [502, 0x80244021],
  [503, 0x80244022],
  [504, 0x80244023],
  [505, 0x80244024],
]);

/** The wording of the agent's own log; no other product prints the status in both bases. */
const agentStatus = /HTTP status code '?(\d{3}) \(0x[0-9A-Fa-f]{3}\)/g;
const plainStatus =
  /(?<![0-9A-Za-z])HTTP(?:\/\d(?:\.\d)?)?[ -]{0,2}(?:status|error|code|response)?[ -]{0,2}(?:code)?[ :=]{0,3}'?(\d{3})(?![0-9A-Za-z])/gi;

/** HTTP statuses, as the code that the agent gives them. `own` wording needs no further context. */
export function findHttpStatuses(text: string): readonly (FoundCode & { readonly own: boolean })[] {
  const own = [...text.matchAll(agentStatus)];
  const hits = own.length > 0 ? own : [...text.matchAll(plainStatus)];
  return hits.slice(0, 10).flatMap((hit) => {
    const value = statusCodes.get(Number.parseInt(hit[1] ?? "0", 10));
    return value === undefined
      ? []
      : [{ value, ...placeOf(hit), notation: "http" as const, corrected: false, own: own.length > 0 }];
  });
}

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
    const value = symbols.get(hit[0].toUpperCase());
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

function placeOf(hit: RegExpExecArray): { raw: string; at: number; end: number } {
  return { raw: hit[0], at: hit.index, end: hit.index + hit[0].length };
}
