import { expect, test } from "@jest/globals";
import { decodeText } from "../../src/intake/decode-text.ts";

const line = "Error 0x80244022 beim Suchen nach Updates für diesen PC";
const wide = Buffer.from(line, "utf16le");

test.each([
  ["UTF-8", Buffer.from(line)],
  ["UTF-8 with its mark", Buffer.from(`\uFEFF${line}`)],
  ["UTF-16 with its mark", Buffer.from(`\uFEFF${line}`, "utf16le")],
  ["UTF-16 without it, as at the end of a file", wide],
  ["UTF-16 with the bytes the other way round", Buffer.from(`\uFEFF${line}`, "utf16le").swap16()],
])("%s", (_, bytes) => {
  expect(decodeText(bytes)).toBe(line);
});

test("what is no text comes out as something", () => {
  expect(decodeText(new Uint8Array([0xff, 0, 0x80]))).toHaveLength(3);
  expect(decodeText(new Uint8Array())).toBe("");
});
