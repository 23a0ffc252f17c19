import { type Clause, partOf, readSaid, stepOf } from "./follow-up-clauses.ts";
import { fits, isOfOthers, isReasonOf, kindOf, tellsOfMatter } from "./follow-up-company.ts";
import type { FollowUpKind } from "./follow-up-forms.ts";
import { spell } from "./follow-up-grammar.ts";
import { isStory } from "./follow-up-story.ts";
import {
  type Heard,
  isAdjuncts,
  isFiller,
  isHeading,
  isNothing,
  tellingOf,
  type Understood,
  understand,
  understandPart,
} from "./follow-up-understanding.ts";
import { wordSet } from "./word-set.ts";

export type { FollowUpKind };

/**
 * done: the step was carried out, not a word about whether it helped. worked: the problem is solved. failed: it did not help.
 * where: which step are we on. explain: what does it do, what for. all: show all steps. hand-over: a person shall look at it.
 * wrong: that is not my error. stuck: the step cannot be carried out.
 */
export interface FollowUp {
  readonly kind: FollowUpKind;
  /** Counts from 1; where a step was named. For `next` and `back` the step to go to, otherwise the one that is meant. */
  readonly step?: number;
}

/**
 * What a message in the thread of a fix tells the bot. It knows closed forms of whole clauses; all else is talk between people.
 *
 * `readFollowUp("ok, did step 2. still the same error")` → `{ kind: "failed", step: 2 }`
 * `readFollowUp("next week then")` → nothing
 * @param text normalised text
 */
export function readFollowUp(text: string): FollowUp | undefined {
  const said = readSaid(text);
  if (said === undefined) return undefined;
  const { clauses, folded, long } = said;
  return readClauses(clauses, long) ?? (folded && readClauses(folded, long));
}

function readClauses(clauses: readonly Clause[], long: boolean): FollowUp | undefined {
  const heard = hearAll(clauses);
  const first = heard.findIndex(({ meaning }) => isUnderstood(meaning));
  if (first < 0) return undefined;
  const chosen = choose(heard, first);
  if (long && (heard.slice(0, first).some(isStrange) || isAlone(heard[chosen]))) return undefined;
  if (heard.every(isAlone) && heard.some((each, index) => saysElse(each, index > chosen, heard[chosen])))
    return undefined;
  return fits(heard, first, chosen) ? tell(heard, chosen) : undefined;
}

/**
 * The step after which, or at which, a code was seen that the same message names.
 *
 * `readStepOfCode("after step 2 I now get 0x80070005")` → 2
 * @param text normalised text
 */
export function readStepOfCode(text: string): number | undefined {
  const clauses = readSaid(text)?.clauses ?? [];
  const about = clauses.find(({ words }) => words.includes("stepn"));
  if (about === undefined || !clauses.some(({ words }) => words.includes("code"))) return undefined;
  return about.asked || isOfOthers(about.words) ? undefined : stepOf(about);
}

function hearAll(spoken: readonly Clause[]): readonly Heard[] {
  const clauses = withoutLooseCommas(spoken.map((clause) => ({ ...clause, words: spell(clause.words) })));
  const last = clauses.findLastIndex((clause) => !isFiller(clause.words));
  const heard = clauses.flatMap((clause, index) => {
    const asked = clause.asked || (index === last && clauses.slice(index).some((each) => each.asked));
    const told = hear({ ...clause, asked });
    return turns.has(clause.words[0] ?? "") ? told.map((each) => ({ ...each, turned: true as const })) : told;
  });
  return heard.map((each, index) => inContext(each, heard.slice(0, index)));
}

/** "c'est bon, ça marche" → one clause: a filler that says more together with what follows it */
function withoutLooseCommas(clauses: readonly Clause[]): readonly Clause[] {
  const tight: Clause[] = [];
  for (const clause of clauses) {
    const filler = tight.at(-1);
    const both = filler && isFiller(filler.words) ? joined(filler, clause) : undefined;
    if (both === undefined || understand(clause) !== undefined || understand(both) === undefined) tight.push(clause);
    else tight.splice(-1, 1, both);
  }
  return tight;
}

function joined(one: Clause, other: Clause): Clause {
  return {
    words: [...one.words, ...other.words],
    numbers: [...one.numbers, ...other.numbers],
    asked: other.asked,
  };
}

/** After a heading one word says enough; after what was done, "nothing" says that it was in vain. */
function inContext(heard: Heard, before: readonly Heard[]): Heard {
  const { clause, meaning } = heard;
  if (isVain(heard, before)) return { clause, meaning: inVain };
  const heading = before.at(-1);
  return isUnderstood(meaning) && heading !== undefined && isHeading(heading.clause)
    ? { clause, meaning: { ...meaning, alone: false } }
    : heard;
}

function hear(clause: Clause): readonly Heard[] {
  const whole = understand(clause);
  if (whole !== undefined) return [{ clause, meaning: whole }];
  if (isFiller(clause.words) || isHeading(clause) || isAdjuncts(clause)) return [{ clause, meaning: "filler" }];
  const reasons = splitAt(clause, reasonJoints);
  if (reasons.length > 1) return reasons.flatMap(hear);
  const parts = splitAt(clause, joints);
  const told = parts.length > 1 ? hearParts(clause, parts) : halvesOf(clause);
  if (told?.some((each) => isUnderstood(each.meaning)) && !told.some(isStrange)) return told;
  return [{ clause, meaning: isStory(clause.words) ? "story" : "strange" }];
}

function hearParts(whole: Clause, parts: readonly Clause[]): readonly Heard[] {
  const told: Heard[] = [];
  let from = 0;
  for (const part of parts) {
    const heard = hearPart(part, turns.has(whole.words[from - 1] ?? ""));
    const before = parts.length > 2 ? told.at(-1) : undefined;
    const both = before && [before, heard].some(isStrange) ? withBefore(whole, before, from, part) : undefined;
    if (both === undefined) told.push(heard);
    else told.splice(-1, 1, both);
    from += part.words.length + 1;
  }
  return told;
}

/** Two parts that are understood as one stay so: "it wants a username and password". */
function withBefore(whole: Clause, before: Heard, from: number, part: Clause): Heard | undefined {
  const start = from - 1 - before.clause.words.length;
  const clause = partOf(whole, start, from + part.words.length, false);
  const meaning = understand(clause);
  return meaning && { clause, meaning };
}

/** Beyond these, words that were run together are more likely talk. */
const longestRun = 12;

/** "still fails same error" */
function halvesOf(run: Clause): readonly Heard[] | undefined {
  const telling = tellingOf(run);
  const { clause } = telling;
  const { length } = clause.words;
  for (let cut = 1; cut < length && length <= longestRun && !clause.asked; cut++) {
    const first = understandPart(telling, 0, cut);
    const second = first && understandPart(telling, cut, length);
    if (first === undefined || second === undefined || !goTogether(first.kind, second.kind)) continue;
    return [
      { clause: partOf(clause, 0, cut, false), meaning: first },
      { clause: partOf(clause, cut, length, false), meaning: second },
    ];
  }
  return undefined;
}

/** "done, what next", "still fails, same error"; not "not sure", "it worked". */
function goTogether(first: FollowUpKind, second: FollowUpKind): boolean {
  return first === second || first === "done" || first === "skip" || second === "next" || second === "hand-over";
}

function hearPart(clause: Clause, isTurned: boolean): Heard {
  const other = isFiller(clause.words) ? "filler" : isStory(clause.words) ? "story" : "strange";
  return { clause, meaning: understand(clause) ?? other, ...(isTurned && { turned: true as const }) };
}

const inVain: Understood = { kind: "failed", alone: false, limited: false };

/** "Tried step 3. Nothing." */
function isVain({ clause }: Heard, before: readonly Heard[]): boolean {
  return isNothing(clause.words) && before.some(({ meaning }) => isUnderstood(meaning) && meaning.kind === "done");
}

function isStrange({ meaning }: Heard): boolean {
  return meaning === "strange";
}

function isUnderstood(meaning: Heard["meaning"]): meaning is Understood {
  return typeof meaning !== "string";
}

/** Beside it a single word says too little; not after a step that is named or one's own trial, nor before the reason of a request. */
function saysElse({ clause, meaning }: Heard, isAfter: boolean, chosen: Heard | undefined): boolean {
  if (meaning !== "strange" && meaning !== "story") return false;
  if (meaning === "story" && !isAfter && tellsOfMatter(clause.words)) return kindOf(chosen) === "worked";
  if (isReasonOf(clause.words, chosen)) return false;
  return isAfter || !clause.words.includes("stepn");
}

function isAlone(heard: Heard | undefined): boolean {
  return heard === undefined || !isUnderstood(heard.meaning) || heard.meaning.alone;
}

/** Where what tells most stands: an outcome tells more than that a step was done. */
function choose(heard: readonly Heard[], first: number): number {
  return heard.reduce(
    (chosen, each, index) =>
      outweighs(each.meaning, heard[chosen]?.meaning) || isTurn(each, heard[chosen]) ? index : chosen,
    first,
  );
}

/** "It failed twice but now it works"; of one step it says less: "fails, but step 1 worked". */
function isTurn(one: Heard, other: Heard | undefined): boolean {
  if (other === undefined || !isUnderstood(one.meaning) || !isUnderstood(other.meaning)) return false;
  const wasBad = other.meaning.kind === "failed" || other.meaning.kind === "stuck";
  return wasBad && one.turned === true && one.meaning.kind === "worked" && one.meaning.step === undefined;
}

function outweighs(one: Heard["meaning"], other: Heard["meaning"] = "filler"): boolean {
  if (!isUnderstood(one) || !isUnderstood(other)) return false;
  if (other.kind === "done") return ["worked", "failed", "stuck", "wrong", "hand-over", "skip"].includes(one.kind);
  if (other.kind === "stuck" && one.kind === "skip") return true;
  if (other.kind === "failed" || other.kind === "stuck") return one.kind === "hand-over" || one.kind === "wrong";
  return other.kind === "worked" && (one.kind === "failed" || one.kind === "stuck");
}

/** A bare outcome is that of the step which was named last. */
function tell(heard: readonly Heard[], chosen: number): FollowUp | undefined {
  const meaning = heard[chosen]?.meaning ?? "strange";
  if (!isUnderstood(meaning) || meaning.limited) return undefined;
  const before = heard.slice(0, chosen).findLast(namesStep);
  const after = heard.slice(chosen).find((each) => namesStep(each) && !isElsewhere(each.meaning));
  const naming = before ?? after;
  const step = meaning.step ?? (naming && stepOf(naming.clause));
  return { kind: meaning.kind, ...(step !== undefined && { step }) };
}

/** "Done. Step 3 please": the step to go to is not the one that was done. */
function isElsewhere(meaning: Heard["meaning"]): boolean {
  return meaning === "strange" || (isUnderstood(meaning) && (meaning.kind === "next" || meaning.kind === "back"));
}

function namesStep({ clause }: Heard): boolean {
  return clause.words.includes("stepn") || (clause.words.includes("#") && stepOf(clause) !== undefined);
}

const joints = wordSet(`
  and but then so und aber denn et mais puis y pero luego dann
`);
/** What follows them takes the place of what was said before. */
const turns = wordSet("but then finally now aber dann jetzt mais puis maintenant pero luego ahora");
/** What follows them may be left ununderstood. */
const reasonJoints = wordSet(`
  because cause cuz coz though although since weil obwohl da car puisque porque aunque
`);

/** `did stepn but stepn fails` → `did stepn`, `stepn fails` */
function splitAt(clause: Clause, at: ReadonlySet<string>): readonly Clause[] {
  const { words } = clause;
  const parts: Clause[] = [];
  let from = 0;
  for (const [index, word] of words.entries()) {
    if (!at.has(word) || index === from || (word === "then" && words[index - 1] === "back")) continue;
    parts.push(partOf(clause, from, index, false));
    from = index + 1;
  }
  return from === words.length ? [clause] : [...parts, partOf(clause, from, words.length, clause.asked)];
}
