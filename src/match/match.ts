import type { Catalog } from "../catalog/catalog.ts";
import { Context } from "../intake/context.ts";
import { type FoundCode, findCodes } from "../intake/find-codes.ts";
import { normalize } from "../intake/normalize.ts";
import { countingCodes, matchByCode, withSymbols } from "./by-code.ts";
import { corroborated, looseCodes } from "./by-number.ts";
import { matchByWords } from "./by-words.ts";
import { areDefined } from "./defined.ts";
import { nearMatch } from "./near-match.ts";
import type { Situation } from "./relevance.ts";
import { type Match, undecided } from "./result.ts";
import { isOver } from "./story.ts";
import { readSubjects } from "./subject.ts";
import { buildWordIndex, type WordIndex } from "./word-index.ts";

export type { Match } from "./result.ts";

export interface Matcher {
  /**
   * @param text what a person sent, in any markup, of any length up to the adapters' bounds
   * @param addressed whether an answer is expected; if not, doubt means silence
   */
  match(text: string, addressed: boolean): Match;
}

/** @param catalog what is matched against; its word index is built when words are first met */
export function createMatcher(catalog: Catalog): Matcher {
  let words: WordIndex | undefined;
  const wordIndex = () => {
    words ??= buildWordIndex(catalog);
    return words;
  };
  return { match: (text, addressed) => match(text, addressed, catalog, wordIndex) };
}

/** From what is certain to what is a guess; the first stage that finds something decides. */
function match(raw: string, addressed: boolean, catalog: Catalog, wordIndex: () => WordIndex): Match {
  const text = normalize(raw);
  const context = new Context(text);
  const situation: Situation = { text, context, catalog, subjectAt: readSubjects(text) };
  // Normalising drops the addresses of links; a server's address tells causes apart as well as words do.
  const base = undecided(text !== raw && raw.includes("://") ? `${text}\n${raw}` : text, context);

  const scan = findCodes(text);
  const codes = withSymbols(scan.codes, text, catalog);
  if (!addressed && codes.length > 0 && isTold(codes, text) && !context.log) return base;
  const counting = countingCodes(codes, addressed, situation);
  if (counting.length > 0) return matchByCode(counting, base, situation);

  const agreeing = corroborated(codes, situation, wordIndex);
  if (agreeing.length > 0) return matchByCode(agreeing, base, situation);

  const loose = looseCodes(addressed, situation);
  if (loose.length > 0) return matchByCode(loose, base, situation);

  const near = nearMatch(scan, codes, addressed, situation);
  if (near.length > 0) return { ...base, kind: "choices", didYouMean: near };

  // A number that was found but does not count belongs to something else; then its words do as well.
  if (!addressed && codes.some(({ notation }) => notation !== "decimal")) return base;
  return matchByWords(addressed, situation, base, wordIndex());
}

/** The numbers are somebody's story or source code: nobody has the error now. */
function isTold(codes: readonly FoundCode[], text: string): boolean {
  if (codes[0]?.raw.length === text.length) return false;
  return areDefined(codes, text) || codes.every((code) => isOver(code, text));
}
