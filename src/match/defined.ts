import type { FoundCode } from "../intake/find-codes.ts";

/**
 * Numbers that are written about and not met: in source code, in tables, in the title of a change. Whoever asks the bot about them
 * gets an answer all the same.
 */

/** In a longer text somebody pastes more than a piece of source code. */
const longest = 10_000;

/** So much of a line on each side of a number tells whether it is defined there. */
const lineReach = 80;

/** Without any of these nothing is defined; most messages have none. */
const hint = /#define|\bcase\s|_[ESW]_|-eq |\|| adds? | added |^\s{0,4}[a-z]{2,8}\(|^[Aa]dd|\b(?:expect|Set|Map)\(/;
const definedBefore =
  /(?:#define\s{1,8}(?:\w{1,60}\s{1,20})?(?:_HRESULT_TYPEDEF_\()?|\bcase\s{1,4}'?|\b[A-Z]{2,6}_[ESW]_\w{1,60}\s{0,8}=>?\s{0,8}(?:unchecked\(\(int\)\s?)?|\b(?:Set|Map|expect)\([^\n]{0,60}|-eq\s{1,4})$/;
const definedBehind = /^L?['"]?\s{0,8}[;:,)\]}{]/;
const symbolDefinedBehind = /^\s{0,8}=>?\s{0,8}(?:unchecked\(\(int\)\s?)?(?:-?\d{9,10}|0x[0-9A-Fa-f]{8})/;
const listed =
  /\badds (?:\w{1,20} ){0,3}(?:error )?codes\b|\b(?:adds?|added) (?:\w{1,20} ){0,2}(?:descriptions?|texts|mappings?)\b/i;
/** "feat(errors): map WU_E_NO_CONNECTION": the first line of a commit. */
const commitTitle = /^\s{0,4}(?:feat|fix|docs|chore|refactor|test|ci|build)\([\w-]{1,30}\)!?: /;
const tableRow = /(?:^|\n)[-+ ]{0,4}\| {0,4}`?(?:0x)?[0-9A-Fa-f]{8}`? {0,40}\|/g;
/** A table of fewer codes may be what a page says about the one that somebody met. */
const tableRows = 3;

/** @param codes of the text, at least one; whether each is defined there, or stands in a table or a list of codes */
export function areDefined(codes: readonly FoundCode[], text: string): boolean {
  if (text.length > longest || !hint.test(text)) return false;
  if (commitTitle.test(text) || isTable(text) || isList(text, codes)) return true;
  const numbers = codes.filter(({ notation }) => notation !== "symbol");
  // In source code the names stand in texts and comments beside their numbers.
  if (numbers.length > 0 && numbers.every((code) => isDefined(text, code, numbers.length))) return true;
  return codes.every((code) => isDefined(text, code, codes.length));
}

function isTable(text: string): boolean {
  return text.includes("|") && (text.match(tableRow)?.length ?? 0) >= tableRows;
}

/** "Added descriptions for 0x80240017, 0x80244022, …": a row of codes, and not a word about a failure. */
function isList(text: string, codes: readonly FoundCode[]): boolean {
  return codes.length > 1 && listed.test(text) && new Set(codes.map(({ value }) => value)).size > 1;
}

/** @param count of the codes in the text: a single `NAME = 0x…` may be a line of a log */
function isDefined(text: string, { at, end, notation }: FoundCode, count: number): boolean {
  const before = text.slice(Math.max(0, at - lineReach), at);
  const behind = text.slice(end, end + lineReach);
  if (notation === "symbol" && symbolDefinedBehind.test(behind)) return true;
  return definedBefore.test(before) && (count >= tableRows || definedBehind.test(behind));
}
