import { wordSet } from "./word-set.ts";

/** Politeness, hedges and thanks: what people put around what they say. */

/** Words that change nothing, wherever they stand. */
export const empty = wordSet(`
  just actually really unfortunately sadly please pls plz plss already kindly exactly sir though tho lol haha hahaha
  btw simply even currently yet guys bro mate man dude honestly literally definitely indeed absolutely bitte mal doch
  schon einfach halt eigentlich denn svp stp rn malheureusement desafortunadamente lamentablemente xd whatsoever
`);
/** What people begin with before they come to the point. */
export const openings = wordSet(`
  ok okay okey k kk oki yes yep yeah yup yea ya ja oui no nope nah nein non hm hmm hmmm uh um oh ah ahh aha well so
  and but then hi hello hey hallo hola bonjour salut moin bot wuerror all everyone team sorry alright right great phew nickel
  super cool nice perfect awesome good excellent wow yay yey hurray hooray woohoo yippee ty thx thanks cheers danke
  merci gracias fyi leider also dann aber und et mais y pero alors bon bien bueno pues vale gut prima parfait impeccable
  perfecto genial sure fine ohh ooh boom bingo wait whoa hurra alrighty aww confirmed affirmative negative legend
  genius hero voila gosh whoops whoopsie ta lads folks finally aight aye hurrah woo sweet lovely amazing fantastic
  brilliant ugh argh damn entonces bravo klasse toll again oops omg sadly now nada mince helas juhu
  naja tja passt morning afternoon evening annoyingly weirdly strangely interestingly funny
  guten tag servus buenas buenos dias bonsoir coucou wirklich mist genau jawohl jep jepp jo joa
`);
export const hedges: ReadonlySet<string> = new Set([
  "i think",
  "i guess",
  "hang on",
  "hold on",
  "quick one",
  "quick question",
  "scratch that",
  "my bad",
  "pretty sure",
  "i am pretty sure",
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
  "i will be damned",
  "would you believe it",
  "who would have thought",
  "believe it or not",
  "confirmed with the user",
  "thought it worked",
  "i thought it worked",
  "you were right",
  "you are right",
  "long story short",
  "quick update",
  "small update",
  "vielen dank",
  "danke dir",
  "gute neuigkeiten",
  "gute nachricht",
  "schlechte nachricht",
  "bonne nouvelle",
  "mauvaise nouvelle",
  "buenas noticias",
  "malas noticias",
  "muchas gracias",
  "merci beaucoup",
]);
/** What follows an outcome without telling more of it: "no idea why it was off". */
export const afterthoughts: ReadonlySet<string> = new Set([
  "no idea why",
  "no clue why",
  "not sure why",
  "do not know why",
  "i do not know why",
  "no idea what",
  "did not need",
  "did not have to",
  "i did not need",
  "no need to",
  "you can close",
  "we can close",
  "can be closed",
  "closing the ticket",
  "closing this ticket",
  "ticket can be",
  "the ticket can",
  "ticket kann zu",
  "ticket kann geschlossen",
  "kann geschlossen werden",
  "keine ahnung warum",
  "keine ahnung wieso",
  "keine ahnung woran",
  "aucune idee pourquoi",
  "ne sais pas",
  "ni idea de",
  "no se por",
]);
const longestAfterthought = 4;

const otherPersons = wordSet("you he she they his her their er sie il elle");

export function isAfterthought(words: readonly string[]): boolean {
  if (words.some((word) => otherPersons.has(word))) return false;
  for (let length = 3; length <= longestAfterthought; length++) {
    if (afterthoughts.has(words.slice(0, length).join(" "))) return true;
  }
  return false;
}

const movement = wordSet(
  "goes gets got went downloads downloaded runs ran climbs climbed reaches reached installs it then up all the way to at",
);

/** "It goes up to 90 %": of an outcome nothing yet. */
export function isProgress(words: readonly string[]): boolean {
  return words.length > 1 && words.at(-1) === "percent" && words.slice(0, -1).every((word) => movement.has(word));
}

export const thanksAt = wordSet("thanks thank thx thanx tks ty tysm tyvm cheers danke merci gracias");

/** All of it, so that none of these words is taken for a mistyped one of the forms. */
export function politeWords(): readonly string[] {
  return [...empty, ...openings, ...thanksAt, ...[...hedges].flatMap((hedge) => hedge.split(" "))];
}
