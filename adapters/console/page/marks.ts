export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * @returns the message in pieces, those marked that led to the answer: the codes, what the evidence says they were read from,
 *   and the words it names. What does not occur in the message marks nothing.
 */
export function markPieces(text: string, evidence: readonly string[], codes: readonly string[]): readonly Piece[] {
  const needles = [...codes.map(literal), ...evidence.flatMap(needlesOf)].filter(({ length }) => length > 1);
  if (needles.length === 0) return [{ text, marked: false }];
  // The longest first: of two needles that begin alike the regular expression takes the one named first.
  const longestFirst = [...new Set(needles)].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(${longestFirst.join("|")})(?![\\p{L}\\p{N}_])`, "giu");
  return text
    .split(pattern)
    .map((piece, index) => ({ text: piece, marked: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}

/** Evidence reads `-2145107934 → 0x80244022 (NAME)`, or `words: proxy, authenticat` with the words cut to their stems. */
function needlesOf(line: string): readonly string[] {
  const words = /^words: (.*)$/.exec(line)?.[1];
  if (words !== undefined) return words.split(", ").map((word) => `${literal(word)}\\p{L}{0,4}`);
  return [literal(line.split(/ → | \(/)[0] ?? "")];
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
}
