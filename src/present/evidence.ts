import { type Catalog, namesOf } from "../catalog/catalog.ts";
import { formatCode } from "../codes/code.ts";
import type { FoundCode } from "../intake/find-codes.ts";
import type { Match } from "../match/match.ts";

/** How the answer was reached, for the reader and for the API. Each line is complete in itself. */
export function evidenceLines(match: Match, catalog: Catalog): readonly string[] {
  const lines = match.found.slice(0, 5).map((code) => evidenceOfCode(code, catalog));
  if (match.words.length > 0) lines.push(`words: ${match.words.join(", ")}`);
  if (match.setAside > 0)
    lines.push(`${match.setAside} log ${match.setAside === 1 ? "line" : "lines"} of harmless noise set aside`);
  return lines;
}

function evidenceOfCode(code: FoundCode, catalog: Catalog): string {
  const canonicalForm = formatCode(code.value);
  const name = namesOf(catalog, code.value)[0];
  const reading = code.raw.toLowerCase() === canonicalForm.toLowerCase() ? code.raw : `${code.raw} → ${canonicalForm}`;
  return name === undefined || code.raw === name ? reading : `${reading} (${name})`;
}
