import { expect, test } from "@jest/globals";
import { handOver } from "../../src/fix/hand-over.ts";
import { stepKey } from "../../src/fix/plan.ts";
import { beginThread } from "../../src/fix/thread.ts";
import { fixtureCatalog } from "../fixture.ts";

test.each([
  ["Look at the services. Start what is stopped.", "Look at the services."],
  ["Run these on the server: they show its state.", "Run these on the server."],
  [
    'With this cause you see "Check: No space" in the log. Make room.',
    'With this cause you see "Check: No space" in the log.',
  ],
])("a step is told by its first sentence: %s", (text, told) => {
  const found = fixtureCatalog().entries.get(0x80244022);
  const [cause] = found?.causes ?? [];
  const [step] = cause?.steps ?? [];
  if (found === undefined || cause === undefined || step === undefined) throw new Error("the fixture has no such step");
  const revised = { ...step, text };
  const entry = { ...found, causes: [{ ...cause, steps: [revised] }] };
  const thread = beginThread({ code: "0x80244022", cause: cause.id, plan: [stepKey(revised)] });
  const { next } = handOver(thread, { entryOf: () => entry, describe: () => ({ title: "", meaning: "" }) });
  expect(next[0]).toBe(told);
});
