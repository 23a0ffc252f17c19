import { isSuccess } from "../codes/code.ts";
import { familyOf } from "../codes/family.ts";
import type { Context } from "../intake/context.ts";
import { isAboutUpdates, type Situation } from "./relevance.ts";
import type { Match, Undecided } from "./result.ts";
import type { WordIndex } from "./word-index.ts";
import { matchWords, type WordMatch } from "./words.ts";

/** Answer words at this confidence (log-odds) or above; set on chatter, see CONTRIBUTING.md, "Measure". */
const sure = { withUpdateWords: 0, without: 0.7 } as const;
/** Overheard, the message must hold this share of one phrase of the entry; chatter seldom does, which keeps it cheap too. */
const phraseHeld = 0.5;
/** The best entry must also stand this far (log-odds) above the second. */
const margin = 0.25;
/** Offer choices from here on, when an answer is expected. */
const plausible = -4.5;

/** The match about the words of a message without a code: an answer when one entry stands out, choices when somebody asked. */
export function matchByWords(
  addressed: boolean,
  { text, context }: Situation,
  base: Undecided,
  index: WordIndex,
): Match {
  // Nobody asked, and another product or a run without a failure is what the message is about.
  if (!addressed && ((context.foreign && !context.update) || (context.log && !context.failure) || context.healthy))
    return base;
  // Whoever asks this bot asks about updates.
  const update = addressed || context.update || context.log;
  const signs = { update, phraseShare: addressed ? 0 : phraseHeld, spelling: addressed || update || context.failure };
  const ranked = matchWords(text, index, signs);
  const [best, second] = ranked;
  if (best === undefined) return base;
  const alone = second === undefined || best.confidence - second.confidence >= margin;
  const welcome = addressed || isWelcome(best, context);
  if (best.reviewed && alone && welcome && best.confidence >= (update ? sure.withUpdateWords : sure.without)) {
    return { ...base, kind: "words", codes: [best.value], words: best.evidence };
  }
  if (!addressed) return base;
  const offered = ranked.filter(({ confidence }) => confidence >= plausible).slice(0, 3);
  if (offered.length === 0) return base;
  const words = [...new Set(offered.flatMap(({ evidence }) => evidence))];
  return { ...base, kind: "choices", didYouMean: offered.map(({ value }) => value), words };
}

/** Overheard words follow the rules of overheard codes: what many products say needs update words beside it. */
function isWelcome({ value, phraseShare }: WordMatch, context: Context): boolean {
  if (context.foreign || phraseShare < phraseHeld || isSuccess(value)) return false;
  return familyOf(value).scope === "own" || isAboutUpdates(context);
}
