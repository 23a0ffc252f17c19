import { describe, expect, test } from "@jest/globals";
import { type Action, decodeAction, encodeAction } from "../../src/model/token.ts";

const actions: readonly Action[] = [
  { type: "look", code: "0x80244022" },
  { type: "look", code: "0x00240006" },
  { type: "cause", code: "0x80244022", cause: "wsus-pool" },
  { type: "cause", code: "0xC1900101", cause: "a".repeat(40) },
  { type: "shipped", code: "0x80244022" },
  { type: "none" },
  { type: "peek", code: "0x80244022" },
  { type: "show", code: "0x80244022", cause: "wsus-pool" },
  { type: "fix", verb: "worked", thread: "f".repeat(36), turn: 0 },
  { type: "fix", verb: "hand-over", thread: "f".repeat(36), turn: 99_999, cause: "a".repeat(40) },
  { type: "code", code: "0x80244022", thread: "f".repeat(36), turn: 99_999 },
  { type: "begin", code: "0x80244022", thread: "0f8fad5b-d9cb-469f-a165-70867728950e", cause: "a".repeat(40) },
];

describe("a button's token", () => {
  test.each(actions)("%j survives the way to a platform and back", (action) => {
    expect(decodeAction(encodeAction(action))).toEqual(action);
  });

  test.each(actions)("%j fits into any platform's field", (action) => {
    expect(encodeAction(action)).toMatch(/^[A-Za-z0-9.-]{1,100}$/);
  });
});

describe("a token that was altered, or is of another version, is refused", () => {
  test.each([
    "",
    "1",
    "look",
    "2.look.80244022",
    "1.look",
    "1.look.",
    "1.look.8024402",
    "1.look.802440222",
    "1.look.8024402g",
    "1.look.80072efe",
    "1.look.0x80244022",
    "1.look.80244022.cause",
    "1.look.80244022\n",
    " 1.look.80244022",
    "1.cause.80244022",
    "1.cause.80244022.",
    "1.cause.80244022.WSUS",
    "1.cause.80244022.a_b",
    `1.cause.80244022.${"a".repeat(41)}`,
    "1.cause.80244022.a.b",
    "1.shipped",
    "1.shipped.80244022.wsus",
    "1.none.80244022",
    "1.drop.80244022",
    "1.fix.erase.thread.0",
    "1.fix.worked..0",
    "1.fix.worked.thread",
    "1.fix.worked.thread.-1",
    "1.fix.worked.thread.1e5",
    `1.fix.worked.${"f".repeat(37)}.0`,
    "1.code.thread.1",
    "1.code.80244022",
    "1.code.thread.80244022",
    "1.code.thread.1.80244022.wsus",
    "1.fix.code.thread.1",
    "1.begin.80244022",
    "1.__proto__.80244022",
    "1.look.80244022<script>",
    "x".repeat(100_000),
  ])("%j", (token) => {
    expect(decodeAction(token)).toBeUndefined();
  });
});
