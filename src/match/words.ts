import { correctSpelling } from "./spelling.ts";
import { readTerms } from "./terms.ts";
import type { Document, Phrase, Term, WordIndex } from "./word-index.ts";

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
  /** None of them is known as it was written. */
  readonly respelt: boolean;
}

export interface WordSigns {
  /** Words about updates were seen somewhere in the message. */
  readonly update: boolean;
  /** Only entries of which the message holds at least this share of a phrase count; 0 lets all in. */
  readonly phraseShare: number;
  /** Unknown words are taken for misspelt ones; costly, so only where an answer is likely. */
  readonly spelling: boolean;
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
  /** A term in more documents than this finds no new candidates, it only adds to those found. */
  commonTerm: 200,
  /** So many documents with the most evidence are ranked, beside those of which a phrase was found. */
  candidates: 16,
  /** So many phrases are compared with a clause, those with the rarest terms first. */
  phrases: 200,
} as const;

/**
 * What each sign adds to the log-odds. Fitted by logistic regression on labelled messages (`test/eval`), then rounded; the
 * thresholds of `by-words.ts` belong to them.
 */
const weights = {
  base: -7.9,
  /** For each nat of evidence from single terms. */
  evidence: 0.18,
  /** The share of the message's telling terms that the entry knows. */
  coverage: 2.9,
  /** The share of the phrase that the message holds, squared; once more where updates are named. */
  phrase: 0.25,
  phraseInContext: 1.65,
  /** For each nat of the phrase's terms, up to `massAtMost`. */
  mass: 0.09,
  massAtMost: 12,
  /** For each term of the phrase that was found. */
  term: 0.6,
  /** The phrase stands there as a whole. */
  whole: 0.5,
  /** ... and nothing stands beside it: a message of Windows was pasted. */
  nothingElse: 1,
  update: 1.15,
} as const;
const wholeFrom = 0.95;
/** Numbers of updates, builds and packages are known to no entry, and say nothing against one. */
const hasDigit = /\d/;

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
  const speller = createSpeller(index, signs.spelling && text.length <= bounds.whole ? bounds.corrections : 0);
  const best = new Map<number, Ranked>();
  for (const clause of new Set(clausesOf(text))) {
    for (const match of matchClause(clause, index, signs, speller)) {
      const before = best.get(match.value);
      if (before === undefined || before.confidence < match.confidence) best.set(match.value, match);
    }
  }
  const ranked = [...best.values()].sort((one, other) => other.confidence - one.confidence).slice(0, limit);
  return ranked.map(({ words, ...match }) => {
    const shown = words();
    const evidence = shown.map(({ written }) => written);
    return { ...match, evidence, respelt: shown.every(({ respelt }) => respelt) };
  });
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

interface Query {
  /** Terms of the clause that the index knows, the rarest first. */
  readonly known: readonly KnownTerm[];
  readonly terms: ReadonlySet<Term>;
  /** How many terms the index does not know at all. */
  readonly unknown: number;
}

interface KnownTerm {
  readonly name: string;
  readonly term: Term;
  /** The word of the message. */
  readonly written: string;
  /** It was taken for a misspelt one. */
  readonly respelt: boolean;
}

function readClause(clause: string, index: WordIndex, speller: Speller): Query {
  const known = new Map<string, KnownTerm>();
  let unknown = 0;
  for (const { stem, word } of readTerms(clause)) {
    if (known.size >= bounds.terms) break;
    const name = index.terms.has(stem) ? stem : speller(stem);
    const term = name === undefined ? undefined : index.terms.get(name);
    if (name === undefined || term === undefined) unknown += hasDigit.test(stem) ? 0 : 1;
    else if (!known.has(name)) known.set(name, { name, term, written: word, respelt: name !== stem });
  }
  const rarestFirst = [...known.values()].sort((one, other) => one.term.documents.length - other.term.documents.length);
  return { known: rarestFirst, terms: new Set(rarestFirst.map(({ term }) => term)), unknown: Math.min(unknown, 8) };
}

interface Candidate {
  readonly number: number;
  readonly evidence: number;
  /** Sum of the rarities of its terms. */
  readonly matched: number;
  /** Terms of the message that speak for it; put together only for what is left in the end. */
  readonly found: () => readonly KnownTerm[];
}

type Ranked = Omit<WordMatch, "evidence" | "respelt"> & { readonly words: () => readonly KnownTerm[] };

function matchClause(clause: string, index: WordIndex, signs: WordSigns, speller: Speller): readonly Ranked[] {
  const query = readClause(clause, index, speller);
  const fits = fitPhrases(query, index, signs.phraseShare);
  if (signs.phraseShare > 0 && fits.size === 0) return [];
  let importance = 1.5 * query.unknown;
  for (const { term } of query.known) importance += term.rarity;
  const candidates = signs.phraseShare > 0 ? weighFits(query, fits) : gather(query, index, fits);
  return candidates.map(({ number, evidence, matched, found }) => {
    const { value, reviewed } = index.documents[number] as Document;
    const fit = fits.get(number) ?? noFit;
    const coverage = matched / importance;
    const terms = weights.evidence * evidence + weights.coverage * coverage;
    const context = signs.update ? weights.update + weights.phraseInContext * fit.share ** 2 : 0;
    const nothingElse = fit.share >= wholeFrom && coverage >= wholeFrom ? weights.nothingElse : 0;
    const confidence = weights.base + terms + context + weightOfFit(fit) + nothingElse;
    return { value, reviewed, confidence, phraseShare: fit.share, words: () => wordsToShow(found(), fit) };
  });
}

const bareNumber = /^\d{3,}$/;

/** Builds and counts are no words: of bare numbers only those are shown that belong to the phrase. */
function wordsToShow(found: readonly KnownTerm[], { phrase }: PhraseFit): readonly KnownTerm[] {
  return found.filter(({ term, written }) => !bareNumber.test(written) || phrase?.terms.includes(term));
}

/** How much of a phrase the clause holds: as a share of the phrase's weight, in nats, and in terms. */
interface PhraseFit {
  readonly share: number;
  readonly held: number;
  readonly terms: number;
  readonly phrase?: Phrase;
}

const noFit: PhraseFit = { share: 0, held: 0, terms: 0 };

function weightOfFit({ share, held, terms }: PhraseFit): number {
  const square = share * share;
  const mass = weights.mass * Math.min(held, weights.massAtMost) * square;
  return weights.phrase * square + mass + weights.term * terms * share + (share >= wholeFrom ? weights.whole : 0);
}

/** The best phrase of each document, by document number. */
function fitPhrases(query: Query, index: WordIndex, leastShare: number): ReadonlyMap<number, PhraseFit> {
  const fits = new Map<number, PhraseFit>();
  let left = bounds.phrases;
  for (const { name } of query.known) {
    for (const phrase of index.phrases.get(name) ?? []) {
      if (left-- <= 0) return fits;
      const fit = fitOf(phrase, query);
      if (fit.share < leastShare) continue;
      if (weightOfFit(fit) > weightOfFit(fits.get(phrase.document) ?? noFit)) fits.set(phrase.document, fit);
    }
  }
  return fits;
}

function fitOf(phrase: Phrase, query: Query): PhraseFit {
  let held = 0;
  let terms = 0;
  for (const term of phrase.terms) {
    if (!query.terms.has(term)) continue;
    held += term.rarity;
    terms++;
  }
  return { share: held / Math.max(phrase.rarity, 1), held, terms, phrase };
}

/** Sums up what the terms say for each document that has one of them, and keeps the documents with the most to say for them. */
function gather(query: Query, index: WordIndex, fits: ReadonlyMap<number, unknown>): readonly Candidate[] {
  const sums = sumsOf(index);
  sums.clear();
  const read = query.known.map(({ term }) => readTerm(term, sums));
  return sums
    .strongest(bounds.candidates, (number) => fits.has(number))
    .map((number) => ({
      number,
      evidence: sums.evidence[number] ?? 0,
      matched: sums.matched[number] ?? 0,
      found: () => query.known.filter((_, at) => placeOf(number, read[at] ?? none) !== -1),
    }));
}

/** The evidence for documents that a phrase singled out already. */
function weighFits(query: Query, fits: ReadonlyMap<number, unknown>): readonly Candidate[] {
  return [...fits.keys()].map((number) => {
    let evidence = 0;
    let matched = 0;
    for (const { term } of query.known) {
      const at = placeOf(number, term.documents);
      if (at === -1) continue;
      evidence += term.evidence[at] as number;
      matched += term.rarity;
    }
    const found = () => query.known.filter(({ term }) => placeOf(number, term.documents) !== -1);
    return { number, evidence, matched, found };
  });
}

const none = new Uint32Array(0);

/** @returns the documents for which the term was counted, ascending */
function readTerm(term: Term, sums: Sums): Uint32Array {
  const { documents, evidence, rarity } = term;
  if (documents.length <= bounds.commonTerm || sums.found.length === 0) {
    const most = Math.min(documents.length, bounds.commonTerm);
    for (let at = 0; at < most; at++) sums.add(documents[at] as number, evidence[at] as number, rarity);
    return most === documents.length ? documents : documents.subarray(0, most);
  }
  for (const number of sums.found) {
    const at = placeOf(number, documents);
    if (at !== -1) sums.add(number, evidence[at] as number, rarity);
  }
  return documents;
}

/** @returns where `number` stands in an ascending row, -1 if it does not */
function placeOf(number: number, ascending: Uint32Array): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === number ? low : -1;
}

/** Sums by document number, in rows that are made once an index and reused by every clause: this is the innermost loop. */
class Sums {
  readonly evidence: Float64Array;
  readonly matched: Float64Array;
  /** Which documents have a sum, in the order in which they were met. */
  readonly found: number[] = [];
  /** Where each document stands in `found`, counted from 1; 0 for the others. */
  readonly #place: Uint32Array;

  constructor(documents: number) {
    this.evidence = new Float64Array(documents);
    this.matched = new Float64Array(documents);
    this.#place = new Uint32Array(documents);
  }

  clear(): void {
    for (const number of this.found) {
      this.evidence[number] = 0;
      this.matched[number] = 0;
      this.#place[number] = 0;
    }
    this.found.length = 0;
  }

  add(number: number, evidence: number, rarity: number): void {
    if (this.#place[number] === 0) this.#place[number] = this.found.push(number);
    this.evidence[number] = (this.evidence[number] as number) + evidence;
    this.matched[number] = (this.matched[number] as number) + rarity;
  }

  /** @returns the `most` documents with the most evidence, then the others that are `welcome`; the strongest first */
  strongest(most: number, welcome: (number: number) => boolean): readonly number[] {
    const best: number[] = [];
    const others: number[] = [];
    const strength = (number: number | undefined) => (number === undefined ? -1 : (this.evidence[number] as number));
    for (const number of this.found) {
      let place = best.length;
      while (place > 0 && strength(best[place - 1]) < strength(number)) place--;
      if (place < most) best.splice(place, 0, number);
      const loser = best.length > most ? best.pop() : place < most ? undefined : number;
      if (loser !== undefined && welcome(loser)) others.push(loser);
    }
    const place = (number: number) => this.#place[number] as number;
    others.sort((one, other) => strength(other) - strength(one) || place(one) - place(other));
    return [...best, ...others];
  }
}

const sumsByIndex = new WeakMap<WordIndex, Sums>();

function sumsOf(index: WordIndex): Sums {
  const sums = sumsByIndex.get(index) ?? new Sums(index.documents.length);
  sumsByIndex.set(index, sums);
  return sums;
}
