/**
 * Text → terms for the word index: lower-case stems without accents; Chinese, Japanese and Korean text as pairs of characters.
 * Linear in the text.
 */

const word =
  /\d\.\d(?!\d|\.\d)|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+|[\p{L}\p{N}]+(?:['’]t(?![\p{L}\p{N}]))?/gu;
/** ".NET 3.5" has one number. */
const asciiWord = /\d\.\d(?!\d|\.\d)|[a-z0-9]+(?:'t(?![a-z0-9]))?/g;
/** The CJK radicals are the first block of those scripts. */
const firstCjk = 0x2e80;
const cjk = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const accents = /\p{M}/gu;
const nonAscii = /[\u0080-\uffff]/;
/** A version of three parts or more differs from PC to PC; only a build of five digits in it tells a release of Windows. */
const version = /\bv?\d{1,6}(?:\.\d{1,6}){2,6}\b/g;
const build = /(?<!\d)\d{5}(?!\d)/;
/** Words without which a sentence means the same. Negations stay: "not installed" and "installed" differ. */
const stopWords = new Set(
  (
    "a an the and or but of to in on at by for from with as is are was were be been being it its this that these those there i we you he she they my our your " +
    "me us them do does did has have had will would can could should may might so if then than when while where which who what how why also just only very " +
    "get gets got getting getting please help hi hello thanks any some into onto about over under again still now here one two " +
    "der die das und ist ein eine mit auf von zu den dem im am es bei beim nach wird wurde werden " +
    "le la les un une des de du et est sur dans en par pour au aux ne que se sont " +
    "el los las del al es por con para lo su y il gli di e dei della nel da do dos na em os o ao um uma " +
    // what an apostrophe leaves over
    "l d m n j qu"
  ).split(" "),
);

/** `termsOf("The services were stopped")` → `["servic", "stop"]` */
export function termsOf(text: string): string[] {
  return readTerms(text).map(({ stem: term }) => term);
}

/** A term and the word of the text that it stands for. */
export interface TypedTerm {
  readonly stem: string;
  readonly word: string;
}

/** `readTerms("stopped")` → `[{ stem: "stop", word: "stopped" }]` */
export function readTerms(text: string): readonly TypedTerm[] {
  const ascii = !nonAscii.test(text);
  const plain = ascii ? text : text.normalize("NFD").replace(accents, "");
  const folded = plain.toLowerCase().replace(version, (parts) => build.exec(parts)?.[0] ?? " ");
  const terms: TypedTerm[] = [];
  for (const match of folded.match(ascii ? asciiWord : word) ?? []) {
    if (match.charCodeAt(0) >= firstCjk && cjk.test(match)) pushPairs(match, terms);
    else if (match.length <= 40 && !stopWords.has(match)) terms.push({ stem: stemOf(match), word: match });
  }
  return terms;
}

function pushPairs(run: string, terms: TypedTerm[]): void {
  const characters = [...run];
  if (characters.length === 1) terms.push({ stem: run, word: run });
  for (let index = 0; index + 1 < characters.length; index++) {
    const pair = `${characters[index]}${characters[index + 1]}`;
    terms.push({ stem: pair, word: pair });
  }
}

/** Chat says the same few thousand words over and over; a full cache is emptied rather than kept in order. */
const stems = new Map<string, string>();
const mostStems = 20_000;

function stemOf(term: string): string {
  const known = stems.get(term);
  if (known !== undefined) return known;
  if (stems.size >= mostStems) stems.clear();
  const made = stem(term);
  stems.set(term, made);
  return made;
}

/** Stems that people use for one another. */
const sameWord = new Map([
  ["reboot", "restart"],
  ["nicht", "not"],
  ["autenticac", "authenticat"],
  ["authentificat", "authenticat"],
]);
/** Who wants to disable a service does not tell of one that is disabled. */
const wish = /^disabl(?:e|es|ing)$/;
/** "couldn't" says "not", which Windows writes out; "can't" says "cannot". */
const negated = /^(?:\w+['’]t|(?:wo|is|are|was|does|did|could)nt)$/;
const cannot = /^can['’]?t$/;

/** Takes off what English words gain in a sentence. Rough on purpose: both sides of a comparison go through it. */
function stem(term: string): string {
  if (term === "pas") return "not";
  if (term.length <= 3 || /\d/.test(term)) return term;
  if (cannot.test(term)) return "cannot";
  if (wish.test(term)) return "disable";
  if (negated.test(term)) return "not";
  const root = term
    .replace(/(?:ational|ization|isation)$/, "")
    .replace(/(?:ies|ied)$/, "y")
    .replace(/(?:ing|ed|es|ion|ions|ly|s|e)$/, "");
  const base = root.length >= 3 ? root : term;
  const plain = base.replace(/([bdgklmnprt])\1$/, "$1");
  return sameWord.get(plain) ?? plain;
}
