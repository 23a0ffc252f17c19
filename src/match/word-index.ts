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
  /**
   * A phrase's rarest term → the phrase. A phrase that the message holds whole is the strongest sign there is, and whoever
   * writes it writes that term.
   */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Two-letter pieces of terms → the terms that have them: candidates for a misspelt word. */
  readonly pieces: ReadonlyMap<string, readonly string[]>;
}

export interface Phrase {
  readonly document: number;
  readonly terms: readonly Term[];
  /** Sum of the rarities of its terms. */
  readonly rarity: number;
}

export interface Term {
  /** Numbers of the documents that have it, ascending. */
  readonly documents: Uint32Array;
  /**
   * What it says for each of them, in the same order: how much likelier the term is there than anywhere, in nats. A term that
   * tells little counts in part, and no single term decides.
   */
  readonly evidence: Float64Array;
  /** How much the term tells, in nats: the rarer among the documents, the more. */
  readonly rarity: number;
}

/** Where a term stands while the index is built: document numbers and the term's weight in each. */
interface Postings {
  readonly documents: number[];
  readonly weights: number[];
}

/** Terms that every message about updates has, and chatter as well: they tell nothing apart, however rare in the catalog. */
const weak = new Set(
  termsOf(
    "windows update updates error errors failed failure install installing installed microsoft system computer pc code message problem " +
      "issue work working 10 11 run running new try tried time use using need want fix " +
      // the same in the other languages of the phrases
      "aktualisierung installieren installiert fehler fehlgeschlagen mise mises jour maj erreur échec actualización " +
      "actualizaciones instalar instalación fallo aggiornamento aggiornamenti installare installazione errore atualização " +
      "atualizações instalação falha erro обновление обновления обновлений ошибка установке установка центр " +
      "更新 错误 失败 安装 プログラム",
  ),
);
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
  return { documents, terms, phrases: phraseIndex(catalog, terms), pieces: pieceIndex(postings.keys()) };
}

/** Entries are the first documents, in the catalog's order. */
function phraseIndex(catalog: Catalog, terms: ReadonlyMap<string, Term>): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>();
  let document = 0;
  for (const entry of catalog.entries.values()) {
    for (const text of entry.phrases) {
      const names = [...new Set(termsOf(text))].sort((one, other) => rarityOf(other, terms) - rarityOf(one, terms));
      const [rarest] = names;
      if (rarest === undefined) continue;
      const known = names.flatMap((name) => terms.get(name) ?? []);
      const phrase = { document, terms: known, rarity: known.reduce((sum, { rarity }) => sum + rarity, 0) };
      const list = index.get(rarest);
      if (list === undefined) index.set(rarest, [phrase]);
      else list.push(phrase);
    }
    document++;
  }
  return index;
}

function rarityOf(name: string, terms: ReadonlyMap<string, Term>): number {
  return terms.get(name)?.rarity ?? 0;
}

function toTerms(postings: ReadonlyMap<string, Postings>, totals: readonly number[]): ReadonlyMap<string, Term> {
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
    terms.set(name, { documents: Uint32Array.from(documents), evidence, rarity });
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

function pieceIndex(terms: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const pieces = new Map<string, string[]>();
  for (const term of terms) {
    if (term.length < 4) continue;
    for (const piece of piecesOf(term)) {
      const list = pieces.get(piece);
      if (list === undefined) pieces.set(piece, [term]);
      else list.push(term);
    }
  }
  return pieces;
}

/** `piecesOf("proxy")` → `["pr", "ro", "ox", "xy"]` */
export function piecesOf(term: string): readonly string[] {
  const pieces = new Set<string>();
  for (let index = 0; index + 1 < term.length; index++) pieces.add(term.slice(index, index + 2));
  return [...pieces];
}
