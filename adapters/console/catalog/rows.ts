import { type Catalog, type Entry, namesOf, type Step, signed, wrapped } from "../../../src/index.ts";
import { type FamilyId, familyIdOf, familyIds } from "./families.ts";

/** anyone: can do every step; partly: can do all that at least one of the causes asks for; administrator: none of them. */
export type Audience = "anyone" | "partly" | "administrator";

/** One entry with what the list shows of it and what it is found by; made once, since a catalog never changes. */
export interface Row {
  readonly entry: Entry;
  readonly family: FamilyId;
  readonly component: Entry["component"];
  readonly who: Audience;
  /** The highest of all its steps. */
  readonly risk: Step["risk"];
  readonly restart: boolean;
  /** Title, phrases and names as `simplify` leaves them. */
  readonly words: string;
  /** The code as programs print it: hexadecimal, signed, unsigned, and the number that it carries. */
  readonly numbers: readonly string[];
}

/** @returns the rows of every entry, by family and code */
export function rowsOf(catalog: Catalog): readonly Row[] {
  const rank = ({ family }: Row) => familyIds.indexOf(family);
  return [...catalog.entries.values()]
    .map((entry) => rowOf(entry, catalog))
    .sort((one, other) => rank(one) - rank(other) || one.entry.value - other.entry.value);
}

/** What an entry asks of whoever follows it, over all its causes. */
export function demandsOf({ causes }: Entry): Pick<Row, "who" | "risk" | "restart"> {
  const steps = causes.flatMap((cause) => cause.steps);
  const free = causes.filter((cause) => cause.steps.every(({ who }) => who === "anyone")).length;
  const risk = (["high", "medium"] as const).find((each) => steps.some((step) => step.risk === each));
  return {
    who: free === causes.length ? "anyone" : free > 0 ? "partly" : "administrator",
    risk: risk ?? "low",
    restart: steps.some(({ restart }) => restart),
  };
}

/** The same for a search and for what is searched: words in lower case, parted by single spaces, one in front. */
export function simplify(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}_]+/gu, " ")
    .trim()}`;
}

function rowOf(entry: Entry, catalog: Catalog): Row {
  const names = [...namesOf(catalog, entry.value), ...entry.aliases.map(({ name }) => name)].join(" ");
  const inner = wrapped(entry.value);
  return {
    entry,
    family: familyIdOf(entry.value),
    component: entry.component,
    ...demandsOf(entry),
    words: simplify([entry.title, ...entry.phrases, names, names.replaceAll("_", " ")].join(" ")),
    numbers: [
      entry.code.toLowerCase(),
      String(signed(entry.value)),
      String(entry.value),
      ...(inner === undefined ? [] : [String(inner.number)]),
    ],
  };
}
