/** `node --import ./test/store/typescript.mjs file.ts`: runs sources as Jest does, so that a test can start them as processes. */
import { readFile } from "node:fs/promises";
import { register } from "node:module";
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";
import { transformAsync } from "@babel/core";

if (isMainThread) register(import.meta.url);

/** Node's hook; it runs in a thread of its own. */
export async function load(url, context, next) {
  if (!url.endsWith(".ts")) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transformAsync(await readFile(filename, "utf8"), {
    filename,
    presets: [["@babel/preset-typescript", { allowDeclareFields: true, onlyRemoveTypeImports: true }]],
  });
  return { format: "module", source: code, shortCircuit: true };
}
