import { wordSet } from "./word-set.ts";

/** Takes a message apart into the clauses that the forms of follow-ups are compared with. */

export interface Clause {
  /** Folded words; a numbered step is `stepn`, any other small number `#`, an error code `code`. */
  readonly words: readonly string[];
  /** The number of `stepn` or `#`. */
  readonly step?: number;
  /** Ends in a question mark. */
  readonly asked: boolean;
}

export interface Said {
  readonly clauses: readonly Clause[];
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
const thanked = /\b(thanks|thank you|thx|ty|cheers|danke|merci|gracias)[ ,]{1,3}@[\w.-]{1,40}/gi;
const mention = /(?:^|[\s(,])@\w/;

const marks = /\p{Diacritic}/gu;
const pictures = /\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}\u{1F1E6}-\u{1F1FF}]|:[a-z0-9_+-]{2,40}:(?!\d)/gu;
const fileEnding = /\.(?=(?:exe|log|dll|cmd|bat|msu|cab|ps1|txt|dat|old|ini)\b)/g;
/** "2. Schritt" */
const ordinalDot = /\b(\d{1,2})\.(?= {0,3}(?:schritt|step)\b)/g;
/** "reinicié" is what somebody did, "reinicie" what somebody shall do. */
const spanishPast = /\b(reinici|ejecut|intent|prob|borr|complet)\u00e9(?!\p{L})/gu;
const politeness = /\b(?:s'? ?il (?:vous|te) plai?t|por fav(?:or)?|if possible|wenn moglich)\b/g;
/** "seems to have worked" → "has worked" */
const seeming: readonly (readonly [RegExp, string])[] = [
  [/(n'?t|\bnot) (?:seem|appear) to (?:have )?/g, "$1 "],
  [/\b(?:seems|seem|seemed|appears|appear|appeared|looks) (?:like )?to have\b/g, "has"],
  [/\b(?:seems|seemed|appears|appeared|looks) (?:like )?to be\b/g, "is"],
  [/\b(?:seems|seem|seemed|appears|appear|appeared|looks) to\b/g, ""],
  [/\b(?:seems|seemed|looks) (?=(?:fixed|solved|resolved|ok|okay|fine)\b)/g, "is "],
];
const percentage = /\b\d{1,3}(?:[.,]\d{1,2})? ?(?:%|(?:percent|prozent|por ciento|pour ?cent)\b)/g;
/** `'dism' is not recognized` */
const quotedName = /["'][\w.-]{2,30}["'](?= is not recogni)/g;
/** "KB5034441" */
const updateNumber = /\b(?:(?:the |this )?(?:update|patch) )?kb[ -]?\d{6,8}\b/g;
const piece = /[a-z0-9#'+]{1,40}|[.!?;:\n]{1,20}|,|[()]| - /g;

/**
 * `readSaid("OK, did Step 2. Works?")` → clauses `ok`, `did stepn` (2), `works` (asked)
 * @returns nothing when somebody else is spoken to or quoted
 */
export function readSaid(text: string): Said | undefined {
  const start = text.slice(0, readChars);
  if (toOthers.test(start)) return undefined;
  const own = start.replace(thanked, "$1");
  if (mention.test(own)) return undefined;
  const pieces = fold(own).match(piece) ?? [];
  const count = pieces.filter(isWord).length;
  return { clauses: clausesOf(pieces), long: text.trimEnd().length > readChars || count > manyWords };
}

function fold(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(pictures, " , ")
    .replace(spanishPast, "$1ado")
    .normalize("NFD")
    .replace(marks, "")
    .replaceAll("ß", "ss")
    .replace(/[`´]/g, "'")
    .replace(fileEnding, "")
    .replace(ordinalDot, "$1th")
    .replace(politeness, " ")
    .replace(quotedName, "command")
    .replace(percentage, "percent")
    .replace(updateNumber, "the update")
    .replaceAll("noch mal", "nochmal");
  return withoutSeeming(plain);
}

function withoutSeeming(text: string): string {
  return seeming.reduce((plain, [pattern, replacement]) => plain.replace(pattern, replacement), text);
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

const negated = /^(do|does|did|is|was|are|were|has|have|had|wo|ca|could|would|should)n'?t$/;
const shortened = /^(i|we|you|they|it|that|this|there|what|where|who|which|he|she|[a-z]{3,12})'(m|ve|ll|re|d|s)$/;
const elided = /^(j|l|c|d|n|m|s|t|qu|quelqu|lorsqu|puisqu)'([a-z]{1,20})$/;
const endings: Readonly<Record<string, string>> = { m: "am", ve: "have", ll: "will", re: "are", d: "would", s: "is" };
const germanIt = new Set(["geht", "gibt", "hab", "war", "tut", "klappt", "lauft", "funktioniert", "wie"]);

/** Words that are written as one, or otherwise than the forms have them. */
const respelled: Readonly<Record<string, string>> = {
  im: "i am",
  ive: "i have",
  ill: "i will",
  its: "it is",
  thats: "that is",
  whats: "what is",
  wheres: "where is",
  theres: "there is",
  youre: "you are",
  "let's": "lets",
  cannot: "can not",
  doesnot: "does not",
  didnot: "did not",
  dosent: "does not",
  doesent: "does not",
  dosnt: "does not",
  dint: "did not",
  didint: "did not",
  isnot: "is not",
  u: "you",
  id: "i would",
  cant: "can not",
  r: "are",
  ur: "your",
  wat: "what",
  wut: "what",
  gimme: "give me",
  lemme: "let me",
  wanna: "want to",
  gotta: "have to",
  dunno: "do not know",
  "ain't": "is not",
  aint: "is not",
  nxt: "next",
  prev: "previous",
  msg: "message",
  err: "error",
  cmd: "command",
  gehts: "geht s",
  wars: "war s",
  habs: "hab s",
  stp: "step",
  tjs: "tjrs",
  laeuft: "lauft",
  naechster: "nachster",
  naechsten: "nachsten",
  naechste: "nachste",
  naechstes: "nachstes",
  zurueck: "zuruck",
  ueberspringen: "uberspringen",
  geloest: "gelost",
  ausgefuehrt: "ausgefuhrt",
  erklaeren: "erklaren",
  sumbody: "somebody",
};

function spread(word: string): readonly string[] {
  const other = Object.hasOwn(respelled, word) ? respelled[word] : undefined;
  if (other !== undefined) return other.split(" ");
  const not = negated.exec(word)?.[1];
  if (not !== undefined) return [not === "wo" ? "will" : not === "ca" ? "can" : not, "not"];
  const elision = elided.exec(word);
  if (elision !== null) return elision.slice(1);
  const short = shortened.exec(word);
  if (short !== null) {
    const [, stem = "", ending = ""] = short;
    return [stem, germanIt.has(stem) && ending === "s" ? "s" : (endings[ending] ?? ending)];
  }
  return word.split("'").filter((part) => part !== "");
}

const stepNouns = new Set(["step", "steps", "schritt", "etape", "paso", "setp", "stpe"]);
const numberSigns = new Set(["number", "no", "nr", "nummer", "numero", "num", "n"]);
const determiners = new Set(["the", "den", "der", "dem", "l", "la", "el"]);
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
  one two three four five six seven eight eins zwei drei vier un deux trois uno dos tres
`);
const errorCode = /^(?:0x[0-9a-f]{4,8}|(?=[a-f]{0,7}\d)[0-9a-f]{8})$/;

/** What a number before it counts: such a number names no step. */
const counted = wordSet("times x min mins minute minutes hour hours days mal fois veces steps");

function clauseOf(spoken: readonly string[], asked: boolean): Clause {
  const words: string[] = [];
  let step: number | undefined;
  for (let at = 0; at < spoken.length && words.length < longestClause; at++) {
    const word = spoken[at] as string;
    const numbered = stepAt(spoken, at);
    if (numbered !== undefined) {
      if (determiners.has(words.at(-1) ?? "")) words.pop();
      words.push("stepn");
      step ??= numbered.step;
      at = numbered.last;
    } else if (/^#?\d{1,2}$/.test(word) && counted.has(spoken[at + 1] ?? "")) {
      words.push("#");
    } else if (/^#?\d{1,2}$/.test(word)) {
      words.push("#");
      step ??= Number(word.replace("#", ""));
    } else {
      const kept = errorCode.test(word) ? "code" : word;
      if (kept !== words.at(-1)) words.push(kept);
    }
  }
  return { words, asked, ...(step !== undefined && step > 0 && { step }) };
}

interface Numbered {
  readonly step: number;
  /** Where its last word stands. */
  readonly last: number;
}

/** Of "steps 1 and 2" the last one counts. */
const sums = wordSet("and to und bis et a y");

/** "step 2", "step no 2", "2nd step", "steps 1 and 2" */
function stepAt(words: readonly string[], at: number): Numbered | undefined {
  const word = words[at] as string;
  const next = words[at + 1] ?? "";
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

function numberOf(word: string): number | undefined {
  if (/^#?\d{1,2}$/.test(word)) return Number(word.replace("#", ""));
  return cardinals.has(word) ? numerals.get(word) : undefined;
}
