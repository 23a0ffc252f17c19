import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { type EntryFile, entrySchema, type SharedStepFile, sharedStepSchema } from "./schema.ts";

/** A mistake in a catalog file. Lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Which check found it, e.g. "schema". */
  readonly rule: string;
  /** What is wrong and what is expected instead, in one line. */
  readonly message: string;
}

/** Where a value stands in its file: `at("causes", 0, "why")`. */
export type Locate = (...path: readonly PropertyKey[]) => { readonly line: number; readonly column: number };

export interface Parsed<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
  readonly locate: Locate;
}

/** One entry takes about 5 KB; a file far above that is not an entry, and YAML aliases must not grow without bound. */
const maximumLength = 100_000;

/** @param file the path to report; `text` the YAML of one entry */
export function parseEntry(file: string, text: string): Parsed<EntryFile> {
  return parse(file, text, entrySchema);
}

/** @param file the path to report; `text` the YAML of one shared step */
export function parseSharedStep(file: string, text: string): Parsed<SharedStepFile> {
  return parse(file, text, sharedStepSchema);
}

function parse<T>(file: string, text: string, schema: z.ZodType<T>): Parsed<T> {
  const lines = new LineCounter();
  const start = { line: 1, column: 1 };
  if (text.length > maximumLength) {
    const message = `is ${text.length} characters long; an entry has at most ${maximumLength}`;
    return { problems: [{ file, ...start, rule: "size", message }], locate: () => start };
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const locate: Locate = (...path) => position(offsetOf(document.contents, path));
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      ...position(error.pos[0]),
      rule: "yaml",
      message: error.message.replace(/\s+/g, " "),
    }));
    return { problems, locate };
  }
  const read = contentOf(document);
  if ("message" in read) {
    return { problems: [{ file, ...position(read.at), rule: "yaml", message: read.message }], locate };
  }
  const checked = schema.safeParse(read.content, { error: missing });
  if (checked.success) return { value: checked.data, problems: [], locate };
  const problems = checked.error.issues.flatMap(innermost).map((issue) => ({
    file,
    ...locate(...issue.path),
    rule: "schema",
    message: `${issue.path.length === 0 ? "the file" : issue.path.join(".")}: ${issue.message}`,
  }));
  return { problems, locate };
}

/** The schema library's own words are "expected string, received undefined". */
function missing({ code, input }: z.core.$ZodRawIssue): string | undefined {
  return code === "invalid_type" && input === undefined ? "is missing" : undefined;
}

/** An alias (`*name`, often a text that begins with an asterisk) may name nothing, or multiply without bound. */
function contentOf(
  document: Document,
): { readonly content: unknown } | { readonly message: string; readonly at: number } {
  try {
    return { content: document.toJS({ maxAliasCount: 20 }) };
  } catch (error) {
    let at = 0;
    visit(document, {
      Alias(_, alias) {
        at = alias.range?.[0] ?? at;
        return alias.resolve(document) === undefined ? visit.BREAK : undefined;
      },
    });
    const reason = error instanceof Error ? error.message : String(error);
    return { message: `${reason}; quote a text that begins with an asterisk`, at };
  }
}

/** Of a failed union (a step is shared or its own), the alternative that came nearest tells most. */
function innermost(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const nearest = issue.errors.reduce((best, next) => (next.length < best.length ? next : best));
  return nearest.flatMap((inner) => innermost({ ...inner, path: [...issue.path, ...inner.path] }));
}

function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (pair === undefined) return offset;
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else {
      const items = (node as { items?: readonly unknown[] } | null)?.items;
      node = items?.[Number(key)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    }
  }
  return offset;
}
