import { fromWin32 } from "../codes/code.ts";
import { type FoundCode, placeOf } from "./find-codes.ts";

/** Ordinary numbers that their wording makes a Win32 error or an HTTP status. */

/** `NTSTATUS_FROM_WIN32(1058)` and `HRESULT_FROM_WIN32(1058)`: a Win32 number by its own wording. */
const fromWin32Call = /_FROM_WIN32\(\s?(\d{1,5})\s?\)/g;
/**
 * A number after a word that announces one, in decimal or in the hexadecimal form of `sc`, Setup and the Task Scheduler (`0x422`).
 * The word list is closed and each gap bounded, so the scan stays linear.
 */
const announced =
  /(?<![0-9A-Za-z_]|(?:server|proxy|iis|wsus) (?=error [45]\d\d))(?:(?:last|system )?error|erreur|fehler|fehlercode|errore|错误|ошибка|win32|win32_exit_code|exit code|return code|error code|exitcode|error=|rc|gle|(errors|failed|fails|échec|失败|returned))( codes?| value| number)?\s{0,6}[:=#(]?\s{0,3}(?:["'(]|%%)?(0x0{0,4}[0-9a-f]{1,4}|\d{1,5})(?![0-9A-Za-z.,:/%-]{0,12}[0-9A-Za-z])/gi;
/** `failed 3` is a count; `FAILED 5:` is how `sc` prints an error. */
const printed = /^:(?:\s|$)/;
/** What is counted stands behind its number. */
const countedBehind =
  /^ ?(?:x|of|von|out of|clients?|servers?|updates?|pcs?|machines?|computers?|devices?|times?|mal|fois|veces|hours?|days?|weeks?|months?|minutes?|min|sec|seconds?|results?|pages?|items?|entries|errors?|users?|boxes|vms?|hosts?|kbs?|packages?|files?|jobs?|runs?|retries|ago|still|not)\b/i;
/** The numbers of the service control manager, right behind a service or at the end of what it says. */
const serviceNumber =
  /(?<![0-9A-Za-z])(?:with|gives|says|->|=>|wuauserv|bits|trustedinstaller|cryptsvc)\s{0,3}(10[5-7]\d)(?=\s{0,4}(?:[.,;:!?)\n]|$))/gi;

/**
 * Win32 numbers that the words before them announce (`[SC] StartService FAILED 1058:`, `Error: 87`). They are weak: the caller
 * decides by the context whether they count. 0 stands with the word that announces it, since most zeros announce nothing.
 * @param text normalised text, at most a few thousand characters
 */
export function findWin32Numbers(text: string): readonly FoundCode[] {
  const found: FoundCode[] = [];
  for (const pattern of [fromWin32Call, announced, serviceNumber]) {
    for (const hit of text.matchAll(pattern)) {
      const raw = hit.at(-1) ?? "";
      const number = Number(raw);
      if (number > 0xffff || found.length >= 20) continue;
      const start = hit.index + hit[0].lastIndexOf(raw);
      if (pattern === announced && isCount(hit, text.slice(start + raw.length, start + raw.length + 20))) continue;
      const at = number === 0 ? hit.index : start;
      found.push({ value: fromWin32(number), notation: "win32", raw, at, end: start + raw.length, corrected: false });
    }
  }
  return found;
}

function isCount([, weak, code, raw = ""]: RegExpMatchArray, behind: string): boolean {
  if (countedBehind.test(behind)) return true;
  const isBare = weak !== undefined && code === undefined && /^\d{1,3}$/.test(raw);
  return isBare && !printed.test(behind);
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
  /(?<![0-9A-Za-z])(?:(?:server |proxy |iis |wsus )error|HTTP)(?:\/\d(?:\.\d)?)?[ -]{0,2}(?:status|error|code|response)?[ -]{0,2}(?:code)?[ :=]{0,3}'?(\d{3})(?![0-9A-Za-z])/gi;

/** HTTP statuses, as the code that the agent gives them. `own` wording needs no further context. */
export function findHttpStatuses(text: string): readonly (FoundCode & { readonly own: boolean })[] {
  const own = [...text.matchAll(agentStatus)];
  const hits = own.length > 0 ? own : [...text.matchAll(plainStatus)];
  return hits.slice(0, 10).flatMap((hit) => {
    const { at, end, raw } = placeOf(hit);
    if (countedBehind.test(text.slice(end, end + 20))) return [];
    const value = statusCodes.get(Number.parseInt(hit[1] ?? "0", 10));
    return value === undefined
      ? []
      : [{ value, raw, at, end, notation: "http" as const, corrected: false, own: own.length > 0 }];
  });
}
