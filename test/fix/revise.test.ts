import { describe, expect, test } from "@jest/globals";
import type { Cause, Step } from "../../src/catalog/catalog.ts";
import { advance } from "../../src/fix/advance.ts";
import { planSteps, stepKey } from "../../src/fix/plan.ts";
import { keepUp } from "../../src/fix/revise.ts";
import { beginThread } from "../../src/fix/thread.ts";

const step = (text: string, risk: Step["risk"] = "low"): Step => {
  return { text, risk, who: "anyone", restart: false, check: "It works." };
};
const cause = (id: string, ...texts: readonly string[]): Cause => {
  return { id, when: id, why: id, context: [], steps: texts.map((text) => step(text)) };
};
const key = (text: string) => stepKey(step(text));
const before = cause("pool", "a", "b", "c");
const begun = beginThread({ code: "0x80244022", cause: "pool", plan: planSteps(before.steps, new Map()) });
const atB = advance(begun, { type: "failed" }, { by: "me", at: 1 })?.thread ?? begun;

describe("a fix whose entry is revised", () => {
  test("stays as it is while its steps are the same, in whatever order", () => {
    expect(keepUp(atB, [before])).toBe(atB);
    expect(keepUp(atB, [cause("pool", "c", "a", "b")])).toBe(atB);
    expect(keepUp({ ...atB, plan: [...atB.plan, key("a")] }, [cause("pool", "a", "b", "c", "a")]).turn).toBe(atB.turn);
  });

  test("goes on at its step where that stayed, with the new ones around it", () => {
    const kept = keepUp(atB, [cause("pool", "new", "a", "b")]);
    expect(kept).toMatchObject({ plan: ["new", "a", "b"].map(key), position: 2, turn: atB.turn + 1 });
    expect(keepUp(kept, [cause("pool", "new", "a", "b")])).toBe(kept);
  });

  test("goes on at the first step that nobody has reported on where its own is gone", () => {
    expect(keepUp(atB, [cause("pool", "a", "b, in other words", "c")]).position).toBe(1);
    expect(keepUp(atB, [cause("pool", "a")]).position).toBe(1);
  });

  test("whose cause is gone goes on with the first there is", () => {
    expect(keepUp(atB, [cause("other", "x")])).toMatchObject({ cause: "other", plan: [key("x")], position: 0 });
  });

  test("that was removed, or never had one, keeps what it has", () => {
    expect(keepUp(atB, [])).toBe(atB);
    const decoded = beginThread({ code: "0x80246012", plan: [] });
    expect(keepUp(decoded, [before])).toBe(decoded);
  });
});
