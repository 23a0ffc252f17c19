import { adjunctAt, adjunctBefore, type Limit } from "./follow-up-adjuncts.ts";
import { type Clause, partOf, stepOf } from "./follow-up-clauses.ts";
import { type CompiledForms, type FollowUpKind, type Reading, readingOf } from "./follow-up-forms.ts";
import { matchForms } from "./follow-up-grammar.ts";
import { empty, hedges, isAfterthought, isProgress, openings, thanksAt } from "./follow-up-politeness.ts";
import { relayed } from "./follow-up-relay.ts";
import { wordSet } from "./word-set.ts";

/** What one clause says once politeness, hedges and thanks are taken off. */
export interface Understood {
  readonly kind: FollowUpKind;
  readonly alone: boolean;
  /** Of a place or a time only: "it works on my machine", "it worked for a day". It tells nothing of this fix. */
  readonly limited: boolean;
  readonly step?: number;
}

/** A clause, or a part of one, and what it says. */
export interface Heard {
  readonly clause: Clause;
  /** A story is what somebody tells of their own doing. */
  readonly meaning: Understood | "filler" | "story" | "strange";
  /** Stands after "but" or "then". */
  readonly turned?: true;
}

const longestHedge = 5;
const mostOpenings = 7;
const mostAdjuncts = 2;
/** Longer clauses are read once. */
const longestTriedAgain = 12;
/** One word inside is more likely part of what is said. */
const shortestMiddle = 2;
/** What may stand anywhere; tried without it only when with it nothing is understood. */
const free = wordSet(`
  again finally still also yet thankfully luckily somehow suddenly completely totally basically clearly
  obviously happily nicely cleanly straight
  leider wieder gar uberhaupt endlich dann nun jetzt auch diesmal echt super irgendwie gerade sauber da er genau
  enfin deja maintenant encore toujours franchement bien vraiment
  ya ahora finalmente todavia aun lamentablemente
`);
/** "failed on me": the same, of more than one word. */
const freePhrases: ReadonlySet<string> = new Set(["on me", "on us", "cette fois", "esta vez", "por favor"]);
/** "works for me" is said of a date, "what does it change for us?" of anything. */
const boundPhrases: ReadonlySet<string> = new Set(["for me", "for us", "bei mir", "chez moi", "pour moi"]);
const fewestWithBound = 3;

/** `so it works now thank you all` → `it works now`, once as it is, once after each opening */
export function understand(clause: Clause): Understood | undefined {
  const telling = tellingOf(clause);
  return understandAll(telling) ?? understandRelayed(telling.clause);
}

function understandAll({ clause, reading }: Telling): Understood | undefined {
  const { length } = reading.words;
  const found = findCore(reading, 0, length, clause.asked) ?? findWithLess(reading, clause.asked);
  return found && understoodOf(found, reading.words, clause);
}

/** Of what is relayed only outcomes count: a user's questions are put to whoever relays them. */
function understandRelayed(clause: Clause): Understood | undefined {
  const words = clause.asked ? undefined : relayed(clause.words)?.filter((word) => !empty.has(word));
  const found = words && understandAll({ clause, reading: readingOf(words) });
  return found !== undefined && relayable.has(found.kind) ? { ...found, alone: false } : undefined;
}

const relayable = new Set<FollowUpKind>(["done", "worked", "failed", "stuck"]);

/** A clause without thanks and empty words, and what is known of it as it is read from one place or another. */
export interface Telling {
  readonly clause: Clause;
  readonly reading: Reading;
}

export function tellingOf({ words: spoken, numbers, asked }: Clause): Telling {
  const thanks = spoken.findIndex((word, at) => at > 0 && thanksAt.has(word));
  const said = thanks > 0 ? spoken.slice(0, thanks) : spoken;
  const told = said.filter((word) => !empty.has(word));
  // "step 2, please" asks for it, "step 2" is a heading; "unfortunately not" says more than "not".
  const words = told.length === 1 && (told[0] === "stepn" || isRegret(said)) ? said : told;
  return { clause: { words, numbers, asked }, reading: readingOf(words) };
}

const regrets = wordSet("unfortunately sadly");

function isRegret([first = "", second]: readonly string[]): boolean {
  return regrets.has(first) && second === "not";
}

/** What the words from one place to another say, as they stand. */
export function understandPart({ clause, reading }: Telling, from: number, to: number): Understood | undefined {
  const part = partOf(clause, from, to, clause.asked);
  const found = findCore(reading, from, to, clause.asked);
  return found && understoodOf(found, part.words, part);
}

function understoodOf({ forms, limited }: Found, words: readonly string[], clause: Clause): Understood {
  const { kind } = forms;
  const alone = forms.alone || (movements.has(kind) && !namesObject(words)) || isCount(kind, words);
  const step = stepOf(clause);
  return { kind, alone, limited, ...(step !== undefined && { step }) };
}

interface Found {
  readonly forms: CompiledForms;
  readonly limited: boolean;
}

/** "7 done, 12 to go" counts PCs. */
function isCount(kind: FollowUpKind, words: readonly string[]): boolean {
  return kind === "done" && words.includes("#") && words.length <= 3;
}

/** Once more, without words that people put in anywhere. */
function findWithLess(reading: Reading, asked: boolean): Found | undefined {
  const { words } = reading;
  if (words.length > longestTriedAgain) return undefined;
  return findWithoutFree(words, asked) ?? findWithoutMiddle(reading, asked);
}

function findWithoutFree(words: readonly string[], asked: boolean): Found | undefined {
  const kept = withoutFree(words, asked);
  return kept.length === words.length ? undefined : findCore(readingOf(kept), 0, kept.length, asked);
}

function withoutFree(words: readonly string[], asked: boolean): readonly string[] {
  const mayDropBound = !asked && words.length - 2 >= fewestWithBound && !words.includes("auch");
  const kept: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    const pair = `${word} ${words[at + 1]}`;
    if (freePhrases.has(pair) || (mayDropBound && boundPhrases.has(pair))) at++;
    else if (!free.has(word)) kept.push(word);
  }
  return kept;
}

/** `hat im zweiten anlauf geklappt` → `hat geklappt` */
function findWithoutMiddle(reading: Reading, asked: boolean): Found | undefined {
  const { words } = reading;
  for (let at = 1; at < words.length - 1; at++) {
    const adjunct = adjunctAt(reading, at, words.length);
    if (adjunct === undefined || adjunct.length < shortestMiddle) continue;
    const kept = [...words.slice(0, at), ...words.slice(at + adjunct.length)];
    return findCore(readingOf(kept), 0, kept.length, asked, [adjunct.limit]);
  }
  return undefined;
}

/** The forms that the words are, as they stand or without openings and adjuncts before them. */
function findCore(
  reading: Reading,
  start: number,
  to: number,
  asked: boolean,
  before: readonly Limit[] = [],
): Found | undefined {
  const limits = [...before];
  let from = start;
  for (let turn = 0; turn < mostOpenings && from < to; turn++) {
    const found = findBeforeAdjuncts(reading, from, to, asked, limits);
    if (found !== undefined) return found;
    const opening = openingOf(reading.words, from, to);
    const adjunct = opening === 0 ? adjunctAt(reading, from, to) : undefined;
    if (adjunct !== undefined) limits.push(adjunct.limit);
    const length = adjunct?.length ?? opening;
    if (length === 0) return undefined;
    from += length;
  }
  return undefined;
}

/** The forms that the words are, as they stand or without the adjuncts at their end. */
function findBeforeAdjuncts(
  reading: Reading,
  from: number,
  end: number,
  asked: boolean,
  before: readonly Limit[],
): Found | undefined {
  const limits = [...before];
  let to = end;
  for (let turn = 0; turn <= mostAdjuncts; turn++) {
    const forms = matchForms(reading, from, to, asked);
    if (forms !== undefined) {
      return { forms, limited: !limits.every((limit) => bears(forms, limit, reading.words[from])) };
    }
    // "why now?" is not "why?"
    const adjunct = asked && to - from === 2 ? undefined : adjunctBefore(reading, from, to);
    if (adjunct === undefined) return undefined;
    limits.push(adjunct.limit);
    to -= adjunct.length;
  }
  return undefined;
}

const sameness = wordSet("same the exactly pareil meme mismo igual gleicher gleiche gleiches dasselbe");

/** Whether it still tells something of this fix: not "can't do it today", and "same error here" is somebody else's. */
function bears({ kind, alone }: CompiledForms, limit: Limit, first = ""): boolean {
  if (limit === "none") return true;
  if (limit === "while") return kind !== "worked";
  if (kind === "done") return !alone || limit === "place";
  if (alone) return false;
  if (kind === "failed") return !sameness.has(first);
  return limit === "place" && (kind === "stuck" || kind === "explain" || kind === "hand-over");
}

/** "step 2: access denied", "fixed! was step 2" */
export function isHeading({ words, asked }: Clause): boolean {
  return !asked && words.at(-1) === "stepn" && headings.has(words.slice(0, -1).join(" "));
}

const headings = new Set(["", "i mean", "was", "it was", "that was", "with", "mit", "avec", "con", "war", "c etait"]);

/** "This time at 20 %" */
export function isAdjuncts({ words }: Clause): boolean {
  const reading = readingOf(words);
  let from = 0;
  while (from < words.length) {
    const adjunct = adjunctAt(reading, from, words.length + 1);
    if (adjunct?.limit !== "none") return false;
    from += adjunct.length;
  }
  return true;
}

export function isFiller(spoken: readonly string[]): boolean {
  if (thanksAt.has(spoken[0] ?? "") && spoken.length <= 8) return true;
  if (isAfterthought(spoken.filter((word) => !empty.has(word)))) return true;
  if (isProgress(spoken)) return true;
  if (isNothing(spoken) || isHeadline(spoken) || relayed(spoken)?.every((word) => thanksAt.has(word))) return true;
  let words = spoken.filter((word) => !empty.has(word));
  for (let turn = 0; turn < mostOpenings && words.length > 0; turn++) {
    const opening = openingOf(words, 0, words.length);
    if (opening === 0) return false;
    words = words.slice(opening);
  }
  return words.length === 0;
}

/** "Update: it failed again." */
const headlines = wordSet("update status info result feedback ergebnis ruckmeldung resultat resultado");

function isHeadline([word = "", ...more]: readonly string[]): boolean {
  return more.length === 0 && headlines.has(word);
}

/** "Nothing. Still the same." */
export function isNothing(spoken: readonly string[]): boolean {
  const [word = "", ...more] = spoken.filter((each) => !empty.has(each));
  return more.length === 0 && nothing.has(word);
}

/** Before other words it turns them round: "nothing fixed". */
const nothing = new Set(["nothing", "nada", "nichts", "rien"]);

/** Words of any meeting, unless they name a step or the list of them. */
const movements = new Set<FollowUpKind>(["next", "back", "skip", "where", "all"]);
const objects = wordSet("stepn # step steps schritt schritte etape etapes paso pasos list liste lista instructions");

function namesObject(words: readonly string[]): boolean {
  return words.some((word, at) => objects.has(word) || (word === "one" && pointers.has(words[at - 1] ?? "")));
}

const pointers = wordSet("this that");

/** "sí" when it stands alone; before other words "si" is an "if". */
const loneOpening = "si";

/** How many words at a place are an opening. */
function openingOf(words: readonly string[], from: number, to: number): number {
  for (let length = Math.min(longestHedge, to - from); length > 1; length--) {
    if (hedges.has(words.slice(from, from + length).join(" "))) return length;
  }
  const word = words[from] ?? "";
  if (to - from === 1 && word === loneOpening) return 1;
  return openings.has(word) || hedges.has(word) ? 1 : 0;
}
