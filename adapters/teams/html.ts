import { mentionMark } from "../../src/index.ts";

/**
 * The HTML of a message → its text with its lines. `activity.text` is the same message flattened: the lines of a pasted log
 * run together there. One pass; nothing is looked for twice.
 * @param isBot whether a mention of that name is one of the bot, of which nothing stays
 */
export function htmlText(html: string, isBot: (name: string) => boolean = () => false): string {
  const writer = createWriter(isBot);
  let position = 0;
  let close = -1;
  while (position < html.length) {
    const open = html.indexOf("<", position);
    if (open === -1) break;
    // Looked for again only behind the last one: many "<" before one ">" would otherwise take quadratic time.
    if (close < open) close = html.indexOf(">", open);
    if (close === -1) break;
    writer.text(html.slice(position, open));
    const tag = readTag(html.slice(open + 1, Math.min(close, open + 1 + longestTag)));
    if (tag === undefined) writer.text("<");
    else writer.tag(tag);
    position = tag === undefined ? open + 1 : close + 1;
  }
  writer.text(html.slice(position));
  return writer.result();
}

/** Attributes behind that are not read. */
const longestTag = 500;

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  /** Whether nothing inside belongs to what the person wrote: a mention, a quoted message, a style sheet. */
  readonly isForeign: boolean;
  readonly isMention: boolean;
}

const lineTags = /^(?:p|div|pre|codeblock|blockquote|li|ul|ol|tr|table|h[1-6]|hr)$/;
const preservingTags = /^(?:pre|codeblock)$/;
const foreignTags = /^(?:style|script|title)$/;
const quotedType = /schema\.skype\.com\/Reply/i;
const mentionType = /schema\.skype\.com\/Mention/i;
const emptyTags = /^(?:br|hr|img|input|meta|link|attachment)$/;

function readTag(source: string): Tag | undefined {
  const [, slash, written] = /^(\/?)([a-z][a-z0-9]{0,20})(?![a-z0-9])/i.exec(source) ?? [];
  if (written === undefined) return source.startsWith("!") ? comment : undefined;
  const name = written.toLowerCase();
  const opens = slash === "" && !emptyTags.test(name);
  const isMention = opens && (name === "at" || mentionType.test(source));
  const isForeign = isMention || (opens && (foreignTags.test(name) || quotedType.test(source)));
  return { name, isEnd: slash === "/", isForeign, isMention };
}

const comment: Tag = { name: "!", isEnd: true, isForeign: false, isMention: false };

/** More is no name. */
const longestName = 200;

function createWriter(isBot: (name: string) => boolean) {
  const parts: string[] = [];
  let atLineStart = true;
  let preserving = 0;
  /** The foreign element that is being skipped, how many of its name are open, and of a mention, whose it is. */
  let skipped: { readonly name: string; open: number; mentioned?: string } | undefined;

  const write = (text: string) => {
    if (text === "") return;
    parts.push(text);
    atLineStart = text.endsWith("\n");
  };
  const text = (source: string) => {
    if (skipped?.mentioned !== undefined && skipped.mentioned.length < longestName)
      skipped.mentioned += decodeEntities(source.slice(0, longestName));
    if (skipped !== undefined || source === "") return;
    const plain = preserving > 0 ? source : source.replace(/\s+/g, " ");
    write(decodeEntities(atLineStart && preserving === 0 ? plain.trimStart() : plain));
  };
  const tag = ({ name, isEnd, isForeign, isMention }: Tag) => {
    if (skipped !== undefined) {
      if (name === skipped.name) skipped.open += isEnd ? -1 : 1;
      if (skipped.open > 0) return;
      if (skipped.mentioned !== undefined && !isBot(skipped.mentioned)) write(mentionMark);
      skipped = undefined;
      return;
    }
    if (isForeign) skipped = { name, open: 1, ...(isMention ? { mentioned: "" } : {}) };
    else if (name === "br") write("\n");
    else if (name === "td" || name === "th") write(isEnd ? " " : "");
    else if (lineTags.test(name) && !atLineStart) write("\n");
    if (preservingTags.test(name)) preserving = Math.max(0, preserving + (isEnd ? -1 : 1));
  };
  return { text, tag, result: () => parts.join("").trim() };
}

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", nbsp: " " };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const value = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return value > 0 && value <= 0x10ffff && (value < 0xd800 || value > 0xdfff) ? String.fromCodePoint(value) : whole;
  });
}
