import { describe, expect, test } from "@jest/globals";
import { createBot } from "../src/bot.ts";
import { formatCode } from "../src/codes/code.ts";
import { readJsonLines, shippedCatalog } from "./shipped-catalog.ts";

/** The labelled messages of this project; `npm run eval -- test/eval/messages.jsonl` lists what is missed. */
interface Labelled {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly expect: readonly string[];
  readonly leadOk?: readonly string[];
}

const catalog = shippedCatalog();
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const bot = createBot({ catalog, log: silent, newReference: () => "reference", now: () => new Date("2026-11-22") });

const judged = readJsonLines<Labelled>("test/eval/messages.jsonl").map(({ kind, text, expect: expected, leadOk }) => {
  const { match } = bot.lookUp(text, false);
  const [lead] = match.codes.map(formatCode);
  const [guess] = match.didYouMean.map(formatCode);
  const accepted = leadOk ?? expected.slice(0, 1);
  const asked = kind === "typo" && lead === undefined && guess !== undefined && accepted.includes(guess);
  const right = expected.length === 0 ? lead === undefined : asked || (lead !== undefined && accepted.includes(lead));
  return { kind, right, wrongFix: lead !== undefined && !expected.includes(lead), spoke: match.kind !== "none" };
});

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
