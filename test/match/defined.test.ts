import { describe, expect, test } from "@jest/globals";
import { createMatcher } from "../../src/match/match.ts";
import { shippedCatalog } from "../shipped-catalog.ts";

const matcher = createMatcher(shippedCatalog());

describe("codes that are defined, not met", () => {
  test.each([
    "#define WU_E_NO_SERVICE _HRESULT_TYPEDEF_(0x80240001L)",
    'case 0x80244022: return "WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL: busy";',
    "const int WU_E_TIMEOUT = unchecked((int)0x80240021);",
    "WU_E_A_B => -2145107934,\nWU_E_C_D => -2145107933,\nWU_E_E_F => -2145107932",
    "expect(nameOf(0x800F0922)).toBe('CBS_E_INSTALLERS_FAILED');",
    "feat(texts): explain WU_E_NO_CONNECTION",
    "| 0x80244022 | busy |\n| 0x80244023 | slow |\n| 0x8024402C | no name |",
    "Added descriptions for 0x80244022 and 0x800F0922",
  ])("%j: silent overheard, answered when asked", (text) => {
    expect(matcher.match(text, false).kind).toBe("none");
    expect(matcher.match(text, true).kind).not.toBe("none");
  });

  test.each([
    "WU_E_NO_SERVICE = 0x80240001",
    "hr = 0x80244022;",
    "in case 0x80244022 comes back: what do I do",
    "| 0x80244022 | -2145107934 | WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL |",
    "fix 0x800F0922 please",
    "it adds up: 0x80244022, then 0x8024402C",
  ])("%j is met", (text) => {
    expect(matcher.match(text, false).codes).not.toEqual([]);
  });
});
