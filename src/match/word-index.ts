import type { Catalog, Entry } from "../catalog/catalog.ts";
import { familyOf } from "../codes/family.ts";
import { termsOf } from "./terms.ts";

/** One thing that words can find: a reviewed entry, or a number of the reference tables that only has a meaning. */
export interface Document {
  readonly value: number;
  readonly reviewed: boolean;
}

export interface WordIndex {
  readonly documents: readonly Document[];
  readonly terms: ReadonlyMap<string, Term>;
  readonly phrases: Phrases;
  /** The names of the terms, by number. */
  readonly names: readonly string[];
  /** Two-letter pieces of terms → the numbers of the terms that have them: candidates for a misspelt word. */
  readonly pieces: ReadonlyMap<string, Uint32Array>;
}

/**
 * The phrases of all entries, by their rarest terms: a phrase that the message holds whole is the strongest sign there is, and
 * whoever writes it writes that term. In rows of numbers, since a message is compared with thousands of them.
 */
export interface Phrases {
  /** `firsts[term]` up to `firsts[term + 1]` are the numbers of the phrases whose rarest term it is. */
  readonly firsts: Uint32Array;
  /** By the phrase's number: its document. */
  readonly documents: Uint32Array;
  /** By the phrase's number: the sum of the rarities of its terms. */
  readonly rarities: Float64Array;
  /** `starts[phrase]` up to `starts[phrase + 1]` is where its terms' numbers stand in `terms`. */
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
}

export interface Term {
  readonly number: number;
  /** Numbers of the documents that have it, ascending. */
  readonly documents: Uint32Array;
  /**
   * What it says for each of them, in the same order: how much likelier the term is there than anywhere, in nats. A term that
   * tells little counts in part, and no single term decides.
   */
  readonly evidence: Float64Array;
  /** How much the term tells, in nats, more than 0: the rarer among the documents, the more. */
  readonly rarity: number;
}

/** Where a term stands while the index is built: document numbers and the term's weight in each. */
interface Postings {
  readonly documents: number[];
  readonly weights: number[];
}

/** Terms that every message about updates has, and chatter as well: they tell nothing apart, however rare in the catalog. */
const weakWords =
  "windows update updates error errors failed failure install installing installed microsoft system computer pc code message problem " +
  "issue work working 10 11 run running new try tried time use using need want fix " +
  // the same in the other languages of the phrases
  "aktualisierung installieren installiert fehler fehlgeschlagen mise mises jour maj erreur échec actualización " +
  "actualizaciones instalar instalación fallo aggiornamento aggiornamenti installare installazione errore atualização " +
  "atualizações instalação falha erro обновление обновления обновлений ошибка установке установка центр " +
  "更新 错误 失败 安装 プログラム";
const weakRarity = 0.5;

/** Weights say how much a field is made of the words that people use. */
const weights = { phrase: 3, title: 2, symbol: 2, meaning: 1, when: 1, context: 1, why: 0.3 } as const;

export function buildWordIndex(catalog: Catalog): WordIndex {
  const documents: Document[] = [];
  /** Total weight of the terms of each document. */
  const totals: number[] = [];
  const postings = new Map<string, Postings>();
  const add = (value: number, reviewed: boolean, terms: ReadonlyMap<string, number>) => {
    const document = documents.length;
    let sum = 0;
    for (const [term, weight] of terms) {
      sum += weight;
      const before = postings.get(term);
      if (before === undefined) {
        postings.set(term, { documents: [document], weights: [weight] });
      } else {
        before.documents.push(document);
        before.weights.push(weight);
      }
    }
    documents.push({ value, reviewed });
    totals.push(sum);
  };

  for (const entry of catalog.entries.values()) {
    add(entry.value, true, entryTerms(entry, catalog));
  }
  for (const row of catalog.reference.values()) {
    if (row.meaning === "" || row.outcome !== "failure" || catalog.entries.has(row.value)) continue;
    if (familyOf(row.value).scope === "shared" && row.table !== "win32" && row.table !== "winhttp") continue;
    const fields = [[row.meaning, weights.title] as const, [symbolWords(row.symbol), weights.symbol] as const];
    add(row.value, false, weigh(fields));
  }
  const terms = toTerms(postings, totals);
  const names = [...terms.keys()];
  return { documents, terms, phrases: phraseIndex(catalog, terms), names, pieces: pieceIndex(names) };
}

/** Entries are the first documents, in the catalog's order. */
function phraseIndex(catalog: Catalog, terms: ReadonlyMap<string, Term>): Phrases {
  const byRarest = Array.from({ length: terms.size }, (): { document: number; terms: readonly Term[] }[] => []);
  let document = 0;
  for (const entry of catalog.entries.values()) {
    for (const text of entry.phrases) {
      const known = [...new Set(termsOf(text))].flatMap((name) => terms.get(name) ?? []);
      known.sort((one, other) => other.rarity - one.rarity);
      const [rarest] = known;
      if (rarest !== undefined) byRarest[rarest.number]?.push({ document, terms: known });
    }
    document++;
  }
  const phrases = byRarest.flat();
  return {
    firsts: startsOf(byRarest.map((row) => row.length)),
    documents: Uint32Array.from(phrases, (phrase) => phrase.document),
    rarities: Float64Array.from(phrases, (phrase) => phrase.terms.reduce((sum, { rarity }) => sum + rarity, 0)),
    starts: startsOf(phrases.map((phrase) => phrase.terms.length)),
    terms: Uint32Array.from(phrases.flatMap((phrase) => phrase.terms.map(({ number }) => number))),
  };
}

/** `startsOf([2, 0, 3])` → `[0, 2, 2, 5]` */
function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [at, length] of lengths.entries()) starts[at + 1] = (starts[at] as number) + length;
  return starts;
}

function toTerms(postings: ReadonlyMap<string, Postings>, totals: readonly number[]): ReadonlyMap<string, Term> {
  const weak = new Set(termsOf(weakWords));
  const total = totals.reduce((sum, weight) => sum + weight, 0);
  const terms = new Map<string, Term>();
  for (const [name, { documents, weights }] of postings) {
    let sum = 0;
    for (const weight of weights) sum += weight;
    const share = sum / total;
    const rarity = weak.has(name) ? weakRarity : Math.log(1 + totals.length / documents.length);
    const telling = Math.min(1, rarity / 3);
    const evidence = new Float64Array(documents.length);
    for (let at = 0; at < evidence.length; at++) {
      const likelier = Math.log(1 + (weights[at] ?? 0) / (totals[documents[at] ?? 0] ?? 1) / share);
      evidence[at] = Math.min(likelier, 4) * telling;
    }
    terms.set(name, { number: terms.size, documents: Uint32Array.from(documents), evidence, rarity });
  }
  return terms;
}

function entryTerms(entry: Entry, catalog: Catalog): ReadonlyMap<string, number> {
  const fields: [string, number][] = [
    [entry.title, weights.title],
    [entry.meaning, weights.meaning],
    [symbolWords(entry.symbol ?? ""), weights.symbol],
    [catalog.reference.get(entry.value)?.meaning ?? "", weights.meaning],
  ];
  for (const phrase of entry.phrases) fields.push([phrase, weights.phrase]);
  for (const cause of entry.causes) {
    fields.push([cause.when, weights.when], [cause.why, weights.why]);
    for (const sign of cause.context) fields.push([sign, weights.context]);
  }
  return weigh(fields);
}

/** A term counts once a field, at the field's weight; many fields with one term add up slower than they grow. */
function weigh(fields: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [text, weight] of fields) {
    for (const term of new Set(termsOf(text))) sums.set(term, (sums.get(term) ?? 0) + weight);
  }
  return new Map([...sums].map(([term, sum]) => [term, 1 + Math.log2(1 + sum)]));
}

/** `"WU_E_PT_HTTP_STATUS_DENIED"` → `"HTTP STATUS DENIED"`: the prefixes name the source, not the error. */
function symbolWords(symbol: string): string {
  return symbol
    .replace(/^(?:WU_[ES]_|CBS_E_|PSFX_E_|BG_E_|DO_E_|ERROR_|E_|[A-Z]+_E_)(?:PT_|DM_|UH_|AU_|DS_|SETUP_)?/, "")
    .replaceAll("_", " ");
}

function pieceIndex(names: readonly string[]): ReadonlyMap<string, Uint32Array> {
  const pieces = new Map<string, number[]>();
  for (const [number, name] of names.entries()) {
    if (name.length < 4) continue;
    for (const piece of piecesOf(name)) {
      const list = pieces.get(piece);
      if (list === undefined) pieces.set(piece, [number]);
      else list.push(number);
    }
  }
  return new Map([...pieces].map(([piece, numbers]) => [piece, Uint32Array.from(numbers)]));
}

/** `piecesOf("proxy")` → `["pr", "ro", "ox", "xy"]` */
export function piecesOf(term: string): readonly string[] {
  const pieces = new Set<string>();
  for (let index = 0; index + 1 < term.length; index++) pieces.add(term.slice(index, index + 2));
  return [...pieces];
}
