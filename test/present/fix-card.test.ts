import { describe, expect, test } from "@jest/globals";
import { advance, type Move, type Scene } from "../../src/fix/advance.ts";
import { planSteps, stepKey } from "../../src/fix/plan.ts";
import { beginThread, type FixThread } from "../../src/fix/thread.ts";
import type { Button, Card } from "../../src/model/card.ts";
import { decodeAction } from "../../src/model/token.ts";
import { fixLine, presentFix, presentOffer } from "../../src/present/fix-card.ts";
import type { FixView } from "../../src/present/fix-parts.ts";
import { fixtureCatalog } from "../fixture.ts";

const catalog = fixtureCatalog();
const entry = catalog.entries.get(0x80244022);
const steps = entry?.causes[0]?.steps ?? [];
const plan = planSteps(steps, new Map());
const begun = beginThread({ code: "0x80244022", cause: "own-server", reviewed: "2026-11-22", plan });
const id = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
const view: FixView = { catalog, today: "2026-11-22", id, reader: "me", tally: new Map() };

const moved = (thread: FixThread, move: Move, by = "me") => advance(thread, move, { by, at: 0 })?.thread ?? thread;
const buttonsOf = ({ blocks, buttons }: Card): readonly Button[] => [
  ...blocks.flatMap((block) => (block.type === "question" ? block.buttons : [])),
  ...buttons,
];
const textOf = (card: Card) => JSON.stringify(card);

const scenes: readonly Scene[] = [
  { kind: "step" },
  { kind: "asked" },
  { kind: "solved" },
  { kind: "exhausted" },
  { kind: "all" },
  { kind: "set-aside" },
  { kind: "cause" },
  { kind: "no-such-step" },
  { kind: "explain", step: 0 },
  { kind: "stuck", step: 1 },
  { kind: "explain", step: 9 },
  { kind: "new-code", before: "0x80070005", after: 0 },
  { kind: "new-code", before: "0x80244022", decoded: "0x80246012" },
];
const threads: readonly (readonly [string, FixThread])[] = [
  ["at its first step", begun],
  ["at its last step", moved(begun, { type: "failed" })],
  ["through", moved(moved(begun, { type: "failed" }), { type: "failed" })],
  ["solved", moved(begun, { type: "worked" })],
  ["without an entry", beginThread({ code: "0x80246012", plan: [] })],
  ["of an entry that is gone", { ...begun, code: "0x8024DEAD" }],
  ["of a step that is gone", { ...begun, plan: ["00000000", ...plan] }],
];

describe.each(threads)("a fix %s", (_, thread) => {
  test.each(scenes.map((scene) => [JSON.stringify(scene), scene] as const))("%s", (_name, scene) => {
    const card = presentFix(thread, scene, view);
    expect(card.title).not.toBe("");
    expect(textOf(card)).not.toMatch(/undefined|null|NaN/);
    for (const block of card.blocks) if (block.type === "steps") expect(block.steps.length).toBeGreaterThan(0);
    for (const { label, token } of buttonsOf(card)) {
      expect(label).not.toBe("");
      expect(token.length).toBeLessThanOrEqual(100);
      expect(decodeAction(token)).toMatchObject({ type: "fix", thread: id, turn: thread.turn });
    }
    const visible = card.buttons.filter(({ inMenu }) => inMenu !== true);
    expect(visible.length).toBeLessThanOrEqual(3);
    expect(new Set(buttonsOf(card).map(({ label }) => label)).size).toBe(buttonsOf(card).length);
  });
});

test("the first card leads to three sources at most, and tells how many there are", () => {
  const links = presentOffer(begun, view).blocks.find((block) => block.type === "links");
  expect(links).toMatchObject({ label: "Sources (3) · reviewed 2026-11-22" });
  expect(links?.links).toHaveLength(3);
});

test("what others did is told as a colleague's, whoever it was", () => {
  const thread = moved(moved(begun, { type: "failed" }, "someone"), { type: "skip" });
  const card = presentFix(thread, { kind: "exhausted" }, view);
  expect(card.blocks[0]).toEqual({
    type: "facts",
    facts: [
      { label: "Step 1", value: "did not help (a colleague)" },
      { label: "Step 2", value: "skipped (you)" },
    ],
  });
  expect(textOf(card)).not.toContain("someone");
});

test("how often a step worked here is told from five outcomes on", () => {
  const [first = ""] = steps.map(stepKey);
  const labelsWith = (worked: number, failed: number) =>
    textOf(presentFix(begun, { kind: "step" }, { ...view, tally: new Map([[first, { worked, failed }]]) }));
  expect(labelsWith(3, 1)).not.toContain("times here");
  expect(labelsWith(3, 2)).toContain("worked 3 of 5 times here");
});

test("a fix in one line", () => {
  const title = "0x80244022: The update server is too busy or stopped (HTTP 503)";
  expect(fixLine(begun, view)).toBe(`${title} · step 1 of 2`);
  expect(fixLine(moved(begun, { type: "failed", step: 2 }), view)).toBe(title);
});

test("what helped for a while is not what solved it", () => {
  const back = moved(moved(begun, { type: "worked" }), { type: "reopen" });
  const later = moved(moved(moved(back, { type: "failed" }), { type: "failed" }), { type: "worked" });
  expect(later.status).toBe("solved");
  expect(textOf(presentFix(later, { kind: "solved" }, view))).not.toContain("What helped");
  expect(textOf(presentFix(moved(begun, { type: "worked" }), { kind: "solved" }, view))).toContain(
    "What helped, step 1",
  );
});
