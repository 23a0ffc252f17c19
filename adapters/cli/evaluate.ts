import { readFileSync } from "node:fs";
import { z } from "zod";
import { formatCode, type LookUpText, UserError } from "../../src/index.ts";
import type { Terminal } from "./look-up.ts";

/** One labelled message. `expect` holds the codes that a perfect bot answers about; empty: it stays silent, or only asks. */
const labelledCase = z.object({
  id: z.string(),
  kind: z.string(),
  text: z.string(),
  expect: z.array(z.string()),
  /** Codes that may lead the answer; `expect[0]` where it is missing. */
  leadOk: z.array(z.string()).optional(),
  /** Experts would differ: counted apart. */
  ambiguous: z.boolean().optional(),
});

export type LabelledCase = z.infer<typeof labelledCase>;

interface Verdict {
  readonly right: boolean;
  /** Answered, without asking, about a code that is not expected. */
  readonly wrongFix: boolean;
  /** Anything at all was said. */
  readonly spoke: boolean;
  /** An expected code is among the first three answered or offered. */
  readonly amongThree: boolean;
  readonly got: string;
}

interface Score {
  cases: number;
  right: number;
  amongThree: number;
  wrongFix: number;
  spoke: number;
}

export interface EvaluationOptions {
  /** Only cases whose first expected code has an entry here, and those that expect silence. */
  readonly covered: boolean;
}

/**
 * Measures the matching on labelled messages, each judged as overheard, which is the hardest setting.
 * @returns 0; the scores are for people and for a comparison with the targets, not a gate
 * @throws UserError `file_unreadable`, `bad_label`
 */
export function evaluate(
  lookUp: LookUpText,
  file: string,
  covers: (code: string) => boolean,
  options: EvaluationOptions,
  terminal: Terminal,
): number {
  const all = readCases(file).filter(({ expect }) => !options.covered || expect[0] === undefined || covers(expect[0]));
  const scored = all.filter((each) => each.ambiguous !== true);
  const byKind = new Map<string, Score>();
  const total = newScore();
  for (const each of scored) {
    const verdict = judge(each, lookUp);
    const score = byKind.get(each.kind) ?? newScore();
    byKind.set(each.kind, score);
    for (const sum of [score, total]) addTo(sum, verdict);
    if (!verdict.right || verdict.wrongFix) terminal.write(failureLine(each, verdict));
  }
  terminal.write(table(byKind, total, all.length - scored.length));
  return 0;
}

function readCases(file: string): readonly LabelledCase[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new UserError("file_unreadable", { detail: file, cause: error });
  }
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const read = readCase(line);
    if (read === undefined) throw new UserError("bad_label", { detail: `line ${index + 1} of ${file}` });
    return [read];
  });
}

function readCase(line: string): LabelledCase | undefined {
  try {
    const { success, data } = labelledCase.safeParse(JSON.parse(line));
    return success ? data : undefined;
  } catch {
    return undefined;
  }
}

/** @returns how the bot does on one message that it overhears */
export function judge({ kind, text, expect, leadOk = expect.slice(0, 1) }: LabelledCase, lookUp: LookUpText): Verdict {
  const { match } = lookUp(text, false);
  const codes = match.codes.map(formatCode);
  const offered = match.didYouMean.map(formatCode);
  const [lead] = codes;
  const [guess] = offered;
  const wrongFix = lead !== undefined && !expect.includes(lead);
  const asksRight = kind === "typo" && lead === undefined && guess !== undefined && leadOk.includes(guess);
  const right = expect.length === 0 ? lead === undefined : (lead !== undefined && leadOk.includes(lead)) || asksRight;
  return {
    right,
    wrongFix,
    spoke: match.kind !== "none",
    amongThree: [...codes, ...offered].slice(0, 3).some((code) => expect.includes(code)),
    got: `${match.kind} ${[...codes.slice(0, 3), ...offered.map((code) => `${code}?`)].join(" ")}`.trim(),
  };
}

function newScore(): Score {
  return { cases: 0, right: 0, amongThree: 0, wrongFix: 0, spoke: 0 };
}

function addTo(score: Score, verdict: Verdict): void {
  score.cases++;
  score.right += Number(verdict.right);
  score.amongThree += Number(verdict.amongThree);
  score.wrongFix += Number(verdict.wrongFix);
  score.spoke += Number(verdict.spoke);
}

function failureLine({ id, text, expect }: LabelledCase, { got, wrongFix }: Verdict): string {
  const start = text.replace(/\s+/g, " ").slice(0, 90);
  return `${wrongFix ? "wrong " : "missed"} ${id}: expected ${expect.join(" ") || "silence"}, got ${got} | ${start}\n`;
}

function table(byKind: ReadonlyMap<string, Score>, total: Score, ambiguous: number): string {
  const row = (cells: readonly string[]) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(15) : cell.padStart(12))).join("");
  const line = (kind: string, { cases, right, amongThree, wrongFix, spoke }: Score) =>
    row([
      kind,
      String(cases),
      percent(right, cases),
      percent(amongThree, cases),
      percent(wrongFix, cases),
      percent(spoke, cases),
    ]);
  return [
    "",
    row(["kind", "cases", "right", "among 3", "wrong fix", "spoke"]),
    ...[...byKind].map(([kind, score]) => line(kind, score)),
    line("all", total),
    `${ambiguous} ambiguous cases left out`,
    "",
  ].join("\n");
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`;
}
