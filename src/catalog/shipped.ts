import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CatalogSource } from "./catalog.ts";

/** The folder that holds package.json, seen from the sources as well as from the compiled code. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}

/** The folder with the entries that this project ships. */
export function shippedCatalogFolder(): string {
  return join(packageRoot(), "catalog");
}

/** Where the build keeps the shipped catalog as one file: opening hundreds of small ones would cost each start a second. */
export function builtCatalogFile(): string {
  return join(packageRoot(), "dist", "catalog.jsonl");
}

/** The first line; each entry has one of its own, in the same order, and stays unread until it is asked for. */
interface BuiltHead extends Omit<CatalogSource, "entries"> {
  readonly entries: readonly string[];
}

/** The content of `builtCatalogFile`: lines of JSON without characters above ASCII, which are read faster. */
export function toBuilt(source: CatalogSource): string {
  const head: BuiltHead = { ...source, entries: [...source.entries.keys()] };
  const lines = [head, ...[...source.entries.values()].map((read) => read())];
  const ascii = (line: object) =>
    JSON.stringify(line).replace(
      /[\u0080-\uffff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
  return lines.map((line) => `${ascii(line)}\n`).join("");
}

/** @param built the bytes of what `toBuilt` made; they are kept */
export function fromBuilt(built: Buffer): CatalogSource {
  let end = -1;
  const nextLine = () => {
    const start = end + 1;
    end = built.indexOf(10, start);
    const stop = end;
    return () => JSON.parse(built.toString("latin1", start, stop));
  };
  const { entries, ...rest } = nextLine()() as BuiltHead;
  return { ...rest, entries: new Map(entries.map((code) => [code, nextLine()])) };
}

/** @returns the shipped catalog as it was built; the folder itself where nothing was built */
export async function readShippedCatalog(): Promise<CatalogSource> {
  const built = builtCatalogFile();
  if (existsSync(built)) return fromBuilt(readFileSync(built));
  const { readCatalogFolder } = await import("./load.ts");
  return readCatalogFolder(shippedCatalogFolder()).source;
}
