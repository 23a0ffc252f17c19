import { expect, test } from "@jest/globals";
import { outbreakFamilyOf } from "../../src/respond/outbreak.ts";

test.each([
  ["0x80244022", "server"],
  ["0x80244000", "server"],
  ["0x80244FFF", "server"],
  ["0x80245000", undefined],
  ["0x80243FFF", undefined],
  ["0x80072EE2", "server"],
  ["0x80072F8F", "server"],
  ["0x80073712", undefined],
  ["0x801901F6", "server"],
  ["0x80070005", undefined],
  ["", undefined],
])("%s belongs to %s", (code, family) => {
  expect(outbreakFamilyOf(code)).toBe(family);
});
