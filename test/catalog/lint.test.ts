import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { stringify } from "yaml";
import { lintCatalog } from "../../src/catalog/lint.ts";
import type { EntryFile, SharedStepFile } from "../../src/catalog/schema.ts";
import { shippedCatalogFolder } from "../../src/catalog/shipped.ts";

const today = "2026-11-22";
const url = "https://learn.microsoft.com/windows/x";
const sources = [{ title: "A page", url, read: "2026-11-20" }];
const action = {
  text: "Look at the state of the service.",
  who: "anyone",
  restart: false,
  risk: "low",
  check: "It is running.",
} as const;
const cause = {
  id: "only",
  when: "Always",
  context: ["wsus"],
  why: "It was stopped.",
  steps: [action, { use: "restart" }],
};

const entry: EntryFile = {
  code: "0x80244022",
  symbol: "WU_E_PT_HTTP_STATUS_SERVICE_UNAVAILABLE",
  aliases: [],
  title: "The update server is too busy",
  meaning: "The server answered with HTTP status 503.",
  component: "scan",
  causes: [cause],
  phrases: ["http 503 wsus"],
  sources,
  reviewed: "2026-11-21",
  related: [],
};
const restart: SharedStepFile = {
  ...action,
  text: "Restart Windows with Start, Power, Restart.",
  restart: true,
  sources,
  reviewed: today,
};
const table = [
  "code\tsymbol\taliases\toutcome\tmeaning",
  "0x80240001\tWU_E_NO_SERVICE\tWU_E_OTHER_NAME\tfailure\tThe service is missing",
  "0x80244022\tWU_E_PT_HTTP_STATUS_SERVICE_UNAVAILABLE\tWU_E_503\tfailure\tHTTP 503",
  "",
].join("\n");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wuerror-lint-"));
  write("reference/wu.tsv", table);
  write("steps/restart.yaml", stringify(restart));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function lint(): readonly string[] {
  return lintCatalog(folder, { today }).map(({ file, line, rule, message }) => `${file}:${line} [${rule}] ${message}`);
}

function lintEntry(change: object): string {
  write("entries/windows-update/0x80244022.yaml", stringify({ ...entry, ...change }));
  return lint().join("\n");
}

const steps = (...list: readonly object[]) => ({ causes: [{ ...cause, steps: [...list, { use: "restart" }] }] });
const command = (shell: "cmd" | "powershell", run: string) => steps({ ...action, command: { shell, run } });
const second = { ...cause, id: "second", when: "Never" };

describe("one entry", () => {
  test("that is right has no problems", () => {
    expect(lintEntry({})).toBe("");
  });

  test.each<readonly [string, object, string]>([
    ["file name", { code: "0x80240001", symbol: "WU_E_NO_SERVICE" }, "expected 0x80240001.yaml"],
    ["schema", { component: "cloud" }, "[schema] component"],
    ["unknown shared step", steps({ use: "restrat" }), '[shared-step] there is no shared step "restrat"'],
    [
      "symbol",
      { symbol: "WU_E_PT_HTTP_STATUS_SERVICE_UNAVAILBLE" },
      "did you mean WU_E_PT_HTTP_STATUS_SERVICE_UNAVAILABLE?",
    ],
    ["symbol of another code", { symbol: "WU_E_NO_SERVICE" }, "not a name of 0x80244022"],
    ["no symbol", { symbol: undefined }, "[symbol] the symbol is missing"],
    ["unknown alias", { aliases: [{ name: "WU_E_FOO", kind: "also" }] }, "do not give WU_E_FOO to this code"],
    ["old name", { aliases: [{ name: "WU_E_FOO", kind: "old" }] }, "do not give WU_E_FOO to this code"],
    ["misprint that is none", { aliases: [{ name: "WU_E_503", kind: "misprint" }] }, 'expected "kind: also"'],
    ["alias twice", { aliases: [{ name: entry.symbol, kind: "also" }] }, "is the symbol itself"],
    [
      "cause ids",
      { question: "Which?", causes: [cause, { ...second, id: "only" }] },
      "the cause id only is used twice",
    ],
    ["answers", { question: "Which?", causes: [cause, { ...second, when: "always!" }] }, "is the answer of two causes"],
    ["question", { causes: [cause, second] }, "there are 2 causes and no question"],
    [
      "sign in the name",
      { question: "Which?", causes: [cause, { ...second, context: ["unavailable"] }] },
      '[sign] "unavailable" stands in the name',
    ],
    ["undo", steps(action, { ...action, risk: "medium" }), "a step of medium risk has no undo"],
    [
      "independent, and leaning",
      steps(action, { ...action, text: "Try the update once more.", independent: true }),
      '[independent] a step that is independent begins with "Try"',
    ],
    [
      "independent, and of high risk",
      steps(action, { ...action, risk: "high", undo: "Go back.", independent: true }),
      "a step that is independent is of high risk",
    ],
    ["high risk first", steps({ ...action, risk: "high", undo: "Go back." }), "the first step is of high risk"],
    [
      "risk order",
      steps(action, { ...action, risk: "high", undo: "Go back." }, { ...action, risk: "medium", undo: "Go back." }),
      "a step of medium risk follows one of high risk",
    ],
    [
      "rights in WinSxS",
      command("cmd", "takeown /f C:\\Windows\\WinSxS\\x.dll /a"),
      "[component-store] changes rights in WinSxS as step 1",
    ],
    [
      "shared text",
      steps({ ...action, text: "Restart Windows with Start, Power, and Restart." }),
      'expected "use: restart"',
    ],
    ["command", command("cmd", "DISM /Online /Cleanup-Image /RestorHealth"), "did you mean /RestoreHealth?"],
    ["registering files", command("cmd", "regsvr32 atl.dll\nregsvr32 urlmon.dll"), "registers 2 files with regsvr32"],
    [
      "command in a text",
      steps({ ...action, text: "Run DISM /Online /Cleanup-Image /RestorHealth now." }),
      "did you mean /RestoreHealth?",
    ],
    ["DISM misspelt", { meaning: "Then DSIM fails." }, '"DSIM" is misspelt'],
    ["option misspelt", { meaning: "Use the option RestorHealth." }, '"RestorHealth" is misspelt'],
    ["backtick", { meaning: "Run `sfc` now." }, "backtick"],
    ["bold", { title: "A **busy** server" }, "Markdown emphasis"],
    ["escape", { meaning: "Allow \\*.windowsupdate.com." }, "Markdown escape"],
    ["escaped symbol", { meaning: "It is WU\\_E\\_FOO." }, "Markdown escape"],
    ["Markdown link", { meaning: "See [the page](https://x.example/)." }, "Markdown link"],
    ["HTML", { meaning: "First<br>second." }, "HTML tag"],
    ["entity", { phrases: ["wsus&nbsp;busy 503"] }, "HTML entity"],
    ["command in backticks", command("powershell", "`sfc /scannow`"), "stands in backticks"],
    ["stale review", { reviewed: "2025-11-21" }, "more than 12 months ago"],
    ["stale source", { sources: [{ title: "A page", url, read: "2025-01-01" }] }, "more than 12 months ago"],
    ["future", { reviewed: "2026-11-23" }, "lies in the future"],
    ["no such day", { reviewed: "2026-02-30" }, "is no day of the calendar"],
    ["one word", { phrases: ["soapfault"] }, "is a single word"],
    ["common words", { phrases: ["windows update failed"] }, "only words that fit nearly every error"],
    ["phrase twice", { phrases: ["http 503 wsus", "HTTP 503, WSUS"] }, "stands twice in this entry"],
    ["related", { related: ["0x80249999"] }, "0x80249999 has no entry"],
    ["related to itself", { related: ["0x80244022"] }, "is related to itself"],
    ["related twice", { related: ["0x80240001", "0x80240001"] }, "is listed twice"],
    ["product name", { meaning: "Ask the SCCM team." }, "expected Configuration Manager"],
    ["long product name", { meaning: "Open System Center Configuration Manager." }, "is a retired name"],
    ["MEM", { meaning: "Set it in MEM." }, "expected Microsoft Intune"],
    ["http link", { meaning: "See http://www.example.com/page." }, "expected https://"],
    ["http link elsewhere", { meaning: "See http://www.example.org/page." }, "expected https://"],
    ...(
      [
        ["gallery.technet.microsoft.com/x", "Gallery is gone"],
        ["technet.microsoft.com/library/x", "TechNet is retired"],
        ["blogs.technet.microsoft.com/x", "blogs and forums are retired"],
        ["social.technet.microsoft.com/x", "blogs and forums are retired"],
        ["docs.microsoft.com/windows", "expected learn.microsoft.com"],
        ["support.microsoft.com/en-us/help/971058", "numbered support pages"],
        ["go.microsoft.com/fwlink/?linkid=1", "forwarding link"],
        ["msdn.microsoft.com/x", "MSDN is retired"],
      ] as const
    ).map(
      ([address, expected]) =>
        [address, { sources: [{ title: "A page", url: `https://${address}`, read: today }] }, expected] as const,
    ),
  ])("%s", (_, change, expected) => {
    expect(lintEntry(change)).toContain(expected);
  });

  test.each<readonly [string, object]>([
    ["a symbol that a note explains", { symbol: "WU_E_FOO", symbolNote: "Only one page has it." }],
    ["no symbol, explained", { symbol: undefined, symbolNote: "The headers disagree." }],
    ["a known alias", { aliases: [{ name: "WU_E_503", kind: "also" }] }],
    ["a misprint", { aliases: [{ name: "WU_E_PT_503", kind: "misprint" }] }],
    ["a symbol as phrase", { phrases: ["WU_E_503"] }],
    ["a phrase without spaces", { phrases: ["更新服务器不可用"] }],
    [
      "old product names in what people type",
      { phrases: ["sccm http 503"], causes: [{ ...cause, context: ["SCCM", "MEM"] }] },
    ],
    ["a path that ends in a star", { meaning: String.raw`See C:\Windows\Logs\CBS\*.log for more.` }],
    [
      "a value that the registry expands",
      command("powershell", "Set-ItemProperty -Path x -Name y -Type ExpandString -Value '%SystemRoot%\\x.dll'"),
    ],
    [
      "the plain addresses of Windows Update",
      { meaning: "Open http://download.windowsupdate.com and http://wsus.example.com:8530 there." },
    ],
    [
      "a medium step after a high one with a note",
      steps(action, { ...action, risk: "high", undo: "Go back." }, { use: "restart", note: "Now." }),
    ],
    ["a code in the table alone", { related: ["0x80240001"] }],
    ["a short link", { sources: [{ title: "A page", url: "https://aka.ms/x", read: today }] }],
    ["a review a year ago", { reviewed: "2025-11-22" }],
  ])("%s is right", (_, change) => {
    expect(lintEntry(change)).toBe("");
  });
});

describe("the folder as a whole", () => {
  const other = { ...entry, code: "0x80240001", symbol: "WU_E_NO_SERVICE" };

  test("a code twice", () => {
    write("entries/more/0x80244022.yaml", stringify({ ...entry, phrases: ["wsus overload 503"] }));
    expect(lintEntry({})).toContain("[duplicate] 0x80244022 has another entry already");
  });

  test("a phrase in two entries", () => {
    write("entries/windows-update/0x80240001.yaml", stringify(other));
    expect(lintEntry({})).toContain('"http 503 wsus": stands in entries/windows-update/0x80240001.yaml too');
  });

  test("the wrong family folder", () => {
    write("entries/servicing/0x80240001.yaml", stringify({ ...other, phrases: ["no service here"] }));
    expect(lintEntry({})).toContain(
      "[folder] 0x80240001 (windows-update) stands in servicing/; expected entries/windows-update/",
    );
  });

  test("an ending that is not read", () => {
    write("entries/windows-update/0x80240001.yml", stringify(other));
    expect(lintEntry({})).toContain("the ending .yml is not read; expected .yaml");
  });

  test("a shared step that nobody uses, and one that only a broken entry uses", () => {
    write("steps/spare.yaml", stringify({ ...restart, text: "Something else entirely, once." }));
    expect(lintEntry({})).toContain("no entry uses the shared step spare");
    write("entries/windows-update/0x80240001.yaml", "causes:\n  - steps:\n      - use: spare\n");
    expect(lint().join("\n")).not.toContain("no entry uses");
  });

  test("a command that a shared step has as well is right where the texts differ", () => {
    const run = { shell: "cmd", run: "gpupdate /force" };
    write("steps/restart.yaml", stringify({ ...restart, command: run }));
    expect(lintEntry(command("cmd", "gpupdate /force"))).toBe("");
    expect(
      lintEntry(steps({ ...action, text: "Restart Windows with Start and then sign in.", command: run })),
    ).toContain('"use: restart"');
  });

  test("the in-place upgrade comes last", () => {
    write(
      "steps/in-place-upgrade.yaml",
      stringify({ ...restart, text: "Install Windows over itself.", risk: "high", undo: "Go back." }),
    );
    expect(lintEntry(steps(action, { use: "in-place-upgrade" }))).toContain("expected it as the last step of a cause");
  });

  test("a shared step is checked like any other", () => {
    const broken = {
      ...restart,
      risk: "medium",
      command: { shell: "cmd", run: "net stop wuaserv" },
      reviewed: "2020-01-01",
    };
    write("steps/restart.yaml", stringify(broken));
    const found = lintEntry({});
    for (const rule of ["undo", "command", "date"]) expect(found).toContain(`[${rule}]`);
  });

  test("all mistakes are told at once, sorted by file and line, with the line of a command", () => {
    const { meaning, ...rest } = { ...entry, ...command("cmd", "net stop bits\nnet stop wuaserv"), phrases: ["error"] };
    const text = stringify({ meaning: "Ask `SCCM`.", ...rest });
    write("steps/broken.yaml", "text: a\ntext: b\n");
    write("entries/windows-update/0x80244022.yaml", text);
    const found = lint();
    const line = text.split("\n").findIndex((each) => each.trim() === "net stop wuaserv") + 1;
    expect(found.map((each) => each.replace(/\].*/, "]")).sort()).toEqual(
      [
        "entries/windows-update/0x80244022.yaml:1 [markup]",
        "entries/windows-update/0x80244022.yaml:1 [product-name]",
        `entries/windows-update/0x80244022.yaml:${line} [command]`,
        `entries/windows-update/0x80244022.yaml:${text.split("\n").indexOf("  - error") + 1} [phrase]`,
        "steps/broken.yaml:2 [yaml]",
      ].sort(),
    );
    const places = lintCatalog(folder, { today }).map((each) => `${each.file} ${String(each.line).padStart(5)}`);
    expect(places).toEqual([...places].sort());
  });

  test("an organisation's folder may lean on the shipped steps, entries and tables", () => {
    rmSync(join(folder, "reference"), { recursive: true });
    rmSync(join(folder, "steps"), { recursive: true });
    write("0x80244022.yaml", stringify({ ...entry, related: ["0x80240001", "0x80240002"] }));
    const reference = [{ table: "wu", lines: table.split("\n").slice(2, 3) }];
    const entries = new Map([other.code, "0x80240002"].map((code) => [code, () => ({ ...other, code })]));
    expect(lintCatalog(folder, { today: new Date(today), steps: { restart }, reference, entries })).toEqual([]);
  });

  test("a folder that is not there", () => {
    expect(() => lintCatalog(join(folder, "none"), { today })).toThrow("ENOENT");
    expect(() => lintCatalog(folder, { today: "someday" })).toThrow("is not a day");
  });
});

describe("reference tables", () => {
  const header = "code\tsymbol\taliases\toutcome\tmeaning";
  const row = "0x80240001\tWU_E_NO_SERVICE\t\tfailure\tNo service";

  test.each([
    ["header", "code\tsymbol\n", "expected code, symbol, aliases, outcome, meaning"],
    ["columns", `${header}\n0x80240001\tWU_E_NO_SERVICE\n`, "2 columns; expected 5"],
    ["code", `${header}\n80240001\tWU_E_NO_SERVICE\t\tfailure\t\n`, "is no code"],
    ["letter case", `${header}\n0x8024000a\tWU_E_X\t\tfailure\t\n`, "expected 0x8024000A"],
    ["canonical", `${header}\n0xD015001A\tWU_E_X\t\tfailure\t\n`, "expected 0xC015001A"],
    ["outcome", `${header}\n0x80240001\tWU_E_X\t\terror\t\n`, "expected failure, success or info"],
    ["order", `${header}\n0x80240002\tWU_E_X\t\tfailure\t\n${row}\n`, "0x80240001 stands after 0x80240002"],
    ["duplicate", `${header}\n${row}\n${row}\n`, "0x80240001 stands twice"],
    ["long meaning", `${header}\n0x80240001\tWU_E_X\t\tfailure\t${"x".repeat(121)}\n`, "has 121 characters"],
    ["spaces", `${header}\n0x80240001\tWU_E_X \t\tfailure\t\n`, "has spaces around it"],
    ["alias", `${header}\n0x80240001\tWU_E_X\tWU_E_Y WU_E_Z\tfailure\t\n`, '"WU_E_Y WU_E_Z" is no symbol'],
    ["empty line", `${header}\n\n${row}\n`, "an empty line"],
    ["last line", `${header}\n${row}`, "the last line has no end"],
    ["line ends", `${header}\r\n${row}\r\n`, "expected LF alone"],
  ])("%s", (_, text, expected) => {
    write("reference/other.tsv", text);
    expect(lintEntry({})).toContain(expected);
  });

  test("tables of extend codes have three columns", () => {
    write("reference/setup-phase.tsv", "value\tsymbol\tmeaning\n0x00020000\tSP_EXECUTION_SAFE_OS\tWindows PE\n");
    expect(lintEntry({})).toBe("");
  });
});

test("the shipped catalog is clean", () => {
  const problems = lintCatalog(shippedCatalogFolder(), { today: new Date() });
  // A review grows old without any change to the code: `wuerror lint` tells it, this test does not.
  const mistakes = problems.filter(({ message }) => !message.includes("more than 12 months ago"));
  expect(mistakes.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
});
