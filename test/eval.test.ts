import { describe, expect, test } from "@jest/globals";
import { judge, type LabelledCase } from "../adapters/cli/evaluate.ts";
import { createLookUp } from "../src/look-up.ts";
import { readJsonLines, shippedCatalog } from "./shipped-catalog.ts";

const lookUp = createLookUp({ catalog: shippedCatalog(), now: () => new Date("2026-11-22") });

/** `npm run eval -- test/eval/messages.jsonl` lists what is missed. */
const judged = readJsonLines<LabelledCase>("test/eval/messages.jsonl").map((each) => ({
  kind: each.kind,
  ...judge(each, lookUp),
}));

function share(kinds: readonly string[], holds: (verdict: (typeof judged)[number]) => boolean): number {
  const of = judged.filter(({ kind }) => kinds.includes(kind));
  return of.filter(holds).length / of.length;
}

/** Below what is reached today, so that a change of wording passes and a loss of quality does not. */
describe("labelled messages, overheard", () => {
  test.each([
    ["codes", ["code", "decimal", "symbol", "mixed"], 0.94],
    ["logs", ["log"], 0.95],
    ["typos", ["typo"], 0.92],
    ["words", ["text"], 0.8],
  ])("%s lead right", (_, kinds, least) => {
    expect(share(kinds, ({ right }) => right)).toBeGreaterThanOrEqual(least);
  });

  test.each([
    ["chatter", ["negative"], 0.005],
    ["other products", ["other-hresult"], 0.04],
  ])("%s is left alone", (_, kinds, most) => {
    expect(share(kinds, ({ spoke }) => spoke)).toBeLessThanOrEqual(most);
  });

  test("an answer about another code is rare", () => {
    expect(judged.filter(({ wrongFix }) => wrongFix).length / judged.length).toBeLessThanOrEqual(0.015);
  });
});
