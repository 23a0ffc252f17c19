import { accumulatorOf, type Clause, type KnownTerm, placeOf, type Scored } from "./accumulator.ts";
import { correctSpelling } from "./spelling.ts";
import { readTerms } from "./terms.ts";
import type { Document, Term, WordIndex } from "./word-index.ts";

/** A code that words point to. */
export interface WordMatch {
  readonly value: number;
  readonly reviewed: boolean;
  /** Log-odds that the message is about this code; 0 is even. */
  readonly confidence: number;
  /** The share of one of the entry's phrases that the message holds, 0 to 1. */
  readonly phraseShare: number;
  /** The words of the message that speak for it, as they were written. */
  readonly evidence: readonly string[];
  /** The phrase says that something is not so. */
  readonly denies: boolean;
  /** None of them is known as it was written. */
  readonly respelt: boolean;
}

export interface WordSigns {
  /** Words about updates were seen somewhere in the message. */
  readonly update: boolean;
  /** Only entries of which the message holds at least this share of a phrase count; 0 lets all in. */
  readonly phraseShare: number;
}

/** The bounds that keep the cost of any message flat. */
const bounds = {
  /** Up to this length a message is read whole as well; in longer ones the words of a phrase meet by chance. */
  whole: 250,
  clauseLength: 400,
  /** Longer messages are logs or articles: of those, only clauses that tell of a failure are read. */
  everyClause: 2000,
  clauses: 24,
  terms: 60,
  corrections: 6,
  /** So many documents with the most evidence are ranked, beside those of which a phrase was found. */
  candidates: 16,
} as const;

/** Numbers of updates, builds and packages are known to no entry, and say nothing against one. */
const hasDigit = /\d/;

/** Clauses end where a thought ends; the words of one error seldom cross that. */
const clauseEnd = /[\n;()"“”|]+|[.:,!?](?=\s|$)| - /;
const tellsOfFailure =
  /fail|error|cannot|can't|could not|couldn't|not |denied|corrupt|missing|invalid|exceed|unavail|fehler|erreur/i;

/** The words of a message, looked up. */
export interface WordQuery {
  readonly index: WordIndex;
  readonly clauses: readonly Clause[];
}

/**
 * @param text normalised text of any length
 * @param spelling whether unknown words are taken for misspelt ones; costly, so only where an answer is likely
 */
export function readWords(text: string, index: WordIndex, spelling: boolean): WordQuery {
  const speller = createSpeller(index, spelling && text.length <= bounds.whole ? bounds.corrections : 0);
  const clauses = [...new Set(clausesOf(text))].map((clause) => readClause(clause, index, speller));
  return { index, clauses };
}

/**
 * Ranks the codes that the words of a message may be about.
 * @returns best first, at most `limit`; empty when no telling word is known
 */
export function matchWords({ index, clauses }: WordQuery, signs: WordSigns, limit = 5): readonly WordMatch[] {
  const best = new Map<number, Ranked>();
  for (const clause of clauses) {
    for (const match of rankClause(clause, index, signs, limit)) {
      const before = best.get(match.document);
      if (before === undefined || before.confidence < match.confidence) best.set(match.document, match);
    }
  }
  const ranked = [...best.values()].sort((one, other) => other.confidence - one.confidence).slice(0, limit);
  return ranked.map((match) => toWordMatch(match, index));
}

function clausesOf(text: string): readonly string[] {
  const clauses: string[] = text.length <= bounds.whole ? [text] : [];
  const every = text.length <= bounds.everyClause;
  for (const part of text.slice(0, 40_000).split(clauseEnd)) {
    if (clauses.length >= bounds.clauses) break;
    const clause = part.trim().slice(0, bounds.clauseLength);
    if (clause.length >= 6 && clause !== text && (every || tellsOfFailure.test(clause))) clauses.push(clause);
  }
  return clauses;
}

type Speller = (term: string) => string | undefined;

function createSpeller(index: WordIndex, budget: number): Speller {
  const known = new Map<string, string | undefined>();
  return (term) => {
    if (hasDigit.test(term)) return undefined;
    if (!known.has(term)) known.set(term, known.size < budget ? correctSpelling(term, index) : undefined);
    return known.get(term);
  };
}

function readClause(clause: string, { terms }: WordIndex, speller: Speller): Clause {
  const known = new Map<Term, KnownTerm>();
  let unknown = 0;
  for (const { stem, word } of readTerms(clause)) {
    if (known.size >= bounds.terms) break;
    const asWritten = terms.get(stem);
    const term = asWritten ?? terms.get(speller(stem) ?? "");
    if (term === undefined) unknown += hasDigit.test(stem) ? 0 : 1;
    else if (!known.has(term)) known.set(term, { term, written: word, respelt: asWritten === undefined });
  }
  const rarestFirst = [...known.values()].sort((one, other) => one.term.documents.length - other.term.documents.length);
  let importance = 1.5 * Math.min(unknown, 8);
  for (const { term } of rarestFirst) importance += term.rarity;
  return { known: rarestFirst, importance };
}

interface Ranked extends Scored {
  readonly confidence: number;
  readonly clause: Clause;
}

/** @returns the best documents, at most `limit`, the best first */
function rankClause(clause: Clause, index: WordIndex, signs: WordSigns, limit: number): readonly Ranked[] {
  const accumulator = accumulatorOf(index);
  accumulator.begin(clause);
  if (signs.phraseShare > 0) {
    accumulator.fitPhrases(signs.phraseShare, true);
    if (accumulator.size > 0) accumulator.weighAll();
  } else {
    for (const { term } of clause.known) accumulator.weigh(term);
    accumulator.fitPhrases(0, false);
  }
  const best: { slot: number; confidence: number }[] = [];
  for (const slot of accumulator.candidates(signs.phraseShare > 0 ? accumulator.size : bounds.candidates)) {
    const confidence = accumulator.confidence(slot, signs.update);
    let place = best.length;
    while (place > 0 && (best[place - 1]?.confidence ?? 0) < confidence) place--;
    if (place >= limit) continue;
    best.splice(place, 0, { slot, confidence });
    if (best.length > limit) best.pop();
  }
  return best.map(({ slot, confidence }) => ({ clause, confidence, ...accumulator.documentOf(slot) }));
}

const bareNumber = /^\d{3,}$/;

function toWordMatch({ document, confidence, clause, phrase, phraseShare }: Ranked, index: WordIndex): WordMatch {
  const { value, reviewed } = index.documents[document] as Document;
  // Builds and counts are no words: of bare numbers only those are shown that belong to the phrase.
  const isWord = ({ term, written }: KnownTerm) => !bareNumber.test(written) || holds(phrase, term, index);
  const shown = clause.known.filter((each) => placeOf(document, each.term.documents) !== -1 && isWord(each));
  const evidence = shown.map(({ written }) => written);
  const denies = denials.some((name) => holds(phrase, index.terms.get(name), index));
  return { value, reviewed, confidence, phraseShare, evidence, denies, respelt: shown.every(({ respelt }) => respelt) };
}

/** The terms of "no", "not", "isn't", "cannot". */
const denials = ["no", "not", "cannot"];

function holds(phrase: number | undefined, term: Term | undefined, { phrases: { starts, terms } }: WordIndex): boolean {
  return (
    phrase !== undefined &&
    term !== undefined &&
    terms.subarray(starts[phrase], starts[phrase + 1]).includes(term.number)
  );
}
