import { describe, expect, test } from "@jest/globals";
import { formatCode } from "../../src/codes/code.ts";
import { createMatcher } from "../../src/match/match.ts";
import { shippedCatalog } from "../shipped-catalog.ts";

const matcher = createMatcher(shippedCatalog());
/** What an overheard paste of these lines is about. */
const read = (lines: readonly string[]) => matcher.match(lines.join("\n"), false);
const codesOf = (lines: readonly string[]) => read(lines).codes.map(formatCode);

const cbs = (level: string, text: string) => `2026-11-20 10:11:12, ${level.padEnd(22)}CBS    ${text}`;
const csi = (level: string, text: string) => `2026-11-20 10:11:12, ${level.padEnd(22)}CSI    000002d1 ${text}`;
const agent = (part: string, text: string) => `2026/11/20 10:11:12.3456789 1020  5800  ${part.padEnd(16)}${text}`;

const upload = cbs("Info", "SQM: Failed to start standard sample upload. [HRESULT = 0x80004005 - E_FAIL]");
const uploadAll = cbs("Info", "SQM: Warning: Failed to upload all unsent reports. [HRESULT = 0x80004005 - E_FAIL]");
const eventLog = cbs("Info", "Failed to gather event log [HRESULT = 0x800f0905]");
const policy = agent("Misc", "Unable to read existing resultant WUA policy. Error = 0x80070002.");
const ticket = agent("WebServices", "*FAILED* [80070426] GenerateSecurityTokenWithAuthTickets");
const setting = cbs("Info", "Not able to read BranchName [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]");
const repair = cbs("Info", "Exec: Failed to read AutoRepairNeeded. [HRESULT = 0x80070490 - ERROR_NOT_FOUND]");
const open = cbs("Info", "Failed to internally open package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]");
const target = "<![LOG[GetUpdateInfo - failed to get targeted update, error = 0x87d00215.]LOG]!>";
const restorePoint = cbs("Info", "Failed setting restore point [HRESULT = 0x80070422 - ERROR_SERVICE_DISABLED]");
const parent = cbs("Info", "Unable to find parent capability. [HRESULT = 0x80070490 - ERROR_NOT_FOUND]");
const provider =
  "2026-11-20 10:11:12, Warning               DISM   Failed to load the provider: x.dll. (hr:0x8007007e)";
const attribute = cbs("Info", "Expecting attribute name [HRESULT = 0x800f080d - CBS_E_MANIFEST_INVALID_ITEM]");
const report = cbs("Info", "The store corruption status report is incomplete. [HRESULT = 0x80070002]");
const notFatal = agent("ProtocolTalker", "*FAILED* [80240008] GetCurrentComputerInfo failed, not fatal");
const mount = "[3280.3372] [0x8007007b] FIOReadFileIntoBuffer:(1458): The volume label syntax is incorrect.";
const shim = csi("Info", "Shim considered 'wcp.dll' : got STATUS_OBJECT_PATH_NOT_FOUND");
const cost = agent("Misc", "*FAILED* [80240037] wuauengcore.dll, Agent\\networkcostmgr.cpp @221");
const appraiser =
  "2026-11-20 10:11:12, Error                 CONX   Appraiser: ERROR,SdbpGetMergeSdbs failed [c0000034]";
const fragment = csi("Info", "GetFragmentSigningConfig failed with 0x80070490");

describe("lines that every healthy PC writes", () => {
  test.each([
    ["the upload of statistics", upload],
    ["the upload of old statistics", uploadAll],
    ["the event log that could not be packed", eventLog],
    ["a policy that was never set", policy],
    ["a ticket that nobody needs", ticket],
    ["a signing setting that is not there", fragment],
    ["a setting that was never made", setting],
    ["a mark of repair that was never set", repair],
    ["a package that is not there", open],
    ["an update that another deployment has replaced", target],
    ["a restore point that nobody wants", restorePoint],
    ["a capability that belongs to none", parent],
    ["a part of DISM that this image lacks", provider],
    ["an attribute that no reader knows", attribute],
    ["a report that nobody wrote yet", report],
    ["what the line itself calls not fatal", notFatal],
    ["a drive that is not a mounted image", mount],
    ["the first of two places of a file", shim],
    ["what the network costs", cost],
    ["a list of applications that is not there", appraiser],
  ])("%s: alone, no reason to speak", (_, line) => {
    expect(read([line, cbs("Info", "Session: 31130_1 initialized by client")])).toMatchObject({
      kind: "none",
      codes: [],
    });
  });

  test.each([
    ["the upload of statistics", upload],
    ["the event log that could not be packed", eventLog],
    ["a policy that was never set", policy],
    ["a ticket that nobody needs", ticket],
  ])("%s: however often, beside a failure it is left out", (_, line) => {
    const failure = cbs("Error", "Failed to resolve package 'x' [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]");
    expect(codesOf([line, line, line, line, failure, line])).toEqual(["0x800F0831"]);
  });

  test("each line that was set aside is counted once", () => {
    const failure = cbs("Error", "Failed [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]");
    expect(read([upload, uploadAll, failure]).setAside).toBe(2);
  });
});

describe("a session of servicing that ended well", () => {
  const step = cbs("Info", "Failed to move the file of the package [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION]");
  const ended = (result: string) => cbs("Info", `Session: 31_1 finalized. Reboot required: no [HRESULT = ${result}]`);
  const well = ended("0x00000000 - S_OK");

  test("makes what it noted on its way no failure", () => {
    expect(codesOf([step, well])).toEqual([]);
    expect(
      codesOf([step, cbs("Info", "Exec: Processing complete. Session: 31_1 [HRESULT = 0x00000000 - S_OK]")]),
    ).toEqual([]);
  });

  test("says nothing about what comes after it, about errors, and beside a session that failed", () => {
    expect(codesOf([well, step])).toEqual(["0x80070020"]);
    expect(codesOf([step.replace("Info ", "Error"), well])).toEqual(["0x80070020"]);
    for (const failed of ["0x800f0922 - CBS_E_INSTALLERS_FAILED", "\n0x800f0922"])
      expect(codesOf([step, ended(failed), well])).toEqual(expect.arrayContaining(["0x800F0922", "0x80070020"]));
    const download =
      "Session: 31_1 finalized. Download error: 0x80240438 [Unknown Error], Reboot required: no [HRESULT = ";
    expect(codesOf([step, cbs("Info", `${download}0x800f0906]`), well])).toContain("0x800F0906");
  });
});

describe("the failure that reached the user leads", () => {
  test.each([
    [
      "the end of the search, over the attempts before it",
      [
        agent("ProtocolTalker", "WARNING: SyncUpdates attempt failed 0x8024401c"),
        agent("ProtocolTalker", "WARNING: SyncUpdates attempt failed 0x8024401c"),
        agent("Agent", "* END * Finding updates CallerId = UpdateOrchestrator, Exit code = 0x80244022"),
      ],
      "0x80244022",
    ],
    [
      "the failed installation in the event log",
      [
        agent("Handler", "*FAILED* [80073712] Install of one component"),
        "Installation Failure: Windows failed to install the following update with error 0x800F0922: KB5031354.",
      ],
      "0x800F0922",
    ],
    [
      "an error, over warnings",
      [
        cbs("Warning", "Could not read the list [HRESULT = 0x80073701]"),
        cbs("Warning", "Could not read the list [HRESULT = 0x80073701]"),
        cbs("Error", "Failed to stage [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]"),
      ],
      "0x80073712",
    ],
    [
      "a code of servicing, over one that any program uses",
      [
        cbs("Error", "Failed to open the file [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]"),
        cbs("Error", "Failed to find the source [HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]"),
      ],
      "0x800F081F",
    ],
  ])("%s", (_, lines, code) => {
    expect(codesOf(lines)[0]).toBe(code);
    expect(codesOf([...lines].reverse())[0]).toBe(code);
  });
});

describe("values that say little", () => {
  const failure = agent("Agent", "*FAILED* [80072EE2] Send request");

  test.each([
    ["the thread's last error", agent("Agent", "WARNING: request ended gle=0x80070005"), ["0x80072EE2"]],
    ["E_FAIL", agent("Agent", "*FAILED* [80004005] Method failed"), ["0x80072EE2"]],
    ["E_UNEXPECTED", agent("Agent", "*FAILED* [8000FFFF] Method failed"), ["0x80072EE2"]],
  ])("%s is dropped where another code tells more", (_, line, expected) => {
    expect(codesOf([line, line, line, failure])).toEqual(expected);
    expect(codesOf([failure, line])).toEqual(expected);
  });

  test("the thread's last error gains no weight from the line that it stands on", () => {
    const warning = agent("Agent", "WARNING: could not open the key 0x80070005");
    const end = agent("Agent", "* END * Finding updates, Exit code = 0x80072EE2 gle=0x80070005");
    expect(codesOf([warning, end])[0]).toBe("0x80072EE2");
  });

  test("E_FAIL is kept where it is all there is", () => {
    expect(codesOf([agent("Agent", "*FAILED* [80004005] Method failed")])).toEqual(["0x80004005"]);
  });

  test.each(["800704C7", "80004004"])("0x%s, the answer of a step that was stopped, comes after its cause", (code) => {
    const stopped = agent("Handler", `*FAILED* [${code}] Download was cancelled`);
    expect(codesOf([stopped, stopped, failure])).toEqual(["0x80072EE2", `0x${code}`]);
  });
});

test("a download that failed leads over the calls that were cancelled because of it", () => {
  const cancelled = agent("ProtocolTalker", "*FAILED* [8024000B] RefreshPTState failed");
  const download = agent("DownloadManager", "*FAILED* [80244019] Error occurred while downloading update 4F.200");
  expect(codesOf([download, cancelled, cancelled, cancelled])).toEqual(["0x80244019", "0x8024000B"]);
});

describe("failures that many a healthy PC writes", () => {
  const inventory = agent("Agent", "*FAILED* [8024000E] EndpointProviders.cpp @1874");

  test("come after a failure that fewer write", () => {
    const download = agent("DownloadManager", "*FAILED* [8007000E] Error occurred while downloading update 1");
    expect(codesOf([inventory, inventory, inventory, download])).toEqual(["0x8007000E", "0x8024000E"]);
  });

  test("lead where the run ended with them", () => {
    const download = agent("DownloadManager", "*FAILED* [8007000E] Error occurred while downloading update 1");
    const end = agent("Agent", "* END * Finding updates CallerId = x, Id = 8, Exit code = 0x8024000E");
    expect(codesOf([download, inventory, end])).toEqual(["0x8024000E", "0x8007000E"]);
  });
});

describe("what a person writes", () => {
  const codesIn = (text: string) => matcher.match(text, true).codes.map(formatCode);

  test.each([
    ["first it was 0x80244018 and now it is 0x80244022", ["0x80244022", "0x80244018"]],
    ["not 0x80070002, sorry: 0x80070003", ["0x80070003", "0x80070002"]],
    ["statt 0x80070005 kommt 0x800F0922", ["0x800F0922", "0x80070005"]],
    ["0x80240022 in the app, 0x80070643 in the log", ["0x80240022", "0x80070643"]],
  ])("%j is about %j, the first most of all", (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });

  test("the wrapper of an exception says less than what it wraps", () => {
    expect(codesIn("(-2147352567, 'Exception occurred.', (0, None, None, None, 0, -2145107934), None)")).toEqual([
      "0x80244022",
    ]);
  });
});

test("what Configuration Manager reports of an installation leads over its own attempts", () => {
  const line = (text: string) => `<![LOG[${text}]LOG]!><time="10:01:00.1" component="UpdatesHandler" type="3">`;
  const state = line("Update (Site_1/SUM_2) Progress: Status = ciStateError, Result = 0x80070005");
  expect(codesOf([line("CUpdate failed, error = 0x80070057"), state])[0]).toBe("0x80070005");
});

describe("a log beyond what is read in full", () => {
  test("a cause that is named once, in the middle, is found among noise", () => {
    const noise = Array.from({ length: 2000 }, (_, index) => [open, setting, upload][index % 3] ?? open);
    const cause = cbs("Error", "Failed to resolve package 'x' [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]");
    expect(codesOf([...noise, cause, ...noise])).toEqual(["0x800F0831"]);
  });

  test("the one line that reports upwards decides, among thousands with the same code", () => {
    const attempt = (code: string) => agent("Agent", `*FAILED* [${code}] Method failed`);
    const lines = Array.from({ length: 1500 }, (_, index) => attempt(index % 2 === 0 ? "80244022" : "80246017"));
    const end = agent("Agent", "* END * Installing updates, Exit code = 0x80246017");
    expect(codesOf([...lines, end, ...lines])[0]).toBe("0x80246017");
  });

  test("its last failure is still seen", () => {
    const filler = Array.from({ length: 2000 }, () => cbs("Warning", "Retrying [HRESULT = 0x80073701]"));
    const end = agent("Agent", "* END * Installing updates, Exit code = 0x800F0922");
    expect(codesOf([...filler, end])[0]).toBe("0x800F0922");
  });
});
