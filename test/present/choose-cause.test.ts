import { describe, expect, test } from "@jest/globals";
import { parseCode } from "../../src/codes/code.ts";
import { chooseCause } from "../../src/present/choose-cause.ts";
import { shippedCatalog } from "../shipped-catalog.ts";

const catalog = await shippedCatalog();

function causeOf(text: string): string {
  const entry = catalog.entries.get(parseCode(text.slice(0, 10)) ?? 0);
  if (entry === undefined) throw new Error(`no entry for ${text}`);
  return chooseCause(entry, text).id;
}

describe("the second code of an upgrade", () => {
  test.each([
    ["0xC1900101", "no-second-code"],
    ["0xC1900101 - 0x20017", "safe-os-boot"],
    [
      "0xC1900101 - 0x20017 The installation failed in the SAFE_OS phase with an error during BOOT operation",
      "safe-os-boot",
    ],
    ["0xC1900101 Fehler bei der Installation in der Phase SAFE_OS während des Vorgangs BOOT", "safe-os-boot"],
    [
      "0xC1900101 The installation failed in the SAFE_OS phase with an error during INSTALL_DRIVERS operation",
      "safe-os",
    ],
    ["0xC1900101 - 0x2000D", "safe-os"],
    ["0xC1900101-20008", "safe-os"],
    ["0xC1900101 - 0x30012", "first-boot"],
    ["0xC1900101 0x40008", "second-boot"],
    ["0xC1900101 - 0x50016", "no-second-code"],
    ["0xC1900101 on build 22000", "no-second-code"],
    ["0x8007042B - 0x4001E", "pre-oobe"],
    ["0x80070002 - 0x20007", "update-files"],
    ["0x80070002 - 0x20009", "upgrade-partitions"],
  ])("%s: %s", (text, expected) => {
    expect(causeOf(text)).toBe(expected);
  });
});

describe("what stands in every paste of an error chooses no cause", () => {
  test.each([
    ["0x800F0825 - CBS_E_CANNOT_UNINSTALL", "installing"],
    ["0x800F0825 I cannot uninstall KB5058379", "removing"],
    [
      "0x80070BC9 Failed to get transaction analysis because of pending operations. - ERROR_FAIL_REBOOT_REQUIRED",
      "not-restarted",
    ],
    ["0x800F0920 Startup: A possible hang was detected on the last boot. - CBS_E_HANG_DETECTED", "slow-or-vm"],
    [
      "0x800B0101 WSUS: A required certificate is not within its validity period when verifying against the current system clock",
      "own-server",
    ],
    ["0x80070424 The specified service does not exist as an installed service.", "damaged-registration"],
    ["0xC1900208 this app has to be uninstalled before the upgrade", "program"],
  ])("%s: %s", (text, expected) => {
    expect(causeOf(text)).toBe(expected);
  });
});
