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
    return this.#sees(sight.update);
  }

  /** Services and tools that report Win32 numbers and HTTP statuses about updates. */
  get serviced(): boolean {
    return this.#sees(sight.serviced);
  }

  /** Names of a Windows release. */
  get windows(): boolean {
    return this.#sees(sight.windows);
  }

  /** A product or a part of Windows that raises the same codes, and that a message about updates may name in passing. */
  get neighbour(): boolean {
    return this.#sees(sight.neighbour);
  }

  /** Another product that has nothing to do with updates but raises the same shared codes. */
  get foreign(): boolean {
    return this.#sees(sight.foreign);
  }

  /** An update is named only as the time when other trouble began. */
  get sinceUpdate(): boolean {
    return this.#sees(sight.sinceUpdate);
  }

  /** A word that says something went wrong. */
  get failure(): boolean {
    return this.#sees(sight.failure);
  }

  /** Lines of a log that Windows Update, servicing, Setup or Configuration Manager writes. */
  get log(): boolean {
    return this.#sees(sight.log) && !this.#sees(sight.appLog);
  }

  /** A check or a run is reported that found nothing wrong. */
  get healthy(): boolean {
    return this.#sees(sight.healthy);
  }

  /** An update, of whatever it may be, does not go well. */
  get updateTrouble(): boolean {
    return this.#sees(sight.updateTrouble);
  }

  #sees({ bit, sign }: Sight): boolean {
    if ((this.#asked & bit) === 0) {
      this.#asked |= bit;
      if (sign.test(this.#sample)) this.#seen |= bit;
    }
    return (this.#seen & bit) !== 0;
  }
}

/** A sign, and the bit under which it is remembered whether it was seen. */
interface Sight {
  readonly bit: number;
  readonly sign: RegExp;
}

const sight = {
  update: { bit: 1 << 0, sign: signs.update },
  serviced: { bit: 1 << 1, sign: signs.serviced },
  windows: { bit: 1 << 2, sign: signs.windows },
  neighbour: { bit: 1 << 3, sign: signs.neighbour },
  foreign: { bit: 1 << 4, sign: signs.foreign },
  sinceUpdate: { bit: 1 << 5, sign: signs.sinceUpdate },
  failure: { bit: 1 << 6, sign: signs.failure },
  log: { bit: 1 << 7, sign: signs.log },
  healthy: { bit: 1 << 8, sign: signs.healthy },
  appLog: { bit: 1 << 9, sign: signs.appLog },
  updateTrouble: { bit: 1 << 10, sign: signs.updateTrouble },
} as const satisfies Readonly<Record<string, Sight>>;

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
