import { isSuccess } from "../codes/code.ts";
import { familyOf } from "../codes/family.ts";
import type { Context } from "../intake/context.ts";
import { isAboutUpdates, type Situation } from "./relevance.ts";
import type { Match, Undecided } from "./result.ts";
import { isAdvice, isQuestion, isStory, saysNo } from "./story.ts";
import type { WordIndex } from "./word-index.ts";
import { matchWords, readWords, type WordMatch } from "./words.ts";

/** Answer words at this confidence (log-odds) or above; set on chatter, see CONTRIBUTING.md, "Measure". */
const sure = {
  withUpdateWords: 0,
  without: 0.7,
  /** Some update fails; nothing says that it is one of Windows. */
  withAnyUpdate: 1.5,
  besideAnotherProduct: 2.5,
} as const;
/** Overheard, the message must hold this share of one phrase of the entry; chatter seldom does, which keeps it cheap too. */
const phraseHeld = 0.5;
/** ... and every word of it where nothing in the message is about updates. */
const wholePhrase = 0.999;
/** The best entry must also stand this far (log-odds) above the second. */
const margin = 0.25;
/** Offer choices from here on, when an answer is expected. */
const plausible = -4.5;
/** So many are looked through for three that are worth offering. */
const ranks = 30;

/** The match about the words of a message without a code: an answer when one entry stands out, choices when somebody asked. */
export function matchByWords(addressed: boolean, situation: Situation, base: Undecided, index: WordIndex): Match {
  const { text, context } = situation;
  if (!addressed && isAboutSomethingElse(text, context)) return base;
  // Whoever asks this bot asks about updates.
  const update = addressed || isAboutUpdate(context);
  const query = readWords(text, index, update || context.failure);
  const needed = update ? sure.withUpdateWords : sure.without;
  const stands = (ranked: readonly WordMatch[]) => answerOf(ranked, needed, addressed, situation);

  const answer = stands(matchWords(query, { update, phraseShare: phraseHeld }));
  if (answer !== undefined) return { ...base, kind: "words", codes: [answer.value], words: answer.evidence };
  if (!addressed) return base;

  const ranked = matchWords(query, { update, phraseShare: 0 }, ranks);
  const looser = stands(ranked);
  if (looser !== undefined) return { ...base, kind: "words", codes: [looser.value], words: looser.evidence };
  const offered = ranked.filter(isWorthOffering).slice(0, 3);
  if (offered.length === 0) return base;
  const words = [...new Set(offered.flatMap(({ evidence }) => evidence))];
  return { ...base, kind: "choices", didYouMean: offered.map(({ value }) => value), words };
}

/** One word is a reason to ask back where it stands in a phrase of the entry and is spelt as there; else any word would be. */
function isWorthOffering({ confidence, phraseShare, evidence, respelt }: WordMatch): boolean {
  return confidence >= plausible && (evidence.length > 1 || (phraseShare > 0 && !respelt));
}

/** Another product, a run without a failure, trouble that is over, a plan or advice is what a message that nobody addressed is about. */
function isAboutSomethingElse(text: string, context: Context): boolean {
  if ((context.foreign && !context.update) || context.healthy) return true;
  return (!context.failure && (context.log || isQuestion(text) || isAdvice(text))) || isStory(text);
}

/** @returns the best match when it is sure enough and stands alone */
function answerOf(
  [best, second]: readonly WordMatch[],
  needed: number,
  addressed: boolean,
  { text, context }: Situation,
): WordMatch | undefined {
  if (best === undefined || !best.reviewed || best.confidence < needed) return undefined;
  if (second !== undefined && best.confidence - second.confidence < margin) return undefined;
  if (addressed) return best;
  return isWelcome(best, context) && (!best.denies || saysNo(text)) ? best : undefined;
}

/** Beside the names of Windows' own updates, plain words that an update fails, as long as no other product is named. */
function isAboutUpdate(context: Context): boolean {
  return isAboutUpdates(context) || (context.updateTrouble && !context.foreign && !context.neighbour);
}

/**
 * Overheard words follow the rules of overheard codes: what many products say needs update words beside it. An update that is
 * only the time when something else began is none.
 */
function isWelcome({ value, phraseShare, confidence }: WordMatch, context: Context): boolean {
  if (phraseShare < phraseHeld || isSuccess(value)) return false;
  const own = familyOf(value).scope === "own";
  const isWhole = phraseShare >= wholePhrase;
  if (!isAboutUpdate(context) || context.sinceUpdate) return own && isWhole && !context.foreign;
  if (!isAboutUpdates(context)) return isWhole || confidence >= sure.withAnyUpdate;
  return !context.foreign || (own && (isWhole || confidence >= sure.besideAnotherProduct));
}
