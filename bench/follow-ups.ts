import { readFileSync } from "node:fs";
import { readFollowUp } from "../src/fix/follow-up.ts";
import { normalize } from "../src/intake/normalize.ts";

/** Scores the reading of follow-ups: `node dist/bench/follow-ups.js test/eval/follow-ups.jsonl [tuned|held-out]` */

interface LabelledLine {
  readonly id: string;
  readonly text: string;
  /** `null`: talk between people. */
  readonly expect: string | null;
  readonly step?: number;
}

interface Verdict extends LabelledLine {
  readonly heldOut: boolean;
  readonly got: string;
  readonly right: boolean;
}

/** Every third line was kept back while the first forms were written. */
const heldOutEvery = 3;
const fewestRight = 0.95;
const mostAnswered = 0.01;

const [file = "test/eval/follow-ups.jsonl", only = "all"] = process.argv.slice(2);
const verdicts = readLines(file).map(judge);
const parts = { tuned: verdicts.filter((each) => !each.heldOut), "held-out": verdicts.filter((each) => each.heldOut) };
const shown = only === "tuned" || only === "held-out" ? parts[only] : verdicts;
for (const { id, text, expect, step, got, right } of shown) {
  if (!right) print(`${id}: expected ${nameOf(expect, step)}, got ${got} | ${text.replace(/\s+/g, " ").slice(0, 90)}`);
}
for (const [name, part] of Object.entries(parts)) print(`${name.padEnd(8)}  ${summary(part)}`);
print(`all       ${summary(verdicts)}`);
if (rightShare(verdicts) < fewestRight || answeredShare(verdicts) > mostAnswered) process.exitCode = 1;

function readLines(path: string): readonly LabelledLine[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as LabelledLine);
}

function judge(line: LabelledLine, index: number): Verdict {
  const followUp = readFollowUp(normalize(line.text));
  const got = nameOf(followUp?.kind ?? null, followUp?.step);
  return { ...line, got, right: got === nameOf(line.expect, line.step), heldOut: index % heldOutEvery === 2 };
}

function nameOf(kind: string | null, step: number | undefined): string {
  return `${kind ?? "silence"}${step === undefined ? "" : ` ${step}`}`;
}

function rightShare(all: readonly Verdict[]): number {
  const followUps = all.filter(({ expect }) => expect !== null);
  return followUps.filter(({ right }) => right).length / followUps.length;
}

function answeredShare(all: readonly Verdict[]): number {
  const talk = all.filter(({ expect }) => expect === null);
  return talk.filter(({ right }) => !right).length / talk.length;
}

function summary(all: readonly Verdict[]): string {
  const talk = all.filter(({ expect }) => expect === null).length;
  const right = `${percent(rightShare(all))} of ${all.length - talk} follow-ups right`;
  return `${right}, ${percent(answeredShare(all))} of ${talk} lines of talk answered`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
