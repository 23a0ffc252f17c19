import { type Clause, partOf, readSaid, stepOf } from "./follow-up-clauses.ts";
import { fits, isOfOthers, isReasonOf } from "./follow-up-company.ts";
import type { FollowUpKind } from "./follow-up-forms.ts";
import { spell } from "./follow-up-grammar.ts";
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
  const start = heard.findIndex(({ meaning }) => meaning !== "filler");
  const first = heard.findIndex(({ meaning }) => isUnderstood(meaning));
  if (first < 0) return undefined;
  if (long && (start !== first || isAlone(heard[first]))) return undefined;
  const chosen = choose(heard, first);
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

function hearAll(clauses: readonly Clause[]): readonly Heard[] {
  const last = clauses.findLastIndex((clause) => !isFiller(clause.words));
  const heard = clauses.flatMap((clause, index) => {
    const asked = clause.asked || (index === last && clauses.slice(index).some((each) => each.asked));
    return hear({ ...clause, words: spell(clause.words), asked });
  });
  return heard.map((each, index) => inContext(each, heard.slice(0, index)));
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
  const parts = splitAt(clause, joints).map(hearPart);
  if (parts.length > 1 && parts.every(({ meaning }) => meaning !== "strange")) return parts;
  return (parts.length === 1 ? halvesOf(clause) : undefined) ?? [{ clause, meaning: "strange" }];
}

/** Beyond these, words that were run together are more likely talk. */
const longestRun = 9;

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

function hearPart(clause: Clause): Heard {
  return { clause, meaning: understand(clause) ?? (isFiller(clause.words) ? "filler" : "strange") };
}

const inVain: Understood = { kind: "failed", alone: false, limited: false };

/** "Tried step 3. Nothing." */
function isVain({ clause }: Heard, before: readonly Heard[]): boolean {
  return isNothing(clause.words) && before.some(({ meaning }) => isUnderstood(meaning) && meaning.kind === "done");
}

function isUnderstood(meaning: Heard["meaning"]): meaning is Understood {
  return typeof meaning !== "string";
}

/** Beside it a single word says too little; not after a step that is named, and not before the reason of a request. */
function saysElse({ clause, meaning }: Heard, isAfter: boolean, chosen: Heard | undefined): boolean {
  if (meaning !== "strange") return false;
  return isAfter ? !isReasonOf(clause.words, chosen) : !clause.words.includes("stepn");
}

function isAlone(heard: Heard | undefined): boolean {
  return heard === undefined || !isUnderstood(heard.meaning) || heard.meaning.alone;
}

/** Where what tells most stands: an outcome tells more than that a step was done. */
function choose(heard: readonly Heard[], first: number): number {
  return heard.reduce(
    (chosen, each, index) => (outweighs(each.meaning, heard[chosen]?.meaning) ? index : chosen),
    first,
  );
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
