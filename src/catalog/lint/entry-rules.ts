import { basename, dirname, extname } from "node:path";
import { familyOf } from "../../codes/family.ts";
import { filesUnder } from "../load.ts";
import type { Problem } from "../parse.ts";
import type { EntryFile } from "../schema.ts";
import { codeValue, type Document, type LintContext, problemAt, stem } from "./context.ts";
import { suggest } from "./nearest.ts";

/** Folder below entries/ → the families (`familyOf`) whose codes belong into it. Folders of other names take any code. */
const folders: Readonly<Record<string, readonly string[]>> = {
  "windows-update": ["windows-update", "web-services"],
  servicing: ["servicing", "psfx", "sxs", "ntstatus", "wim"],
  network: ["winhttp", "http", "security", "trust", "web-services"],
  delivery: ["delivery-optimization", "bits", "http"],
  win32: ["win32"],
  setup: ["setup", "wim", "win32", "generic"],
};

/** File name = code, the family's folder, and the ending that the loader looks for. */
export function fileNames({ folder, entries }: LintContext): readonly Problem[] {
  const named = entries.flatMap((entry) => {
    const { code } = entry.value;
    if (stem(entry) === code) return [];
    return [
      problemAt(
        entry,
        "file-name",
        `the file is called ${basename(entry.file)}; expected ${code}.yaml, as its code says`,
        "code",
      ),
    ];
  });
  return [...named, ...entries.flatMap(familyFolder), ...otherEndings(folder)];
}

function familyFolder(entry: Document<EntryFile>): readonly Problem[] {
  const folder = basename(dirname(entry.file));
  const allowed = Object.hasOwn(folders, folder) ? (folders[folder] ?? []) : [];
  const { id } = familyOf(codeValue(entry.value.code));
  if (allowed.length === 0 || allowed.includes(id)) return [];
  const right = Object.keys(folders).filter((each) => folders[each]?.includes(id));
  const expected = right.length === 0 ? "a folder for that family" : `entries/${right.join("/ or entries/")}/`;
  return [problemAt(entry, "folder", `${entry.value.code} (${id}) stands in ${folder}/; expected ${expected}`, "code")];
}

function otherEndings(folder: string): readonly Problem[] {
  return [".yml", ".YAML", ".YML"].flatMap((ending) =>
    filesUnder(folder, ending).map((path) => {
      const message = `the ending ${extname(path)} is not read; expected .yaml`;
      return { file: path.slice(folder.length).replace(/^[\\/]/, ""), line: 1, column: 1, rule: "file-name", message };
    }),
  );
}

/** The symbol and the aliases against the reference tables. */
export function symbols(context: LintContext): readonly Problem[] {
  return context.entries.flatMap((entry) => {
    const { code, symbol, symbolNote, aliases } = entry.value;
    const known = context.names.get(codeValue(code)) ?? new Set<string>();
    const report = (message: string, ...path: readonly PropertyKey[]) => problemAt(entry, "symbol", message, ...path);
    const explained = symbolNote !== undefined;
    const problems: Problem[] = [];
    const expected = known.size === 0 ? "no symbol (the tables have none for this code)" : [...known].join(" or ");
    if (symbol === undefined && known.size > 0 && !explained) {
      problems.push(
        report(`the symbol is missing; expected symbol: ${expected}, or a symbolNote that says why`, "code"),
      );
    }
    if (symbol !== undefined && !known.has(symbol.toUpperCase()) && !explained) {
      const hint = suggest(symbol, known, expected);
      problems.push(
        report(
          `${symbol} is not a name of ${code} in the reference tables: ${hint}, or a symbolNote that says why`,
          "symbol",
        ),
      );
    }
    for (const [index, { name, kind }] of aliases.entries()) {
      const problem = aliasProblem(name, kind, known.has(name.toUpperCase()), explained);
      if (problem !== undefined) problems.push(report(problem, "aliases", index, "name"));
      if (name === symbol)
        problems.push(
          report(
            `the alias ${name} is the symbol itself; expected another name, or no alias`,
            "aliases",
            index,
            "name",
          ),
        );
    }
    return problems;
  });
}

function aliasProblem(name: string, kind: string, isKnown: boolean, explained: boolean): string | undefined {
  if (kind === "misprint")
    return isKnown ? `${name} is a known name of this code; expected "kind: also" instead of misprint` : undefined;
  if (isKnown || explained) return undefined;
  return `the reference tables do not give ${name} to this code; expected a known name, "kind: misprint", or a symbolNote that says why`;
}

/** Related codes lead somewhere: to an entry, or at least to a name. */
export function related(context: LintContext): readonly Problem[] {
  return context.entries.flatMap((entry) => {
    const { code, related: codes } = entry.value;
    return codes.flatMap((other, index) => {
      const at = (message: string) => [problemAt(entry, "related", message, "related", index)];
      if (other === code) return at(`${other} is related to itself; expected other codes`);
      if (codes.indexOf(other) < index) return at(`${other} is listed twice; expected each code once`);
      if (context.known.has(codeValue(other))) return [];
      return at(`${other} has no entry and stands in no reference table; expected a code that the bot knows`);
    });
  });
}
