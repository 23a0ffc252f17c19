import { type Clause, readSaid } from "./follow-up-clauses.ts";
import type { FollowUpKind } from "./follow-up-forms.ts";
import { isFiller, isHeading, type Understood, understand } from "./follow-up-understanding.ts";
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
  const heard = hearAll(said.clauses);
  const understood = heard.flatMap((each) => (typeof each === "string" ? [] : each));
  const first = understood[0];
  if (first === undefined) return undefined;
  const strange = heard.includes("strange");
  if (strange && understood.every(({ alone }) => alone)) return undefined;
  const start = heard.findIndex((each) => each !== "filler");
  if (said.long && (typeof heard[start] === "string" || first.alone)) return undefined;
  if (strange && !fits(said.clauses, heard)) return undefined;
  return decide(first, understood, said.clauses.find(isHeading)?.step);
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
  return about.asked || about.words.some((word) => others.has(word)) || isOfSomebody(about.words)
    ? undefined
    : about.step;
}

type Heard = readonly Understood[] | "filler" | "strange";

function hearAll(clauses: readonly Clause[]): readonly Heard[] {
  const last = clauses.findLastIndex((clause) => !isFiller(clause.words));
  return clauses.map((clause, index) => {
    const asked = clause.asked || (index === last && clauses.slice(index).some((each) => each.asked));
    return hear({ ...clause, asked });
  });
}

function hear(clause: Clause): Heard {
  const whole = understand(clause);
  if (whole !== undefined) return [whole];
  if (isFiller(clause.words) || isHeading(clause)) return "filler";
  const parts = joined(clause);
  if (parts.length === 1) return "strange";
  const understood: Understood[] = [];
  for (const part of parts) {
    const one = understand(part);
    if (one !== undefined) understood.push(one);
    else if (!isFiller(part.words)) return "strange";
  }
  return understood.length > 0 ? understood : "filler";
}

/** What has an outcome tells more than that a step was done. */
function decide(first: Understood, understood: readonly Understood[], heading: number | undefined): FollowUp {
  const chosen = understood.find(({ kind }) => outweighs(kind, first.kind)) ?? first;
  const step = chosen.step ?? understood.find((each) => each.step !== undefined)?.step ?? heading;
  return { kind: chosen.kind, ...(step !== undefined && { step }) };
}

function outweighs(kind: FollowUpKind, first: FollowUpKind): boolean {
  if (first === "done") return ["worked", "failed", "stuck", "wrong", "hand-over", "skip"].includes(kind);
  if (first === "failed" || first === "stuck") return kind === "hand-over" || kind === "wrong";
  return first === "worked" && (kind === "failed" || kind === "stuck");
}

const matter = wordSet(`
  step steps command error update updates windows service restart restarted reboot rebooted tried ran did stepn
  schritt befehl neustart etape paso pc laptop computer installed
`);
const others = wordSet(`
  you your he she they his her their him them someone somebody anyone anybody everyone if when once unless should
  would will could can let lets du sie ihr er wenn falls tu vous il elle ils si quand usted ustedes ellos cuando hope
  said says
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

/** Whether what was not understood may stand beside what was. */
function fits(clauses: readonly Clause[], heard: readonly Heard[]): boolean {
  const first = heard.findIndex((each) => typeof each !== "string");
  return clauses.every(({ words, asked }, index) => {
    if (heard[index] !== "strange") return true;
    if (index > first) return !conditions.has(words[0] ?? "");
    if (asked || isOfSomebody(words)) return false;
    return words.some((word) => matter.has(word)) && !words.some((word) => others.has(word));
  });
}

function isOfSomebody(words: readonly string[]): boolean {
  const subject = words[words.findIndex((word) => deeds.has(word)) - 1];
  return subject !== undefined && !ownSubjects.has(subject) && !matter.has(subject);
}

const joints = wordSet(`
  and but then so because cause cuz coz und aber weil denn et mais puis car y pero luego dann porque
`);

function joined(clause: Clause): readonly Clause[] {
  const parts: Clause[] = [];
  let words: string[] = [];
  for (const word of clause.words) {
    if (joints.has(word) && words.length > 0 && !(word === "then" && words.at(-1) === "back")) {
      parts.push(part(clause, words, false));
      words = [];
    } else words.push(word);
  }
  return words.length === 0 ? [clause] : [...parts, part(clause, words, clause.asked)];
}

function part({ step }: Clause, words: readonly string[], asked: boolean): Clause {
  const named = words.includes("stepn") || words.includes("#");
  return { words, asked, ...(named && step !== undefined && { step }) };
}
