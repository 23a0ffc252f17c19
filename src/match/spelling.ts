import Fuse, { type FuseResult } from "fuse.js";
import { piecesOf, type WordIndex } from "./word-index.ts";

/** Fuzzy search over a whole vocabulary costs milliseconds; over so few candidates, microseconds. */
const maximumCandidates = 16;
const shortest = 4;

/**
 * The known term that a misspelt one was meant to be: `"autentication"` → `"authentic"`.
 * Terms that share letter pairs are preselected by the index, fuse.js judges those.
 * @param term a stem that the index does not know
 * @returns undefined when nothing known is near enough
 */
export function correctSpelling(term: string, index: WordIndex): string | undefined {
  if (term.length < shortest || term.length > 24 || /\d/.test(term)) return undefined;
  const candidates = preselect(term, index);
  if (candidates.length === 0) return undefined;
  const found = new Fuse(candidates, { includeScore: true, threshold: 0.34, distance: 10 }).search(term);
  return found.sort((one, other) => unlikeness(one, term) - unlikeness(other, term))[0]?.item;
}

/** fuse.js looks for the term anywhere in the candidate; a candidate that is longer besides is less like it. */
function unlikeness({ item, score = 1 }: FuseResult<string>, term: string): number {
  return score + 0.1 * Math.abs(item.length - term.length);
}

function preselect(term: string, index: WordIndex): string[] {
  const shared = new Map<string, number>();
  const pieces = piecesOf(term);
  for (const piece of pieces) {
    for (const candidate of index.pieces.get(piece) ?? []) {
      if (Math.abs(candidate.length - term.length) <= 2) shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
    }
  }
  const enough = Math.max(2, Math.floor(pieces.length / 2));
  return [...shared]
    .filter(([, count]) => count >= enough)
    .sort(([, one], [, other]) => other - one)
    .slice(0, maximumCandidates)
    .map(([candidate]) => candidate);
}
