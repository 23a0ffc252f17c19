import { wordSet } from "./word-set.ts";

/** Words that are mistyped by one letter. */

/** So short a word has too many neighbours: only two letters in the wrong order count. */
const shortest = 5;
/** Words of their own that are one letter away from a word of the forms. */
const ownWords = wordSet(`
  words fixes works fired mixed fined rested falls listo lists there these those where while wrote start starts stats
  state store story stock sheep sleep gives drive dives fined faced failing tasks stops steep finds minds rooms
  worlds worker workers backs packs lasts least
`);

export interface Spelling {
  /** @returns the word as the forms have it; nothing when it is none of theirs */
  readonly correct: (word: string) => string | undefined;
}

export function createSpelling(words: readonly string[]): Spelling {
  const known = new Set(["#", ...words]);
  const byStart = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < 4) continue;
    const start = word.slice(0, 1);
    const same = byStart.get(start);
    if (same === undefined) byStart.set(start, [word]);
    else same.push(word);
  }
  return {
    correct: (word) => {
      if (known.has(word)) return word;
      if (word.length < 4 || word.length > 16 || ownWords.has(word)) return undefined;
      return byStart.get(word.slice(0, 1))?.find((each) => isNear(word, each));
    },
  };
}

/** `isNear("wokred", "worked")`, `isNear("dnoe", "done")`, not `isNear("dune", "done")` */
function isNear(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start++;
  const swapped = typed[start] === meant[start + 1] && typed[start + 1] === meant[start];
  if (swapped && typed.slice(start + 2) === meant.slice(start + 2)) return true;
  if (meant.length < shortest) return false;
  if (typed.length === meant.length) return typed.slice(start + 1) === meant.slice(start + 1);
  return typed.length > meant.length
    ? typed.slice(start + 1) === meant.slice(start)
    : typed.slice(start) === meant.slice(start + 1);
}
