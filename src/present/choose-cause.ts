import type { Cause, Entry } from "../catalog/catalog.ts";

/** As much of a paste as tells its circumstances. */
const readAtMost = 8000;

/** An extend code (`0x2000D`); its first digit is the phase. */
const extendCode = /(?:0x|[-–,][ \t]{0,3})([2-4])00[0-9a-f]{2}(?![0-9a-z])/;

/** How Setup calls the phases in its messages: "The installation failed in the SAFE_OS phase". */
const phases: Readonly<Record<string, string>> = { 2: "safe_os", 3: "first_boot", 4: "second_boot" };

/**
 * The cause whose signs the message shows; without any sign, the first, which is the most frequent.
 * @param text normalised text of the message
 */
export function chooseCause(entry: Entry, text: string): Cause {
  const lower = withPhase(text.slice(0, readAtMost).toLowerCase());
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

/** "0xc1900101 - 0x2000d" → "0xc1900101 - 0x2000d safe_os" */
function withPhase(lower: string): string {
  const phase = phases[extendCode.exec(lower)?.[1] ?? ""];
  return phase === undefined ? lower : `${lower} ${phase}`;
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
