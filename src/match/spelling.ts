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
  const doubt = ({ item, score = 1 }: FuseResult<string>) => score + unlikeness(item, term, index);
  return found.sort((one, other) => doubt(one) - doubt(other))[0]?.item;
}

/**
 * fuse.js looks for the term anywhere in the candidate, so letter pairs decide between those that it finds alike; of two that
 * share as many, the one that more entries have is meant.
 */
function unlikeness(candidate: string, term: string, index: WordIndex): number {
  const [one, other] = [piecesOf(candidate), piecesOf(term)];
  const shared = other.filter((piece) => one.includes(piece)).length;
  const entries = index.terms.get(candidate)?.documents.length ?? 1;
  return -(2 * shared) / (one.length + other.length) - 0.05 * Math.log2(entries);
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
