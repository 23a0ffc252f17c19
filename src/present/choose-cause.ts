import type { Cause, Entry } from "../catalog/catalog.ts";

/** As much of a paste as tells its circumstances. */
const readAtMost = 8000;

/**
 * The cause whose signs the message shows; without any sign, the first, which is the most frequent.
 * @param text normalised text of the message
 */
export function chooseCause(entry: Entry, text: string): Cause {
  const lower = text.slice(0, readAtMost).toLowerCase();
  let best: Cause | undefined;
  let most = 0;
  for (const cause of entry.causes) {
    const signs = cause.context.filter((sign) => holdsWord(lower, sign.toLowerCase())).length;
    if (best === undefined || signs > most) {
      best = cause;
      most = signs;
    }
  }
  if (best === undefined) throw new TypeError(`${entry.code} has no cause`);
  return best;
}

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!isWordCharacter(text[at - 1]) && !isWordCharacter(text[at + word.length])) return true;
  }
  return false;
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
