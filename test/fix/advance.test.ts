import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { advance, type Move, type Turn } from "../../src/fix/advance.ts";
import { beginThread, type FixThread, readThread } from "../../src/fix/thread.ts";

const actor = { by: "me", at: 1000 };
const beginning = { code: "0x80244022", cause: "pool", reviewed: "2026-11-22", plan: ["s1", "s2", "s3"] };
const start = beginThread(beginning);

/** The moves one after another; a move that says nothing leaves the fix as it is. */
function moved(...moves: readonly Move[]): Turn {
  let turn: Turn = { thread: start, scene: { kind: "step" } };
  for (const move of moves) turn = advance(turn.thread, move, actor) ?? turn;
  return turn;
}

const place = ({ position, status, carriedOut }: FixThread) => ({ step: position + 1, status, carriedOut });
const told = ({ history }: FixThread) =>
  history.map((each) => ("step" in each ? `${each.what} ${each.step}` : each.what));

describe("a fix goes on", () => {
  test.each<[string, readonly Move[], object, string]>([
    ["done asks whether it helped", [{ type: "done" }], { step: 1, status: "open", carriedOut: true }, "asked"],
    ["failed leads to the next step", [{ type: "failed" }], { step: 2, status: "open", carriedOut: false }, "step"],
    ["next after done", [{ type: "done" }, { type: "next" }], { step: 2, status: "open", carriedOut: false }, "step"],
    ["next passes a step over", [{ type: "next" }], { step: 2, status: "open", carriedOut: false }, "step"],
    ["skip", [{ type: "skip" }], { step: 2, status: "open", carriedOut: false }, "step"],
    ["back", [{ type: "failed" }, { type: "back" }], { step: 1, status: "open", carriedOut: false }, "step"],
    [
      "back to a step by its number",
      [
        { type: "next", step: 3 },
        { type: "back", step: 1 },
      ],
      { step: 1, status: "open", carriedOut: false },
      "step",
    ],
    [
      "worked solves",
      [{ type: "failed" }, { type: "worked" }],
      { step: 2, status: "solved", carriedOut: false },
      "solved",
    ],
    [
      "worked names its step",
      [{ type: "failed" }, { type: "worked", step: 1 }],
      { step: 1, status: "solved", carriedOut: false },
      "solved",
    ],
    [
      "what was settled before is not offered again",
      [{ type: "failed", step: 2 }, { type: "back", step: 1 }, { type: "failed" }],
      { step: 3, status: "open", carriedOut: false },
      "step",
    ],
    [
      "an earlier step that failed leaves the fix where it is",
      [
        { type: "next", step: 3 },
        { type: "failed", step: 1 },
      ],
      { step: 3, status: "open", carriedOut: false },
      "step",
    ],
    [
      "the last failure ends the steps",
      [{ type: "failed", step: 3 }],
      { step: 4, status: "open", carriedOut: false },
      "exhausted",
    ],
    [
      "it may work after all steps",
      [{ type: "failed", step: 3 }, { type: "worked" }],
      { step: 4, status: "solved", carriedOut: false },
      "solved",
    ],
    ["wrong sets aside", [{ type: "wrong" }], { step: 1, status: "abandoned", carriedOut: false }, "set-aside"],
    ["hand-over asks first", [{ type: "hand-over" }], { step: 1, status: "open", carriedOut: false }, "hand-over"],
    [
      "confirmed, it is escalated",
      [{ type: "hand-over" }, { type: "confirm" }],
      { step: 1, status: "escalated", carriedOut: false },
      "handed-over",
    ],
    [
      "after the hand-over others go on",
      [{ type: "confirm" }, { type: "failed" }],
      { step: 2, status: "escalated", carriedOut: false },
      "step",
    ],
    [
      "solved and it came back",
      [{ type: "worked" }, { type: "failed" }],
      { step: 2, status: "open", carriedOut: false },
      "step",
    ],
    ["there is no step 0", [{ type: "back" }], { step: 1, status: "open", carriedOut: false }, "no-such-step"],
    [
      "there is no step 9",
      [{ type: "failed", step: 9 }],
      { step: 1, status: "open", carriedOut: false },
      "no-such-step",
    ],
  ])("%s", (_, moves, expected, scene) => {
    const turn = moved(...moves);
    expect(place(turn.thread)).toEqual(expected);
    expect(turn.scene.kind).toBe(scene);
  });

  test("a fix that is over is left alone by what people say to each other", () => {
    const { thread } = moved({ type: "worked" });
    for (const type of ["done", "worked", "next", "back", "skip", "wrong"] as const) {
      expect(advance(thread, { type }, actor)).toBeUndefined();
    }
  });

  test("another cause begins anew and keeps what was told", () => {
    const { thread } = moved({ type: "failed" }, { type: "cause", cause: "proxy", plan: ["p1"] });
    expect(thread).toMatchObject({ cause: "proxy", plan: ["p1"], position: 0 });
    expect(told(thread)).toEqual(["failed s1", "cause"]);
  });

  test("another code goes on with its own steps; the step before it failed", () => {
    const code = "0x80070005";
    const other = { code, cause: "rights", reviewed: "2026-11-22", plan: ["r1"] };
    const turn = moved({ type: "done" }, { type: "code", code, component: "install", outcome: true, beginning: other });
    expect(turn.thread).toMatchObject({ code, cause: "rights", plan: ["r1"], position: 0, carriedOut: false });
    expect(turn.scene).toEqual({ kind: "new-code", before: "0x80244022", after: 0 });
    expect(turn.outcome).toEqual({ code: "0x80244022", cause: "pool", step: "s1", result: "failed" });
    expect(told(turn.thread)).toEqual(["done s1", "failed s1", "code"]);
  });

  test("a code that is seen with no word about a step says nothing about the step", () => {
    const turn = moved({ type: "code", code: "0x80070005", component: "install", outcome: false });
    expect(turn.scene).toEqual({ kind: "new-code", before: "0x80244022", decoded: "0x80070005" });
    expect(turn.outcome).toBeUndefined();
  });

  test("back at the first code, or the first cause, it goes on where it was left", () => {
    const toCode = (code: string, plan: readonly string[]): Move => {
      const beginning = { code, cause: code === start.code ? "pool" : "rights", plan };
      return { type: "code", code, component: "install", outcome: false, beginning };
    };
    const codes = [toCode("0x80070005", ["r1", "s2"]), toCode(start.code, start.plan)];
    expect(place(moved({ type: "failed" }, ...codes).thread).step).toBe(2);
    const causes: Move[] = [
      { type: "cause", cause: "proxy", plan: ["p1"] },
      { type: "cause", cause: "pool", plan: start.plan },
    ];
    expect(place(moved({ type: "failed" }, { type: "skip" }, ...causes).thread).step).toBe(3);
  });

  test("a step that another cause has as well is offered there too, and counted there", () => {
    const turn = moved(
      { type: "failed" },
      { type: "cause", cause: "proxy", plan: ["p1", "s1", "p2"] },
      { type: "failed" },
    );
    expect(place(turn.thread).step).toBe(2);
    expect(advance(turn.thread, { type: "failed" }, actor)?.outcome).toMatchObject({ cause: "proxy", step: "s1" });
  });

  test("a code without a reviewed fix leaves the fix where it is", () => {
    const turn = moved({ type: "code", code: "0x87654321", component: "unknown", outcome: false });
    expect(turn.thread).toMatchObject({ code: "0x80244022", position: 0 });
    expect(turn.scene).toMatchObject({ kind: "new-code", decoded: "0x87654321" });
  });
});

test("a step is counted once in a fix", () => {
  const failed = moved({ type: "failed" });
  expect(failed.outcome?.result).toBe("failed");
  expect(moved({ type: "failed" }, { type: "back" }, { type: "failed" }).outcome).toBeUndefined();
});

test("what is told of a step later replaces what was counted", () => {
  const back = moved({ type: "worked" }, { type: "failed" });
  expect(back.outcome).toEqual({ code: "0x80244022", cause: "pool", step: "s1", result: "failed", instead: "worked" });
  expect(moved({ type: "failed" }, { type: "worked", step: 1 }).outcome).toMatchObject({ instead: "failed" });
  expect(moved({ type: "worked" }, { type: "reopen" }, { type: "worked" }).outcome).toBeUndefined();
});

test.each(["explain", "stuck"] as const)("%s when all steps are through tells where the fix stands", (type) => {
  const through = [{ type: "failed" }, { type: "failed" }, { type: "failed" }] as const;
  expect(moved(...through, { type }).scene.kind).toBe("exhausted");
  expect(moved(...through, { type, step: 9 }).scene.kind).toBe("no-such-step");
});

test("each change makes buttons of earlier cards old", () => {
  const moves: readonly Move[] = [
    { type: "done" },
    { type: "next" },
    { type: "back" },
    { type: "wrong" },
    { type: "reopen" },
  ];
  let thread = start;
  for (const move of moves) {
    const turn = advance(thread, move, actor);
    expect(turn?.thread.turn).toBeGreaterThan(thread.turn);
    thread = turn?.thread ?? thread;
  }
});

test("a stored fix is read back, one of another form is not", () => {
  expect(readThread(JSON.parse(JSON.stringify(start)))).toEqual(start);
  for (const state of [null, undefined, 1, "x", {}, { format: 2 }]) expect(readThread(state)).toBeUndefined();
});

const anyMove = fc.oneof(
  fc.record({
    type: fc.constantFrom(
      "done",
      "worked",
      "failed",
      "next",
      "back",
      "skip",
      "where",
      "explain",
      "all",
      "wrong",
      "stuck",
      "hand-over",
    ),
    step: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  }),
  fc.record({ type: fc.constantFrom("confirm", "keep", "reopen") }),
  fc.constant({ type: "cause", cause: "proxy", plan: ["p1", "p2"] }),
  fc.constant({
    type: "code",
    code: "0x80070005",
    component: "install",
    outcome: true,
    beginning: { code: "0x80070005", plan: [] },
  }),
) as fc.Arbitrary<Move>;

test("whatever people do, a fix stays whole", () => {
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 200 }), (moves) => {
      const { thread } = moved(...moves);
      expect(thread.position).toBeGreaterThanOrEqual(0);
      expect(thread.position).toBeLessThanOrEqual(thread.plan.length);
      expect(thread.history.length).toBeLessThanOrEqual(100);
      expect(readThread(JSON.parse(JSON.stringify(thread)))).toEqual(thread);
    }),
  );
});
