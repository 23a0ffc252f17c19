/** Messages to measure with, made from a seed: the same in every run. All of them are invented. */

export const kinds = ["chatter", "words", "paste with a code", "paste without one"] as const;
export type Kind = (typeof kinds)[number];

/** Each text comes in so many variants, so that nothing can learn one of them by heart. */
const variants = 16;

/** A small generator of numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

export function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

const codes = [
  "80244022",
  "8024402C",
  "80072EFE",
  "80070422",
  "800F0922",
  "80240022",
  "80073712",
  "80070005",
  "800F081F",
  "80D02002",
  "80246007",
  "8024500C",
];

/** `0x80244022`: what most people send. */
export const shortCodes: readonly string[] = codes.map((code) => flat(`0x${code}`));

/** What a busy channel says all day. */
export const chatterMessages: readonly string[] = [
  "good morning everybody",
  "thanks, that did it!",
  "lunch at half past twelve?",
  "can somebody review my pull request, it is only three lines",
  "the printer on the second floor is out of toner again",
  "I will be ten minutes late for the stand-up, the train is stuck",
  "who has the key of the server room?",
  "yes, the new laptops arrive on Thursday, please book a slot in the calendar so that we can hand them over one by one",
  "does anyone know how to share a calendar with somebody outside of the company?",
  "the customer called back, they would rather have it in blue",
  "nice work on the release notes, they read so much better now",
  "my connection drops every time I open the window, is it the cable or the dock?",
  "let us move that to next week, nobody from finance is here",
  "error in my last message: it is room 214, not 241",
  "has the build failed for you as well, or is it only my branch?",
  "I installed the app on my phone and it keeps asking for a code",
  "the deployment is done, 14 services restarted, nothing unusual in the dashboards so far, I will keep an eye on them until five",
  "reminder: please update your timesheets before Friday, the invoice 2026110042 waits for them",
  "+1",
  "we could not reach the supplier, they are closed until Monday",
  "is 10.20.30.40 the old address or the new one? the ticket says 4711 and the wiki says something else",
  "I moved the board, the link is https://example.com/boards/7f3a9c20?view=all",
  "if the meeting runs over, start without me and write down what was decided about the budget of the second half",
  "cake in the kitchen",
].map(flat);

/** Descriptions of errors without a code. */
const descriptions = [
  "the windows update server asks for proxy authentication",
  "wsus scan fails, service temporarily unavailable",
  "update cannot be downloaded, connection was reset",
  "the windows update service is disabled on this PC",
  "not enough space in the system reserved partition",
  "source files could not be found for .NET 3.5 with dism",
  "the component store is corrupt, sfc could not repair it",
  "access denied while installing the cumulative update",
  "update failed because a restart is still pending",
  "an other installation is in progress, wusa gives up",
  "feature update rolled back in the first boot phase, a driver fails",
  "certificate of the update server is not trusted, clock is wrong",
  "bits transfer stopped, the server does not support range requests",
  "configuration manager client cannot find its scan server",
  "updates are mangaed by the organisation and the polcy forbids it",
  "delivery optimization download timed out without progress",
];

const components = ["Agent", "ComApi", "DownloadManager", "Handler", "Misc", "ProtocolTalker", "IdleTimer", "Reporter"];
const routine = [
  "*QUEUED* Finding updates [CallerId = UpdateOrchestrator Id = 12]",
  "Added update {GUID}.201 to search result",
  "Found 3 updates and 87 categories in search; evaluated appl. rules of 1422 out of 2710 deployed entities",
  "Endpoint Provider called with service {GUID}",
  "Successfully loaded the metadata of {GUID}.1 from the data store",
  "WU operation (CSearchCall::Init ID 3) started; operation # 41; does use network; is at background priority",
  "SyncUpdates round trips: 2, caching on, 4096 bytes",
  "Update {GUID}.100 is pruned out due to potential supersedence",
  "DO job {GUID} progress 47 of 100, state transferring",
  "IdleTimer::WakeUpCallback, flags = 16, session timeout 30 minutes",
];
const failing = [
  "*FAILED* [CODE] Method failed [CAgentProtocolTalker::SyncUpdates:1187]",
  "*FAILED* [CODE] Library download error. Will retry. Retry Counter: 1",
  "DO job {GUID} failed, updateId = {GUID}.1, hr = 0xCODE",
];
const lastLine = "ClientId = UpdateOrchestrator: Exit code = 0x00000000; Call error code = 0xCODE";
const silentFailures = [
  "Service is not available, the request could not be sent to the update server, it will be tried again later",
  "Failed to find the proxy of the user, going on without one",
];

/** @returns variants of one kind of message, each exactly `length` characters long */
export function textsOf(kind: Kind, length: number): readonly string[] {
  return Array.from({ length: variants }, (_, seed) => textOf(kind, length, randomFrom(seed * 7919 + length)));
}

function textOf(kind: Kind, length: number, random: () => number): string {
  switch (kind) {
    case "chatter":
      return flat(fill(length, () => `${pick(chatterMessages, random)}. `).slice(0, length));
    case "words":
      return flat(fill(length, (before) => wordsPart(before, random)).slice(0, length));
    case "paste with a code":
      return pasteOf(length, pick(codes, random), random);
    case "paste without one":
      return pasteOf(length, undefined, random);
  }
}

/** A message of a person names its error first; the longer it gets, the more other talk it holds. */
function wordsPart(before: number, random: () => number): string {
  return before > 0 && random() < 0.6 ? `${pick(chatterMessages, random)}. ` : `${pick(descriptions, random)}. `;
}

function fill(length: number, part: (before: number) => string): string {
  let text = "";
  while (text.length < length) text += part(text.length);
  return text;
}

/** The end of an agent's log; one line in twenty tells of a failure. */
function pasteOf(length: number, code: string | undefined, random: () => number): string {
  const end = code === undefined ? pick(routine, random) : lastLine;
  const last = logLine(end, code, random);
  const before = fill(length, () => {
    const trouble = random() < 0.05;
    const message = trouble ? pick(code === undefined ? silentFailures : failing, random) : pick(routine, random);
    return `${logLine(message, code, random)}\n`;
  });
  return flat(`${before}${last}`.slice(-length));
}

function logLine(message: string, code: string | undefined, random: () => number): string {
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join("");
  const text = message.replaceAll("{GUID}", () => `{${guid(random)}}`).replaceAll("CODE", code ?? "");
  return `2026-11-12 0${digits(1)}:3${digits(1)}:1${digits(1)}.${digits(7)} ${digits(4)}  ${digits(5)} ${pick(components, random).padEnd(15)} ${text}`;
}

function guid(random: () => number): string {
  const hex = (count: number) =>
    Array.from({ length: count }, () => Math.floor(random() * 16).toString(16))
      .join("")
      .toUpperCase();
  return `${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`;
}

/** A string that was put together piece by piece is a tree; one from a socket is not. */
function flat(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}

const hostileLength = 100_000;
/** Pieces that start something: a code, a tag, a link, a symbol, a sentence about an error. */
const hostilePieces = [
  ..."0aFxO_<>&\\\n -'({[/%.;é中",
  "0x",
  "0x ",
  "0x8",
  "0x8024402",
  "0x80244022 ",
  "0x8024-",
  "0x8024\n    ",
  "0х8024402",
  "[80244022] *FAILED* ",
  "-2145107934 ",
  "2149859362,",
  "80244022 ",
  "D00D",
  "WU_E_",
  "WU_E_PT_HTTP_STATUS_DENIED ",
  "A_",
  "\n_A",
  "<a ",
  "<http://",
  "<at>",
  "<p>",
  "&#x41;",
  "&amp;",
  "https://",
  "error ",
  "error 1058 ",
  "error: (",
  "HTTP ",
  "windows update ",
  "since after ",
  "KB5031356 ",
  "failed authentcation proxi. ",
  "cannot conect servr\n",
  "service unavailable (",
  ", Error  CBS  ",
  "Exit code = 0x",
  "will delete in-place instead ",
  "\r\n",
  "\\_",
  "\\n0x",
  "АВСЕОавсео",
  "e\u0301",
  "\u200b",
  "\ufdfa",
  "０ｘ８",
  "😀",
];

export interface Hostile {
  readonly name: string;
  readonly text: string;
}

/** Inputs that try to make something quadratic: one piece over and over, two in turn, and many at random. */
export function hostileTexts(): readonly Hostile[] {
  const random = randomFrom(42);
  const single = hostilePieces.map((piece) => hostile(JSON.stringify(piece), () => piece));
  const pairs = Array.from({ length: 60 }, () => {
    const [one, other] = [pick(hostilePieces, random), pick(hostilePieces, random)];
    return hostile(`${JSON.stringify(one)} and ${JSON.stringify(other)}`, () => one + other);
  });
  const mixed = Array.from({ length: 20 }, (_, index) =>
    hostile(`mixture ${index + 1}`, () => pick(hostilePieces, random)),
  );
  return [...single, ...pairs, ...mixed];
}

function hostile(name: string, part: () => string): Hostile {
  return { name, text: flat(fill(hostileLength, part).slice(0, hostileLength)) };
}
