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

export function shippedCatalogFolder(): string {
  return join(packageRoot(), "catalog");
}

/** Where the build keeps the shipped catalog as one file: opening hundreds of small ones would cost each start a second. */
export function builtCatalogFile(): string {
  return join(packageRoot(), "dist", "catalog.json");
}

/** @returns the shipped catalog as it was built; the folder itself where nothing was built */
export async function readShippedCatalog(): Promise<CatalogSource> {
  const built = builtCatalogFile();
  if (existsSync(built)) return JSON.parse(readFileSync(built, "utf8")) as CatalogSource;
  const { readCatalogFolder } = await import("./load.ts");
  return readCatalogFolder(shippedCatalogFolder()).source;
}
