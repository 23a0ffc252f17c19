import { correctSpelling } from "./spelling.ts";
import { readTerms } from "./terms.ts";
import type { Document, Term, WordIndex } from "./word-index.ts";

/** A code that words point to. */
export interface WordMatch {
  readonly value: number;
  readonly reviewed: boolean;
  /** Log-odds that the message is about this code; 0 is even. */
  readonly confidence: number;
  /** How much of one of the entry's phrases the message holds, 0 to 1. */
  readonly phraseFit: number;
  /** The words of the message that speak for it, as they were written. */
  readonly evidence: readonly string[];
}

export interface WordSigns {
  /** Words about updates were seen somewhere in the message. */
  readonly update: boolean;
  /** Words that say something went wrong were seen. */
  readonly failure: boolean;
  /** Unknown words are taken for misspelt ones; costly, so only where an answer is likely. */
  readonly spelling: boolean;
}

/** The bounds that keep the cost of any message flat. */
const bounds = {
  /** Up to this length a message is read whole, beyond it clause by clause. */
  whole: 400,
  /** Longer messages are logs or articles: of those, only clauses that tell of a failure are read. */
  everyClause: 2000,
  clauses: 48,
  terms: 60,
  corrections: 4,
  /** A term in more documents than this finds no new candidates, it only adds to those found. */
  commonTerm: 512,
  /** So many documents with the most evidence are ranked, beside those of which a phrase was found. */
  candidates: 16,
  /** Phrases that share their rarest term. */
  phrases: 200,
} as const;

/** What each sign adds to the log-odds; set together with the thresholds of `match.ts`. */
const weights = { evidence: 0.8, coverage: 3.4, phrase: 4, base: -3.4 };

/** Clauses end where a thought ends; the words of one error seldom cross that. */
const clauseEnd = /[\n;()"“”|]+|[.:,!?](?=\s|$)| - /;
const tellsOfFailure =
  /fail|error|cannot|can't|could not|couldn't|not |denied|corrupt|missing|invalid|exceed|unavail|fehler|erreur/i;

/**
 * Ranks the codes that the words of a message may be about.
 * @param text normalised text of any length
 * @returns best first, at most `limit`; empty when no telling word is known
 */
export function matchWords(text: string, index: WordIndex, signs: WordSigns, limit = 5): readonly WordMatch[] {
  const speller = createSpeller(index, signs.spelling ? bounds.corrections : 0);
  const best = new Map<number, WordMatch>();
  for (const clause of clausesOf(text)) {
    for (const match of matchClause(clause, index, signs, speller)) {
      const before = best.get(match.value);
      if (before === undefined || before.confidence < match.confidence) best.set(match.value, match);
    }
  }
  return [...best.values()].sort((one, other) => other.confidence - one.confidence).slice(0, limit);
}

function clausesOf(text: string): readonly string[] {
  const clauses: string[] = text.length <= bounds.whole ? [text] : [];
  const every = text.length <= bounds.everyClause;
  for (const part of text.slice(0, 40_000).split(clauseEnd)) {
    if (clauses.length >= bounds.clauses) break;
    const clause = part.trim().slice(0, bounds.whole);
    if (clause.length >= 6 && clause !== text && (every || tellsOfFailure.test(clause))) clauses.push(clause);
  }
  return clauses;
}

type Speller = (term: string) => string | undefined;

function createSpeller(index: WordIndex, budget: number): Speller {
  const known = new Map<string, string | undefined>();
  return (term) => {
    if (!known.has(term)) known.set(term, known.size < budget ? correctSpelling(term, index) : undefined);
    return known.get(term);
  };
}

interface Query {
  /** Terms of the clause that the index knows, the rarest first. */
  readonly known: readonly KnownTerm[];
  readonly terms: ReadonlySet<string>;
  /** How many terms the index does not know at all. */
  readonly unknown: number;
}

interface KnownTerm {
  readonly name: string;
  readonly term: Term;
  /** The word of the message. */
  readonly written: string;
}

function readClause(clause: string, index: WordIndex, speller: Speller): Query {
  const known = new Map<string, KnownTerm>();
  let unknown = 0;
  for (const { stem, word } of readTerms(clause)) {
    if (known.size >= bounds.terms) break;
    const name = index.terms.has(stem) ? stem : speller(stem);
    const term = name === undefined ? undefined : index.terms.get(name);
    if (name === undefined || term === undefined) unknown++;
    else if (!known.has(name)) known.set(name, { name, term, written: word });
  }
  const rarestFirst = [...known.values()].sort((one, other) => one.term.weights.size - other.term.weights.size);
  return { known: rarestFirst, terms: new Set(known.keys()), unknown: Math.min(unknown, 8) };
}

interface Candidate {
  readonly number: number;
  readonly document: Document;
  evidence: number;
  matched: number;
  readonly words: string[];
}

function matchClause(clause: string, index: WordIndex, signs: WordSigns, speller: Speller): readonly WordMatch[] {
  const query = readClause(clause, index, speller);
  let importance = 1.5 * query.unknown;
  for (const { term } of query.known) importance += term.rarity;
  const prior = Math.log(index.documents.length) + 0.5 * query.unknown;
  const signal = (signs.update ? 1.2 : 0) + (signs.failure ? 0.5 : 0);
  const fits = fitPhrases(query, index);
  return gather(query, index, fits).map(({ number, document, evidence, matched, words }) => {
    const fit = fits.get(number) ?? 0;
    const standing = document.reviewed ? 0.3 : 0;
    const confidence =
      weights.evidence * (evidence - prior) +
      weights.coverage * (matched / importance) +
      weights.phrase * fit +
      signal +
      standing +
      weights.base;
    return { value: document.value, reviewed: document.reviewed, confidence, phraseFit: fit, evidence: words };
  });
}

/**
 * How well the best phrase of a document fits, by document number: the share of the phrase's weight that the message holds,
 * squared where it is not whole; a phrase of one or two common words counts for little.
 */
function fitPhrases(query: Query, index: WordIndex): ReadonlyMap<number, number> {
  const fits = new Map<number, number>();
  for (const { name } of query.known) {
    for (const phrase of (index.phrases.get(name) ?? []).slice(0, bounds.phrases)) {
      let held = 0;
      for (const term of phrase.terms) if (query.terms.has(term)) held += index.terms.get(term)?.rarity ?? 0;
      const fit = (held / Math.max(phrase.rarity, 8)) * (held / Math.max(phrase.rarity, 1));
      if (fit > (fits.get(phrase.document) ?? 0)) fits.set(phrase.document, fit);
    }
  }
  return fits;
}

/**
 * Evidence of a term for a document: how much likelier the term is there than anywhere, in nats; a term that tells little
 * counts in part, and no single term decides.
 */
function gather(query: Query, index: WordIndex, fits: ReadonlyMap<number, number>): readonly Candidate[] {
  const candidates = new Map<number, Candidate>();
  const add = (word: string, term: Term, candidate: Candidate, weight: number) => {
    const likelier = Math.log(1 + weight / candidate.document.weight / term.share);
    candidate.evidence += Math.min(likelier, 4) * Math.min(1, term.rarity / 3);
    candidate.matched += term.rarity;
    candidate.words.push(word);
  };
  for (const { term, written } of query.known) {
    if (term.weights.size > bounds.commonTerm && candidates.size > 0) {
      for (const [number, candidate] of candidates) {
        const weight = term.weights.get(number);
        if (weight !== undefined) add(written, term, candidate, weight);
      }
      continue;
    }
    let found = 0;
    for (const [number, weight] of term.weights) {
      let candidate = candidates.get(number);
      if (candidate === undefined) {
        if (found++ >= bounds.commonTerm) continue;
        candidate = { number, document: index.documents[number] as Document, evidence: 0, matched: 0, words: [] };
        candidates.set(number, candidate);
      }
      add(written, term, candidate, weight);
    }
  }
  const ranked = [...candidates.values()].sort((one, other) => other.evidence - one.evidence);
  return ranked.filter(({ number }, rank) => rank < bounds.candidates || (fits.get(number) ?? 0) >= 0.4);
}
