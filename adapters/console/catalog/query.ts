import { familyNames } from "./families.ts";
import { codeIn } from "./resolve.ts";
import { type Row, simplify } from "./rows.ts";
import { componentNames, riskNames, whoNames } from "./words.ts";

/** What the list can be narrowed by: the name in the address, and the values with their words. */
export const facets = { family: familyNames, component: componentNames, who: whoNames, risk: riskNames } as const;

export type FacetName = keyof typeof facets;

/** A view of the list, as it stands in the address. */
export interface Query {
  readonly text: string;
  readonly chosen: Readonly<Partial<Record<FacetName, string>>>;
}

export const facetNames = Object.keys(facets) as readonly FacetName[];
const longest = 200;

/** @returns the view that an address asks for; values that do not exist are left out */
export function readQuery(parameters: URLSearchParams): Query {
  const chosen: Partial<Record<FacetName, string>> = {};
  for (const name of facetNames) {
    const value = parameters.get(name);
    if (value !== null && Object.hasOwn(facets[name], value)) chosen[name] = value;
  }
  return { text: (parameters.get("q") ?? "").trim().slice(0, longest), chosen };
}

/** The one address of a view, so that two people who share one see the same. */
export function addressOf({ text, chosen }: Query): string {
  const parameters = new URLSearchParams(text === "" ? [] : [["q", text]]);
  for (const name of facetNames) {
    const value = chosen[name];
    if (value !== undefined) parameters.set(name, value);
  }
  return parameters.size === 0 ? "/codes" : `/codes?${parameters}`;
}

/**
 * @param symbols every name with its code, so that a name in full is a code as well
 * @returns whether a row is part of the view
 */
export function filterOf({ text, chosen }: Query, symbols: ReadonlyMap<string, number>): (row: Row) => boolean {
  const found = searchOf(text, symbols);
  return (row) => found(row) && facetNames.every((name) => chosen[name] === undefined || row[name] === chosen[name]);
}

/** How many rows each value of a facet would show, everything else staying as it is. */
export function countsOf(
  rows: readonly Row[],
  { text, chosen }: Query,
  name: FacetName,
  symbols: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const { [name]: _, ...others } = chosen;
  const counts = new Map<string, number>();
  for (const row of rows.filter(filterOf({ text, chosen: others }, symbols))) {
    counts.set(row[name], (counts.get(row[name]) ?? 0) + 1);
  }
  return counts;
}

function searchOf(text: string, symbols: ReadonlyMap<string, number>): (row: Row) => boolean {
  const code = codeIn(text, symbols);
  if (code !== undefined) return ({ entry }) => entry.value === code;
  const terms = text
    .toLowerCase()
    .split(/\s+/)
    .filter((term) => term !== "");
  return (row) => terms.every((term) => isNumberOf(term, row) || hasWords(term, row));
}

/** Part of a code finds it too, from three digits on; of the other notations, how they begin. */
function isNumberOf(term: string, { numbers: [hex = "", ...others] }: Row): boolean {
  return (term.length >= 3 && hex.includes(term)) || others.some((number) => number.startsWith(term));
}

/** A word finds what begins with it: "corrupt" also "corruption"; a piece of a name may stand anywhere in it. */
function hasWords(term: string, { words }: Row): boolean {
  if (term.includes("_")) return words.includes(term);
  const wanted = simplify(term);
  return wanted !== " " && words.includes(wanted);
}
