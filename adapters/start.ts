import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { CommanderError } from "commander";
import {
  type Catalog,
  createLookUp,
  dayOf,
  lintFolder,
  openBot,
  openCatalog,
  packageRoot,
  parseCode,
  shippedCatalogFolder,
  UserError,
} from "../src/index.ts";
import { type LookUpOptions, lookUpLines, lookUpText, type Terminal } from "./cli/look-up.ts";
import { createProgram } from "./cli/program.ts";
import type { DataCommands } from "./data.ts";

/**
 * The composition root and the program's only entry: reads the environment and the arguments once and hands them on. Commands
 * load their parts when they run, so that a look-up does not wait for a web server.
 */

if (existsSync(".env")) (await import("dotenv")).config({ quiet: true });

const { version } = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as { version: string };

const terminal: Terminal = {
  input: process.stdin,
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  colour: process.stdout.isTTY === true && process.env["NO_COLOR"] === undefined,
};

const now = () => new Date();
const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** An empty variable or argument counts as absent. */
async function readCatalog(folder: string | undefined): Promise<Catalog> {
  const { catalog, problems } = await openCatalog(folder === "" ? undefined : folder);
  for (const { file, line, column, message } of problems)
    terminal.writeError(`${file}:${line}:${column}: ${message} (file skipped)\n`);
  return catalog;
}

async function openData(): Promise<DataCommands> {
  const [{ readConfig }, { createDataCommands }] = await Promise.all([import("../src/config.ts"), import("./data.ts")]);
  return createDataCommands(readConfig(process.env), terminal.write);
}

const program = createProgram(
  version,
  {
    lookUp: async (words, options: LookUpOptions) => {
      if (words.length === 0 && options.ndjson !== true && process.stdin.isTTY === true) program.help();
      const catalog = await readCatalog(options.catalog);
      const lookUp = createLookUp({ catalog, now });
      if (options.ndjson === true) return lookUpLines(lookUp, terminal, () => performance.now());
      const openHandle = async () =>
        (await openBot({ catalog, log: silent, newReference: () => crypto.randomUUID(), now })).handle;
      return lookUpText(lookUp, openHandle, words, options, terminal);
    },
    lint: async (folder = shippedCatalogFolder()) => {
      const problems = await lintFolder(folder, new Date());
      for (const { file, line, column, message } of problems)
        terminal.write(`${join(folder, file)}:${line}:${column}: ${message}\n`);
      terminal.write(problems.length === 0 ? "no mistakes found\n" : `${problems.length} mistakes found\n`);
      return problems.length === 0 ? 0 : 1;
    },
    stats: async (options) => {
      const { catalogStats } = await import("./cli/catalog.ts");
      const catalog = await readCatalog(options.catalog);
      terminal.write(catalogStats(catalog, dayOf(new Date())));
      return 0;
    },
    skeleton: async (text, options) => {
      const { entrySkeleton } = await import("./cli/skeleton.ts");
      const catalog = await readCatalog(options.catalog);
      terminal.write(entrySkeleton(text, catalog, dayOf(new Date())));
      return 0;
    },
    evaluate: async (file, options) => {
      const { evaluate } = await import("./cli/evaluate.ts");
      const catalog = await readCatalog(undefined);
      return evaluate(
        createLookUp({ catalog, now }),
        file,
        (code) => catalog.entries.has(parseCode(code) ?? 0),
        options,
        terminal,
      );
    },
    exportData: async () => {
      await (await openData()).export();
      return 0;
    },
    forgetPerson: async (adapter, tenant, user) => {
      await (await openData()).forget(adapter, tenant, user);
      return 0;
    },
    purgeData: async () => {
      await (await openData()).purge();
      return 0;
    },
    serve: async (options) => {
      // V8 would let the heap of a busy server grow by half before it looks for what can go.
      (await import("node:v8")).setFlagsFromString("--heap-growing-percent=20");
      const [{ readConfig }, { createLogger }, { serve }] = await Promise.all([
        import("../src/config.ts"),
        import("./log.ts"),
        import("./serve.ts"),
      ]);
      const config = readConfig({
        ...process.env,
        ...(options.catalog === undefined ? {} : { CATALOG_DIR: options.catalog }),
      });
      const service = await serve(config, version, createLogger(config.logLevel));
      terminal.write(`${service.notice.join("\n")}\n`);
      await new Promise((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, resolve);
      });
      await service.stop();
      // What did not end within the grace, such as a request to a platform or a pause before the next, would hold the process.
      process.exit(0);
    },
  },
  (code) => {
    process.exitCode = code;
  },
);

/** `-2145107934` is a code, not an option; a space in front tells the parser so. */
function asArgument(text: string): string {
  return /^-\d{5,10}$/.test(text) ? ` ${text}` : text;
}

// A reader that stops early (`wuerror … | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

try {
  await program.parseAsync(process.argv.map(asArgument));
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof UserError) {
    terminal.writeError(`wuerror: ${error.message} ${error.hint}\n`);
    process.exitCode = error.exit;
  } else {
    throw error;
  }
}
