import { isReporter } from "./follow-up-relay.ts";
import { isForOthers, isStory } from "./follow-up-story.ts";
import type { Heard } from "./follow-up-understanding.ts";
import { wordSet } from "./word-set.ts";

/** Whether clauses that were not understood may stand beside those that were. */

const matter = wordSet(`
  step steps command error update updates windows service restart restarted reboot rebooted tried ran did stepn
  folder registry setting settings server key reg gpupdate troubleshooter
  schritt befehl neustart ordner dienst einstellung
  etape commande dossier redemarrage redemarre
  paso comando carpeta servicio reinicio
  pc laptop computer installed window cache dism sfc scan prompt powershell button card list cleanup options machine percent checked reboots restarts installing downloading downloaded updating goes tries attempts
`);
const others = wordSet(`
  you your he she they his her their him them someone somebody anyone anybody everyone if when once unless should
  would will could can let lets du sie ihr er wenn falls tu vous il elle ils si quand usted ustedes ellos cuando hope
  said says spoke talked called phoned asked met emailed heard told week weeks month months year years ago
`);
/** "Tom tried it", "my colleague got that": what somebody else did, unless it is a thing or whoever speaks. */
const deeds = wordSet(`
  tried did ran got gets has had restarted rebooted reinstalled says said sees saw
`);
const ownSubjects = wordSet(`
  i we it this that which just have already also only even then and now still finally scan dism sfc card bot
`);
const conditions = wordSet(`
  if when unless only except provided until but wenn falls nur aber si quand sauf mais cuando pero
`);

/** @param first where the first clause that was understood stands, `chosen` the one that tells most */
export function fits(heard: readonly Heard[], first: number, chosen: number): boolean {
  return heard.every(({ clause: { words, asked }, meaning }, index) => {
    if (index > chosen && takesBack(words, meaning, kindOf(heard[chosen]))) return false;
    if (meaning !== "strange" && meaning !== "story") return true;
    if (index < first && (isReasonOf(words, heard[chosen]) || isOfUser(words))) return true;
    if (index < first) return !asked && !isOfOthers(words) && mayComeBefore(words, kindOf(heard[chosen]));
    return !conditions.has(words[0] ?? "");
  });
}

const requests = wordSet("skip hand-over all");
/** "Can we skip this, it's a production server" */
const circumstances = wordSet("it this that das es c ce es esto");
const questions = wordSet("back where");
const wants = wordSet("not can want need would rather peux veux pas kann will muss nicht puedo quiero");

/** "Skip it, I can't reboot now", "can we go back one, I closed the window" */
export function isReasonOf(words: readonly string[], heard: Heard | undefined): boolean {
  const kind = kindOf(heard);
  if (kind === "skip" && circumstances.has(words[0] ?? "") && tellsOfMatter(words)) return true;
  if (!isOwn(words)) return false;
  if (requests.has(kind) && words.slice(1, 4).some((word) => wants.has(word))) return true;
  return (requests.has(kind) || questions.has(kind)) && isStory(withoutDoubt(words)) && tellsOfMatter(words);
}

function withoutDoubt(words: readonly string[]): readonly string[] {
  return words[1] === "think" || words[1] === "guess" ? words.slice(2) : words;
}

/** Somebody else's doing, or what is only wished or supposed. */
export function isOfOthers(words: readonly string[]): boolean {
  return words.some((word) => others.has(word)) || isOfSomebody(words) || isForOthers(words);
}

const own = wordSet("i we got lost ich wir hab bin je j on yo me no nous");
const outcomes = wordSet("done worked failed stuck");

function isOwn(words: readonly string[]): boolean {
  return own.has((words[0] === "sorry" ? words[1] : words[0]) ?? "");
}

/** What is asked after a word about oneself is asked of the bot; an outcome after it may be anything's. */
function mayComeBefore(words: readonly string[], kind: string): boolean {
  return tellsOfMatter(words) || (isOwn(words) && !outcomes.has(kind));
}

/** "The user called back" */
function isOfUser(words: readonly string[]): boolean {
  return isReporter(words) && isStory(words);
}

export function tellsOfMatter(words: readonly string[]): boolean {
  return words.some((word) => matter.has(word));
}

function isOfSomebody(words: readonly string[]): boolean {
  const subject = words[words.findIndex((word) => deeds.has(word)) - 1];
  return subject !== undefined && !ownSubjects.has(subject) && !matter.has(subject);
}

export function kindOf(heard: Heard | undefined): string {
  return heard === undefined || typeof heard.meaning === "string" ? "" : heard.meaning.kind;
}

const refusals = wordSet("no nope nah nein nee non");
const negations = wordSet(`
  not no never nothing neither nor without nicht nie kein keine nichts ohne pas jamais rien sans nunca nada sin
`);
/** What turns an outcome round, or leaves it open. */
const reversals = wordSet(`
  then until only still again back wait rolled minutes minute hours hour days day mean verify test check see sure maybe
  hope almost half except nur noch wieder meine bis fast vielleicht minuten stunden tage seulement encore jusqu presque
  heures jours solo hasta otra casi todavia quiza minutos horas dias
`);
const speech = wordSet(`
  says said say thinks think told tells asked asks wrote writes reckons claims sagt sagte meint meinte schreibt dit
  pense dice dijo cree
`);
const determiners = wordSet(`
  the a an my his her our their your this that der die das den dem ein eine mein meine le la les un une mon ma el los
  las mi
`);
const prepositions = wordSet("over on in at for bei auf im an fur sur dans chez pour en para con");
const verbs = wordSet(`
  is are was were am be been has have had do does did can could will would works worked runs ran went goes took takes
  got gets said ist sind war waren hat habe haben wird kann geht ging lauft est sont etait a ont va es esta estaba son
  fue ha han puede
`);
const shortClause = 7;
const fewWords = 4;

/** "done. Problem stays": what follows tells against it, in words that were not understood. */
const doubts = wordSet("still same problem error issue");

/** Whether what follows an outcome may take it back: "it works. For five minutes", "it is back, the lift". */
function takesBack(words: readonly string[], meaning: Heard["meaning"], kind: string): boolean {
  if (kind === "worked" && meaning === "filler") return refusals.has(words.at(-1) ?? "") || words[0] === "scratch";
  if (meaning === "story" && kind === "failed") return false;
  if (meaning !== "strange" && meaning !== "story") return false;
  if (kind === "done") return words.slice(0, 2).some((word) => doubts.has(word));
  if (kind !== "worked" && kind !== "failed" && kind !== "hand-over") return false;
  // What failed stays so when a story follows: "he has no other one".
  const said = kind === "worked" ? words : words.slice(0, fewWords);
  const isReason = kind !== "worked" && isOwn(words);
  if (!isReason && said.some((word) => negations.has(word))) return true;
  return isBareNoun(words) || said.some((word) => reversals.has(word) || speech.has(word));
}

/** "the lift", "on Ana's laptop": a subject or a place that comes late. */
function isBareNoun(words: readonly string[]): boolean {
  const [first = ""] = words;
  if (prepositions.has(first) && words.length <= fewWords) return true;
  const isNoun = determiners.has(first) || prepositions.has(first);
  return isNoun && words.length <= shortClause && !words.some((word) => verbs.has(word));
}
