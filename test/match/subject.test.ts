import { describe, expect, test } from "@jest/globals";
import { createMatcher } from "../../src/match/match.ts";
import { readSubjects } from "../../src/match/subject.ts";
import { shippedCatalog } from "../shipped-catalog.ts";

describe("whose error a number is, where both are named", () => {
  test.each([
    ["winget works again, but Windows Update stops with #", "updates"],
    ["Office is up to date, KB5044284 from WSUS fails with #", "updates"],
    ["Windows Update is fine, Outlook says #", "product"],
    ["wbadmin reports # since we installed KB5044284", "product"],
    ["# when Excel opens, and also in Windows Update", "product"],
    ["# in the scan of WSUS, VirtualBox is installed", "updates"],
    ["cumulative update on the Hyper-V host ends with #", "updates"],
    ["winget fails, tried sfc and DISM, still #", "product"],
    ["nothing is named, #", undefined],
  ])("%j: %s", (text, subject) => {
    expect(readSubjects(text)(text.indexOf("#"))).toBe(subject);
  });
});

describe("a shared code beside another product", () => {
  const matcher = createMatcher(shippedCatalog());
  test.each([
    ["RDP to the patched server: 0x80004005", "KB5044284 fails with 0x80004005, seen over RDP"],
    [
      "Intune Win32 app ends with 0x80070643 after the patch day",
      "Windows Update ends with 0x80070643 beside a Win32 app",
    ],
    ["Google Update failed: 0x80070005, Windows Update works", "Chrome is fine, Windows Update failed: 0x80070005"],
    [
      "since the feature update VirtualBox says 0x80070057",
      "with VirtualBox installed the feature update says 0x80070057",
    ],
  ])("silent in %j, answered in %j", (elsewhere, aboutUpdates) => {
    expect(matcher.match(elsewhere, false).kind).toBe("none");
    expect(matcher.match(aboutUpdates, false).kind).not.toBe("none");
    expect(matcher.match(elsewhere, true).kind).not.toBe("none");
  });
});
