import { writeFileSync } from "node:fs";
import { readCatalogFolder } from "./load.ts";
import { builtCatalogFile, shippedCatalogFolder, toBuilt } from "./shipped.ts";

/** The build step: checks the shipped catalog against its schema and stores it as one file. Any mistake fails the build. */
const { source, problems } = readCatalogFolder(shippedCatalogFolder());
for (const { file, line, column, message } of problems) {
  process.stderr.write(`catalog/${file}:${line}:${column}: ${message}\n`);
}
if (problems.length > 0) process.exitCode = 1;
else writeFileSync(builtCatalogFile(), toBuilt(source));
