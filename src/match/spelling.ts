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

/** @returns the terms that share the most letter pairs with this one, of about its length */
function preselect(term: string, index: WordIndex): string[] {
  const own = piecesOf(term);
  const enough = Math.max(2, Math.floor(own.length / 2));
  const shared = countersOf(index);
  const met: number[] = [];
  for (const piece of own) {
    for (const number of index.pieces.get(piece) ?? []) {
      const count = (shared[number] as number) + 1;
      shared[number] = count;
      if (count === 1) met.push(number);
    }
  }
  const candidates = met
    .filter((number) => (shared[number] as number) >= enough)
    .map((number) => ({ name: index.names[number] as string, count: shared[number] as number }))
    .filter(({ name }) => Math.abs(name.length - term.length) <= 2)
    .sort((one, other) => other.count - one.count);
  for (const number of met) shared[number] = 0;
  return candidates.slice(0, maximumCandidates).map(({ name }) => name);
}

const counters = new WeakMap<WordIndex, Uint8Array>();

/** A term has at most 40 characters, and each of its pieces counts once. */
function countersOf(index: WordIndex): Uint8Array {
  const shared = counters.get(index) ?? new Uint8Array(index.names.length);
  counters.set(index, shared);
  return shared;
}
