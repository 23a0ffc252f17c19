import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { stringify } from "yaml";
import { buildCatalog, namesOf } from "../../src/catalog/catalog.ts";
import { readCatalogFolder } from "../../src/catalog/load.ts";
import { openCatalog } from "../../src/catalog/open.ts";
import { catalogSource, entryFile, plainEntry, sharedRestart } from "../fixture.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wuerror-load-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, content: string | object): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), typeof content === "string" ? content : stringify(content));
}

const read = () => readCatalogFolder(folder, catalogSource().steps);
const codes = () => [...read().source.entries.keys()];
const problems = () => read().problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);

const good = plainEntry({ code: "0x80240031" });

describe("a folder that is in order", () => {
  test("is read whole: entries, steps and tables", () => {
    write("entries/any/0x80244022.yaml", entryFile());
    write("entries/0x80240031.yaml", good);
    write("steps/restart.yaml", sharedRestart);
    write(
      "reference/own.tsv",
      "code\tsymbol\taliases\toutcome\tmeaning\n0x80240099\tOWN_E_X\tOWN_E_Y\tfailure\tours\n",
    );
    const { source, problems: none } = readCatalogFolder(folder);
    expect(none).toEqual([]);
    expect([...source.entries.keys()]).toEqual(["0x80240031", "0x80244022"]);
    expect(Object.keys(source.steps)).toEqual(["restart"]);
    const catalog = buildCatalog(source);
    expect(namesOf(catalog, 0x80240099)).toEqual(["OWN_E_X", "OWN_E_Y"]);
    expect(catalog.symbols.get("OWN_E_Y")).toBe(0x80240099);
  });

  test("may hold its entries anywhere outside steps/", () => {
    write("0x80240031.yaml", good);
    write("more/0x80244022.yaml", entryFile());
    write("steps/restart.yaml", sharedRestart);
    expect(codes()).toEqual(["0x80240031", "0x80244022"]);
    expect(problems()).toEqual([]);
  });

  test("may be empty", () => {
    expect(read()).toMatchObject({ source: { entries: new Map(), steps: {}, reference: [] }, problems: [] });
  });
});

describe("a file with a mistake is reported with its place, and skipped", () => {
  beforeEach(() => write("good.yaml", good));

  test.each<[string, string, string, RegExp]>([
    ["broken YAML", 'code: "0x80244022"\ntitle: [a\n', "bad.yaml:3:1 yaml", /./],
    ["a tab as indentation", 'code: "0x80244022"\ncauses:\n\t- id: x\n', "bad.yaml:3:1 yaml", /tab/i],
    ["a field twice", 'code: "0x80244022"\ncode: "0x80244022"\n', "bad.yaml:2:1 yaml", /unique/],
    ["no mapping", "just text\n", "bad.yaml:1:1 schema", /the file: /],
    ["nothing", "", "bad.yaml:1:1 schema", /the file: /],
    ["a text that begins with an asterisk", "title: *note* it\n", "bad.yaml:1:15 yaml", /./],
    ["an alias that names nothing", "meaning: x\ntitle: *nothing\n", "bad.yaml:2:8 yaml", /quote a text/],
    ["too much", `# ${"x".repeat(100_000)}\n`, "bad.yaml:1:1 size", /100003 characters.*at most 100000/],
  ])("%s", (_, text, place, message) => {
    write("bad.yaml", text);
    expect(problems()[0]).toBe(place);
    expect(read().problems[0]?.message).toMatch(message);
    expect(codes()).toEqual(["0x80240031"]);
  });

  test.each<[string, object, RegExp]>([
    ["a field left out", { meaning: undefined }, /^meaning: is missing$/],
    ["a code that is none", { code: "80244022" }, /^code: must be "0x" and eight upper-case/],
    ["a code inside a wrapper", { code: "0xD007000D" }, /^code: must be the canonical form.*0x8007000D/],
    ["a code without quotes", { code: 0x80244022 }, /^code: /],
    ["a title of two lines", { title: "a\nb" }, /^title: must be one line/],
    ["no causes", { causes: [] }, /^causes: /],
    ["a field that is not known", { fix: "reboot" }, /^the file: .*fix/],
    [
      "an address that is not https",
      { sources: [{ title: "a", url: "http://a.example", read: "2026-11-22" }] },
      /^sources\.0\.url: /,
    ],
    ["a day that is none", { reviewed: "2026-13-01" }, /^reviewed: must be a date/],
    ["a word for a component", { component: "reboot" }, /^component: /],
  ])("%s", (_, change, message) => {
    write("bad.yaml", { ...entryFile(), ...change });
    expect(read().problems.map((problem) => problem.message)).toEqual([expect.stringMatching(message)]);
    expect(codes()).toEqual(["0x80240031"]);
  });

  test("the line and the column are those of the value", () => {
    write("bad.yaml", { ...plainEntry(), component: "reboot" });
    const line =
      stringify(plainEntry())
        .split("\n")
        .findIndex((each) => each.startsWith("component:")) + 1;
    expect(problems()).toEqual([`bad.yaml:${line}:1 schema`]);
  });

  test("every mistake of a file is told at once", () => {
    write("bad.yaml", { ...plainEntry(), component: "reboot", reviewed: "never", title: "" });
    expect(read().problems.length).toBe(3);
  });

  test("a shared step that is not there", () => {
    const [cause] = good.causes;
    if (cause === undefined) throw new Error("the fixture has no cause");
    write("bad.yaml", plainEntry({ causes: [{ ...cause, steps: [{ use: "restrat" }] }] }));
    const message = expect.stringContaining('"restrat"');
    expect(read().problems).toMatchObject([{ file: "bad.yaml", rule: "shared-step", message }]);
    expect(codes()).toEqual(["0x80240031"]);
  });

  test("a second entry for a code: the first by name stays", () => {
    write("a.yaml", { ...good, title: "First" });
    write("z.yaml", { ...good, title: "Last" });
    expect([...read().source.entries.values()].map((entry) => entry().title)).toEqual(["First"]);
    expect(problems()).toEqual(["good.yaml:1:1 duplicate", "z.yaml:1:1 duplicate"]);
  });

  test("a shared step with a mistake, and with it the entries that use it", () => {
    write("steps/own.yaml", { ...sharedRestart, risk: "none" });
    const [cause] = good.causes;
    if (cause === undefined) throw new Error("the fixture has no cause");
    write("user.yaml", plainEntry({ causes: [{ ...cause, steps: [{ use: "own" }] }] }));
    expect(read().problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      `${join("steps", "own.yaml")} schema`,
      "user.yaml shared-step",
    ]);
    expect(codes()).toEqual(["0x80240031"]);
  });

  test("a file that cannot be read", () => {
    symlinkSync(join(folder, "nowhere"), join(folder, "lost.yaml"));
    expect(read().problems[0]).toMatchObject({ file: "lost.yaml", line: 1, rule: "read" });
    expect(codes()).toEqual(["0x80240031"]);
  });

  test("aliases that multiply are refused, not followed", () => {
    const levels = ["a: &a [x,x,x,x,x,x,x,x,x]"];
    for (const [name, before] of ["ba", "cb", "dc", "ed", "fe", "gf", "hg"].map((pair) => [...pair])) {
      levels.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(",")}]`);
    }
    write("bad.yaml", `${levels.join("\n")}\n`);
    expect(read().problems).toMatchObject([
      { file: "bad.yaml", rule: "yaml", message: expect.stringMatching(/alias/i) },
    ]);
    expect(codes()).toEqual(["0x80240031"]);
  });
});

describe("an organisation's folder in front of the shipped catalog", () => {
  const build = () => buildCatalog(catalogSource([entryFile()]), read().source);

  test("adds an entry", () => {
    write("own.yaml", good);
    const { entries } = build();
    expect([...entries.keys()]).toEqual([0x80244022, 0x80240031]);
    expect(entries.get(0x80240031)).toMatchObject({ origin: "organisation" });
    expect(entries.get(0x80240031)).not.toHaveProperty("shipped");
    expect(entries.get(0x80244022)).toMatchObject({ origin: "shipped" });
  });

  test("puts its own entry in front and keeps the shipped one", () => {
    write("own.yaml", plainEntry({ title: "Ours" }));
    expect(build().entries.get(0x80244022)).toMatchObject({
      title: "Ours",
      origin: "organisation",
      shipped: { title: "The update server is too busy or stopped (HTTP 503)", origin: "shipped" },
    });
  });

  test("uses shipped steps, and puts its own in front of them for its own entries only", () => {
    const [cause] = good.causes;
    if (cause === undefined) throw new Error("the fixture has no cause");
    write("own.yaml", plainEntry({ code: "0x80240031", causes: [{ ...cause, steps: [{ use: "restart" }] }] }));
    const textsOf = (value: number) =>
      build()
        .entries.get(value)
        ?.causes[0]?.steps.map(({ text }) => text)
        .join();
    expect(textsOf(0x80240031)).toBe("Restart Windows.");
    write("steps/restart.yaml", { ...sharedRestart, text: "Call the service desk." });
    expect(textsOf(0x80240031)).toBe("Call the service desk.");
    expect(textsOf(0x80244022)).toContain("Restart Windows.");
  });

  test("names codes of its own", () => {
    write("reference/own.tsv", "code\tsymbol\taliases\toutcome\tmeaning\n0x80246012\tOURS\t\tfailure\tour meaning\n");
    expect(build().reference.get(0x80246012)).toMatchObject({
      symbol: "OURS",
      meaning: "our meaning",
      aliases: ["WU_E_DM_EXAMPLE", "WU_E_DM_OTHER_NAME"],
    });
  });
});

describe("a folder that cannot be opened", () => {
  test.each([
    ["is not there", () => join(folder, "nowhere"), "ENOENT"],
    ["is a file", () => join(folder, "good.yaml"), "ENOTDIR"],
  ])("and %s is an error that names it", async (_, path, reason) => {
    write("good.yaml", good);
    await expect(openCatalog(path())).rejects.toMatchObject({
      name: "UserError",
      code: "catalog_unreadable",
      message: expect.stringContaining(`${path()} (${reason})`),
    });
  });
});

test("every file of the shipped catalog is in order", () => {
  expect(readCatalogFolder("catalog").problems).toEqual([]);
});
