import { describe, expect, test } from "@jest/globals";
import { compile, covers, readingOf } from "../../src/fix/follow-up-forms.ts";

const parts = { it: "it|this|that {thing}?", thing: "step|old (error|code)" };

function holds(form: string, text: string): boolean {
  const [forms] = compile([{ kind: "done", forms: [form] }], parts);
  const words = text.split(" ");
  return forms !== undefined && covers(forms, readingOf(words), 0, words.length);
}

describe("a form", () => {
  test.each([
    ["next (step)?", "next", true],
    ["next (step)?", "next step", true],
    ["next (step)?", "next steps", false],
    ["did {it}", "did that", true],
    ["did {it}", "did that old code", true],
    ["did {it}", "did that old", false],
    ["{it}? works|runs now?", "that step works", true],
    ["{it}? works|runs now?", "runs now", true],
    ["{it}? works|runs now?", "that step runs", false],
    ["(a)? (a)? (a)? a a", "a a", true],
    ["(a)? (a)? (a)? a a", "a a a a a a", false],
  ])("%s: %s is %p", (form, text, expected) => {
    expect(holds(form, text)).toBe(expected);
  });

  test.each([
    ["{nothing}", /no part called nothing/],
    ["(a|b", /open/],
    ["a) b", /too many/],
  ])("%s is refused", (form, reason) => {
    expect(() => holds(form, "a")).toThrow(reason);
  });

  test("a part that is part of itself is refused", () => {
    expect(() => compile([{ kind: "done", forms: ["{a}"] }], { a: "x {b}", b: "{a}?" })).toThrow("part of itself");
  });

  test("reads a clause once, however many ways there are through it", () => {
    const many = Array(29).fill("(a)?").join(" ");
    const nested = { deep: `(${many}) (${many})`, deeper: "{deep} {deep} {deep}" };
    const [forms] = compile([{ kind: "done", forms: ["{deeper} b"] }], nested);
    const isCovered = (words: string[]) => forms !== undefined && covers(forms, readingOf(words), 0, words.length);
    expect(isCovered([...Array(28).fill("a"), "b"])).toBe(true);
    expect(isCovered([...Array(28).fill("a"), "c"])).toBe(false);
    expect(isCovered(Array(31).fill("a"))).toBe(false);
  });
});
