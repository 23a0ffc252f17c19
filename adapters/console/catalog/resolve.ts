import { type Catalog, canonicalCodeOf, formatCode, parseCode } from "../../../src/index.ts";

/** @returns the value of the one code that a text is, in any notation; undefined when it is none */
export function codeIn(text: string, symbols: ReadonlyMap<string, number>): number | undefined {
  const named = symbols.get(text.trim().toUpperCase());
  return canonicalCodeOf(named === undefined ? text : formatCode(named));
}

export interface Resolved {
  readonly value: number;
  /** Its canonical form, under which its page is found. */
  readonly code: string;
}

/** @returns the code that the last part of an address means, or undefined when it means none */
export function resolveCode(text: string, { entries, symbols }: Catalog): Resolved | undefined {
  const written = parseCode(text);
  const value = written !== undefined && entries.has(written) ? written : codeIn(text, symbols);
  const known = value ?? written;
  return known === undefined ? undefined : { value: known, code: formatCode(known) };
}

/** The address of a code's page. */
export function pageOf(code: string): string {
  return `/codes/${code}`;
}

/** The address under which entries stand side by side. */
export function comparisonOf(codes: readonly string[]): string {
  return `/codes/compare?${new URLSearchParams(codes.map((code): [string, string] => ["code", code]))}`;
}
