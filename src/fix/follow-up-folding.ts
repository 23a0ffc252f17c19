/** Folds a message, letter by letter and word by word, to what the forms of follow-ups are written in. */

const marks = /\p{Diacritic}/gu;
const pictures = /\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}\u{1F1E6}-\u{1F1FF}]|:[a-z0-9_+-]{2,40}:(?!\d)/gu;
const fileEnding = /\.(?=(?:exe|log|dll|cmd|bat|msu|cab|ps1|txt|dat|old|ini)\b)/g;
/** "3: access denied", "#3 fails": a number that heads a message is a step's. */
const headingNumber = /^\s{0,10}(?:#(\d{1,2})(?![\d.])|(\d{1,2}) {0,2}(?:[:)]|-(?= ))(?=\s)) {0,2}:?/;
/** "step2", and "stp 2", which without a number is French for "please" */
const gluedStep = /\b(step|schritt|etape|paso|stp)(?= ?\d)/g;
/** In a German message "im" is a word of its own. */
const germanWord = /\b(?:geht|ging|ist|war|hat|hab|habe|und|nicht|noch|ich|schritt|fehler|lauft|klappt|kommt)\b/;
const shortIAm = /\bim\b/g;
/** "done w/ that", "sfc n dism" */
const shortWith = /\bw(?:\/|(?= [a-z]))/g;
const shortAnd = / (?:&|\+|n(?= [a-z])) /g;
const numberSum = /(\d) ?[&+] ?(?=\d)/g;
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
/** "the PC's been restarted", "it's done the trick" */
const shortHas = /'s (?=(?:been|had|worked|failed|helped|made|come|returned|done (?:the|nothing|it))\b)/g;
/** "da steht, dass ich keine Rechte habe" is one clause. */
const commaBefore = /,(?= (?:dass|que)\b)/g;
/** "System error 1060 has occurred": whatever its number */
const systemError = /\b(system error|systemfehler|erreur systeme|error de(?:l)? sistema) \d{1,5}\b/g;
/** "aaand", "nooo" */
const drawnOut = /([a-z])\1{2,20}/g;
/** "I went ahead and ran it" */
const ahead = /\b(?:went|gone|go) ahead and /g;
const percentage = /\b\d{1,3}(?:[.,]\d{1,2})? ?(?:%|(?:percent|prozent|por ciento|pour ?cent)\b)/g;
/** `'dism' is not recognized` */
const quotedName = /["'][\w.-]{2,30}["'](?= is not recogni)/g;
/** "KB5034441" */
const updateNumber = /\b(?:(?:the |this )?(?:update|patch) )?kb[ -]?\d{6,8}\b/g;

/** `fold("Étape 2 : accès refusé")` → `etape 2 : acces refuse` */
export function fold(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(pictures, " , ")
    .replace(spanishPast, "$1ado")
    .normalize("NFD")
    .replace(marks, "")
    .replaceAll("ß", "ss")
    .replace(/[`´]/g, "'")
    .replace(fileEnding, "")
    .replace(headingNumber, "step $1$2 : ")
    .replace(gluedStep, stepBeforeNumber)
    .replace(shortWith, "with ")
    .replace(shortAnd, " and ")
    .replace(numberSum, "$1 and ")
    .replace(ordinalDot, "$1th")
    .replace(politeness, " ")
    .replace(shortHas, " has ")
    .replace(drawnOut, "$1")
    .replace(commaBefore, "")
    .replace(systemError, "$1 5")
    .replace(ahead, "")
    .replace(quotedName, "command")
    .replace(percentage, "percent")
    .replace(updateNumber, "the update")
    .replaceAll("noch mal", "nochmal");
  return withoutSeeming(germanWord.test(plain) ? plain : plain.replace(shortIAm, "i am"));
}

function stepBeforeNumber(_: string, noun: string): string {
  return `${noun === "stp" ? "step" : noun} `;
}

const quotation = /["\u201c-\u201f\u00ab\u00bb]([^"\u201c-\u201f\u00ab\u00bb\n]{3,120})["\u201c-\u201f\u00ab\u00bb]/g;
/** A text that tells of success is none that stands in the way. */
const success = /success|up to date|complete|no error|erfolgreich|aktuell|reussi|correctamente/;
const headedQuotation = /\b((?:step|schritt|etape|paso) {1,2}\d{1,2}) {0,2}[:-]? {0,2}quoted/g;

/** `it says "no such file"` → `it says quoted`, where a text of two words and more is quoted */
export function foldQuotations(plain: string): string | undefined {
  const folded = plain.replace(quotation, (whole, text: string) =>
    text.trim().includes(" ") && !success.test(text) ? " quoted " : whole,
  );
  return folded === plain ? undefined : folded.replace(headedQuotation, "$1 says quoted");
}

function withoutSeeming(text: string): string {
  return seeming.reduce((plain, [pattern, replacement]) => plain.replace(pattern, replacement), text);
}

const negated = /^(do|does|did|is|was|are|were|has|have|had|wo|ca|could|would|should)n'?t$/;
const shortened = /^(i|we|you|they|it|that|this|there|what|where|who|which|he|she|[a-z]{3,12})'(m|ve|ll|re|d|s)$/;
const elided = /^(j|l|c|d|n|m|s|t|qu|quelqu|lorsqu|puisqu)'([a-z]{1,20})$/;
const endings: Readonly<Record<string, string>> = { m: "am", ve: "have", ll: "will", re: "are", d: "would", s: "is" };
const germanIt = new Set(["geht", "gibt", "hab", "war", "tut", "klappt", "lauft", "funktioniert", "wie"]);

/** Words that are written as one, or otherwise than the forms have them. */
const respelled: Readonly<Record<string, string>> = {
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
  qqn: "quelqu un",
  qqun: "quelqu un",
  u: "you",
  id: "i would",
  cant: "can not",
  r: "are",
  ur: "your",
  wat: "what",
  wats: "what is",
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
  samething: "same thing",
  gonna: "going to",
  gona: "going to",
  thru: "through",
  abt: "about",
  smth: "something",
  dis: "this",
  bak: "back",
  hav: "have",
  dne: "done",
  hats: "hat s",
  tuts: "tut s",
};

export function spread(word: string): readonly string[] {
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
