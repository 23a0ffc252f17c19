import { fold, foldQuotations, spread } from "./follow-up-folding.ts";
import { wordSet } from "./word-set.ts";

/** Takes a message apart into the clauses that the forms of follow-ups are compared with. */

export interface Clause {
  /** Folded words; a numbered step is `stepn`, any other small number `#`, an error code `code`. */
  readonly words: readonly string[];
  /** Of each `stepn` and `#` in the words; 0 where it counts something. */
  readonly numbers: readonly number[];
  /** Ends in a question mark. */
  readonly asked: boolean;
}

export interface Said {
  readonly clauses: readonly Clause[];
  /** With `quoted` for each text that is quoted; where there is one. */
  readonly folded?: readonly Clause[];
  /** Longer than what people write to a bot. */
  readonly long: boolean;
}

/** Beyond these a message is not read. */
const readChars = 400;
const readClauses = 14;
const longestClause = 22;
const manyWords = 25;

/** Somebody else is spoken to or quoted; a single word in quotes is a name: `'dism' is not recognized`. */
const toOthers = /^\s{0,20}(?:[@>]|["'](?!\S{1,30}["'] )|&gt;)/;
const quotedLine = /^\s{0,20}>/;
const thanked = /\b(thanks|thank you|thx|ty|cheers|danke|merci|gracias)[ ,]{1,3}@[\w.-]{1,40}/gi;
const mention = /(?:^|[\s(,])@\w/;

const piece = /[a-z0-9#'+]{1,40}|[.!?;:\n]{1,20}|,|[()]| - /g;

/**
 * `readSaid("OK, did Step 2. Works?")` → clauses `ok`, `did stepn` (2), `works` (asked)
 * @returns nothing when somebody else is spoken to or quoted
 */
export function readSaid(text: string): Said | undefined {
  const start = withoutQuotedLines(text.slice(0, readChars));
  if (toOthers.test(start)) return undefined;
  const own = start.replace(thanked, "$1");
  if (mention.test(own)) return undefined;
  const plain = fold(own);
  const pieces = plain.match(piece) ?? [];
  const long = text.trimEnd().length > readChars || pieces.filter(isWord).length > manyWords;
  const folded = foldQuotations(plain);
  return {
    clauses: clausesOf(pieces),
    long,
    ...(folded !== undefined && { folded: clausesOf(folded.match(piece) ?? []) }),
  };
}

/** `"> the step\nstill fails"` → `still fails`; of a quotation without one line of own words nothing is taken. */
function withoutQuotedLines(text: string): string {
  if (!quotedLine.test(text)) return text;
  const own = text.split("\n").filter((line) => line.trim() !== "" && !quotedLine.test(line));
  return own.length === 1 ? (own[0] as string) : text;
}

function isWord(text: string): boolean {
  return /^[a-z0-9#'+]/.test(text);
}

function clausesOf(pieces: readonly string[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let words: string[] = [];
  for (const each of [...pieces, "."]) {
    if (isWord(each)) {
      words.push(...spread(each));
      continue;
    }
    const asked = each.includes("?");
    if (words.length > 0) clauses.push(clauseOf(words, asked));
    else if (asked) markAsked(clauses);
    words = [];
    if (clauses.length === readClauses) break;
  }
  return clauses;
}

/** A picture between a question and its mark. */
function markAsked(clauses: Clause[]): void {
  const last = clauses.pop();
  if (last !== undefined) clauses.push({ ...last, asked: true });
}

const stepNouns = new Set(["step", "steps", "schritt", "schritte", "etape", "etapes", "paso", "pasos", "setp", "stpe"]);
const numberSigns = new Set(["number", "no", "nr", "nummer", "numero", "num", "n"]);
const determiners = new Set(["the", "den", "der", "dem", "die", "l", "la", "les", "el", "los"]);
const numerals = new Map(
  [
    ["one", "first", "eins", "erster", "ersten", "erste", "un", "premiere", "uno", "primer", "primero"],
    ["two", "second", "zwei", "zweiter", "zweiten", "zweite", "deux", "deuxieme", "dos", "segundo"],
    ["three", "third", "drei", "dritter", "dritten", "dritte", "trois", "troisieme", "tres", "tercer", "tercero"],
    ["four", "fourth", "vier", "vierter", "vierten", "quatre", "quatrieme", "cuatro", "cuarto"],
    ["five", "fifth", "funf", "funfter", "funften", "cinq", "cinquieme", "cinco", "quinto"],
    ["six", "sixth", "sechs", "sechster", "sechsten", "sixieme", "seis", "sexto"],
    ["seven", "seventh", "sieben", "siebter", "siebten", "sept", "septieme", "siete", "septimo"],
    ["eight", "eighth", "acht", "achter", "achten", "huit", "huitieme", "ocho", "octavo"],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const cardinals = wordSet(`
  one two three four five six seven eight eins zwei drei vier un deux trois quatre uno dos tres cuatro
`);
const errorCode = /^(?:0x[0-9a-f]{4,8}|(?=[a-f]{0,7}\d)[0-9a-f]{8})$/;

/** What a number before it counts, and what a number after it tells apart. */
const counted = wordSet(`
  times x min mins minute minutes hour hours days mal fois veces steps step pc pcs machines updates update gb gigs
  gigabytes mb minuten stunden heures minutos horas
`);
const labels = wordSet(
  "error code event windows level tier version fehler erreur codigo win systemfehler systeme sistema",
);

function clauseOf(spoken: readonly string[], asked: boolean): Clause {
  const words: string[] = [];
  const numbers: number[] = [];
  for (let at = 0; at < spoken.length && words.length < longestClause; at++) {
    const word = spoken[at] as string;
    const numbered = stepAt(spoken, at);
    if (numbered !== undefined) {
      if (determiners.has(words.at(-1) ?? "")) words.pop();
      words.push("stepn");
      numbers.push(numbered.step);
      at = numbered.last;
    } else if (isNumber(word)) {
      const sum = isSum(spoken, at) ? 2 : 0;
      words.push("#");
      at += sum;
      numbers.push(isCount(spoken, at) ? 0 : digitsOf(spoken[at] as string));
    } else {
      const kept = errorCode.test(word) ? "code" : word;
      if (kept !== words.at(-1)) words.push(kept);
    }
  }
  return { words, numbers, asked };
}

/** "3 times", "error 5": such a number names no step. */
function isCount(words: readonly string[], at: number): boolean {
  return counted.has(words[at + 1] ?? "") || labels.has(words[at - 1] ?? "");
}

/** "1 and 2" */
function isSum(words: readonly string[], at: number): boolean {
  return conjunctions.has(words[at + 1] ?? "") && isNumber(words[at + 2] ?? "");
}

/** The step that a clause names first. */
export function stepOf({ numbers }: Clause): number | undefined {
  return numbers.find((number) => number > 0);
}

/** `did stepn but stepn fails` (1, 2) from the word 3 on → `stepn fails` (2) */
export function partOf({ words, numbers }: Clause, from: number, to: number, asked: boolean): Clause {
  const before = words.slice(0, from).filter(isNumbered).length;
  const part = words.slice(from, to);
  return { words: part, numbers: numbers.slice(before, before + part.filter(isNumbered).length), asked };
}

function isNumbered(word: string): boolean {
  return word === "stepn" || word === "#";
}

interface Numbered {
  readonly step: number;
  /** Where its last word stands. */
  readonly last: number;
}

/** Of "steps 1 and 2" the last one counts. */
const sums = wordSet("and to und bis et a y");
const conjunctions = wordSet("and und et y");

const beginnings = wordSet("first ersten premieres primeros");
const pairs = wordSet("beiden couple");

/** "the first two (steps)", "die ersten beiden" */
function firstSteps(words: readonly string[], at: number): Numbered | undefined {
  const [word = "", next = ""] = words.slice(at, at + 2);
  const step = pairs.has(next) ? 2 : numberOf(next);
  if (!beginnings.has(word) || step === undefined) return undefined;
  return { step, last: stepNouns.has(words[at + 2] ?? "") ? at + 2 : at + 1 };
}

/** "step 2", "step no 2", "2nd step", "steps 1 and 2" */
function stepAt(words: readonly string[], at: number): Numbered | undefined {
  const word = words[at] as string;
  const next = words[at + 1] ?? "";
  const first = firstSteps(words, at);
  if (first !== undefined) return first;
  if (stepNouns.has(word)) {
    const last = numberSigns.has(next) ? at + 2 : at + 1;
    const step = numberOf(words[last] ?? "");
    if (step === undefined) return undefined;
    const other = sums.has(words[last + 1] ?? "") ? numberOf(words[last + 2] ?? "") : undefined;
    return other === undefined ? { step, last } : { step: other, last: last + 2 };
  }
  if (!stepNouns.has(next) || cardinals.has(word)) return undefined;
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th|e|eme|er|ere|ter|o)$/.exec(word)?.[1];
  const step = ordinal === undefined ? numerals.get(word) : Number(ordinal);
  return step === undefined ? undefined : { step, last: at + 1 };
}

function isNumber(word: string): boolean {
  return /^#?\d{1,2}$/.test(word);
}

function digitsOf(number: string): number {
  return Number(number.replace("#", ""));
}

function numberOf(word: string): number | undefined {
  if (isNumber(word)) return digitsOf(word);
  return cardinals.has(word) ? numerals.get(word) : undefined;
}
