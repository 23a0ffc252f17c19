import { describe, expect, test } from "@jest/globals";
import type { Step } from "../../src/catalog/catalog.ts";
import { experience, planSteps, stepKey, type Tally, wilsonLowerBound } from "../../src/fix/plan.ts";
import { shippedCatalog } from "../shipped-catalog.ts";

const fixed = (text: string, risk: Step["risk"] = "low"): Step => ({
  text,
  risk,
  who: "anyone",
  restart: false,
  check: "It works.",
});
const step = (text: string, risk?: Step["risk"]): Step => ({ ...fixed(text, risk), independent: true });
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

  test("leaves a step in its place that is not independent, and lets none pass it", () => {
    const retry = fixed("retry");
    const counts = tally([retry, 50, 0], [b, 9, 0], [c, 50, 0], [a, 0, 9]);
    expect(planned([a, retry, b, c], counts)).toEqual(["a", "retry", "c", "b"]);
  });

  test("never begins with high risk while there is anything milder", () => {
    expect(planned([step("high", "high"), a, b])).toEqual(["a", "high", "b"]);
    expect(planned([step("high", "high")])).toEqual(["high"]);
  });
});

describe("in the shipped catalog", () => {
  const causes = [...shippedCatalog().entries.values()].flatMap((entry) => entry.causes);
  const moved = causes.flatMap(({ steps }) => {
    // What stands last is said to have helped every time, what stands first never.
    const counts = tally(...steps.map((each, index) => [each, index * 100, (steps.length - index) * 100] as const));
    const plan = planSteps(steps, counts);
    return steps.filter((each, index) => stepKey(each) !== plan[index]);
  });

  test("no step moves that is not a repair of its own, whatever is counted", () => {
    expect(moved.filter(({ independent }) => independent !== true)).toEqual([]);
    expect(moved.length).toBeGreaterThan(10);
  });

  test("trying the update again keeps its place", () => {
    const retries = causes.flatMap(({ steps }) => steps.filter(({ text }) => /\bTry the update once more/.test(text)));
    expect(retries.length).toBeGreaterThan(50);
    expect(retries.filter((each) => each.independent || moved.includes(each))).toEqual([]);
  });

  test("a shared step with a note of its entry keeps its place", () => {
    const steps = causes.flatMap((cause) => cause.steps);
    const noted = steps.filter(({ text }) => /. Give Windows Update empty working folders/.test(text));
    expect(noted.length).toBeGreaterThan(5);
    expect(noted.filter(({ independent }) => independent)).toEqual([]);
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
