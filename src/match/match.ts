import type { Catalog } from "../catalog/catalog.ts";
import { familyOf } from "../codes/family.ts";
import { Context, isBarePaste } from "../intake/context.ts";
import {
  type CodeScan,
  type FoundCode,
  findCodes,
  findHttpStatuses,
  findSymbols,
  findWin32Numbers,
} from "../intake/find-codes.ts";
import { normalize } from "../intake/normalize.ts";
import { triage } from "../triage/triage.ts";
import { nearCodes } from "./near.ts";
import { isAboutUpdates, relevantCodes, type Situation } from "./relevance.ts";
import { buildWordIndex, type WordIndex } from "./word-index.ts";
import { matchWords } from "./words.ts";

/**
 * What a message is about.
 * exact: at least its first code has a reviewed entry; decoded: its first code has none; words: no code, but words that single
 * one entry out; choices: a question back; none: nothing to say.
 */
export interface Match {
  readonly kind: "exact" | "decoded" | "words" | "choices" | "none";
  /** Canonical values that are answered, the leading one first. */
  readonly codes: readonly number[];
  /** Canonical values that are offered as a guess. */
  readonly didYouMean: readonly number[];
  /** The codes as they were found, in the same order as `codes`. */
  readonly found: readonly FoundCode[];
  /** The words that led here, when words did. */
  readonly words: readonly string[];
  /** Log lines that were set aside as harmless. */
  readonly setAside: number;
  /** Normalised text; for choosing among the causes of an entry, not for keeping. */
  readonly text: string;
  /** What the message's words say about its subject. */
  readonly context: Context;
}

export interface Matcher {
  /**
   * @param text what a person sent, in any markup, of any length up to the adapters' bounds
   * @param addressed whether an answer is expected; if not, doubt means silence
   */
  match(text: string, addressed: boolean): Match;
}

/** Looser notations are read only in messages that a person typed: a log has better ones. */
const typedLength = 2000;
/** Logs do not mistype. */
const mistypedLength = 300;

/**
 * Answer words at this confidence (log-odds) or above; set on chatter, see CONTRIBUTING.md, "Measure". Whoever did not ask needs
 * to be surer, and most of all where nothing else in the message says that it is about updates.
 */
const sure = { asked: 3, overheard: 5, overheardWithoutContext: 7 } as const;
/** Overheard, so much of one phrase of the entry has to stand in the message; nearly all of it is as good as update words. */
const phraseHeld = { some: 0.45, all: 0.9 } as const;
/** The best entry must also stand this far (log-odds) above the second. */
const margin = 0.4;
/** Offer choices from here on, when an answer is expected. */
const plausible = -2.5;

export function createMatcher(catalog: Catalog): Matcher {
  let words: WordIndex | undefined;
  const wordIndex = () => {
    words ??= buildWordIndex(catalog);
    return words;
  };
  return { match: (text, addressed) => match(text, addressed, catalog, wordIndex) };
}

function match(raw: string, addressed: boolean, catalog: Catalog, wordIndex: () => WordIndex): Match {
  const text = normalize(raw);
  const context = new Context(text);
  const situation: Situation = { text, context, catalog };
  const scan = findCodes(text);
  const all = withSymbols(scan.codes, text, catalog);
  const counting = addressed ? addressedCodes(all, catalog) : relevantCodes(all, situation);
  const base: Base = { ...nothing, text, context };

  if (counting.length > 0) return byCode(counting, base, situation);
  const agreeing = corroborated(bareDigits(all), situation, wordIndex);
  if (agreeing.length > 0) return byCode(agreeing, base, situation);
  const loose = text.length <= typedLength ? looseCodes(text, addressed, situation) : [];
  if (loose.length > 0) return byCode(loose, base, situation);
  const near = nearMatch(scan, all, addressed, situation);
  if (near.length > 0) return { ...base, kind: "choices", didYouMean: near };
  // A number that was found but does not count belongs to something else; then its words do as well.
  if (!addressed && (all.some(({ notation }) => notation !== "decimal") || !mayBeAboutUpdates(context))) return base;
  return byWords(text, addressed, situation, base, wordIndex());
}

/** In a log the symbol stands beside its number; in what a person typed it may stand alone. */
function withSymbols(codes: readonly FoundCode[], text: string, catalog: Catalog): readonly FoundCode[] {
  const numbered = codes.some(({ value, notation }) => notation === "hex" && catalog.reference.has(value));
  if (numbered && text.length > typedLength) return codes;
  const symbols = findSymbols(text, catalog.symbols);
  return symbols.length === 0 ? codes : [...codes, ...symbols].sort((one, other) => one.at - other.at);
}

const nothing = {
  kind: "none",
  codes: [],
  didYouMean: [],
  found: [],
  words: [],
  setAside: 0,
} as const satisfies Partial<Match>;

type Base = Omit<Match, "kind"> & { readonly kind: "none" };

function byCode(codes: readonly FoundCode[], base: Base, { text, context, catalog }: Situation): Match {
  const { codes: found, setAside } = triage(text, codes, context.log);
  const lead = found[0];
  if (lead === undefined) return { ...base, setAside };
  const kind = catalog.entries.has(lead.value) ? "exact" : "decoded";
  return { ...base, kind, codes: found.map(({ value }) => value), found, setAside };
}

/** Whoever asks gets an answer; only numbers that nobody knows and that have no mark of a code are taken for something else. */
function addressedCodes(codes: readonly FoundCode[], catalog: Catalog): readonly FoundCode[] {
  const known = ({ value }: FoundCode) => catalog.entries.has(value) || catalog.reference.has(value);
  const marked = codes.filter((code) => known(code) || code.notation === "hex" || code.notation === "short-hex");
  const certain = marked.filter(known);
  return certain.length > 0 ? certain : marked;
}

/** HTTP statuses and Win32 numbers: ordinary numbers that only their surroundings make an error code. */
function looseCodes(text: string, addressed: boolean, situation: Situation): readonly FoundCode[] {
  const { catalog, context } = situation;
  const statuses = findHttpStatuses(text);
  const own = statuses.filter((status) => status.own);
  if (own.length > 0) return own;
  const numbers = findWin32Numbers(addressed ? announceNumber(text) : text).filter(({ value }) =>
    catalog.reference.has(value),
  );
  const loose = [...statuses, ...numbers];
  if (addressed && !context.foreign) return loose;
  return loose.length > 0 && context.serviced ? relevantCodes(loose, situation) : [];
}

/** `/wuerror 1058`: nothing but a number is a number that is asked about. */
function announceNumber(text: string): string {
  return /^\s*\d{1,5}\s*$/.test(text) ? `error ${text.trim()}` : text;
}

/** Known codes one slip away from what was typed, when what was typed cannot be right. */
function nearMatch(
  scan: CodeScan,
  found: readonly FoundCode[],
  addressed: boolean,
  situation: Situation,
): readonly number[] {
  const { text, context, catalog } = situation;
  const unknown = scan.codes.filter(
    ({ value, notation }) => notation === "hex" && !catalog.entries.has(value) && !catalog.reference.has(value),
  );
  const typed = [
    ...scan.malformed.map(({ digits }) => digits),
    ...unknown.map(({ value }) => value.toString(16).toUpperCase().padStart(8, "0")),
  ];
  if (typed.length === 0 || text.length > mistypedLength || found.length > unknown.length) return [];
  if (!addressed && !isAboutUpdates(context) && !isBarePaste(text, [...scan.malformed, ...unknown])) return [];
  const near = typed.slice(0, 2).flatMap((digits) => nearCodes(digits, catalog));
  return [...new Set(near.map(({ value }) => value))].slice(0, 3);
}

/** Words that nobody addressed to the bot are read only where something failed or updates are named. */
function mayBeAboutUpdates(context: Context): boolean {
  return context.update || (!context.foreign && (context.failure || context.serviced));
}

function byWords(text: string, addressed: boolean, { context }: Situation, base: Base, index: WordIndex): Match {
  const about = context.update || context.log;
  const signs = { update: about, failure: context.failure, spelling: addressed || about || context.failure };
  const ranked = matchWords(text, index, signs);
  const [best, second] = ranked;
  if (best === undefined) return base;
  const alone = second === undefined || best.confidence - second.confidence >= margin;
  const placed = about || best.phraseFit >= phraseHeld.all;
  const needed = addressed ? sure.asked : placed ? sure.overheard : sure.overheardWithoutContext;
  const welcome = addressed || (!context.foreign && best.phraseFit >= phraseHeld.some);
  if (best.reviewed && alone && welcome && best.confidence >= needed) {
    return { ...base, kind: "words", codes: [best.value], words: best.evidence };
  }
  if (!addressed) return base;
  const offered = ranked.filter(({ confidence }) => confidence >= plausible).slice(0, 3);
  if (offered.length === 0) return base;
  const words = [...new Set(offered.flatMap(({ evidence }) => evidence))];
  return { ...base, kind: "choices", didYouMean: offered.map(({ value }) => value), words };
}

/** Signed decimals are printed by update scripts and little else; eight bare digits need a family of Windows Update too. */
function bareDigits(codes: readonly FoundCode[]): readonly FoundCode[] {
  return codes.filter(
    ({ notation, value }) => notation === "decimal" || (notation === "bare-hex" && familyOf(value).scope === "own"),
  );
}

/**
 * Digits without a mark of their own (`-2145107944`) count when the words beside them say the same thing as the number.
 */
function corroborated(
  codes: readonly FoundCode[],
  { text, catalog }: Situation,
  index: () => WordIndex,
): readonly FoundCode[] {
  const candidates = codes.filter(({ value }) => catalog.reference.has(value) || catalog.entries.has(value));
  if (candidates.length === 0 || text.length > typedLength) return [];
  const ranked = matchWords(text, index(), { update: false, failure: false, spelling: false });
  return candidates.filter(({ value }) => {
    const match = ranked.find((each) => each.value === value);
    if (match === undefined) return false;
    return familyOf(value).scope === "own" ? match.evidence.length > 1 : match.phraseFit >= phraseHeld.some;
  });
}
