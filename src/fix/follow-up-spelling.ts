import { wordSet } from "./word-set.ts";

/** Words that are mistyped by a letter, long ones by two. */

/** So short a word has too many neighbours: only two letters in the wrong order, or its one vowel left out, count. */
const shortest = 5;
/** From here on a word is told apart even with two mistakes. */
const long = 9;
/** Words of their own that are one letter away from a word of the forms. */
const ownWords = wordSet(`
  words fixes works fired mixed fined rested falls listo lists there these those where while wrote start starts stats
  state store story stock sheep sleep gives drive dives faced failing tasks stops steep finds minds rooms
  meet less noon coche schliessen worlds worker workers backs packs lasts least own won
`);

const shortestMistyped = 3;
const doubled = /([a-z])\1/;

export interface Spelling {
  /** @returns the word as the forms have it; nothing when it is none of theirs */
  readonly correct: (word: string) => string | undefined;
}

export function createSpelling(words: readonly string[]): Spelling {
  const known = new Set(words);
  const byStart = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < shortestMistyped) continue;
    const start = word.slice(0, 1);
    const same = byStart.get(start);
    if (same === undefined) byStart.set(start, [word]);
    else same.push(word);
  }
  return {
    correct: (word) => {
      if (known.has(word)) return word;
      const single = word.length > shortestMistyped ? word.replace(doubled, "$1") : word;
      if (known.has(single) && !ownWords.has(word)) return single;
      if (word.length < shortestMistyped || word.length > 16 || ownWords.has(word)) return undefined;
      return byStart.get(word.slice(0, 1))?.find((each) => isNear(word, each));
    },
  };
}

/** `isNear("wokred", "worked")`, `isNear("dnoe", "done")`, `isNear("hlp", "help")`, not `isNear("dune", "done")` */
function isNear(typed: string, meant: string): boolean {
  if (meant.length >= long) return isWithin(typed, meant, 2);
  if (Math.abs(typed.length - meant.length) > 1) return false;
  if (meant.length >= shortest && typed.length >= shortest - 1) return isWithin(typed, meant, 1);
  const start = sameStart(typed, meant);
  if (typed.length === meant.length) return isSwapped(typed, meant, start) && typed.length > 2;
  return typed.length === 3 && !/[aeiou]/.test(typed) && typed.slice(start) === meant.slice(start + 1);
}

/** Whether so few letters were left out, put in, changed or swapped. */
function isWithin(typed: string, meant: string, mistakes: number): boolean {
  if (Math.abs(typed.length - meant.length) > mistakes) return false;
  const start = sameStart(typed, meant);
  const [rest, other] = [typed.slice(start), meant.slice(start)];
  if (rest === other) return true;
  if (mistakes === 0) return false;
  if (isSwapped(rest, other, 0)) return true;
  const left = mistakes - 1;
  return (
    isWithin(rest.slice(1), other.slice(1), left) ||
    isWithin(rest.slice(1), other, left) ||
    isWithin(rest, other.slice(1), left)
  );
}

function sameStart(typed: string, meant: string): number {
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start++;
  return start;
}

/** Whether the two letters at the place are swapped, and nothing else differs. */
function isSwapped(typed: string, meant: string, at: number): boolean {
  const swapped = typed[at] === meant[at + 1] && typed[at + 1] === meant[at];
  return swapped && typed.slice(at + 2) === meant.slice(at + 2);
}
