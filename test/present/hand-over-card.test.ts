import { describe, expect, test } from "@jest/globals";
import type { HandOver } from "../../src/fix/hand-over.ts";
import { beginThread } from "../../src/fix/thread.ts";
import type { Card } from "../../src/model/card.ts";
import { presentCopy, presentHandOver, presentHandOverQuestion } from "../../src/present/hand-over-card.ts";
import { fixtureCatalog } from "../fixture.ts";

const at = Date.UTC(2026, 10, 22, 9, 30);
const step = { code: "0x80244022", text: "Look at the services.", result: "failed", at } as const;
const full: HandOver = {
  code: "0x80244022",
  title: "The server is busy",
  meaning: "It answered 503.",
  causes: [{ code: "0x80244022", when: "Our own server" }],
  steps: [step],
  newCodes: [{ code: "0x80070005", component: "install", at }],
  next: ["Restart Windows."],
};
const bare: HandOver = { ...full, causes: [], steps: [], newCodes: [], next: [] };
const thread = beginThread({ code: "0x80244022", plan: [] });
const view = { catalog: fixtureCatalog(), today: "2026-11-22", id: "t1", reader: "me", tally: new Map() };
const texts = ({ blocks }: Card) => blocks.flatMap((block) => (block.type === "paragraph" ? [block.text] : []));

describe("the summary", () => {
  test("tells causes, steps with result and time, new codes with their component, and what is left", () => {
    expect(texts(presentHandOver(full, thread, view))).toEqual([
      "It answered 503.",
      "Causes considered",
      "• Our own server (0x80244022)",
      "Steps tried",
      "• Look at the services. → did not help (0x80244022, 2026-11-22 09:30 UTC)",
      "New codes on the way",
      "• 0x80070005, component: install, 2026-11-22 09:30 UTC",
      "What to try next",
      "• Restart Windows.",
    ]);
  });

  test("leaves out what there is nothing of, but says that nothing was tried", () => {
    expect(texts(presentHandOver(bare, thread, view))).toEqual(["It answered 503.", "Steps tried", "• none"]);
  });

  test("of a long fix tells the latest", () => {
    const steps = Array.from({ length: 45 }, (_, index) => ({ ...step, text: `Step ${index + 1}.` }));
    const told = texts(presentHandOver({ ...bare, steps }, thread, view));
    expect(told.slice(1, 4)).toEqual([
      "Steps tried",
      "• 35 more before these",
      "• Step 36. → did not help (0x80244022, 2026-11-22 09:30 UTC)",
    ]);
    expect(told.at(-1)).toContain("Step 45.");
    expect(told).toHaveLength(13);
  });

  test("links to the conversation where that has an address", () => {
    const linked = presentHandOver(full, thread, view, "https://chat.example/1");
    expect(JSON.stringify(linked)).toContain("https://chat.example/1");
    expect(presentHandOver(full, thread, view).blocks.some(({ type }) => type === "links")).toBe(false);
  });

  test("is asked about first, and says where it would be posted", () => {
    const [here] = texts(presentHandOverQuestion(full, thread, view, false));
    expect(here).toBe("This summary would be posted in this thread:");
    expect(texts(presentHandOverQuestion(full, thread, view, true))[0]).toMatch(/where somebody is called/);
  });
});

describe("the copy", () => {
  const linesOf = (card: Card) => card.blocks.flatMap((block) => (block.type === "evidence" ? block.lines : []));

  test("as text", () => {
    expect(linesOf(presentCopy(bare, "text"))).toEqual([
      "0x80244022: The server is busy",
      "It answered 503.",
      "",
      "Steps tried",
      "- none",
    ]);
  });

  test("as JSON with readable times", () => {
    const data = JSON.parse(linesOf(presentCopy(full, "data")).join("\n"));
    const time = "2026-11-22T09:30:00.000Z";
    expect(data).toEqual({
      ...full,
      steps: [{ ...full.steps[0], at: time }],
      newCodes: [{ ...full.newCodes[0], at: time }],
    });
  });
});
