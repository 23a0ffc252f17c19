import { readFileSync } from "node:fs";
import { buildCatalog, type Catalog } from "../src/catalog/catalog.ts";
import { readCatalogFolder } from "../src/catalog/load.ts";

let read: ReturnType<typeof readCatalogFolder> | undefined;

/** The catalog of this repository, read from its sources once a test file. */
export function shippedCatalog(): Catalog {
  read ??= readCatalogFolder("catalog");
  return buildCatalog(read.source);
}

export function readJsonLines<Line>(file: string): readonly Line[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);
}
