import { describe, expect, test } from "@jest/globals";
import {
  canonical,
  facilityNumber,
  formatCode,
  fromWin32,
  isSuccess,
  parseCode,
  signed,
  wrapped,
} from "../../src/codes/code.ts";
import { familyOf } from "../../src/codes/family.ts";

describe("canonical form", () => {
  test.each([
    [0x80244022, "0x80244022"],
    [0xd007000d, "0x8007000D"],
    [0xc007000d, "0x8007000D"],
    [-1073283059, "0x8007000D"],
    [0xd015001a, "0xC015001A"],
    [-2145107934, "0x80244022"],
    [0x00240006, "0x00240006"],
    [0xc1900101, "0xC1900101"],
  ])("%p is %s", (value, code) => {
    expect(formatCode(canonical(value))).toBe(code);
  });

  test("parse and format are inverse, in either letter case", () => {
    expect(parseCode("0x80072efe")).toBe(0x80072efe);
    expect(parseCode("0X8007000D")).toBe(0x8007000d);
    expect(parseCode("80072efe")).toBeUndefined();
    expect(signed(0x80244022)).toBe(-2145107934);
  });
});

describe("what a number carries", () => {
  test.each([
    [0x80070422, { kind: "win32", number: 1058 }],
    [0xd007000d, { kind: "win32", number: 13 }],
    [0x801901f7, { kind: "http", number: 503 }],
    [0xc8000710, { kind: "ese", number: -1808 }],
    [0x80244022, undefined],
    // Never by the last four digits: this is MOSETUP_E_CLEANUP_PENDING, not STATUS_SOME_NOT_MAPPED.
    [0xc1900107, undefined],
    [0x00000005, undefined],
  ])("%p carries %p", (value, inner) => {
    expect(wrapped(value)).toEqual(inner);
  });

  test("Win32 numbers become HRESULTs, success stays success", () => {
    expect(formatCode(fromWin32(14098))).toBe("0x80073712");
    expect(fromWin32(0)).toBe(0);
    expect(isSuccess(0x00240006)).toBe(true);
    expect(isSuccess(0x80240006)).toBe(false);
  });
});

describe("families", () => {
  test.each([
    [0x80244022, "windows-update", "own"],
    [0x800f081f, "servicing", "own"],
    [0x800f0991, "psfx", "own"],
    [0x800f0203, "setupapi", "shared"],
    [0x80073701, "sxs", "own"],
    [0x80072ee2, "winhttp", "shared"],
    [0x80070005, "win32", "shared"],
    [0x80d02002, "delivery-optimization", "own"],
    [0x80200053, "bits", "own"],
    [0xc1900101, "setup", "own"],
    [0xc0000005, "ntstatus", "shared"],
    [0x8a15005e, "winget", "shared"],
    [0x87d00692, "configmgr", "own"],
    [0x80004005, "generic", "shared"],
    [0x80131904, "unknown", "shared"],
  ])("%p is %s (%s)", (value, id, scope) => {
    expect(familyOf(value)).toMatchObject({ id, scope });
  });

  test("the facility is read with the bits that real codes use", () => {
    expect(facilityNumber(0xc1900101)).toBe(0x190);
    expect(facilityNumber(0x80d02002)).toBe(0xd0);
  });
});
