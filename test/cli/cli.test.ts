import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { stringify } from "yaml";
import { plainEntry } from "../fixture.ts";
import { buildIfMissing, run, start } from "./run.ts";

beforeAll(buildIfMissing, 300_000);

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wuerror-cli-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, content: string | object): string {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === "string" ? content : stringify(content));
  return path;
}

const linesOf = (text: string) => text.split("\n").filter((line) => line !== "");

describe("looking up", () => {
  test.each<[string, string[], RegExp]>([
    ["hexadecimal digits", ["0x80244022"], /^0x80244022: /],
    ["a negative number", ["-2145107934"], /^0x80244022: /],
    ["an unsigned number", ["2149859362"], /^0x80244022: /],
    ["a name", ["WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL"], /^0x80244022: /],
    ["words, each an argument", ["proxy", "authentication", "required"], /^0x8024401B: /],
    ["words in one argument", ["proxy authentication required"], /^0x8024401B: /],
    ["a number without an entry", ["0x87654321"], /^0x87654321: /],
    ["a code behind an option", ["--overheard", "0x80244022"], /^0x80244022: /],
  ])("%s", async (_, args, expected) => {
    const { exit, out, error } = await run(args);
    expect(out).toMatch(expected);
    expect({ exit, error }).toEqual({ exit: 0, error: "" });
  });

  test("reads standard input when nothing else is given", async () => {
    const log = "2026-11-20 10:11:12, Error   CBS  Failed [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]\n";
    const { exit, out } = await run([], { input: log.repeat(100) });
    expect(exit).toBe(0);
    expect(out).toMatch(/^0x800F0831: /);
  });

  test("reads a log in UTF-16, as Windows writes many", async () => {
    const input = Buffer.from("\uFEFFWindows Update failed with 0x80244022\r\n", "utf16le");
    expect((await run([], { input })).out).toMatch(/^0x80244022: /);
  });

  test("writes plain text where the output is no terminal", async () => {
    const { out } = await run(["0x80244022"]);
    expect(out).not.toContain("\u001b");
    expect(out).toMatch(/Sources \(\d+\) · reviewed 20\d\d-\d\d-\d\d\n {2}.*: https:\/\//);
  });

  test("says that nothing was recognised, with exit code 1", async () => {
    const { exit, out } = await run(["hello"]);
    expect(exit).toBe(1);
    expect(out).toMatch(/^No Windows Update error recognised/);
  });

  test.each(["hello", "-2145107934", "build failed with 0x80070005"])(
    "overheard, %j is silence with exit code 1",
    async (text) => {
      expect(await run(["--overheard", text])).toEqual({ exit: 1, out: "", error: "" });
    },
  );

  test("--json gives the result with its card", async () => {
    const { exit, out } = await run(["--json", "0x8024402"]);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      kind: "choices",
      codes: [],
      didYouMean: expect.arrayContaining(["0x80244022"]),
      text: expect.stringMatching(/^Did you mean/),
      card: { type: "AdaptiveCard", version: "1.5" },
    });
  });

  test("--json of a silence has no card", async () => {
    const { exit, out } = await run(["--json", "--overheard", "hello"]);
    expect([exit, JSON.parse(out)]).toEqual([1, expect.objectContaining({ kind: "none", text: null, card: null })]);
  });

  test("--pick presses a button", async () => {
    const first = await run(["0x80244022"]);
    expect(first.out).toContain("--pick 1");
    const { exit, out } = await run(["0x80244022", "--pick", "1"]);
    expect(exit).toBe(0);
    expect(out).toMatch(/^0x80244022: /);
    expect(out).not.toBe(first.out);
  });

  test("--pick of a button that is not there is one line", async () => {
    const { exit, out, error } = await run(["0x87654321", "--pick", "9"]);
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(linesOf(error)).toEqual([expect.stringMatching(/^wuerror: The answer has no such button: 9 of 0\./)]);
  });
});

describe("--ndjson", () => {
  const ask = (lines: readonly string[]) => run(["--ndjson"], { input: `${lines.join("\n")}\n` });
  const parse = (out: string) => linesOf(out).map((line) => JSON.parse(line) as { id: unknown; ms: number });

  test("answers each line in its place, whatever its id", async () => {
    const { exit, out } = await ask([
      '{"id":"b","text":"0x80244022"}',
      '{"id":7,"text":"-2145107934","addressed":true}',
      "",
      '{"id":"a","text":"-2145107934"}',
      '{"text":"0x8024402"}',
    ]);
    expect(exit).toBe(0);
    expect(parse(out)).toMatchObject([
      { id: "b", kind: "exact", codes: ["0x80244022"], didYouMean: [] },
      { id: 7, kind: "exact", codes: ["0x80244022"] },
      { id: "a", kind: "none", codes: [] },
      { id: null, kind: "choices", codes: [], didYouMean: expect.arrayContaining(["0x80244022"]) },
    ]);
    for (const { ms } of parse(out)) expect(ms).toBeGreaterThanOrEqual(0);
  });

  const unreadable: readonly (readonly [line: string, id: unknown])[] = [
    ["not json", null],
    ["[]", null],
    ["null", null],
    ["5", null],
    ['"text"', null],
    ['{"id":1}', 1],
    ['{"id":"two","text":5}', "two"],
    ['{"id":3,"text":"x","addressed":"yes"}', 3],
    [`{"id":4,"text":"${"x".repeat(10_000_001)}"}`, null],
  ];

  test("yields an error in the place of each line that cannot be read, and goes on", async () => {
    const lines = unreadable.flatMap(([bad], index) => [bad, `{"id":${index},"text":"0x80244022"}`]);
    const { exit, out } = await ask(lines);
    expect(exit).toBe(2);
    const expected = unreadable.flatMap(([, id], index) => [
      { id, kind: "none", codes: [], error: { code: "bad_line" } },
      { id: index, codes: ["0x80244022"] },
    ]);
    expect(parse(out)).toMatchObject(expected);
    expect(parse(out)).toHaveLength(expected.length);
  });

  test("reads a line as long as the longest log, to its end", async () => {
    const { exit, out } = await ask([`{"id":1,"text":"${"a healthy line\\n".repeat(300_000)}0x80244022"}`]);
    expect(exit).toBe(0);
    expect(parse(out)).toMatchObject([{ id: 1, codes: ["0x80244022"] }]);
  });

  test("takes a file that begins with a byte order mark", async () => {
    const { exit, out } = await ask(['\uFEFF{"id":1,"text":"0x80244022"}']);
    expect([exit, parse(out)]).toEqual([0, [expect.objectContaining({ id: 1, kind: "exact" })]]);
  });

  test("of nothing is nothing", async () => {
    expect(await run(["--ndjson"])).toEqual({ exit: 0, out: "", error: "" });
  });
});

describe("an organisation's folder", () => {
  const own = plainEntry({ title: "Our own mirror sleeps" });

  test.each([
    ["--catalog", () => ({ args: ["--catalog", folder], environment: {} })],
    ["CATALOG_DIR", () => ({ args: [], environment: { CATALOG_DIR: folder } })],
  ])("given with %s: its entries come first, and a broken file is reported and skipped", async (_, given) => {
    write("0x80244022.yaml", own);
    write("broken.yaml", 'code: "0x80240031"\ntitle: [\n');
    const { args, environment } = given();
    const { exit, out, error } = await run([...args, "0x80244022"], { environment });
    expect(exit).toBe(0);
    expect(out).toMatch(/^0x80244022: Our own mirror sleeps/);
    expect(linesOf(error)).toEqual([expect.stringMatching(/^broken\.yaml:\d+:\d+: .*\(file skipped\)$/)]);
  });

  test("does not hide the shipped entries", async () => {
    write("0x80244022.yaml", own);
    expect((await run(["--catalog", folder, "0x8024401B"])).out).toMatch(/^0x8024401B: /);
  });

  test.each([
    ["is not there", () => join(folder, "nowhere")],
    ["is a file", () => write("file.yaml", own)],
  ])("that %s is one line and exit code 2", async (_, path) => {
    const { exit, out, error } = await run(["--catalog", path(), "0x80244022"]);
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(linesOf(error)).toEqual([expect.stringMatching(/^wuerror: The catalog folder cannot be read: /)]);
    expect(error).toContain(path());
  });
});

describe("lint", () => {
  test("names file, line and column of a mistake, with exit code 1", async () => {
    const path = write("entries/0x80244022.yaml", { ...plainEntry(), component: "reboot" });
    const { exit, out } = await run(["lint", folder]);
    expect(exit).toBe(1);
    expect(linesOf(out)).toContainEqual(expect.stringMatching(/:\d+:\d+: component: /));
    expect(out).toContain(`${path}:`);
    expect(out).toMatch(/\d+ mistakes found\n$/);
  });

  test("of a folder without mistakes has exit code 0", async () => {
    expect(await run(["lint", folder])).toEqual({ exit: 0, out: "no mistakes found\n", error: "" });
  });

  test("of a folder that is not there is one line and exit code 2", async () => {
    const { exit, error } = await run(["lint", join(folder, "nowhere")]);
    expect(exit).toBe(2);
    expect(linesOf(error)).toHaveLength(1);
  });
});

describe("eval", () => {
  const cases = [
    { id: "1", kind: "hex", text: "0x80244022", expect: ["0x80244022"] },
    { id: "2", kind: "chatter", text: "hello", expect: [] },
    { id: "3", kind: "hex", text: "0x80244022", expect: ["0x80240001"] },
  ];

  test("scores each kind and names what went wrong", async () => {
    const file = write("cases.jsonl", `${cases.map((each) => JSON.stringify(each)).join("\n")}\n`);
    const { exit, out } = await run(["eval", file]);
    expect(exit).toBe(0);
    expect(out).toContain("wrong  3: expected 0x80240001, got exact 0x80244022");
    expect(out).toMatch(/^hex +2 +50\.0 % +50\.0 % +50\.0 % +100\.0 %$/m);
    expect(out).toMatch(/^chatter +1 +100\.0 %/m);
    expect(out).toMatch(/^all +3 +66\.7 %/m);
  });

  test.each([
    ["a line without codes", () => write("cases.jsonl", '\n{"id":"1","kind":"hex","text":"x"}\n'), /line 2 of /],
    ["a line that is no JSON", () => write("cases.jsonl", `${JSON.stringify(cases[0])}\nnonsense\n`), /line 2 of /],
    ["no file", () => join(folder, "nowhere.jsonl"), /The file cannot be read: .*nowhere/],
  ])("%s is one line and exit code 2", async (_, file, message) => {
    const { exit, error } = await run(["eval", file()]);
    expect(exit).toBe(2);
    expect(linesOf(error)).toEqual([expect.stringMatching(message)]);
  });
});

describe("for whoever writes entries", () => {
  test("new prints an entry to fill in, which lint refuses until that is done", async () => {
    const { exit, out } = await run(["new", "0x8024DEAD"]);
    expect(exit).toBe(0);
    expect(out).toMatch(/^code: "0x8024DEAD"$/m);
    write("0x8024DEAD.yaml", out);
    expect(await run(["lint", folder])).toMatchObject({ exit: 1, out: expect.stringContaining("0x8024DEAD.yaml:") });
  });

  test.each([
    ["0x80244022", 1, /^wuerror: The catalog has an entry for this code already: 0x80244022\./],
    ["hello", 2, /^wuerror: This is not an error code in any known notation: hello\./],
  ])("new %s is refused in one line", async (code, expected, message) => {
    const { exit, out, error } = await run(["new", code]);
    expect({ exit, out }).toEqual({ exit: expected, out: "" });
    expect(linesOf(error)).toEqual([expect.stringMatching(message)]);
  });

  test("catalog stats counts an organisation's entries", async () => {
    write("0x80240031.yaml", plainEntry({ code: "0x80240031" }));
    const { exit, out } = await run(["--catalog", folder, "catalog", "stats"]);
    expect(exit).toBe(0);
    expect(out).toMatch(/^ {2}of your organisation +1$/m);
  });
});

describe("usage", () => {
  test.each([
    [["--help"], /^Usage: wuerror/],
    [["lint", "--help"], /^Usage: wuerror lint/],
    [["help"], /^Usage: wuerror/],
    [["help", "lint"], /^Usage: wuerror lint/],
    [["--version"], /^\d+\.\d+\.\d+\n$/],
  ])("%j", async (args, expected) => {
    const { exit, out } = await run(args);
    expect(exit).toBe(0);
    expect(out).toMatch(expected);
  });

  test.each([
    [["--nonsense"]],
    [["0x80244022", "--pick", "0"]],
    [["--pick", "x", "0x80244022"]],
    [["--ndjson", "--json"]],
    [["--ndjson", "messages.jsonl"]],
    [["eval"]],
    [["lint", "--nonsense"]],
  ])("%j is wrong usage: exit code 2", async (args) => {
    const { exit, out, error } = await run(args);
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(error).toMatch(/^error: /);
  });
});

describe("serve", () => {
  const local = { HOST: "127.0.0.1", LOG_LEVEL: "silent" };

  test("on a port in use is one line and exit code 2", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const { exit, out, error } = await run(["serve"], { environment: { ...local, PORT: String(port) } });
    await new Promise((resolve) => other.close(resolve));
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(linesOf(error)).toEqual([expect.stringMatching(`^wuerror: The port is in use: 127.0.0.1 port ${port}\\.`)]);
  });

  test("with a mistake in the configuration is one line that names it", async () => {
    const { exit, error } = await run(["serve"], { environment: { ...local, PORT: "http" } });
    expect(exit).toBe(2);
    expect(linesOf(error)).toEqual([expect.stringMatching(/^wuerror: The configuration has a mistake: PORT: /)]);
  });

  const posix = process.platform === "win32" ? [] : (["SIGTERM", "SIGINT"] as const);
  test.each(posix)("says where it listens, answers there, and ends on %s", async (signal) => {
    const child = start(["serve"], { ...local, PORT: "0" });
    const ended = new Promise((resolve) => child.on("close", resolve));
    const notice = await new Promise<string>((resolve) => {
      let text = "";
      child.stdout.setEncoding("utf8").on("data", (more: string) => {
        text += more;
        if (text.includes("openapi.json")) resolve(text);
      });
      child.on("close", () => resolve(text));
    });
    const port = /http:\/\/localhost:(\d+)\//.exec(notice)?.[1];
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/codes/-2145107934`);
    expect(await answer.json()).toMatchObject({ codes: ["0x80244022"] });
    child.kill(signal);
    expect(await ended).toBe(0);
  });
});
