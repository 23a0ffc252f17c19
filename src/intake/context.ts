import { signs } from "./signs.ts";

/** Reading the start and the end of a long paste tells what it is about; the middle of a log repeats them. */
const readAtEachEnd = 1500;

/**
 * What the words of a message say about its subject. What follows from that is decided in `src/match/relevance.ts`.
 * Each sign is looked for when it is first asked about, since most messages are settled by one or two of them.
 */
export class Context {
  readonly #sample: string;
  #seen = 0;
  #asked = 0;

  /** @param text normalised text of any length; at most 3,000 characters of it are read */
  constructor(text: string) {
    const whole = text.length <= 2 * readAtEachEnd;
    this.#sample = whole ? text : `${text.slice(0, readAtEachEnd)}\n${text.slice(-readAtEachEnd)}`;
  }

  /** Names of Windows Update, its tools, services, logs or packages. */
  get update(): boolean {
    return this.#sees(0);
  }

  /** Services and tools that report Win32 numbers and HTTP statuses about updates. */
  get serviced(): boolean {
    return this.#sees(1);
  }

  /** Names of a Windows release. */
  get windows(): boolean {
    return this.#sees(2);
  }

  /** Another product that installs or updates things through the same parts of Windows. */
  get neighbour(): boolean {
    return this.#sees(3);
  }

  /** Another product that has nothing to do with updates but raises the same shared codes. */
  get foreign(): boolean {
    return this.#sees(4);
  }

  /** An update is named only as the time when other trouble began. */
  get sinceUpdate(): boolean {
    return this.#sees(5);
  }

  /** A word that says something went wrong. */
  get failure(): boolean {
    return this.#sees(6);
  }

  /** Lines of a log that Windows Update, servicing, Setup or Configuration Manager writes. */
  get log(): boolean {
    return this.#sees(7) && !this.#sees(9);
  }

  /** A check or a run is reported that found nothing wrong. */
  get healthy(): boolean {
    return this.#sees(8);
  }

  /** An update, of whatever it may be, does not go well. */
  get updateTrouble(): boolean {
    return this.#sees(10);
  }

  #sees(sign: number): boolean {
    const bit = 1 << sign;
    if ((this.#asked & bit) === 0) {
      this.#asked |= bit;
      if (order[sign]?.test(this.#sample) === true) this.#seen |= bit;
    }
    return (this.#seen & bit) !== 0;
  }
}

const order = [
  signs.update,
  signs.serviced,
  signs.windows,
  signs.neighbour,
  signs.foreign,
  signs.sinceUpdate,
  signs.failure,
  signs.log,
  signs.healthy,
  signs.appLog,
  signs.updateTrouble,
];

/** Words that say no more than "this is an error code". */
const filler =
  /\b(?:updates?|fails|failed|errors?|error code|code|hresult|exception from|exception|hr|result|fehler|fehlercode|erreur|errore|the|a|is|an?y|ideas?|help|please|pls|got|get|getting|i|we|me|with|my|pc|hi|hello|what|does|mean|means|this|it|again|and|or|on|in|for|one|here|from|message)\b/gi;

/**
 * Whether next to nothing stands beside the codes: somebody pasted a bare code to ask about it.
 * @param text normalised text
 * @param places where the codes stand in it, in order
 */
export function isBarePaste(text: string, places: readonly { readonly at: number; readonly end: number }[]): boolean {
  if (text.length > 200) return false;
  let rest = "";
  let from = 0;
  for (const { at, end } of places) {
    rest += `${text.slice(from, at)} `;
    from = Math.max(from, end);
  }
  rest += text.slice(from);
  return !/[\p{L}\p{N}]{2,}/u.test(rest.replace(filler, " "));
}
