/** A word of a PowerShell line, with everything in brackets that it holds. */
export interface Word {
  readonly kind: "word";
  readonly start: number;
  readonly end: number;
  /** As it stands. */
  readonly raw: string;
  /** With the quotes taken off. */
  readonly text: string;
  /** Whether it starts with a quotation mark. */
  readonly quoted: boolean;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly open: "(" | "{" | "@(" | "@{" | "$(";
  readonly inner: string;
}

export interface Separator {
  readonly kind: "separator";
  readonly start: number;
  readonly end: number;
  readonly raw: string;
}

export type Token = Word | Separator;

/** A line that cannot be taken apart; the message says what was expected. */
export class SyntaxMistake extends Error {}

const separators = /&&|\|\||2>&1|\d?>>?|[|;,&]/y;

/**
 * @param text a line, or what stands inside a bracket
 * @returns its words and separators
 * @throws SyntaxMistake when a quote or bracket is not closed, or a construct is not one that a step may use
 */
export function words(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let index = 0;
  while (index < text.length) {
    if (/\s/.test(text[index] ?? "")) {
      index++;
      continue;
    }
    separators.lastIndex = index;
    const raw = separators.exec(text)?.[0];
    const token = raw === undefined ? readWord(text, index) : separator(raw, index);
    tokens.push(token);
    index = token.end;
  }
  return tokens;
}

function separator(raw: string, start: number): Separator {
  return { kind: "separator", raw, start, end: start + raw.length };
}

function readWord(text: string, start: number): Word {
  if (text[start] === "#")
    throw new SyntaxMistake("holds a comment: expected commands only; say it in the step's text");
  if (/^@['"]/.test(text.slice(start, start + 2)))
    throw new SyntaxMistake("holds a here-string: expected a string on one line");
  const groups: Group[] = [];
  let value = "";
  let index = start;
  while (index < text.length && !/[\s|;,&]/.test(text[index] ?? "")) {
    const open = openingAt(text, index);
    const from = index;
    if (open !== undefined) {
      index = closing(text, index + open.length - 1) + 1;
      groups.push({ open, inner: text.slice(from + open.length, index - 1) });
      value += text.slice(from, index);
    } else if (text[index] === "'" || text[index] === '"') {
      index = closingQuote(text, index) + 1;
      const inner = text.slice(from + 1, index - 1);
      if (text[from] === '"') groups.push(...subexpressions(inner));
      value += inner;
    } else {
      refuse(text[index] ?? "");
      value += text[index++];
    }
  }
  return {
    kind: "word",
    start,
    end: index,
    raw: text.slice(start, index),
    text: value,
    quoted: /['"]/.test(text[start] ?? ""),
    groups,
  };
}

function refuse(character: string): void {
  if (character === "`") throw new SyntaxMistake("holds a backtick: expected each command whole on one line");
  if (character === ")" || character === "}")
    throw new SyntaxMistake(`"${character}" closes nothing: expected the whole command on one line`);
}

function openingAt(text: string, index: number): Group["open"] | undefined {
  const two = text.slice(index, index + 2);
  if (two === "@(" || two === "@{" || two === "$(") return two;
  const one = two[0];
  return one === "(" || one === "{" ? one : undefined;
}

function closing(text: string, start: number): number {
  const expected: string[] = [];
  for (let index = start; index < text.length; index++) {
    const character = text[index] ?? "";
    if (character === "'" || character === '"') index = closingQuote(text, index);
    else if (character === "(") expected.push(")");
    else if (character === "{") expected.push("}");
    else if ((character === ")" || character === "}") && expected.pop() !== character) break;
    if (expected.length === 0) return index;
  }
  throw new SyntaxMistake(`"${text[start]}" is not closed: expected the whole command on one line`);
}

/** A doubled quote stands for itself, and so does one after a backtick in a double-quoted string. */
function closingQuote(text: string, start: number): number {
  const quote = text[start];
  for (let index = start + 1; index < text.length; index++) {
    if (quote === '"' && text[index] === "`") index++;
    else if (text[index] === quote && text[index + 1] === quote) index++;
    else if (text[index] === quote) return index;
  }
  throw new SyntaxMistake(`a quotation mark is not closed: expected ${quote} at both ends`);
}

function subexpressions(text: string): readonly Group[] {
  const groups: Group[] = [];
  for (let start = text.indexOf("$("); start >= 0; start = text.indexOf("$(", start + 2)) {
    groups.push({ open: "$(", inner: text.slice(start + 2, closing(text, start + 1)) });
  }
  return groups;
}
