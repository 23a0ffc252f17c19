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

/** The words of a message, looked up. */
export interface WordQuery {
  readonly index: WordIndex;
  readonly clauses: readonly Clause[];
}

interface Clause {
  /** Terms of the clause that the index knows, the rarest first. */
  readonly known: readonly KnownTerm[];
  /** What all its terms together weigh; those that the index does not know at all are among them. */
  readonly importance: number;
}

interface KnownTerm {
  readonly term: Term;
  /** The word of the message. */
  readonly written: string;
  /** It was taken for a misspelt one. */
  readonly respelt: boolean;
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

/** A document that a clause speaks for. */
interface Ranked {
  readonly document: number;
  readonly confidence: number;
  readonly clause: Clause;
  /** The best of the document's phrases, and how much of it the clause holds. */
  readonly phrase: number | undefined;
  readonly phraseShare: number;
}

/** @returns the best documents, at most `limit`, the best first */
function rankClause(clause: Clause, index: WordIndex, signs: WordSigns, limit: number): readonly Ranked[] {
  const tally = tallyOf(index);
  tally.begin(clause);
  if (signs.phraseShare > 0) {
    tally.fitPhrases(clause, signs.phraseShare, true);
    if (tally.size > 0) tally.weighAll(clause);
  } else {
    for (const { term } of clause.known) tally.weigh(term);
    tally.fitPhrases(clause, 0, false);
  }
  const best: { slot: number; confidence: number }[] = [];
  for (const slot of tally.candidates(signs.phraseShare > 0 ? tally.size : bounds.candidates)) {
    const confidence = tally.confidence(slot, clause, signs.update);
    let place = best.length;
    while (place > 0 && (best[place - 1]?.confidence ?? 0) < confidence) place--;
    if (place >= limit) continue;
    best.splice(place, 0, { slot, confidence });
    if (best.length > limit) best.pop();
  }
  return best.map(({ slot, confidence }) => ({ clause, confidence, ...tally.documentOf(slot) }));
}

const bareNumber = /^\d{3,}$/;

function toWordMatch({ document, confidence, clause, phrase, phraseShare }: Ranked, index: WordIndex): WordMatch {
  const { value, reviewed } = index.documents[document] as Document;
  // Builds and counts are no words: of bare numbers only those are shown that belong to the phrase.
  const isWord = ({ term, written }: KnownTerm) => !bareNumber.test(written) || holds(phrase, term, index);
  const shown = clause.known.filter((each) => placeOf(document, each.term.documents) !== -1 && isWord(each));
  const evidence = shown.map(({ written }) => written);
  return { value, reviewed, confidence, phraseShare, evidence, respelt: shown.every(({ respelt }) => respelt) };
}

function holds(phrase: number | undefined, term: Term, { phrases: { starts, terms } }: WordIndex): boolean {
  return phrase !== undefined && terms.subarray(starts[phrase], starts[phrase + 1]).includes(term.number);
}

/** @param held what the clause holds of the phrase, in nats; `terms` of its terms */
function weightOfFit(share: number, held: number, terms: number): number {
  const square = share * share;
  const mass = weights.mass * Math.min(held, weights.massAtMost) * square;
  return weights.phrase * square + mass + weights.term * terms * share + (share >= wholeFrom ? weights.whole : 0);
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

/**
 * What a clause says for each document: the innermost loops of all. Rows are made once an index and reused by every clause; each
 * document that is met gets a slot, so that what is read again and again lies side by side however large the catalog is.
 */
class Tally {
  readonly #index: WordIndex;
  /** By document: its slot, counted from 1; 0 for those not met. */
  readonly #slots: Uint32Array;
  /** By the term's number: its rarity where the clause has it, else 0. */
  readonly #rarities: Float64Array;
  #clause: Clause = { known: [], importance: 0 };
  size = 0;
  /** By slot. */
  readonly #documents: Uint32Array;
  readonly #evidence: Float64Array;
  /** Sum of the rarities of the terms that the document has. */
  readonly #matched: Float64Array;
  /** The best phrase, counted from 1; 0 for none. */
  readonly #phrases: Uint32Array;
  readonly #shares: Float64Array;
  readonly #fits: Float64Array;

  constructor(index: WordIndex) {
    const documents = index.documents.length;
    this.#index = index;
    this.#slots = new Uint32Array(documents);
    this.#rarities = new Float64Array(index.terms.size);
    this.#documents = new Uint32Array(documents + 1);
    this.#evidence = new Float64Array(documents + 1);
    this.#matched = new Float64Array(documents + 1);
    this.#phrases = new Uint32Array(documents + 1);
    this.#shares = new Float64Array(documents + 1);
    this.#fits = new Float64Array(documents + 1);
  }

  begin(clause: Clause): void {
    for (let slot = 1; slot <= this.size; slot++) this.#slots[this.#documents[slot] as number] = 0;
    this.size = 0;
    for (const { term } of this.#clause.known) this.#rarities[term.number] = 0;
    for (const { term } of clause.known) this.#rarities[term.number] = term.rarity;
    this.#clause = clause;
  }

  #open(document: number): number {
    const slot = ++this.size;
    this.#slots[document] = slot;
    this.#documents[slot] = document;
    this.#evidence[slot] = 0;
    this.#matched[slot] = 0;
    this.#phrases[slot] = 0;
    this.#shares[slot] = 0;
    this.#fits[slot] = 0;
    return slot;
  }

  #add(slot: number, evidence: number, rarity: number): void {
    this.#evidence[slot] = (this.#evidence[slot] as number) + evidence;
    this.#matched[slot] = (this.#matched[slot] as number) + rarity;
  }

  /** Adds what the term says for the documents that have it; a common one finds no new documents beside rarer ones. */
  weigh({ documents, evidence, rarity }: Term): void {
    if (documents.length <= bounds.commonTerm || this.size === 0) {
      const most = Math.min(documents.length, bounds.commonTerm);
      for (let at = 0; at < most; at++) {
        const document = documents[at] as number;
        this.#add((this.#slots[document] as number) || this.#open(document), evidence[at] as number, rarity);
      }
      return;
    }
    for (let slot = 1; slot <= this.size; slot++) {
      const at = placeOf(this.#documents[slot] as number, documents);
      if (at !== -1) this.#add(slot, evidence[at] as number, rarity);
    }
  }

  /** Adds what all terms say for the documents met so far. */
  weighAll({ known }: Clause): void {
    for (const { term } of known) {
      for (let slot = 1; slot <= this.size; slot++) {
        const at = placeOf(this.#documents[slot] as number, term.documents);
        if (at !== -1) this.#add(slot, term.evidence[at] as number, term.rarity);
      }
    }
  }

  /**
   * Finds the best phrase of each document.
   * @param meets whether a phrase finds new documents
   */
  fitPhrases({ known }: Clause, leastShare: number, meets: boolean): void {
    const { firsts, documents, rarities, starts, terms } = this.#index.phrases;
    let left: number = bounds.phrases;
    for (const { term } of known) {
      const end = Math.min(firsts[term.number + 1] as number, (firsts[term.number] as number) + left);
      for (let phrase = firsts[term.number] as number; phrase < end; phrase++) {
        left--;
        let held = 0;
        let count = 0;
        const stop = starts[phrase + 1] as number;
        for (let at = starts[phrase] as number; at < stop; at++) {
          const rarity = this.#rarities[terms[at] as number] as number;
          held += rarity;
          if (rarity > 0) count++;
        }
        const share = held / Math.max(rarities[phrase] as number, 1);
        if (share < leastShare) continue;
        const document = documents[phrase] as number;
        const slot = (this.#slots[document] as number) || (meets ? this.#open(document) : 0);
        const fit = weightOfFit(share, held, count);
        if (slot === 0 || fit <= (this.#fits[slot] as number)) continue;
        this.#fits[slot] = fit;
        this.#shares[slot] = share;
        this.#phrases[slot] = phrase + 1;
      }
    }
  }

  /** @returns slots of the `most` documents with the most evidence, then of the others of which a phrase was found */
  candidates(most: number): readonly number[] {
    const best: number[] = [];
    const others: number[] = [];
    for (let slot = 1; slot <= this.size; slot++) {
      const strength = this.#evidence[slot] as number;
      let place = best.length;
      while (place > 0 && (this.#evidence[best[place - 1] as number] as number) < strength) place--;
      if (place < most) best.splice(place, 0, slot);
      const loser = best.length > most ? best.pop() : place < most ? undefined : slot;
      if (loser !== undefined && (this.#phrases[loser] as number) > 0) others.push(loser);
    }
    return [...best, ...others];
  }

  /** @returns log-odds that the clause is about the document */
  confidence(slot: number, { importance }: Clause, update: boolean): number {
    const share = this.#shares[slot] as number;
    const coverage = (this.#matched[slot] as number) / importance;
    const terms = weights.evidence * (this.#evidence[slot] as number) + weights.coverage * coverage;
    const context = update ? weights.update + weights.phraseInContext * share ** 2 : 0;
    const nothingElse = share >= wholeFrom && coverage >= wholeFrom ? weights.nothingElse : 0;
    return weights.base + terms + context + (this.#fits[slot] as number) + nothingElse;
  }

  documentOf(slot: number): Pick<Ranked, "document" | "phrase" | "phraseShare"> {
    const phrase = this.#phrases[slot] as number;
    return {
      document: this.#documents[slot] as number,
      phrase: phrase === 0 ? undefined : phrase - 1,
      phraseShare: this.#shares[slot] as number,
    };
  }
}

const tallies = new WeakMap<WordIndex, Tally>();

function tallyOf(index: WordIndex): Tally {
  const tally = tallies.get(index) ?? new Tally(index);
  tallies.set(index, tally);
  return tally;
}
