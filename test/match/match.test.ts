import { describe, expect, test } from "@jest/globals";
import { buildCatalog } from "../../src/catalog/catalog.ts";
import { readCatalogFolder } from "../../src/catalog/load.ts";
import { formatCode } from "../../src/codes/code.ts";
import { createMatcher } from "../../src/match/match.ts";
import { catalogSource, plainEntry } from "../fixture.ts";
import { shippedCatalog } from "../shipped-catalog.ts";

const matcher = createMatcher(shippedCatalog());
const overheard = (text: string) => matcher.match(text, false);
const addressed = (text: string) => matcher.match(text, true);
const codes = (values: readonly number[]) => values.map(formatCode);

describe("overheard: a code of Windows Update's own families needs no context", () => {
  test.each([
    ["0x80244022", "0x80244022"],
    ["lunch? by the way 0x80244022", "0x80244022"],
    ["our build shows 0x800F081F", "0x800F081F"],
    ["what is 0x80240438", "0x80240438"],
    ["WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL", "0x80244022"],
    ["0xC1900101 - 0x20017", "0xC1900101"],
    ["0x80073701 again", "0x80073701"],
    ["the upgrade step exited with 3247440129", "0xC1900101"],
  ])("%j is %s", (text, code) => {
    expect(overheard(text)).toMatchObject({ kind: "exact", codes: [Number.parseInt(code, 16)] });
  });
});

describe("a code that many products share", () => {
  test.each([
    ["0x80070005", "build failed 0x80070005 in our app", "Windows Update failed with 0x80070005"],
    ["0x80004005", "0x80004005 when connecting to the share", "KB5031354 fails with 0x80004005"],
    ["0x80070643", "the installer said 0x80070643", "the WSUS clients say 0x80070643"],
    ["0x80070002", "deploy ended with 0x80070002", "DISM ended with 0x80070002"],
    ["0x80070005", "E_ACCESSDENIED in our tool", "E_ACCESSDENIED while installing updates"],
    ["0x80070BC9", "오류 0x80070bc9", "Windows 업데이트 오류 0x80070bc9"],
    ["0x80070003", "hata 0x80070003 geldi", "Windows güncelleştirme hatası 0x80070003"],
    ["0x80070714", "0x80070714 at 30 %", "0x80070714 - 0x30018 at 30 %"],
    ["0x80070422", "the app shows 0x8007 0422", "update error 0x8007 0422"],
    ["0x80072EE2", "LastErrorCode -2147012894", "v_UpdateScanStatus: LastErrorCode -2147012894"],
    ["0x8007007F", "the game's installer stops, 0x8007007f", "Windows 11 Installation Assistant stops, 0x8007007f"],
  ])("%s: silent in %j, answered in %j", (code, elsewhere, aboutUpdates) => {
    expect(overheard(elsewhere).kind).toBe("none");
    expect(codes(overheard(aboutUpdates).codes)).toEqual([code]);
    expect(codes(addressed(elsewhere).codes)).toEqual([code]);
  });
});

describe("what another product is about stays unanswered", () => {
  test.each([
    "slmgr /ato error 0xC004F074",
    "slmgr /ato fails with 0x80070005",
    "WslRegisterDistribution failed with error: 0x80370102",
    "WslRegisterDistribution failed with error: 0x80070002",
    "DirectX setup: 0x80070643 in my game",
    "DXGI_ERROR_DEVICE_REMOVED 0x887A0005",
    "printer error 0x0000011b",
    "printer: 0x80070005, cannot connect",
    "The printer broke since the last windows update, 0x80070005",
    "SQL connection failed 0x80004005",
    "Xbox shows 0x80072EE2",
    "winget failed 0x8A15005E",
    "memory at 0x80244022 reads 0xDEADBEEF on the STM32",
    "segfault at address 0x8024402c",
    "signtool ended with 801901F4 for setup.exe",
    "MDM enrolment failed, 0x80180001",
    "Outlook 0x8004010F since KB5044284",
    "colours 0x80D02002 and 0x8024A105 (ARGB)",
    '<![LOG[[Win32App] detection returned 0x80070005]LOG]!><time="1" component="IntuneManagementExtension" type="3">',
  ])("%j", (text) => {
    expect(overheard(text).kind).toBe("none");
  });
});

describe("words that say the opposite of a phrase", () => {
  test.each([
    ["the cumulative update was uninstalled with wusa", "cumulative update cannot be uninstalled with wusa"],
    ["DISM repairs the corruption with this content", "DISM: no content to repair the corruption"],
  ])("silent on %j, answered in %j", (well, ill) => {
    expect(overheard(well).kind).toBe("none");
    expect(overheard(ill).kind).toBe("words");
  });

  test("a number of two parts is one word", () => {
    expect(overheard(".NET 3.5 won't install: the source files could not be found")).toMatchObject({ kind: "words" });
  });
});

describe("digits without a mark of a code", () => {
  test.each([
    ["80244022"],
    ["-2145107934"],
    ["2149859362"],
    ["order 80244022 has shipped"],
    ["-2145107934 during the scan"],
  ])("%j: silent overheard, answered when asked", (text) => {
    expect(overheard(text).kind).toBe("none");
    expect(codes(addressed(text).codes)).toEqual(["0x80244022"]);
  });

  test.each([
    ["Windows Update error 80244022"],
    ["WUAHandler: failed, -2145107934"],
    ["Windows Update returned 2149859362"],
  ])("%j: words about updates make them a code", (text) => {
    expect(codes(overheard(text).codes)).toEqual(["0x80244022"]);
  });
});

describe("a decimal number that is a count or an argument", () => {
  test.each(["BITS transferred 2147942402 bytes", "the test expects formatCode(2149859362)"])("%j", (text) => {
    expect(overheard(text).kind).toBe("none");
  });
});

test("lines of the agent's log are known by their times alone, however they are parted", () => {
  const old = "2026-10-19\t11:23:58:516\t1532\t1f40\tHandler\tEvaluateApplicability: 0x80070057";
  const recent = "2026/10/19 11:23:58.5161234 1532  8000  Handler  EvaluateApplicability: 0x80070057";
  for (const line of [old, recent]) expect(codes(overheard(line).codes)).toEqual(["0x80070057"]);
});

describe("numbers that report success", () => {
  test.each([
    ["0x00240006", "0x00240006"],
    ["Windows Update: 0x240006", "0x00240006"],
    ["0x00240001", "0x00240001"],
  ])("%j: silent overheard, decoded when asked", (text, code) => {
    expect(overheard(text).kind).toBe("none");
    expect(codes(addressed(text).codes)).toEqual([code]);
  });
});

describe("numbers that nobody knows", () => {
  test.each(["0x8024DEAD", "0x81234567", "0x87654321 failed"])("%j: silent overheard, decoded when asked", (text) => {
    expect(overheard(text).kind).toBe("none");
    expect(addressed(text)).toMatchObject({ kind: "decoded", didYouMean: [] });
  });

  test("even of an own family and beside words about updates they are no reason to speak", () => {
    expect(overheard("Windows Update failed: 0x8024DEAD").kind).toBe("none");
  });

  test("asked about, they are decoded with the known codes that are one slip away", () => {
    expect(addressed("0x80244202")).toMatchObject({ kind: "decoded", codes: [0x80244202] });
    expect(codes(addressed("0x80244202").didYouMean)).toContain("0x80244022");
  });
});

describe("one slip of the fingers is asked about, never answered", () => {
  test.each([
    ["a lost digit", "Windows Update error 0x8024402", "0x80244022"],
    ["a doubled digit", "Windows Update error 0x802440222", "0x80244022"],
    ["two digits swapped", "what is 0x80244202?", "0x80244022"],
    ["nothing but the slip", "0x8024402", "0x80244022"],
    ["a lost zero", "0x800F81F while adding .NET with DISM", "0x800F081F"],
    ["no prefix, a digit too many", "WSUS scan ends with error 802244022", "0x80244022"],
    ["no prefix, two digits swapped", "Windows Update error 8042401c", "0x8024401C"],
  ])("%s: %j", (_, text, code) => {
    const match = overheard(text);
    expect(match).toMatchObject({ kind: "choices", codes: [] });
    expect(codes(match.didYouMean)).toContain(code);
    expect(match.didYouMean.length).toBeLessThanOrEqual(3);
  });

  test.each(["parcel 0x8007000 is late", "printer 0x8007000", "0x8024402 in our game", "error 802244022 in our build"])(
    "%j: overheard and about something else is silence",
    (text) => {
      expect(overheard(text)).toMatchObject({ kind: "none", didYouMean: [] });
    },
  );
});

describe("letters typed for digits are read, and the reading is marked", () => {
  test.each([
    ["Ox80070422 from windows update", "0x80070422"],
    ["0x8OO70422", "0x80070422"],
    ["error 0x80244O22", "0x80244022"],
    ["0x8024-4022", "0x80244022"],
  ])("%j is %s", (text, code) => {
    const match = overheard(text);
    expect(codes(match.codes)).toEqual([code]);
    expect(match.found[0]?.corrected).toBe(true);
  });

  test("a plain code is not marked", () => {
    expect(overheard("0x80244022").found[0]?.corrected).toBe(false);
  });
});

describe("Win32 numbers and HTTP statuses count only in their context", () => {
  test.each([
    ["net start wuauserv failed 1058", ["0x80070422"]],
    ["[SC] StartService FAILED 1058: wuauserv", ["0x80070422"]],
    ["WSUS scan: HTTP 503", ["0x80244022"]],
    ["Windows Update: HTTP status 403", ["0x80244018"]],
    ["HTTP status code '407 (0x197)'", ["0x8024401B"]],
    ["KB3035131 was not installed (exit code 1058)", ["0x80070422"]],
    ["The Windows Update service terminated with the following error: %%1058", ["0x80070422"]],
    ["The Windows Update service terminated with the following error: %%-2147024891", ["0x80070005"]],
    ["https://shop/?q=%2147024891", []],
    ["KB3035131 was not installed (exit code 1)", []],
    ["setup was not run (exit code 1058)", []],
    ["Error: 87", []],
    ["the job failed with 1058", []],
    ["HTTP 503 from our shop", []],
    ["curl: HTTP 407", []],
  ])("overheard %j is %j", (text, expected) => {
    expect(codes(overheard(text).codes)).toEqual(expected);
  });

  test.each([
    ["1058", "0x80070422"],
    ["0x422", "0x80070422"],
    ["Error: 87", "0x80070057"],
    ["HTTP 503", "0x80244022"],
  ])("asked about, %j is %s", (text, code) => {
    expect(codes(addressed(text).codes)).toEqual([code]);
  });
});

describe("short hexadecimal numbers, as sc and services.msc write them", () => {
  test.each([
    ["0x5", 0x80070005],
    ["0x57", 0x80070057],
    ["0X422", 0x80070422],
    ["error 0x5", 0x80070005],
    ["error 0x422 from wuauserv", 0x80070422],
  ])("asked, %j is a Win32 number", (text, value) => {
    expect(addressed(text).codes).toEqual([value]);
  });

  test("overheard they need what a decimal number needs", () => {
    expect(overheard("wuauserv does not start, error 0x422").codes).toEqual([0x80070422]);
    for (const text of ["0x5", "error 0x5", "our service stopped with error 0x422", "PSU draws 0x5 amps"])
      expect(overheard(text).kind).toBe("none");
  });

  test("a service that nobody has started yet is no failure", () => {
    const query = (code: string) => `SERVICE_NAME: wuauserv\n STATE : 1  STOPPED\n WIN32_EXIT_CODE : ${code}\n`;
    expect(overheard(query("1077  (0x435)")).kind).toBe("none");
    expect(overheard(query("0  (0x0)")).kind).toBe("none");
    expect(overheard(query("1058  (0x422)")).codes).toEqual([0x80070422]);
  });

  test.each(["0x0", "error 0x0", "exit code 0", "Exit code = 0", "exit code 0x0", "0"])(
    "asked, %j is success; overheard it is nothing",
    (text) => {
      expect(addressed(text)).toMatchObject({ kind: "decoded", codes: [0] });
      expect(overheard(text).kind).toBe("none");
    },
  );

  test("a zero beside anything else says nothing", () => {
    const text = "exit code 0, but external cab file processing completed with some errors";
    expect(addressed(text).codes).toEqual([0x8024402f]);
  });
});

describe("the ends of a range of numbers are no errors", () => {
  test.each([
    "0x80240000-0x8024FFFF",
    "the range 0x80240000 to 0x8024FFFF belongs to the update agent",
    "between 0x80240000 and 0x8024FFFF",
    "0x80240000 – 0x8024FFFF in wuerror.h",
  ])("overheard %j is silence", (text) => {
    expect(overheard(text).kind).toBe("none");
  });

  test("two codes beside each other are", () => {
    expect(overheard("0x80240022-0x8024FFFF").codes).toEqual([0x80240022, 0x8024ffff]);
  });
});

describe("several codes in one message", () => {
  test.each([
    ["the first named leads", "Windows Update: 0x80070643 and 0x80244022", ["0x80070643", "0x80244022"]],
    ["E_FAIL never leads", "0x80004005, before that 0x80244022", ["0x80244022"]],
    ["E_UNEXPECTED never leads", "0x8000FFFF, 0x800F0922 on KB5031354", ["0x800F0922"]],
    ["a code named twice counts once", "0x80244022, yes 0x80244022", ["0x80244022"]],
    ["two notations of one code count once", "0x80244022 (-2145107934) on Windows Update", ["0x80244022"]],
    ["what was cancelled comes last", "Windows Update: 0x800704C7 and 0x80070643", ["0x80070643", "0x800704C7"]],
  ])("%s", (_, text, expected) => {
    expect(codes(overheard(text).codes)).toEqual(expected);
  });
});

describe("words instead of a code", () => {
  test.each([
    ["proxy authentication required windows update", "0x8024401B"],
    ["windows update says proxy authentication required", "0x8024401B"],
  ])("overheard %j is %s", (text, code) => {
    expect(overheard(text)).toMatchObject({ kind: "words", codes: [Number.parseInt(code, 16)] });
  });

  test.each([
    ["LCU wants servicing stack v10.0.17763.3113 but the current servicing stack is v10.0.17763.1", "0x800F0823"],
    ["Package_for_KB4503308~31bf3856ad364e35~amd64~~10.0.1.0: store corruption, manifest missing", "0x800F0831"],
    ["KB5040442: a system restart is required to roll back changes", "0x80070BC9"],
    ["KB5040442: a system reboot is required to roll back changes", "0x80070BC9"],
    ["0000012e CSI transaction: a system reboot is required to roll back changes", "0x80070BC9"],
    ["WinPE-Rejuv-Package: Permanent package cannot be uninstalled.", "0x800F0825"],
    ["The update is not applicable to your computer.", "0x80240017"],
    ["The requested operation failed. A system reboot is required to roll back changes made.", "0x80070BC9"],
    ["This PC can't run Windows 11", "0xC1900200"],
    ["No pudimos actualizar la partición reservada del sistema", "0xC1900104"],
    ["Setup only offers nothing, keep personal files and apps is greyed out", "0xC1900204"],
  ])("a line of a log or the screen, with its numbers: %j is %s", (text, code) => {
    expect(overheard(text)).toMatchObject({ kind: "words", codes: [Number.parseInt(code, 16)] });
  });

  test.each([
    ["DISM: the source files couldn't be found", "0x800F081F"],
    ["updates wont install, there isnt enough space on the disk", "0x80070070"],
  ])("%j: a contraction is a negation: %s", (text, code) => {
    expect(overheard(text)).toMatchObject({ kind: "words", codes: [Number.parseInt(code, 16)] });
  });

  test.each([
    ["Acceso denegado al instalar la actualización acumulativa KB5036893", "0x80070005"],
    ["Errore irreversibile durante l'installazione dell'aggiornamento cumulativo", "0x80070643"],
    ["Não há espaço suficiente no disco para a atualização cumulativa", "0x80070070"],
    ["Accès refusé pendant l'installation de la mise à jour cumulative", "0x80070005"],
    ["操作超时,检查 Windows 更新失败", "0x80072EE2"],
    ["コンポーネント ストアは壊れています。累積更新プログラムが入りません", "0x80073712"],
  ])("in another language: %j is %s", (text, code) => {
    expect(overheard(text)).toMatchObject({ kind: "words", codes: [Number.parseInt(code, 16)] });
  });

  test("a repair that is reported needs no answer", () => {
    expect(
      overheard("The restore operation completed successfully. The component store corruption was repaired.").kind,
    ).toBe("none");
  });

  test("a build is no word that is shown", () => {
    const build = overheard("on 14393 the update requires servicing stack 4467 but current servicing stack is 693");
    expect(build.words).toContain("stack");
    expect(build.words).not.toContain("14393");
  });

  test.each(["proxy authentication required", "proxy autentication required"])("asked, %j is answered", (text) => {
    const match = addressed(text);
    expect(match).toMatchObject({ kind: "words", codes: [0x8024401b] });
    expect(match.words).toContain("proxy");
  });

  test.each(["windows update is stuck", "update server is overloaded"])("asked, %j is too little: choices", (text) => {
    const match = addressed(text);
    expect(match).toMatchObject({ kind: "choices", codes: [] });
    expect(match.words.length).toBeGreaterThan(0);
  });

  test.each(["lunch?", "lauch", "look", "what is wrong?", "is it down?", "does it work?", "fix it"])(
    "asked, the one everyday word of %j is too little even for choices",
    (text) => {
      expect(addressed(text)).toMatchObject({ kind: "none", didYouMean: [] });
    },
  );

  test.each(["certificate", "dns", "stuck"])("asked, %j stands in phrases: choices", (text) => {
    expect(addressed(text).kind).toBe("choices");
  });

  test.each([
    "proxy authentication required",
    "windows update is stuck",
    "we updated the docs today",
    "anything for lunch?",
    "I need help with the update of our roadmap",
    "",
    " \n\t ",
  ])("overheard %j is silence", (text) => {
    expect(overheard(text).kind).toBe("none");
  });
});

describe("an organisation's own entry", () => {
  const own = plainEntry({
    code: "0x80240031",
    title: "The Gandalf mirror is asleep",
    phrases: ["gandalf mirror asleep"],
  });
  const withOwn = createMatcher(buildCatalog(readCatalogFolder("catalog").source, catalogSource([own])));

  test("is found by its own words", () => {
    const text = "windows update says the gandalf mirror is asleep";
    expect(withOwn.match(text, true)).toMatchObject({ kind: "words", codes: [0x80240031] });
    expect(matcher.match(text, true).codes).toEqual([]);
  });

  test("shows a number among the words where its phrase has it", () => {
    const named = createMatcher(buildCatalog(catalogSource([plainEntry({ phrases: ["gandalf mirror 4711 asleep"] })])));
    expect(named.match("gandalf mirror 4711 asleep again", true).words).toContain("4711");
  });

  test("is found by its code", () => {
    expect(withOwn.match("0x80240031", false)).toMatchObject({ kind: "exact", codes: [0x80240031] });
  });
});
