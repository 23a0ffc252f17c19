import { checkCommand, type Shell } from "../commands.ts";
import type { Problem } from "../parse.ts";
import type { EntryFile, SharedStepFile } from "../schema.ts";
import { type Document, type LintContext, problemAt } from "./context.ts";
import { dism } from "./dism.ts";
import { suggest } from "./nearest.ts";
import { textsOf } from "./texts.ts";

interface Run {
  readonly document: Document<EntryFile | SharedStepFile>;
  readonly path: readonly PropertyKey[];
  readonly shell: Shell;
  readonly lines: readonly string[];
}

/** Every line of every command against the tables of known commands. */
export function commands(context: LintContext): readonly Problem[] {
  return runsOf(context).flatMap((run) => [
    ...run.lines.flatMap((line) => checkLine(run, line)),
    ...massRegistration(run),
  ]);
}

function checkLine(run: Run, line: string): readonly Problem[] {
  return checkCommand(run.shell, line).map((message) => ({
    file: run.document.file,
    ...placeOf(run, line),
    rule: "command",
    message: `${line.trim()}: ${message}`,
  }));
}

/** Registering the files of Windows Update anew by the dozen helped up to Windows 7; later it can register the wrong ones. */
function massRegistration(run: Run): readonly Problem[] {
  const count = run.lines.filter((line) => /^\s*regsvr32\b/i.test(line)).length;
  if (count < 2) return [];
  const message = `registers ${count} files with regsvr32; expected DISM /Online /Cleanup-Image /RestoreHealth (use: restore-health)`;
  return [problemAt(run.document, "command", message, ...run.path)];
}

function runsOf({ entries, steps }: LintContext): readonly Run[] {
  const run = (
    document: Run["document"],
    command: { shell: Shell; run: string } | undefined,
    path: readonly PropertyKey[],
  ): readonly Run[] =>
    command === undefined
      ? []
      : [{ document, path: [...path, "command", "run"], shell: command.shell, lines: command.run.split("\n") }];
  const own = entries.flatMap((entry) =>
    entry.value.causes.flatMap((cause, causeIndex) =>
      cause.steps.flatMap((step, index) =>
        "use" in step ? [] : run(entry, step.command, ["causes", causeIndex, "steps", index]),
      ),
    ),
  );
  return [...own, ...steps.flatMap((step) => run(step, step.value.command, []))];
}

/** The line of the file on which that command stands, where the text is found as it is; else the line of "run". */
function placeOf({ document, path }: Run, line: string): { readonly line: number; readonly column: number } {
  const start = document.locate(...path);
  const offset = document.lines.slice(start.line).findIndex((text) => text.trim() === line.trim());
  if (offset < 0) return start;
  const text = document.lines[start.line + offset] ?? "";
  return { line: start.line + offset + 1, column: text.length - text.trimStart().length + 1 };
}

const dismOptions = (dism.options ?? "").split(" ").map((option) => option.replace(/:.*$/, ""));

/** Commands that a text tells in passing are typed all the same. */
export function commandsInTexts(context: LintContext): readonly Problem[] {
  return textsOf(context)
    .filter(({ kind }) => kind === "prose")
    .flatMap((text) =>
      misspelt(text.value).map((message) => problemAt(text.document, "command", message, ...text.path)),
    );
}

function misspelt(text: string): readonly string[] {
  const messages: string[] = [];
  const tool = /\b(?:DSIM|DIMS|DISSM)\b/i.exec(text)?.[0];
  if (tool !== undefined) messages.push(`"${tool}" is misspelt: expected DISM`);
  const known = new Set(dismOptions.map((option) => option.toLowerCase()));
  for (const [, after = ""] of text.matchAll(/\bDISM(?:\.exe)?\b([^.;]*)/gi)) {
    for (const [, option = ""] of after.matchAll(/(?:^|\s)(\/[A-Za-z][A-Za-z-]+)/g)) {
      if (!known.has(option.toLowerCase()))
        messages.push(`DISM has no option ${option}: ${suggest(option, dismOptions, "an option of DISM")}`);
    }
  }
  const near = /\b(?:resto?re?-?heal?th?|clea?nup-?ima?ge?|scan-?health?|component-?clean-?up|check-?health?)\b/gi;
  const right = new Set(["restorehealth", "cleanup-image", "scanhealth", "checkhealth"]);
  for (const [word] of text.matchAll(near)) {
    if (!right.has(word.toLowerCase()))
      messages.push(`"${word}" is misspelt: ${suggest(word, right, "RestoreHealth, ScanHealth or Cleanup-Image")}`);
  }
  return [...new Set(messages)];
}
