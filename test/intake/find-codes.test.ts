import { describe, expect, test } from "@jest/globals";
import { formatCode } from "../../src/codes/code.ts";
import { findCodes } from "../../src/intake/find-codes.ts";
import { findHttpStatuses, findWin32Numbers } from "../../src/intake/find-numbers.ts";
import { findSymbols } from "../../src/intake/find-symbols.ts";
import { normalize } from "../../src/intake/normalize.ts";

const codesIn = (text: string) => findCodes(normalize(text)).codes.map(({ value }) => formatCode(value));

describe("one code, many notations", () => {
  test.each([
    ["0x80244022", "0x80244022"],
    ["0X8007000D", "0x8007000D"],
    ["0x80072efe", "0x80072EFE"],
    ["Error 80244022 occurred", "0x80244022"],
    ["Exit code was '-2145107934'.", "0x80244022"],
    ["because of error 2147942405", "0x80070005"],
    ["with NTSTATUS -1073283059", "0x8007000D"],
    ["error -948961006", "0xC7700112"],
    ["[gle=0xd007000d]", "0x8007000D"],
    ["[gle=0xd015001a]", "0xC015001A"],
    ["Error C0190003 applying update operation", "0xC0190003"],
    ["(hr:0x800f081f)", "0x800F081F"],
    ["*FAILED* [80072EFE] Send request", "0x80072EFE"],
    ["[Exit code = 0x240001]", "0x00240001"],
    ["0x8024401c</p>", "0x8024401C"],
    ["`0x80244007`", "0x80244007"],
    ["*0x8024000E*", "0x8024000E"],
    ["_0x8024000E_", "0x8024000E"],
    ["0x80244022&nbsp;", "0x80244022"],
    ["<tr><td>PC-17</td><td>KB5065426</td><td>0x800f0988</td></tr>", "0x800F0988"],
    ["> > Error 0x80244\n> > 018", "0x80244018"],
    ["<https://example.com/x|0x80070643>", "0x80070643"],
    ["<mailto:user@example.com|0x80072efe>", "0x80072EFE"],
    ['"Exception from HRESULT: 0x80244019",\\r\\n', "0x80244019"],
    ["报错0x80070057，请", "0x80070057"],
    ["fehler–2145107941", undefined],
    ["Fehler −2145107941 beim", "0x8024401B"],
    ["error &H80244018 in the script", "0x80244018"],
    ["returns 0x80244018L", "0x80244018"],
    ["returns 80244018h", "0x80244018"],
    ["WindowsUpdate_80244018", "0x80244018"],
    ["my_80244018", undefined],
  ])("%j is %s", (text, code) => {
    expect(codesIn(text)).toEqual(code === undefined ? [] : [code]);
  });
});

describe("what keyboards, documents and consoles do to a code", () => {
  test.each([
    ["Ox80070005", "0x80070005"],
    ["0x8OO70422", "0x80070422"],
    ["0x800F0S22", "0x800F0522"],
    ["0x0x80070422", "0x80070422"],
    ["0x80240O0E", "0x8024000E"],
    ["0x8007O0O5", "0x80070005"],
    ["0 x 8024402F", "0x8024402F"],
    ["0x 80240022 on the server", "0x80240022"],
    ["0x8024-401B", "0x8024401B"],
    ["0x8024 401B", "0x8024401B"],
    ["0x80\n072EE2", "0x80072EE2"],
    ["0x8024\r\n    4022", "0x80244022"],
    ["0х80073701", "0x80073701"],
    ["0×80073701", "0x80073701"],
    ["０ｘ８０２４４０２２", "0x80244022"],
    ["0x8024\u00ad4022", "0x80244022"],
    ["0x8024\u200b4022", "0x80244022"],
    ["0x80244022\u202for", "0x80244022"],
  ])("%j is read as %s", (text, code) => {
    expect(codesIn(text)).toEqual([code]);
  });

  test("a reading that changed or joined digits says so", () => {
    expect(findCodes("0x8OO70422").codes[0]?.corrected).toBe(true);
    expect(findCodes("0x80070422").codes[0]?.corrected).toBe(false);
  });

  test.each([
    ["0x800F81F", "800F81F"],
    ["0x802440C during", "802440C"],
    ["0x80070003O path", "800700030"],
  ])("%j has a wrong number of digits", (text, digits) => {
    const { codes, malformed } = findCodes(text);
    expect(codes).toEqual([]);
    expect(malformed.map((each) => each.digits)).toEqual([digits]);
  });

  test("words behind a short number are not digits", () => {
    expect(codesIn("0x8007 and a dead feed")).toEqual([]);
    expect(codesIn("0x80070002 bad face")).toEqual(["0x80070002"]);
  });
});

describe("false friends", () => {
  test.each([
    "{80244022-ECB4-4A4F-9D5C-0123456789AB}",
    "855E8A7C-ECB4-8024-4022-802440228024",
    "Package~31bf3856ad364e35~amd64~~10.0.1",
    "S-1-5-21-2147944003-2147942405-1001",
    "0x0000000080070005",
    "0x000001d980070005 is a pointer",
    "commit 8007000280070002",
    "JarClassLoader@8007a9be",
    "7aaf40e62de1c1a6d8a6e4958528024a10ad270cf27e1aa1481e7aee4d0d8668",
    "2145107934.5",
    "10.0.19041.3636",
    "IBS [0x0606cc] message",
    "https://example.com/?code=0x80244022",
    "C:\\80244022\\log",
    "MAC 80:07:00:05:3E:A1",
  ])("%j holds no code", (text) => {
    expect(codesIn(text)).toEqual([]);
  });
});

describe("extend codes", () => {
  test.each(["0xC1900101 - 0x20017", "0xC1900101-0x20017", "0xC1900101 – 0x20017", "C1900101 - 0x20017"])(
    "%j",
    (text) => {
      expect(findCodes(normalize(text)).codes).toEqual([
        expect.objectContaining({ value: 0xc1900101, extend: 0x20017 }),
      ]);
    },
  );

  test("alone it means nothing", () => {
    expect(codesIn("0x20017")).toEqual([]);
  });
});

describe("numbers that only their words make a code", () => {
  test.each([
    ["[SC] StartService FAILED 1058:", [0x80070422]],
    ["Error: 87", [0x80070057]],
    ["HRESULT_FROM_WIN32(14098) #61875#", [0x80073712]],
    ["failed with error code 2[gle=0x80004005]", [0x80070002]],
    ["Fehler 1060", [0x80070424]],
    ["error 0x5", [0x80070005]],
    ["Error: 0x422.", [0x80070422]],
    ["WIN32_EXIT_CODE    : 1058  (0x422)", [0x80070422]],
    ["exit code 0", [0]],
    ["error 0x00000005", [0x80070005]],
    ["error codes 87", [0x80070057]],
    ["[gle=0x00000057]", [0x80070057]],
    ["sc start wuauserv -> 1058", [0x80070422]],
    ["wuauserv 1058", [0x80070422]],
    ["with 1058 clients", []],
    ["OpenService FAILED 5:", [0x80070005]],
    ["start failed 1058", [0x80070422]],
    ["failed with error 5 (0x5)", [0x80070005]],
    ["the scan returned 14 updates", []],
    ["the scan returned 5", []],
    ["the scan fails 3 times", []],
    ["failed 32 of 410", []],
    ["installed 95, failed 5", []],
    ["failed: 5", []],
    ["failed (12)", []],
    ["error: 3 clients do not report", []],
    ["Fehler 3 mal", []],
    ["wsus error 503", []],
    ["internal server error 500", []],
    ["error 0x5G", []],
    ["5 of 7 failed", []],
    ["error 10.0.19041", []],
    ["failed 3/10", []],
  ])("%j", (text, values) => {
    expect(findWin32Numbers(text).map(({ value }) => value)).toEqual(values);
  });

  test("HTTP statuses become the agent's own codes", () => {
    expect(findHttpStatuses("HTTP status code '407 (0x197)'")).toEqual([
      expect.objectContaining({ value: 0x8024401b, own: true }),
    ]);
    expect(findHttpStatuses("HTTP 503 from WSUS")[0]).toMatchObject({ value: 0x80244022, own: false });
    expect(findHttpStatuses("wsus error 503")[0]).toMatchObject({ value: 0x80244022 });
    expect(findHttpStatuses("HTTP 200")).toEqual([]);
  });
});

describe("symbols", () => {
  const symbols = new Map([
    ["WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL", 0x80244022],
    ["ERROR_INVALID_DATA", 0x8007000d],
  ]);

  test.each([
    ["got WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL here", [0x80244022]],
    ["wu_e_pt_http_status_service_unavail", [0x80244022]],
    ["WU\\_E\\_PT\\_HTTP\\_STATUS\\_SERVICE\\_UNAVAIL", [0x80244022]],
    ["WU_E_PT_HTTP_STATUS\n_SERVICE_UNAVAIL", [0x80244022]],
    ["WU_E_PT_HTTP_STATUS_\n  SERVICE_UNAVAIL", [0x80244022]],
    ["NTSTATUS_FROM_WIN32(ERROR_INVALID_DATA)", [0x8007000d]],
    ["MY_ERROR_INVALID_DATA_X", []],
    ["/ERROR_INVALID_DATA", []],
  ])("%j", (text, values) => {
    expect(findSymbols(normalize(text), symbols).map(({ value }) => value)).toEqual(values);
  });
});
