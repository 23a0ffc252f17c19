import { describe, expect, test } from "@jest/globals";
import { isStory } from "../../src/fix/follow-up-story.ts";

describe("a story of one's own doing", () => {
  test.each([
    ["i checked for updates", true],
    ["clicked through every page", true],
    ["had to do stepn twice", true],
    ["dism took about # minutes", true],
    ["habe den rechner neu gestartet", true],
    ["j ai tout essaye", true],
    ["he reiniciado dos veces", true],
    ["the user has followed the steps", true],
    ["i did that for tom", false],
    ["we had it last week", false],
    ["i rebooted my phone", false],
    ["i did not restart it", false],
    ["she restarted it", false],
    ["the lift is broken", false],
  ])("%s: %p", (text, expected) => {
    expect(isStory(text.split(" "))).toBe(expected);
  });
});
