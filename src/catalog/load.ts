import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { formatCode } from "../codes/code.ts";
import type { CatalogSource, ReferenceTable } from "./catalog.ts";
import { type Parsed, type Problem, parseEntry, parseSharedStep } from "./parse.ts";
import type { EntryFile, SharedStepFile } from "./schema.ts";

export interface ReadFolder {
  readonly source: CatalogSource;
  /** One for each mistake; the file that holds it is left out of `source`. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a catalog folder: `entries/**.yaml`, `steps/*.yaml`, `reference/*.tsv`. A folder without `entries/` is taken as entries
 * throughout, so that an organisation may start with a single file.
 * @param folder the path
 * @param known shared steps that exist elsewhere, which the entries here may use
 * @returns what could be read, and a problem for each file that could not; a broken file never hides the others
 * @throws Error (`ENOENT`, `EACCES`, `ENOTDIR`) when the folder itself cannot be read
 */
export function readCatalogFolder(folder: string, known: Readonly<Record<string, SharedStepFile>> = {}): ReadFolder {
  readdirSync(folder);
  const problems: Problem[] = [];
  const take = <T>(parsed: Parsed<T>): T | undefined => {
    problems.push(...parsed.problems);
    return parsed.value;
  };

  const steps: Record<string, SharedStepFile> = {};
  for (const file of filesUnder(join(folder, "steps"), ".yaml")) {
    const step = take(parseSharedStep(relative(folder, file), readText(file, folder, problems)));
    if (step !== undefined) steps[basename(file, ".yaml")] = step;
  }

  const entries = new Map<string, EntryFile>();
  for (const file of entryFiles(folder)) {
    const path = relative(folder, file);
    const parsed = parseEntry(path, readText(file, folder, problems));
    const entry = take(parsed);
    if (entry === undefined) continue;
    const unknown = unknownSteps(entry, (name) => name in steps || name in known);
    for (const { name, at } of unknown) {
      const message = `there is no shared step "${name}"; expected the name of a file in steps/`;
      problems.push({ file: path, ...parsed.locate(...at), rule: "shared-step", message });
    }
    if (entries.has(entry.code)) {
      const message = `${entry.code} has another entry already; one file for each code`;
      problems.push({ file: path, ...parsed.locate("code"), rule: "duplicate", message });
    } else if (unknown.length === 0) entries.set(entry.code, entry);
  }

  const tables = filesUnder(join(folder, "reference"), ".tsv").map((file) => readTable(file, folder, problems));
  const isExtend = ({ table }: ReferenceTable) => table === "setup-phase" || table === "setup-operation";
  return {
    source: {
      entries: new Map([...entries].map(([code, entry]) => [code, () => entry])),
      steps,
      reference: tables.filter((table) => !isExtend(table)).sort(byPreference),
      phases: meanings(tables.find(({ table }) => table === "setup-phase")),
      operations: meanings(tables.find(({ table }) => table === "setup-operation")),
    },
    problems,
  };
}

/** Entries live in `entries/` where that folder exists, else anywhere outside `steps/`. */
export function entryFiles(folder: string): readonly string[] {
  const inEntries = filesUnder(join(folder, "entries"), ".yaml");
  if (inEntries.length > 0) return inEntries;
  const steps = join(folder, "steps");
  return filesUnder(folder, ".yaml").filter((file) => !file.startsWith(steps));
}

/** Every file with that ending below a folder, in a fixed order; none when the folder does not exist. */
export function filesUnder(folder: string, ending: string): readonly string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => join(folder, path));
}

function readText(file: string, folder: string, problems: Problem[]): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const message = `cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown"}); check its permissions`;
    problems.push({ file: relative(folder, file), line: 1, column: 1, rule: "read", message });
    return "";
  }
}

function unknownSteps(entry: EntryFile, exists: (name: string) => boolean) {
  return entry.causes.flatMap((cause, causeIndex) =>
    cause.steps.flatMap((step, stepIndex) =>
      "use" in step && !exists(step.use)
        ? [{ name: step.use, at: ["causes", causeIndex, "steps", stepIndex, "use"] }]
        : [],
    ),
  );
}

/** Rows whose first cell is no number are reported and left out; the first line holds the columns' names. */
function readTable(file: string, folder: string, problems: Problem[]): ReferenceTable {
  const [, ...written] = readText(file, folder, problems).split(/\r?\n/);
  const lines: string[] = [];
  for (const [index, line] of written.entries()) {
    if (line === "") continue;
    if (/^0x[0-9A-Fa-f]{8}(?:\t|$)/.test(line)) {
      lines.push(line);
      continue;
    }
    const message = 'expected "0x" and eight hexadecimal digits in the first column; the row is left out';
    problems.push({ file: relative(folder, file), line: index + 2, column: 1, rule: "table", message });
  }
  return { table: basename(file, ".tsv"), lines };
}

/** The tables that name a shared number best come first; a Win32 name says more than the generic one. */
const preference = ["wu", "cbs", "psfx", "dism", "do", "mosetup", "sxs", "winhttp", "bits", "http", "win32"];

function byPreference(one: ReferenceTable, other: ReferenceTable): number {
  const rank = ({ table }: ReferenceTable) =>
    preference.includes(table) ? preference.indexOf(table) : preference.length;
  return rank(one) - rank(other) || one.table.localeCompare(other.table);
}

function meanings(table: ReferenceTable | undefined): Record<string, string> {
  const rows = table?.lines.map((line) => line.split("\t")) ?? [];
  return Object.fromEntries(
    rows.map(([value = "", , meaning = ""]) => [formatCode(Number.parseInt(value, 16)), meaning]),
  );
}
