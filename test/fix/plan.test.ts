import { describe, expect, test } from "@jest/globals";
import type { Step } from "../../src/catalog/catalog.ts";
import { experience, planSteps, stepKey, type Tally, wilsonLowerBound } from "../../src/fix/plan.ts";

const step = (text: string, risk: Step["risk"] = "low"): Step => ({
  text,
  risk,
  who: "anyone",
  restart: false,
  check: "It works.",
});
const [a, b, c] = [step("a"), step("b"), step("c")];
const tally = (...rows: readonly (readonly [Step, number, number])[]): Tally =>
  new Map(rows.map(([each, worked, failed]) => [stepKey(each), { worked, failed }]));
const planned = (steps: readonly Step[], counts: Tally = new Map()) =>
  planSteps(steps, counts).map((key) => steps.find((each) => stepKey(each) === key)?.text);

describe("the order of steps", () => {
  test("is the reviewed one while nothing is known", () => {
    expect(planned([a, b, c])).toEqual(["a", "b", "c"]);
  });

  test("puts first what helped here, once there are five outcomes", () => {
    expect(planned([a, b, c], tally([c, 4, 0]))).toEqual(["a", "b", "c"]);
    expect(planned([a, b, c], tally([c, 4, 1]))).toEqual(["c", "a", "b"]);
  });

  test("puts what never helped behind what nobody knows", () => {
    expect(planned([a, b, c], tally([a, 0, 9]))).toEqual(["b", "c", "a"]);
  });

  test("trusts many outcomes more than a few of the same share", () => {
    expect(planned([a, b], tally([a, 5, 0], [b, 50, 0]))).toEqual(["b", "a"]);
  });

  test("never lets a step of higher risk pass a milder one", () => {
    const [mild, risky] = [step("mild", "low"), step("risky", "medium")];
    expect(planned([mild, risky], tally([mild, 0, 50], [risky, 50, 0]))).toEqual(["mild", "risky"]);
  });

  test("leaves a step in its place that leans on those before it, and lets none pass it", () => {
    const last = step("Last resort, reinstall.");
    expect(planned([a, last, b, c], tally([last, 50, 0], [b, 9, 0], [c, 50, 0], [a, 0, 9]))).toEqual([
      "a",
      "Last resort, reinstall.",
      "c",
      "b",
    ]);
  });

  test("never begins with high risk while there is anything milder", () => {
    expect(planned([step("high", "high"), a, b])).toEqual(["a", "high", "b"]);
    expect(planned([step("high", "high")])).toEqual(["high"]);
  });
});

test("a step is known by its words: reordering keeps its key, revising changes it", () => {
  expect(stepKey(a)).toBe(stepKey(step("a", "high")));
  expect(stepKey(a)).not.toBe(stepKey(b));
  expect(stepKey(a)).not.toBe(stepKey({ text: "a", command: { shell: "cmd", run: "ver" } }));
  expect(stepKey(a)).toMatch(/^[0-9a-f]{8}$/);
});

test("what worked here is told from five outcomes on", () => {
  expect(experience(a, tally([a, 4, 0]))).toBeUndefined();
  expect(experience(a, tally([a, 7, 2]))).toEqual({ worked: 7, total: 9 });
});

test.each([
  [0, 0, 0],
  [7, 9, 0.4526],
  [9, 9, 0.7008],
  [0, 9, 0],
  [90, 100, 0.8256],
])("of %i in %i, at least %f", (worked, total, bound) => {
  expect(wilsonLowerBound(worked, total)).toBeCloseTo(bound, 3);
});
