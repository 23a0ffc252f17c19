import { readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { canonical, formatCode, parseCode } from "../../codes/code.ts";
import { filesUnder } from "../load.ts";
import type { Problem } from "../parse.ts";
import type { LintContext } from "./context.ts";

interface Shape {
  readonly header: readonly string[];
  readonly check: (cells: readonly string[], report: Report) => void;
}

type Report = (column: number, message: string) => void;

const codes: Shape = { header: ["code", "symbol", "aliases", "outcome", "meaning"], check: checkCodeRow };
/** Phases and operations of extend codes are parts of a code, not codes. */
const extend: Shape = { header: ["value", "symbol", "meaning"], check: checkExtendRow };
const outcomes = new Set(["failure", "success", "info"]);
const longest = 120;
const symbol = /^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*$/;

/** The reference tables row by row: shape, canonical codes, order, and no code twice. */
export function tables({ folder }: LintContext): readonly Problem[] {
  return filesUnder(join(folder, "reference"), ".tsv").flatMap((path) => {
    const name = basename(path, ".tsv");
    const shape = name === "setup-phase" || name === "setup-operation" ? extend : codes;
    return checkTable(relative(folder, path), readFileSync(path, "utf8"), shape);
  });
}

function checkTable(file: string, text: string, { header, check }: Shape): readonly Problem[] {
  const problems: Problem[] = [];
  const [first = "", ...rows] = text.split("\n");
  const add = (line: number, column: number, message: string) =>
    problems.push({ file, line, column, rule: "reference", message });
  if (text.includes("\r")) add(1, 1, "lines end with CR LF; expected LF alone");
  if (first.trimEnd() !== header.join("\t"))
    add(1, 1, `the first line is "${first.trimEnd()}"; expected ${header.join(", ")}, separated by tabs`);
  if (!text.endsWith("\n")) add(rows.length + 1, 1, "the last line has no end; expected a line break after it");
  let before = "";
  for (const [index, row] of rows.entries()) {
    const line = index + 2;
    if (row === "") {
      if (index < rows.length - 1) add(line, 1, "an empty line; expected a row");
      continue;
    }
    const cells = row.replace(/\r$/, "").split("\t");
    if (cells.length !== header.length) {
      add(line, 1, `${cells.length} columns; expected ${header.length}: ${header.join(", ")}`);
      continue;
    }
    const columnOf = (cell: number) => cells.slice(0, cell).reduce((sum, each) => sum + each.length + 1, 1);
    const report: Report = (cell, message) => add(line, columnOf(cell), message);
    for (const [cell, value] of cells.entries())
      if (value !== value.trim()) report(cell, `"${value}" has spaces around it; expected none`);
    checkOrder(cells[0] ?? "", before, report);
    check(cells, report);
    before = cells[0] ?? "";
  }
  return problems;
}

function checkOrder(code: string, before: string, report: Report): void {
  if (code === before) report(0, `${code} stands twice; expected one row, with its other names as aliases`);
  else if (code < before) report(0, `${code} stands after ${before}; expected rows sorted by code`);
}

function checkCodeRow(
  [code = "", name = "", aliases = "", outcome = "", meaning = ""]: readonly string[],
  report: Report,
): void {
  const value = parseCode(code);
  if (value === undefined) report(0, `"${code}" is no code; expected 0x and eight hexadecimal digits`);
  else if (formatCode(canonical(value)) !== code)
    report(0, `${code} is not canonical; expected ${formatCode(canonical(value))}`);
  const others = aliases === "" ? [] : aliases.split(",");
  for (const each of name === "" ? others : [name, ...others]) {
    if (!symbol.test(each))
      report(
        each === name ? 1 : 2,
        `"${each}" is no symbol; expected one such as WU_E_NO_SERVICE; aliases with a comma between`,
      );
  }
  if (others.includes(name)) report(2, `${name} is its own alias; expected other names only`);
  if (name === "" && meaning === "") report(1, "there is neither symbol nor meaning; expected one of them");
  if (!outcomes.has(outcome)) report(3, `outcome is "${outcome}"; expected failure, success or info`);
  checkMeaning(4, meaning, report);
}

function checkExtendRow([value = "", name = "", meaning = ""]: readonly string[], report: Report): void {
  if (!/^0x[0-9A-F]{8}$/.test(value))
    report(0, `"${value}" is no value; expected 0x and eight upper-case hexadecimal digits`);
  if (!symbol.test(name)) report(1, `"${name}" is no symbol; expected one such as SP_EXECUTION_SAFE_OS`);
  if (meaning === "") report(2, "the meaning is missing; expected a few words");
  checkMeaning(2, meaning, report);
}

function checkMeaning(cell: number, meaning: string, report: Report): void {
  if (meaning.length > longest)
    report(cell, `the meaning has ${meaning.length} characters; expected at most ${longest}`);
}
