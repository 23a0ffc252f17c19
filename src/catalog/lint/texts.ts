import type { EntryFile, SharedStepFile } from "../schema.ts";
import type { Document, LintContext } from "./context.ts";

/** A string of a file, and where it stands. */
export interface Text {
  readonly document: Document<EntryFile | SharedStepFile>;
  readonly path: readonly PropertyKey[];
  readonly value: string;
  /** prose: read by people; words: typed by people or seen in a log (phrases, context); title, link: of a source; command. */
  readonly kind: "prose" | "words" | "title" | "link" | "command";
}

const fixed = new Set([
  "code",
  "symbol",
  "name",
  "kind",
  "component",
  "id",
  "use",
  "who",
  "risk",
  "shell",
  "reviewed",
  "read",
  "related",
]);
const kinds: Readonly<Record<string, Text["kind"]>> = {
  phrases: "words",
  context: "words",
  title: "prose",
  url: "link",
  run: "command",
};

/** Every string of entries and shared steps that somebody wrote freely. */
export function textsOf({ entries, steps }: LintContext): readonly Text[] {
  return [...entries, ...steps].flatMap((document) => leaves(document, document.value, [], "prose"));
}

function leaves(
  document: Text["document"],
  value: unknown,
  path: readonly PropertyKey[],
  kind: Text["kind"],
): readonly Text[] {
  if (typeof value === "string") return [{ document, path, value, kind }];
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(document, item, [...path, index], kind));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (fixed.has(key)) return [];
    const isSourceTitle = key === "title" && path[0] === "sources";
    return leaves(document, inner, [...path, key], isSourceTitle ? "title" : (kinds[key] ?? kind));
  });
}

/** Words of a text in a form in which two texts can be compared: lower case, without punctuation. */
export function plainWords(text: string): readonly string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
