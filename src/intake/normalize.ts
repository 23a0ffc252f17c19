/**
 * Undoes what chat clients, documents and keyboards do to a pasted line, without changing its words:
 * markup, HTML, entities, look-alike characters, invisible characters. Linear in the text.
 */

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  shy: "",
};

/** HTML elements that chat clients send, those that end a line or a cell apart; unknown tags stay, since logs hold XML of their own. */
const breakingTag = /<\/?(?:p|br|div|li|tr|td|th|h[1-6]|blockquote|hr|pre|codeblock)(?:\s[^<>]{0,2000})?\s?\/?>/gi;
const inlineTag =
  /<\/?(?:span|b|i|u|s|em|strong|del|code|a|ul|ol|table|thead|tbody|font|img|kbd|samp|at|emoji|attachment)(?:\s[^<>]{0,2000})?\s?\/?>/gi;

/** `<target>` and `<target|label>`: links, user mentions and channel references of chat markup. */
const chatLink = /<([@#!]|https?:|mailto:|tel:)([^<>|\s]{0,2000})(?:\|([^<>]{0,2000}))?>/gi;
const link = /\bhttps?:\/\/[^\s<>"')\]]{1,4000}/gi;

/** What mail and chats put before quoted lines stands in the way of a code that was wrapped. The first mark tells a quotation. */
const quoteMarks = /\n(?:> ?){1,12}/g;

const entity = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,5}));/gi;
/** Visual Basic's `&H80244022`. */
const basicPrefix = /&[Hh](?=[0-9A-Fa-f]{8}(?![0-9A-Za-z]))/g;
const nonAscii = /[\u0080-\uffff]/;
/** Soft hyphen, zero-width characters, direction marks, byte order mark, variation selectors. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
/** Single characters that stand for whole Arabic phrases: normalising would make a text up to 18 times as long. */
const arabicPhrases = /[\ufdf0-\ufdfb]/g;
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const quotes = /[\u2018\u2019\u201a\u201b\u2032]/g;
const doubleQuotes = /[\u201c-\u201f\u2033\u00ab\u00bb]/g;
/** "0х" with a Cyrillic х, a multiplication sign or a Greek chi for the x. */
const lookAlikePrefix = /([0OoОо])(\s?)[×хХχΧ](?=\s?[0-9a-fA-FА-Яа-я])/g;
/** Cyrillic and Greek capitals inside a run of hexadecimal digits. */
const lookAlikeDigits = /[0-9A-Fa-fАВСЕОавсеоΑΒΕΟ]{8,}/g;
/** A longer run is no code. */
const longestDigits = 64;
const lookAlikes: Readonly<Record<string, string>> = {
  А: "A",
  В: "B",
  С: "C",
  Е: "E",
  О: "0",
  а: "a",
  в: "b",
  с: "c",
  е: "e",
  о: "0",
  Α: "A",
  Β: "B",
  Ε: "E",
  Ο: "0",
};

/** Markdown escapes (`WU\_E\_X`), which documents leave before punctuation. A backslash in a path is followed by a letter. */
const escapedPunctuation = /\\(?=[_*[\]()#`])/g;
/** Line breaks that JSON left escaped. A lone `\n` counts only before a code: elsewhere it is the start of a folder's name. */
const escapedBreak = /\\r\\n|\\n(?=0x|-?\d{10})/g;
const wrapped = /_[ \t]{0,4}\r?\n|\n[ \t]{0,4}_/;
/** A symbol that a console wrapped: `WU_S_ALREADY⏎_INSTALLED` or `WU_S_ALREADY_⏎INSTALLED`. */
const wrappedSymbol =
  /(?<=[A-Z0-9])[ \t]{0,4}\r?\n[ \t]{0,4}(?=_[A-Z])|(?<=[A-Z0-9]_)[ \t]{0,4}\r?\n[ \t]{0,4}(?=[A-Z0-9]{2})/g;

/** Nothing of what follows is in most messages. */
const unusual = /[<&\\\n\u0080-\uffff]|\/\//;
/** V8 gives strings of more than 128 kB pages of their own, which costs more than any expression here; a character has two bytes. */
const longestPart = 60_000;

/**
 * `normalize("<p>0х8024&nbsp;</p>")` → `"\n0x8024 \n"`
 * @param text what a person sent, in any markup
 * @returns plain text; addresses of links are gone, their labels stay
 */
export function normalize(text: string): string {
  if (!unusual.test(text)) return text;
  const plain = text.length <= longestPart ? normalizePart(text) : partsOf(text).map(normalizePart).join("");
  return plain.includes("_") && wrapped.test(plain) ? plain.replace(wrappedSymbol, "") : plain;
}

/** Parts end before a line, or else before a tag or a word: what is undone seldom goes across. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length; from += parts.at(-1)?.length ?? 0) {
    const part = text.slice(from, from + longestPart);
    const isLast = from + part.length === text.length;
    const end = ["\n", "<", " "].map((mark) => part.lastIndexOf(mark)).find((at) => at > 0);
    parts.push(isLast ? part : part.slice(0, end));
  }
  return parts;
}

function normalizePart(text: string): string {
  let plain = text;
  if (plain.includes("\n>")) plain = plain.replace(quoteMarks, "\n");
  if (plain.includes("<")) {
    plain = plain.replace(chatLink, (_, kind: string, target: string, label: string | undefined) =>
      chatLabel(kind, target, label),
    );
    plain = plain.replace(breakingTag, "\n").replace(inlineTag, "");
  }
  if (plain.includes("&")) plain = plain.replace(entity, unescapeEntity).replace(basicPrefix, "0x");
  if (nonAscii.test(plain)) plain = foldCharacters(plain);
  if (plain.includes("//")) plain = plain.replace(link, " ");
  if (plain.includes("\\")) plain = plain.replace(escapedPunctuation, "").replace(escapedBreak, "\n");
  return plain;
}

function chatLabel(kind: string, target: string, label: string | undefined): string {
  if (kind === "mailto:" || kind === "tel:") return ` ${label ?? target} `;
  if (kind.startsWith("http")) return label === undefined || label.includes("://") ? " " : ` ${label} `;
  return " ";
}

function unescapeEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
  const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number.parseInt(decimal, 10);
  return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : " ";
}

function foldCharacters(text: string): string {
  return text
    .replace(arabicPhrases, " ")
    .normalize("NFKC")
    .replace(invisible, "")
    .replace(dashes, "-")
    .replace(spaces, " ")
    .replace(quotes, "'")
    .replace(doubleQuotes, '"')
    .replace(lookAlikePrefix, "0$2x")
    .replace(lookAlikeDigits, (run) => (run.length > longestDigits ? run : foldLetters(run)));
}

/** Letter by letter, which costs half of a replacement with a function: a hostile text is full of such runs. */
function foldLetters(run: string): string {
  let folded = "";
  for (const letter of run) folded += lookAlikes[letter] ?? letter;
  return folded;
}
