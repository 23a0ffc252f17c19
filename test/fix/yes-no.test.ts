import { expect, test } from "@jest/globals";
import { readYesNo } from "../../src/fix/yes-no.ts";

test.each([
  ["yes", "worked"],
  ["Yes!", "worked"],
  [" ja. ", "worked"],
  ["sí", "worked"],
  ["no", "failed"],
  ["Nein!!!", "failed"],
  ["non", "failed"],
  ["no idea", undefined],
  ["yes we can", undefined],
  ["ok", undefined],
  ["", undefined],
])("%j → %j", (text, expected) => {
  expect(readYesNo(text)).toBe(expected);
});
