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
  return join(packageRoot(), "dist", "catalog.json");
}

/** An entry stays text until it is asked for: a look-up needs one of hundreds. */
interface BuiltCatalog extends Omit<CatalogSource, "entries"> {
  readonly entries: Readonly<Record<string, string>>;
}

/** The content of `builtCatalogFile`: JSON without characters above ASCII, which are read faster. */
export function toBuilt(source: CatalogSource): string {
  const entries = Object.fromEntries([...source.entries].map(([code, read]) => [code, JSON.stringify(read())]));
  const built: BuiltCatalog = { ...source, entries };
  return JSON.stringify(built).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** @param text what `toBuilt` made */
export function fromBuilt(text: string): CatalogSource {
  const { entries, ...rest } = JSON.parse(text) as BuiltCatalog;
  return { ...rest, entries: new Map(Object.entries(entries).map(([code, entry]) => [code, () => JSON.parse(entry)])) };
}

/** @returns the shipped catalog as it was built; the folder itself where nothing was built */
export async function readShippedCatalog(): Promise<CatalogSource> {
  const built = builtCatalogFile();
  if (existsSync(built)) return fromBuilt(readFileSync(built, "latin1"));
  const { readCatalogFolder } = await import("./load.ts");
  return readCatalogFolder(shippedCatalogFolder()).source;
}
