import type { Term, WordIndex } from "./word-index.ts";

/** A part of a message whose words belong together, looked up. */
export interface Clause {
  /** Terms of the clause that the index knows, the rarest first. */
  readonly known: readonly KnownTerm[];
  /** What all its terms together weigh; those that the index does not know at all are among them. */
  readonly importance: number;
}

export interface KnownTerm {
  readonly term: Term;
  /** The word of the message. */
  readonly written: string;
  /** It was taken for a misspelt one. */
  readonly respelt: boolean;
}

/** A document that a clause speaks for. */
export interface Scored {
  readonly document: number;
  /** The number of the document's phrase of which the clause holds most, and how much, 0 to 1. */
  readonly phrase: number | undefined;
  readonly phraseShare: number;
}

/** The bounds that keep the cost of a clause flat. */
const bounds = {
  /** A term in more documents than this finds no new candidates, it only adds to those found. */
  commonTerm: 200,
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

/** @param held what the clause holds of the phrase, in nats; `terms` of its terms */
function weightOfFit(share: number, held: number, terms: number): number {
  const square = share * share;
  const mass = weights.mass * Math.min(held, weights.massAtMost) * square;
  return weights.phrase * square + mass + weights.term * terms * share + (share >= wholeFrom ? weights.whole : 0);
}

/** @returns where `number` stands in an ascending row, -1 if it does not */
export function placeOf(number: number, ascending: Uint32Array): number {
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
class Accumulator {
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

  /** Forgets the clause before. */
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
  weighAll(): void {
    for (const { term } of this.#clause.known) {
      for (let slot = 1; slot <= this.size; slot++) {
        const at = placeOf(this.#documents[slot] as number, term.documents);
        if (at !== -1) this.#add(slot, term.evidence[at] as number, term.rarity);
      }
    }
  }

  /**
   * Finds the best phrase of each document.
   * @param leastShare of a phrase that the clause holds less of, nothing is said
   * @param meets whether a phrase finds new documents
   */
  fitPhrases(leastShare: number, meets: boolean): void {
    const { firsts, documents, rarities, starts, terms } = this.#index.phrases;
    let left: number = bounds.phrases;
    for (const { term } of this.#clause.known) {
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
  confidence(slot: number, update: boolean): number {
    const share = this.#shares[slot] as number;
    const coverage = (this.#matched[slot] as number) / this.#clause.importance;
    const terms = weights.evidence * (this.#evidence[slot] as number) + weights.coverage * coverage;
    const context = update ? weights.update + weights.phraseInContext * share ** 2 : 0;
    const nothingElse = share >= wholeFrom && coverage >= wholeFrom ? weights.nothingElse : 0;
    return weights.base + terms + context + (this.#fits[slot] as number) + nothingElse;
  }

  documentOf(slot: number): Scored {
    const phrase = this.#phrases[slot] as number;
    return {
      document: this.#documents[slot] as number,
      phrase: phrase === 0 ? undefined : phrase - 1,
      phraseShare: this.#shares[slot] as number,
    };
  }
}

const accumulators = new WeakMap<WordIndex, Accumulator>();

/** The one accumulator of an index: a clause is through before the next begins. */
export function accumulatorOf(index: WordIndex): Accumulator {
  const accumulator = accumulators.get(index) ?? new Accumulator(index);
  accumulators.set(index, accumulator);
  return accumulator;
}
