import { adjunctAt } from "./follow-up-adjuncts.ts";
import { type Clause, stepOf } from "./follow-up-clauses.ts";
import type { CompiledForms, FollowUpKind } from "./follow-up-forms.ts";
import { matchForms } from "./follow-up-grammar.ts";
import { wordSet } from "./word-set.ts";

/** What one clause says once politeness, hedges and thanks are taken off. */
export interface Understood {
  readonly kind: FollowUpKind;
  readonly alone: boolean;
  readonly step?: number;
}

/** A clause, or a part of one, and what it says. */
export interface Heard {
  readonly clause: Clause;
  readonly meaning: Understood | "filler" | "strange";
}

/** Words that change nothing, wherever they stand. */
const empty = wordSet(`
  just actually really unfortunately sadly please pls plz plss already kindly exactly sir though tho lol haha hahaha
  btw simply even currently yet guys bro mate man dude honestly literally definitely indeed absolutely bitte mal doch
  schon einfach halt eigentlich denn svp malheureusement desafortunadamente lamentablemente xd whatsoever
`);
/** What people begin with before they come to the point. */
const openings = wordSet(`
  ok okay okey k kk oki yes yep yeah yup yea ya ja oui no nope nah nein non hm hmm hmmm uh um oh ah ahh aha well so
  and but then hi hello hey hallo hola bonjour salut moin bot wuerror all everyone team sorry alright right great
  super cool nice perfect awesome good excellent wow yay yey hurray hooray woohoo yippee ty thx thanks cheers danke
  merci gracias fyi great leider also dann aber und et mais y pero alors bon bien bueno pues vale gut prima parfait
  perfecto genial sure fine ohh ooh boom bingo wait whoa hurra alrighty aww confirmed affirmative negative legend
  genius hero voila gosh whoops whoopsie ta lads folks finally aight aye hurrah woo sweet lovely amazing fantastic
  brilliant ugh argh damn hooray entonces bravo klasse toll great again oops omg sadly now
`);
const hedges = new Set([
  "i think",
  "i guess",
  "pretty sure",
  "i am pretty sure",
  "i mean",
  "i believe",
  "it seems",
  "seems like",
  "seems to",
  "seems that",
  "seems to be",
  "it seems to",
  "it seems like",
  "it seems to be",
  "seems it",
  "looks like",
  "it looks like",
  "looks to",
  "it appears",
  "apparently",
  "i am afraid",
  "i am sorry",
  "i am sorry to say",
  "sorry to say",
  "good news",
  "can confirm",
  "can confirm that",
  "i can confirm",
  "i can confirm that",
  "happy to report",
  "happy to say",
  "glad to report",
  "glad to say",
  "i am happy to report",
  "all good",
  "all good here",
  "c est bon",
  "after that",
  "after this",
  "after the reboot",
  "after the restart",
  "after a reboot",
  "after a restart",
  "after reboot",
  "after restart",
  "after rebooting",
  "after restarting",
  "nach dem neustart",
  "nach neustart",
  "after all that",
  "one more thing",
  "thank god",
  "thank goodness",
  "job done",
  "too risky",
  "no worries",
  "you are a lifesaver",
  "you are a life saver",
  "you are a legend",
  "you are a star",
  "you are a genius",
  "you are a hero",
  "lifesaver",
  "you can close this",
  "please close",
  "it goes to percent",
  "it gets to percent",
  "it got to percent",
  "it goes up to percent",
  "it gets up to percent",
  "ca y est",
  "well done",
  "nicely done",
  "no idea",
  "nice one",
  "good one",
  "all right",
  "apres redemarrage",
  "bad news",
  "to be honest",
  "thank you",
  "thanks a lot",
  "thank you so much",
  "good morning",
  "es scheint",
  "ich glaube",
  "je crois que",
  "creo que",
  "parece que",
  "on dirait que",
  "you are the best",
  "you are great",
  "you are awesome",
  "you are amazing",
  "you rock",
]);
const longestHedge = 5;
const mostOpenings = 7;
const mostAdjuncts = 2;
const thanksAt = new Set(["thanks", "thank", "thx", "thanx", "tks", "ty", "cheers", "danke", "merci", "gracias"]);

/** `so it works now thank you all` → `it works now`, once as it is, once after each opening */
export function understand(clause: Clause): Understood | undefined {
  const { words: spoken, asked } = clause;
  const thanks = spoken.findIndex((word, at) => at > 0 && thanksAt.has(word));
  const said = thanks > 0 ? spoken.slice(0, thanks) : spoken;
  let words: readonly string[] = said.filter((word) => !empty.has(word));
  // "step 2, please" asks for it; "step 2" is a heading.
  if (words.length === 1 && words[0] === "stepn") words = said;
  for (let turn = 0; turn < mostOpenings && words.length > 0; turn++) {
    const found = matchCore(words, asked);
    if (found !== undefined) {
      const { kind } = found;
      const alone = found.alone || movements.has(kind);
      const step = stepOf(clause);
      return { kind, alone, ...(step !== undefined && { step }) };
    }
    const opening = openingOf(words);
    if (opening === 0) return undefined;
    words = words.slice(opening);
  }
  return undefined;
}

/** The forms that the words are, as they stand or without the adjuncts at their end. */
function matchCore(words: readonly string[], asked: boolean): CompiledForms | undefined {
  let core = words;
  for (let turn = 0; turn <= mostAdjuncts; turn++) {
    const found = matchForms(core, asked);
    if (found !== undefined) return found;
    // "why now?" is not "why?"
    if (asked && core.length === 2) return undefined;
    const adjunct = adjunctAt(core);
    if (adjunct === 0) return undefined;
    core = core.slice(0, -adjunct);
  }
  return undefined;
}

/** "step 2: access denied" */
export function isHeading({ words, asked }: Clause): boolean {
  return words.length === 1 && words[0] === "stepn" && !asked;
}

export function isFiller(spoken: readonly string[]): boolean {
  if (thanksAt.has(spoken[0] ?? "") && spoken.length <= 8) return true;
  if (isNothing(spoken)) return true;
  let words = spoken.filter((word) => !empty.has(word));
  for (let turn = 0; turn < mostOpenings && words.length > 0; turn++) {
    const opening = openingOf(words);
    if (opening === 0) return false;
    words = words.slice(opening);
  }
  return words.length === 0;
}

/** "Nothing. Still the same." */
export function isNothing(spoken: readonly string[]): boolean {
  const [word = "", ...more] = spoken.filter((each) => !empty.has(each));
  return more.length === 0 && nothing.has(word);
}

/** Before other words it turns them round: "nothing fixed". */
const nothing = new Set(["nothing", "nada", "nichts", "rien"]);

/** Words of any meeting. */
const movements = new Set<FollowUpKind>(["next", "back", "skip", "where", "all"]);

/** "sí" when it stands alone; before other words "si" is an "if". */
const loneOpening = "si";

/** How many words at the start are an opening. */
function openingOf(words: readonly string[]): number {
  for (let length = longestHedge; length > 1; length--) {
    if (words.length >= length && hedges.has(words.slice(0, length).join(" "))) return length;
  }
  if (words.length === 1 && words[0] === loneOpening) return 1;
  return openings.has(words[0] ?? "") || hedges.has(words[0] ?? "") ? 1 : 0;
}
