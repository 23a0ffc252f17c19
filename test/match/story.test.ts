import { describe, expect, test } from "@jest/globals";
import { createMatcher } from "../../src/match/match.ts";
import { isAdvice, isQuestion, isStory } from "../../src/match/story.ts";
import { shippedCatalog } from "../shipped-catalog.ts";

const matcher = createMatcher(shippedCatalog());

describe("an error that is over", () => {
  test.each([
    "0x80244022 is gone, the pool has more memory",
    "0x800F081F was solved by a repair install",
    "we no longer see 0x80244022 on the clients",
    "0x80244022 ist behoben",
    "0x800F0922 est résolue, merci",
  ])("%j is no reason to speak", (text) => {
    expect(matcher.match(text, false).kind).toBe("none");
    expect(matcher.match(text, true).kind).toBe("exact");
  });

  test.each([
    "0x80244022 is gone, but now nothing installs",
    "0x80244022 is not solved",
    "is 0x80244022 fixed in this build?",
    "0x80244022 was gone for a day and is back again",
    "the 503 is fixed, 0x8024402C is not",
  ])("%j is", (text) => {
    expect(matcher.match(text, false).kind).toBe("exact");
  });
});

test.each([
  ["The corruption is gone, RestoreHealth did the trick", true],
  ["Der Fehler ist behoben, der Scan läuft durch", true],
  ["In 2019 we had an outage of WSUS, service unavailable for days", true],
  ["Postmortem: clients could not resolve the name of WSUS", true],
  ["The error is not solved, WSUS says service unavailable", false],
  ["It works again on one server, but the others fail", false],
  ["Last year's image: the component store is corrupt", false],
])("a story: %j %s", (text, isOne) => {
  expect(isStory(text)).toBe(isOne);
});

test.each([
  ["Please restart wuauserv and the bits service before the next scan", true],
  ["first clear SoftwareDistribution, then scan again", true],
  ["Restart does not help, wuauserv is not running", false],
  ["Install of the KB stops, access denied", false],
  ["WSUS pool stopped", false],
])("advice: %j %s", (text, isOne) => {
  expect(isAdvice(text)).toBe(isOne);
});

test.each([
  ["What is our policy for the update service on kiosks?", true],
  ["Quick one. Do we still need to approve SSUs?", true],
  ["hello, should I pause updates before the move?", true],
  ["The scan fails. Which SSU do I need?", false],
  ["Update says not enough space", false],
])("a question about a plan: %j %s", (text, isOne) => {
  expect(isQuestion(text)).toBe(isOne);
});
