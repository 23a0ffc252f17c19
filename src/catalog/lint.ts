import {
  causes,
  componentStoreRights,
  independence,
  sharedTexts,
  signs,
  stepOrder,
  undo,
  unusedSteps,
} from "./lint/cause-rules.ts";
import { commands, commandsInTexts } from "./lint/command-rules.ts";
import { type LintOptions, type LintRule, lintContext } from "./lint/context.ts";
import { dates } from "./lint/date-rules.ts";
import { fileNames, related, symbols } from "./lint/entry-rules.ts";
import { phrases } from "./lint/phrase-rules.ts";
import { tables } from "./lint/table-rules.ts";
import { links, markdown, productNamesInTexts } from "./lint/text-rules.ts";
import type { Problem } from "./parse.ts";

export type { LintOptions } from "./lint/context.ts";

const rules: readonly LintRule[] = [
  fileNames,
  symbols,
  related,
  causes,
  signs,
  stepOrder,
  undo,
  independence,
  componentStoreRights,
  sharedTexts,
  unusedSteps,
  commands,
  commandsInTexts,
  markdown,
  links,
  productNamesInTexts,
  dates,
  phrases,
  tables,
];

/**
 * Checks a catalog folder, the shipped one or an organisation's, and finds all mistakes at once. A wrong fix breaks a healthy
 * machine, so there are no warnings: every problem has to be solved.
 * @param folder the path of the folder
 * @param options the day, and what exists outside the folder: shared steps, reference tables and entries (those of the shipped
 *   catalog for an organisation's folder, nothing for the shipped one)
 * @returns every problem, sorted by file and line; an empty list when the catalog is clean
 * @throws Error (`ENOENT`, `EACCES`, `ENOTDIR`) when the folder itself cannot be read
 * @throws RangeError when `today` is no day
 */
export function lintCatalog(folder: string, options: LintOptions): readonly Problem[] {
  const context = lintContext(folder, options);
  const problems = [...context.found, ...rules.flatMap((rule) => rule(context))];
  return problems.sort(byPlace);
}

function byPlace(one: Problem, other: Problem): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}
