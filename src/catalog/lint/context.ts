import { readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { canonical } from "../../codes/code.ts";
import type { CatalogSource, ReferenceTable } from "../catalog.ts";
import { entryFiles, filesUnder, readCatalogFolder } from "../load.ts";
import { type Locate, type Problem, parseEntry, parseSharedStep } from "../parse.ts";
import type { EntryFile, SharedStepFile } from "../schema.ts";

/**
 * What the linter takes from outside. For an organisation's folder spread the shipped catalog in, so that its steps, entries and
 * reference tables count: `{ ...(await readShippedCatalog()), today }`.
 */
export interface LintOptions extends Partial<Pick<CatalogSource, "entries" | "steps" | "reference">> {
  /** The day from which ages are counted: a Date (its UTC day) or "2026-11-22". */
  readonly today: Date | string;
}

/** A file that could be read, with what a rule needs to point into it. */
export interface Document<T> {
  /** Path inside the folder. */
  readonly file: string;
  readonly lines: readonly string[];
  readonly value: T;
  readonly locate: Locate;
}

/** Everything that the rules look at. */
export interface LintContext {
  readonly folder: string;
  readonly today: string;
  readonly entries: readonly Document<EntryFile>[];
  readonly steps: readonly Document<SharedStepFile>[];
  /** Shared steps by name, those from outside the folder as well. */
  readonly shared: Readonly<Record<string, SharedStepFile>>;
  /** Value of a code → its names in the reference tables, upper-case. */
  readonly names: ReadonlyMap<number, ReadonlySet<string>>;
  /** Values of all codes that have an entry or stand in a reference table. */
  readonly known: ReadonlySet<number>;
  /** The text of the entries that could not be read: what they name counts as used. */
  readonly brokenText: string;
  /** What the loader found already. */
  readonly found: readonly Problem[];
}

/** One check over the whole folder. */
export type LintRule = (context: LintContext) => readonly Problem[];

/** @throws Error when the folder itself cannot be read, or `today` is no date */
export function lintContext(folder: string, options: LintOptions): LintContext {
  const { source, problems } = readCatalogFolder(folder, options.steps);
  const entries = documents(folder, entryFiles(folder), parseEntry);
  const names = namesByCode([...source.reference, ...(options.reference ?? [])]);
  const codes = [...entries.map(({ value }) => value.code), ...(options.entries?.keys() ?? [])];
  return {
    folder,
    today: day(options.today),
    entries,
    steps: documents(folder, filesUnder(join(folder, "steps"), ".yaml"), parseSharedStep),
    shared: { ...options.steps, ...source.steps },
    names,
    known: new Set([...names.keys(), ...codes.map(codeValue)]),
    brokenText: brokenTexts(folder, entries),
    found: problems,
  };
}

/** @returns the value under which tables and entries are compared */
export function codeValue(code: string): number {
  return canonical(Number.parseInt(code, 16));
}

/** @returns a problem at the place of that field */
export function problemAt(
  document: Document<unknown>,
  rule: string,
  message: string,
  ...path: readonly PropertyKey[]
): Problem {
  return { file: document.file, ...document.locate(...path), rule, message };
}

/** @returns the file's name without folder and ending */
export function stem(document: Document<unknown>): string {
  return basename(document.file, ".yaml");
}

function documents<T>(
  folder: string,
  files: readonly string[],
  parse: (file: string, text: string) => { readonly value?: T; readonly locate: Locate },
): readonly Document<T>[] {
  return files.flatMap((path) => {
    const text = readOrEmpty(path);
    const file = relative(folder, path);
    const { value, locate } = parse(file, text);
    return value === undefined ? [] : [{ file, lines: text.split(/\r?\n/), value, locate }];
  });
}

function brokenTexts(folder: string, entries: readonly Document<EntryFile>[]): string {
  const read = new Set(entries.map(({ file }) => file));
  const broken = entryFiles(folder).filter((path) => !read.has(relative(folder, path)));
  return broken.map(readOrEmpty).join("\n");
}

/** A file that cannot be read is reported by the loader. */
function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function namesByCode(tables: readonly ReferenceTable[]): ReadonlyMap<number, ReadonlySet<string>> {
  const names = new Map<number, Set<string>>();
  for (const line of tables.flatMap(({ lines }) => lines)) {
    const [code = "", symbol = "", aliases = ""] = line.split("\t");
    const value = codeValue(code);
    const known = names.get(value) ?? new Set<string>();
    for (const name of [symbol, ...aliases.split(",")]) if (name !== "") known.add(name.toUpperCase());
    names.set(value, known);
  }
  return names;
}

function day(today: Date | string): string {
  const text = (today instanceof Date ? today.toISOString() : today).slice(0, 10);
  if (Number.isNaN(Date.parse(text))) throw new RangeError(`"${text}" is not a day such as 2026-11-22`);
  return text;
}
