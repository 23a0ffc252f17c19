import { canonical, formatCode } from "../codes/code.ts";
import type { Command } from "../model/card.ts";
import { CodeMap, type CodeTable } from "./code-map.ts";
import type { EntryFile, SharedStepFile, Source } from "./schema.ts";

/** One thing to do. `catalog/README.md` explains each field of a step, a cause and an entry. */
export interface Step {
  readonly text: string;
  readonly command?: Command;
  readonly who: "anyone" | "administrator";
  readonly restart: boolean;
  readonly risk: "low" | "medium" | "high";
  readonly undo?: string;
  readonly check: string;
  readonly independent?: true;
}

/** Why the error appears in one situation, and what helps there. */
export interface Cause {
  readonly id: string;
  readonly when: string;
  readonly context: readonly string[];
  readonly why: string;
  readonly steps: readonly Step[];
}

/** A reviewed entry, its shared steps filled in. */
export interface Entry extends Omit<EntryFile, "causes" | "code"> {
  /** Unsigned 32-bit value. */
  readonly value: number;
  /** Canonical form, e.g. "0x80244022". */
  readonly code: string;
  readonly causes: readonly Cause[];
  /** Who wrote it: the project, or the organisation whose folder overlays the shipped catalog. */
  readonly origin: "shipped" | "organisation";
  /** The shipped entry that an organisation's entry stands in front of. */
  readonly shipped?: Entry;
}

/** A number whose name is known from a header or a Microsoft page; not a reviewed entry. */
export interface ReferenceRow {
  readonly value: number;
  readonly symbol: string;
  readonly aliases: readonly string[];
  readonly outcome: "failure" | "success" | "info";
  readonly meaning: string;
  /** The table's name, e.g. "wu". */
  readonly table: string;
}

/** One reference table as it stands in its file: code, symbol, aliases (comma separated), outcome and meaning, parted by tabs. */
export interface ReferenceTable {
  readonly table: string;
  readonly lines: readonly string[];
}

/** Everything that one catalog folder holds, not yet indexed. */
export interface CatalogSource {
  /** By code; calling one parses it. */
  readonly entries: ReadonlyMap<string, () => EntryFile>;
  readonly steps: Readonly<Record<string, SharedStepFile>>;
  readonly reference: readonly ReferenceTable[];
  /** Phase and operation names of extend codes: value (as in the table) → meaning. */
  readonly phases: Readonly<Record<string, string>>;
  readonly operations: Readonly<Record<string, string>>;
}

/** What is known, indexed by the unsigned value of a code in its canonical form. */
export interface Catalog {
  readonly entries: CodeTable<Entry>;
  readonly reference: CodeTable<ReferenceRow>;
  /** Every symbol and alias, upper-case, with its value. */
  readonly symbols: ReadonlyMap<string, number>;
  /** @returns phase and operation in words; undefined when the number is no extend code */
  readonly extend: (value: number) => ExtendCode | undefined;
}

/** An extend code of Setup (`0x20017`) in words. */
export interface ExtendCode {
  readonly phase: string;
  readonly operation: string;
}

/**
 * @param shipped the catalog of this project
 * @param overlay an organisation's own folder: its entries and steps stand in front of the shipped ones
 */
export function buildCatalog(shipped: CatalogSource, overlay?: CatalogSource): Catalog {
  const entries = new CodeMap<Entry>();
  for (const [code, read] of shipped.entries)
    entries.define(codeOf(code), () => toEntry(read(), shipped.steps, "shipped"));
  if (overlay !== undefined) {
    const steps = { ...shipped.steps, ...overlay.steps };
    for (const [code, read] of overlay.entries) {
      entries.define(codeOf(code), (before) => {
        const entry = toEntry(read(), steps, "organisation");
        return before === undefined ? entry : { ...entry, shipped: before };
      });
    }
  }
  const reference = new CodeMap<ReferenceRow>();
  for (const { table, lines } of [...(overlay?.reference ?? []), ...shipped.reference]) {
    for (const line of lines) reference.define(codeOf(line), (before) => toRow(line, table, before));
  }
  let symbols: ReadonlyMap<string, number> | undefined;
  return {
    entries,
    reference,
    /** Made when it is first asked for: a start that looks up a number does not wait for it. */
    get symbols() {
      symbols ??= symbolIndex(entries, reference);
      return symbols;
    },
    extend: (value) => extendCode(value, shipped),
  };
}

/** @param text begins with a code, e.g. "0x80244022" */
function codeOf(text: string): number {
  return Number.parseInt(text.slice(2, 10), 16);
}

/** @throws TypeError when a shared step is missing; loading reports that before (see `readCatalogFolder`) */
function toEntry(file: EntryFile, shared: Readonly<Record<string, SharedStepFile>>, origin: Entry["origin"]): Entry {
  const sources = new Map<string, Source>(file.sources.map((source) => [source.url, source]));
  const causes = file.causes.map((cause) => ({
    ...cause,
    steps: cause.steps.map((step): Step => {
      if (!("use" in step)) return defined(step);
      const { sources: own, reviewed: _, ...action } = shared[step.use] ?? missing(step.use);
      for (const source of own) if (!sources.has(source.url)) sources.set(source.url, source);
      if (step.note === undefined) return defined(action);
      // A note may speak of the steps before it.
      return defined({ ...action, independent: undefined, text: `${step.note} ${action.text}` });
    }),
  }));
  return { ...file, value: codeOf(file.code), origin, causes, sources: [...sources.values()] };
}

function missing(step: string): never {
  throw new TypeError(`there is no shared step ${step}`);
}

/** Optional fields that are absent stay absent, whatever a parser made of them. */
function defined(step: {
  text: string;
  command?: Command | undefined;
  who: Step["who"];
  restart: boolean;
  risk: Step["risk"];
  undo?: string | undefined;
  check: string;
  independent?: true | undefined;
}): Step {
  const { command, undo, independent, ...rest } = step;
  return {
    ...rest,
    ...(command === undefined ? {} : { command }),
    ...(undo === undefined ? {} : { undo }),
    ...(independent === undefined ? {} : { independent }),
  };
}

/** A number may stand in several tables (0x80070005): the first table names it, the others add names. */
function toRow(line: string, table: string, before: ReferenceRow | undefined): ReferenceRow {
  const [, symbol = "", aliases = "", outcome = "failure", meaning = ""] = line.split("\t");
  const names = aliases === "" ? [] : aliases.split(",");
  if (before === undefined) {
    return {
      value: codeOf(line),
      symbol,
      aliases: names,
      outcome: outcome as ReferenceRow["outcome"],
      meaning,
      table,
    };
  }
  const all = [...before.aliases, symbol, ...names].filter((each) => each !== "" && each !== before.symbol);
  return { ...before, aliases: [...new Set(all)], meaning: before.meaning || meaning };
}

function symbolIndex(entries: CodeTable<Entry>, reference: CodeTable<ReferenceRow>) {
  const symbols = new Map<string, number>();
  const name = (symbol: string, value: number) => {
    const key = symbol.toUpperCase();
    if (symbol !== "" && !symbols.has(key)) symbols.set(key, value);
  };
  for (const { symbol, aliases, value } of reference.values()) {
    name(symbol, value);
    for (const alias of aliases) name(alias, value);
  }
  for (const entry of entries.values()) {
    if (entry.symbol !== undefined) symbols.set(entry.symbol.toUpperCase(), entry.value);
    for (const alias of entry.aliases) symbols.set(alias.name.toUpperCase(), entry.value);
  }
  return symbols;
}

/** The phase is the value above bit 16, the operation the 16 bits below. */
function extendCode(value: number, { phases, operations }: CatalogSource): ExtendCode | undefined {
  const phase = phases[formatCode(value & 0xffff0000)];
  const operation = operations[formatCode(value & 0xffff)];
  return phase === undefined || operation === undefined ? undefined : { phase, operation };
}

/** Every name that a code is known by, the preferred one first; empty when it has none. */
export function namesOf(catalog: Catalog, value: number): readonly string[] {
  const entry = catalog.entries.get(value);
  const row = catalog.reference.get(canonical(value));
  const names = [entry?.symbol, row?.symbol, ...(row?.aliases ?? [])];
  return [...new Set(names.filter((name): name is string => name !== undefined && name !== ""))];
}
