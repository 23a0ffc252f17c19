import { familyOf } from "../codes/family.ts";
import type { FoundCode } from "../intake/find-codes.ts";

/**
 * Which of several codes a paste is about. A log repeats its cause many times, mixes it with lines that every healthy PC
 * writes, and ends with what the user saw.
 */

/** Lines of healthy logs, by their own wording. They never lead and alone are no reason to speak. */
const noise = new RegExp(
  [
    "SQM: (?!CheckSur|Reporting package)",
    "Not able to add .{1,60} to Windows Error Report",
    "will delete in-place instead",
    "to temp directory",
    "AddSource failed",
    "Failed to gather event log",
    "Failed Open Eventlog",
    "Failed to delete current corruption first found value",
    "Failed to write store corruption detect",
    "GetFragmentSigningConfig failed",
    "Failed to get proxy settings token",
    "IsMeteredConnection",
    "SqmDeviceId|Sqm DeviceId",
    "GetSettingsFromEndpoint|HardwareRequirementSettings",
    "to service map",
    "LoadHistoryEventFromRegistry",
    "IsCommitRequired",
    "GenerateSecurityTokenWithAuthTickets",
    "AppxPackage::Initialize|AppxApplicabilityData",
    "Package_for_KB3025096",
    "Storage Reserve Manager Unavailable",
    "sleep(?: block)?(?:;| state)",
    "Unable to read existing (?:resultant WUA policy|WUA (?:resultant|Group) Policy)",
    "Failed to initialize Win SAT",
    "performance datapoint is invalid",
    "EventID: 0x",
    "Not able to (?:read|query) ",
    "Failed to read AutoRepairNeeded",
    "group policy not set",
    "lower than last tick count",
    "failed to get targeted update",
    "Failed setting restore point",
    "Unable to find parent capability",
    "Failed to load the provider",
    "Expecting attribute name|Failed to get next element",
    "failed, not fatal|\\(non-fatal\\)|, ignoring|trying legacy|falling back to|client may still need it",
    "STATUS_OBJECT_NAME_NOT_FOUND.{1,120}Query(?:Key|Value)",
    "FIOReadFileIntoBuffer|UnmarshallImageHandleFromDirectory|WIMGetMountedImageHandle",
    "Shim considered",
    "NetworkCostM",
    "Appraiser: ERROR,Sdb",
    "store corruption status report is incomplete",
    "(?:(?:internally|create) open package|OpenPackage using worker session).{1,20}0x800f0805",
  ].join("|"),
  "i",
);

/** What the update client reports upwards: the number that the user has on the screen. */
const surfaced =
  /Exit code = |Call error code|\* ?END ?\*|Installation Failure|Failed to end search job|failed to install update|ciStateError|Operation result:|failed searching for update|failed to perform|original failure status|-> user callback|Extended|SetupResult|status: ?0x|hrStatus:|calls back to .{1,60} with code|Scan failed|resultMapped|Fatal|Sync of Updates|SyncServerUpdates|Failed (?:executing|while processing) (?:critical|non-critical)|failed to perform store corruption|rolling back|install error|occurred while downloading/i;
const warning = /, Warning|WARNING|Warning {2,}/;
const error = /, Error|\*FAILED|(?:^|\s)Error {1,24}\S|FATAL|type="3"/i;

/** The run that the log tells of ended well; what failed on the way was tried again or did not matter. */
const endedWell =
  /Exit code = 0x0{8}(?!; Call error)|\bresult = 0x0\b|successfully (?:installed|completed scan)|Scan succeeded|Async searching completed/i;

/** How servicing ends a session: with what came of it. */
const sessionEnd = /(?:Processing complete|finalized\. )[^\n]{0,200}?\[HRESULT =\s{1,4}0x([0-9A-Fa-f]{8})/g;
const servicingError = /, Error {2}/;

/** E_FAIL, E_UNEXPECTED, DISP_E_EXCEPTION: "something failed", said by whoever had nothing better to say, or wraps what has. */
const empty = new Set([0x80004005, 0x8000ffff, 0x80020009]);
/** What the agent writes as failed on many a PC whose scans end well: the store is asked for what is not there, and the like. */
const commonplace = new Set([0x8024000c, 0x8024000e, 0x80240013, 0x80246007, 0x80248007, 0x80248014, 0x8024801e]);
/** What a step answers that was stopped because another one failed. */
const consequence = new Set([0x800704c7, 0x80004004, 0x800704d3, 0x8024000b]);

/** The weight of a line that reports upwards; of the others, the errors weigh most. */
const surfacedWeight = 4;

/** So much of a line around a code tells what it reports. */
const lineReach = 300;
/** Of more occurrences only some are read, the others are counted: a log says the same thing over and over. */
const maximumRead = 300;
/** So much in front of a code, its changing numbers left out, tells one kind of line from another. */
const shapeReach = 60;

interface Weighed {
  readonly code: FoundCode;
  weight: number;
  count: number;
  /** Every occurrence was only the thread's last-error value, which may stem from anything before. */
  lastErrorOnly: boolean;
  noiseOnly: boolean;
}

export interface Triage {
  /** Distinct codes, the leading one first. */
  readonly codes: readonly FoundCode[];
  /** How many lines were set aside as noise. */
  readonly setAside: number;
}

/**
 * @param text normalised text
 * @param codes the codes that count, in the order of the text
 * @param isLog whether the text has lines of a known log; prose keeps the order in which a person named the codes
 */
export function triage(text: string, codes: readonly FoundCode[], isLog: boolean): Triage {
  if (codes.length === 1 && !isLog) return { codes, setAside: 0 };
  const byValue = new Map<number, Weighed>();
  const noiseLines = new Set<number>();
  const harmless = isLog && endedWell.test(text);
  const wellUntil = isLog ? sessionsEndedWellUntil(text) : 0;
  const counts = codes.length <= maximumRead ? undefined : countsOf(codes);
  for (const code of counts === undefined ? codes : representatives(text, codes)) {
    const line = lineAround(text, code.at);
    const passed = code.at < wellUntil && !servicingError.test(line);
    const isNoise = noise.test(line) || ((harmless || passed) && !surfaced.test(line));
    const isLastError = /gle=\s?$/i.test(text.slice(Math.max(0, code.at - 6), code.at));
    if (isNoise) noiseLines.add(text.lastIndexOf("\n", code.at));
    const weight = isNoise || isLastError ? 0.1 : lineWeight(line);
    const before = byValue.get(code.value);
    if (before === undefined) {
      byValue.set(code.value, { code, weight, count: 1, lastErrorOnly: isLastError, noiseOnly: isNoise });
    } else {
      before.weight = Math.max(before.weight, weight);
      before.count++;
      before.lastErrorOnly &&= isLastError;
      before.noiseOnly &&= isNoise;
    }
  }
  for (const [value, count] of counts ?? []) {
    const weighed = byValue.get(value);
    if (weighed !== undefined) weighed.count = count;
  }
  const all = [...byValue.values()].filter((each) => !each.noiseOnly);
  const telling = all.filter(({ code, lastErrorOnly }) => !lastErrorOnly && !empty.has(code.value));
  const kept = telling.length > 0 ? telling : all;
  const ordered = isLog ? kept.sort((one, other) => logRank(other) - logRank(one)) : kept.sort(inProse(text));
  return { codes: ordered.map(({ code }) => code), setAside: noiseLines.size };
}

/** @returns where the last session ended, if all that ended did so well: what servicing noted before, at level Info, did not matter */
function sessionsEndedWellUntil(text: string): number {
  let until = 0;
  if (!text.includes("[HRESULT = 0x00000000")) return until;
  for (const { index, 1: result } of text.matchAll(sessionEnd)) {
    if (result !== "00000000") return 0;
    until = index;
  }
  return until;
}

function countsOf(codes: readonly FoundCode[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { value } of codes) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** One occurrence of each kind of line, and of each code its fair share: the cause of a failure may be named only once. */
function representatives(text: string, codes: readonly FoundCode[]): readonly FoundCode[] {
  const byValue = new Map<number, Map<string, FoundCode>>();
  for (const code of codes) {
    const kinds = byValue.get(code.value) ?? new Map<string, FoundCode>();
    byValue.set(code.value, kinds);
    const shape = shapeBefore(text, code.at);
    if (!kinds.has(shape)) kinds.set(shape, code);
  }
  const share = Math.max(2, Math.floor(maximumRead / byValue.size));
  return spread(
    [...byValue.values()].flatMap((kinds) => spread([...kinds.values()], share)),
    maximumRead,
  );
}

function shapeBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - shapeReach), at).replace(/[0-9A-Fa-f-]{2,}|\d/g, "");
}

/** The first and the last of a long row. */
function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  return items.length <= most ? items : [...items.slice(0, most / 2), ...items.slice(-most / 2)];
}

function lineWeight(line: string): number {
  if (surfaced.test(line)) return surfacedWeight;
  if (warning.test(line)) return 0.7;
  return error.test(line) ? 2 : 1;
}

function logRank({ code, weight, count }: Weighed): number {
  const dull = consequence.has(code.value) || (commonplace.has(code.value) && weight < surfacedWeight);
  const specific = dull ? 0.3 : familyOf(code.value).scope === "own" ? 2 : 1;
  return weight * specific * (1 + Math.log2(count) / 4);
}

function inProse(text: string): (one: Weighed, other: Weighed) => number {
  const rank = ({ code }: Weighed) => Number(consequence.has(code.value)) + 2 * Number(isSuperseded(text, code));
  return (one, other) => rank(one) - rank(other);
}

/** What somebody says that it is not, or not any more: "was 0x…, now 0x…", "not 0x… but 0x…". */
const superseded =
  /\b(?:was|were|not|got rid of|instead of|no longer|before|previously|statt|anstatt|vorher|war|nicht|au lieu de|avant|pas|en vez de|antes|no)(?: (?:an?|the|error|code|den|der|das))?:? {1,2}$/i;

function isSuperseded(text: string, { at }: FoundCode): boolean {
  return superseded.test(text.slice(Math.max(0, at - 30), at));
}

function lineAround(text: string, at: number): string {
  const from = Math.max(0, at - lineReach);
  const around = text.slice(from, at + lineReach);
  const end = around.indexOf("\n", at - from);
  return around.slice(around.lastIndexOf("\n", at - from) + 1, end === -1 ? around.length : end);
}
