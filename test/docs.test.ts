import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parseEntry } from "../src/catalog/parse.ts";
import { entrySchema } from "../src/catalog/schema.ts";
import { configVariables } from "../src/config.ts";
import { errorTable } from "../src/errors.ts";
import { memoryTables } from "../src/store/schema.ts";
import { mayImport } from "./rooms.ts";

/** The documents against the code, both ways: what is written exists, and what exists is written. */

/** What is under version control, or about to be. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => file !== "" && existsSync(file));
const documents = files.filter((file) => file.endsWith(".md"));
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

/** The rows of every table whose first cell is code: `` | `x` | y | `` → `["x", "y"]`. */
function codeRows(file: string): readonly (readonly string[])[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.split("|").slice(1, -1))
    .map((cells) => cells.map((cell, index) => (index === 0 ? cell.replaceAll("`", "") : cell).trim()));
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** The fenced blocks of one language, without their fences. */
function fenced(file: string, language: string): readonly string[] {
  const blocks = readFileSync(file, "utf8").matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm);
  return [...blocks].filter(([, name]) => name === language).map(([, , block = ""]) => block);
}

test("docs/errors.md is the table of errors", () => {
  const rows = Object.entries(errorTable).map(([code, { message, hint, status, exit }]) => [
    code,
    message,
    hint,
    String(status),
    String(exit),
  ]);
  expect(codeRows("docs/errors.md")).toEqual(rows);
});

describe("the configuration", () => {
  test(".env.example names every variable once", () => {
    const named = [...readFileSync(".env.example", "utf8").matchAll(/^(?:# )?([A-Za-z_]+)=/gm)].map(([, name]) => name);
    expect(named).toEqual(configVariables);
  });

  test("the README's table names every variable once", () => {
    const named = codeRows("README.md").map(([name = ""]) => name);
    expect(named.filter((name) => /^(?:[A-Z_]+|(?:Microsoft|Channel|To)[A-Za-z]+)$/.test(name))).toEqual(
      configVariables,
    );
  });
});

test.each(["docs/what-it-keeps.md", "ARCHITECTURE.md"])("%s has a row for every table of the store", (file) => {
  const named = codeRows(file).map(([name]) => name);
  expect(named).toEqual(expect.arrayContaining([...memoryTables]));
});

describe.each(documents)("%s", (file) => {
  const text = readFileSync(file, "utf8");

  test("links to files that exist", () => {
    const prose = text.replace(/^```[\s\S]*?^```$/gm, "").replace(/`[^`\n]*`/g, "");
    const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target.replace(/#.*$/, ""));
    const relative = targets.filter((target) => target !== "" && !/^[a-z]+:/.test(target));
    expect(relative.filter((target) => !isFile(join(dirname(file), target)))).toEqual([]);
  });

  test("names scripts that package.json has", () => {
    const named = [...text.matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)].map(
      ([, run, short]) => run ?? short ?? "",
    );
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

describe("ARCHITECTURE.md", () => {
  const folders = foldersOf(fenced("ARCHITECTURE.md", "text")[0] ?? "");

  test("draws folders that exist", () => {
    expect(folders.length).toBeGreaterThan(10);
    expect(folders.filter((folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)).toEqual([]);
  });

  test.each(["src", "adapters"])("draws every folder of %s/", (parent) => {
    const existing = readdirSync(parent, { withFileTypes: true }).filter((each) => each.isDirectory());
    expect(folders).toEqual(expect.arrayContaining(existing.map(({ name }) => join(parent, name))));
  });
});

describe("ARCHITECTURE.md, on who may import whom,", () => {
  const [, section = ""] = readFileSync("ARCHITECTURE.md", "utf8").split("## Who may import whom");
  const listed = (cell = "") => cell.split(",").map((name) => name.trim());
  const rows = [...(section.split("\n## ")[0] ?? "").matchAll(/^\| ([a-z][a-z, -]+) \| ([a-z][a-z, -]+) \|$/gm)];
  const told = rows.flatMap(([, rooms, imports]) =>
    listed(rooms).map((room) => [room, imports?.trim() === "nothing" ? [] : listed(imports)] as const),
  );

  test("has the table that is enforced", () => {
    const sorted = (table: readonly (readonly [string, readonly string[]])[]) =>
      Object.fromEntries(table.map(([room, imports]) => [room, imports.toSorted()]));
    expect(sorted(told)).toEqual(sorted(Object.entries(mayImport)));
  });
});

test("ARCHITECTURE.md names every class of src but the errors", () => {
  const classes = files
    .filter((file) => file.startsWith("src/"))
    .flatMap((file) => [...readFileSync(file, "utf8").matchAll(/^(?:export )?class (\w+)\b(?! extends Error)/gm)])
    .flatMap(([, name = ""]) => (name.endsWith("Dialect") ? [] : [name]));
  const text = readFileSync("ARCHITECTURE.md", "utf8");
  expect(classes.length).toBeGreaterThan(3);
  expect(classes.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

test("every script of package.json is told in a document, but those that run before others", () => {
  const texts = documents.map((file) => readFileSync(file, "utf8")).join("\n");
  const named = [...texts.matchAll(/\bnpm (?:run (?:-s )?)?([\w:-]+)/g)].map(([, name]) => name);
  const own = Object.keys(scripts).filter((name) => !/^pre/.test(name));
  expect(own.filter((name) => !named.includes(name))).toEqual([]);
});

/** A tree drawn by indentation, two spaces a level; folders end with a slash. */
function foldersOf(tree: string): readonly string[] {
  const open: string[] = [];
  return tree.split("\n").flatMap((line) => {
    const [, indent = "", name] = /^( *)([\w.-]+)\/(?:\s|$)/.exec(line) ?? [];
    if (name === undefined) return [];
    open.splice(indent.length / 2, open.length, name);
    return [join(...open)];
  });
}

describe("the example of catalog/README.md", () => {
  const [example = ""] = fenced("catalog/README.md", "yaml");
  const { value, problems } = parseEntry("example.yaml", example);

  test("is an entry without a mistake", () => {
    expect(problems).toEqual([]);
  });

  test("shows every field", () => {
    const written = [...example.matchAll(/^([a-zA-Z]+):/gm)].map(([, field]) => field);
    expect(written.sort()).toEqual(Object.keys(entrySchema.shape).sort());
  });

  test("uses shared steps that exist", () => {
    const used = value?.causes.flatMap(({ steps }) => steps.flatMap((step) => ("use" in step ? [step.use] : []))) ?? [];
    expect(used.filter((name) => !existsSync(join("catalog", "steps", `${name}.yaml`)))).toEqual([]);
  });
});

/** Names of accounts in samples: nobody's. */
const nobodies = "Default|adm|canary|me|name|somebody";

test("no file names a folder of somebody's machine", () => {
  const unix = String.raw`(?<![\w.-])/(?:${["work", "home", "Users"].join("|")})/\w`;
  const windows = String.raw`[A-Za-z]:\\{1,2}Users\\{1,2}(?!(?:${nobodies})\b)\w`;
  const place = new RegExp(`${unix}|${windows}`);
  expect(["C:", "Users", "alex"].join("\\")).toMatch(place);
  expect(["C:", "Users", "Default"].join("\\")).not.toMatch(place);
  const textFiles = files.filter((file) => !/\.(?:png|ico|gz)$/.test(file));
  expect(textFiles.filter((file) => place.test(readFileSync(file, "utf8")))).toEqual([]);
});

describe("the public surface of the core", () => {
  const exported = [...readFileSync("src/index.ts", "utf8").matchAll(/\{([^}]+)\} from "\.\/([^"]+)"/g)].flatMap(
    ([, names = "", file = ""]) => names.split(",").map((name) => [name.replace("type ", "").trim(), file] as const),
  );

  test.each(exported.filter(([name]) => name !== ""))("%s of %s says what it is", (name, file) => {
    const reExport = new RegExp(`export type \\{ ${name} \\} from "\\./([^"]+)"`);
    const read = (path: string) => readFileSync(join("src", path), "utf8");
    const elsewhere = reExport.exec(read(file))?.[1];
    const text = elsewhere === undefined ? read(file) : read(join(dirname(file), elsewhere));
    expect(text).toMatch(new RegExp(`\\*/\\nexport (?:async )?(?:function|interface|type|const|class) ${name}\\b`));
  });
});
