import { availableParallelism } from "node:os";
import type { StartUp } from "./processes.ts";
import type { StoreCost } from "./store.ts";

/** Milliseconds of one message; a library that was left out has none. */
export interface Row {
  readonly kind: string;
  readonly length: number;
  readonly addressed: boolean;
  readonly ours: number;
  readonly floor: number;
  readonly fuse: number | undefined;
  readonly minisearch: number | undefined;
  readonly flexsearch: number | undefined;
}

export interface Comparison {
  readonly entries: number;
  readonly shipped: boolean;
  readonly rows: readonly Row[];
}

/** How many times longer a message takes with 100,000 entries than with 10,000. */
export interface Growth {
  readonly code: number;
  readonly paste: number;
  readonly words: number;
  readonly longWords: number;
}

export interface Findings {
  readonly comparisons: readonly Comparison[];
  readonly growth: Growth;
  readonly chatterMs: number;
  readonly hostile: { readonly inputs: number; readonly slowest: { readonly name: string; readonly ms: number } };
  readonly startUp: StartUp;
  readonly store: StoreCost;
}

export interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  readonly ok: boolean;
}

export function toTerminal(findings: Findings): string {
  const tables = findings.comparisons.map((each) => `${titleOf(each)}\n${table(head, each.rows.map(cells))}`);
  return `\n${tables.join("\n\n")}\n\n${notes.join("\n")}\n\n${targetsTable(targetsOf(findings))}\n`;
}

export function toMarkdown(findings: Findings): string {
  return [
    ...titleOfResults("bench"),
    "## Targets",
    "",
    targetsMarkdown(targetsOf(findings)),
    "",
    "## Against other libraries and the floor",
    "",
    notes.join("\n"),
    ...findings.comparisons.flatMap((each) => [
      "",
      `### ${titleOf(each)}`,
      "",
      markdownTable(head, each.rows.map(cells)),
    ]),
    "",
  ].join("\n");
}

const notes = [
  "Medians of one call. wuerror: milliseconds; floor: how many times longer wuerror takes than one bare search for eight hexadecimal",
  "digits with a look-up; the libraries: how many times longer than wuerror they take for the same text and the same entries.",
  "–: would take seconds for one message. Libraries rank entries and nothing else: they do not tell a code from a word, nor when to",
  "be silent. fuse.js at 10,000 characters and 2,000 entries would take minutes: there its time is that of the first 2,500 characters.",
];

const head = ["message", "characters", "wuerror ms", "floor", "fuse.js", "minisearch", "flexsearch"];

function titleOf({ entries, shipped }: Comparison): string {
  return `${entries.toLocaleString("en")} entries${shipped ? " (shipped)" : ""}`;
}

function cells({ kind, length, addressed, ours, floor, fuse, minisearch, flexsearch }: Row): readonly string[] {
  const times = (peer: number | undefined) => (peer === undefined ? "–" : `${number(peer / ours)}×`);
  return [
    addressed ? `${kind}, addressed` : kind,
    length.toLocaleString("en"),
    number(ours),
    `${number(ours / floor)}×`,
    times(fuse),
    times(minisearch),
    times(flexsearch),
  ];
}

function targetsOf({ comparisons, growth, chatterMs, hostile, startUp, store }: Findings): readonly Target[] {
  const shipped = comparisons.find((each) => each.shipped)?.rows ?? [];
  const medium = comparisons.find(({ entries }) => entries === 2000)?.rows ?? [];
  const every = comparisons.flatMap(({ rows }) => rows);
  const faster = (rows: readonly Row[], peer: "fuse" | "flexsearch") =>
    // Rows without a time for the library do not count; without any, the target is not met.
    Math.min(...rows.map((row) => (row[peer] ?? Number.POSITIVE_INFINITY) / row.ours));
  const overFloor = (kind: string, length: number) =>
    Math.max(...shipped.filter((row) => row.kind === kind && row.length === length).map((row) => row.ours / row.floor));
  return [
    atLeast(
      "fuse.js, 50 characters, 2,000 entries",
      100,
      faster(
        medium.filter(({ length }) => length === 50),
        "fuse",
      ),
    ),
    atLeast(
      "fuse.js, 10,000 characters (lower bound), 2,000 entries",
      1000,
      faster(
        medium.filter(({ length }) => length === 10_000),
        "fuse",
      ),
    ),
    atLeast(
      "flexsearch, 1,000 characters and more, every catalog",
      1,
      faster(
        every.filter(({ length }) => length >= 1000),
        "flexsearch",
      ),
    ),
    atMost("floor, a short code, shipped catalog", 4, overFloor("code", 10), "×"),
    atMost("floor, paste of 40,000 with a code, shipped catalog", 2, overFloor("paste with a code", 40_000), "×"),
    atMost("floor, paste of 40,000 without one, shipped catalog", 12, overFloor("paste without one", 40_000), "×"),
    atMost("codes, 10,000 to 100,000 entries", 1.5, Math.max(growth.code, growth.paste), "×"),
    atMost("words, 10,000 to 100,000 entries", 5, Math.max(growth.words, growth.longWords), "×"),
    atMost("chatter, median message", 0.1, chatterMs, " ms"),
    atMost(
      `slowest of ${hostile.inputs} hostile inputs of 100,000 characters`,
      20,
      hostile.slowest.ms,
      ` ms (${hostile.slowest.name})`,
    ),
    atMost("command line, to the first answer", 300, startUp.cliMs, ` ms (Node alone ${number(startUp.nodeMs)} ms)`),
    atMost("server, to ready", 1500, startUp.serverMs, " ms"),
    atMost("server at rest", 200, startUp.restingMB, ` MB (${number(startUp.usedMB)} MB after use)`),
    ...storeTargets(store),
  ];
}

function storeTargets({ eventsPerSecond, insertsPerSecond, redelivered }: StoreCost): readonly Target[] {
  const { events, answeredTwice, unanswered } = redelivered;
  const wanted = 2_000;
  return [
    {
      what: "events with the store: look-up, claim, thread (SQLite)",
      wanted: `≥ ${number(wanted)}/s`,
      measured: `${number(eventsPerSecond)}/s (bare inserts: ${number(insertsPerSecond)}/s, an event costs ${number(insertsPerSecond / eventsPerSecond)})`,
      ok: eventsPerSecond >= wanted,
    },
    {
      what: `of ${number(events)} events, each given to two replicas, answered twice or never (PostgreSQL)`,
      wanted: "0",
      measured: `${number(answeredTwice + unanswered)} (${number(redelivered.eventsPerSecond)} events/s)`,
      ok: answeredTwice + unanswered === 0,
    },
  ];
}

function atLeast(what: string, wanted: number, measured: number): Target {
  return {
    what: `faster than ${what}`,
    wanted: `≥ ${wanted.toLocaleString("en")}×`,
    measured: Number.isFinite(measured) ? `${number(measured)}×` : "not measured",
    ok: Number.isFinite(measured) && measured >= wanted,
  };
}

function atMost(what: string, wanted: number, measured: number, unit: string): Target {
  const [short = ""] = unit.split(" (");
  return { what, wanted: `≤ ${wanted}${short}`, measured: `${number(measured)}${unit}`, ok: measured <= wanted };
}

/** Two significant digits are all that a noisy machine gives. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (value >= 100) return Math.round(value).toLocaleString("en");
  return value >= 10 ? value.toFixed(0) : String(Number(value.toPrecision(2)));
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header), line(header.map((_, column) => (column === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

/** Targets and notes for the terminal. */
export function targetsToTerminal(targets: readonly Target[], notes: readonly string[]): string {
  return `\n${targetsTable(targets)}\n\n${notes.join("\n")}\n`;
}

/** The same as a file. */
export function targetsToMarkdown(script: string, targets: readonly Target[], notes: readonly string[]): string {
  return [...titleOfResults(script), targetsMarkdown(targets), "", ...notes, ""].join("\n");
}

const targetHead = ["Target", "Wanted", "Measured", ""];

function targetsTable(targets: readonly Target[]): string {
  return table(targetHead, targetRows(targets, "MISSED"));
}

function targetsMarkdown(targets: readonly Target[]): string {
  return markdownTable(targetHead, targetRows(targets, "**missed**"));
}

function targetRows(targets: readonly Target[], missed: string): readonly (readonly string[])[] {
  return targets.map(({ what, wanted, measured, ok }) => [what, wanted, measured, ok ? "ok" : missed]);
}

function titleOfResults(script: string): readonly string[] {
  const day = new Date().toISOString().slice(0, 10);
  const machine = `Node ${process.versions.node}, ${availableParallelism()} cores`;
  return [`# Results of \`npm run ${script}\``, "", `${day}, ${machine}. Written by the benchmark; do not edit.`, ""];
}
