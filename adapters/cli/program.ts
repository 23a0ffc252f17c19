import { Command, InvalidArgumentError, Option } from "commander";
import type { EvaluationOptions } from "./evaluate.ts";
import type { LookUpOptions } from "./look-up.ts";

interface CatalogOption {
  readonly catalog?: string;
}

/** What the command line can do; the composition root fills these in, so that each command loads only what it needs. */
export interface Actions {
  readonly lookUp: (words: readonly string[], options: LookUpOptions) => Promise<number>;
  readonly lint: (folder: string | undefined) => Promise<number>;
  readonly evaluate: (file: string, options: EvaluationOptions) => Promise<number>;
  readonly stats: (options: CatalogOption) => Promise<number>;
  readonly skeleton: (code: string, options: CatalogOption) => Promise<number>;
  readonly exportData: () => Promise<number>;
  readonly forgetPerson: (adapter: string, tenant: string, user: string) => Promise<number>;
  readonly purgeData: () => Promise<number>;
  readonly serve: (options: CatalogOption) => Promise<number>;
}

/** @returns the parser; its actions set the exit code that `onExit` is told */
export function createProgram(version: string, actions: Actions, onExit: (code: number) => void): Command {
  const run =
    <Parameters extends unknown[]>(action: (...parameters: Parameters) => Promise<number>) =>
    async (...parameters: Parameters) =>
      onExit(await action(...parameters));

  const program = new Command("wuerror")
    .description("Explains Windows Update errors and shows the steps that fix them.")
    .version(version)
    .argument("[text...]", "a code in any notation, its name, or words; without it, standard input is read")
    .option("--json", "print the result with its Adaptive Card as JSON")
    .addOption(
      new Option(
        "--ndjson",
        "read one JSON object {id, text, addressed} a line, print one result a line in the same order",
      ).conflicts(["json", "pick"]),
    )
    .option("--overheard", "answer as in a channel where nobody asked: doubt means silence")
    .addOption(
      new Option("--pick <number>", "press that button of the answer, e.g. for another cause")
        .argParser(parsePick)
        .conflicts("json"),
    )
    .addOption(
      new Option("--catalog <folder>", "an organisation's own entries, in front of the shipped ones").env(
        "CATALOG_DIR",
      ),
    )
    .showHelpAfterError("(wuerror --help shows what is possible)")
    .addHelpText("after", examples)
    .exitOverride()
    .helpCommand(true)
    .action(
      run(async (words: string[], options: LookUpOptions) => {
        if (options.ndjson === true && words.length > 0)
          program.error("error: --ndjson reads standard input: wuerror --ndjson < messages.jsonl");
        return actions.lookUp(words, options);
      }),
    );

  program
    .command("lint")
    .description("check a catalog folder and report every mistake at once")
    .argument("[folder]", "the folder (default: the shipped catalog)")
    .action(run((folder: string | undefined) => actions.lint(folder)));
  program
    .command("eval")
    .description("measure the matching on a file of labelled messages (JSON lines)")
    .argument("<file>", "the labelled messages")
    .option("--covered", "count only cases about codes that have an entry here", false)
    .action(run((file: string, options: EvaluationOptions) => actions.evaluate(file, options)));
  program
    .command("new")
    .description("print the skeleton of an entry for a code, filled in with what is known")
    .argument("<code>", "a code in any notation, or its name")
    .action(run((code: string) => actions.skeleton(code, program.opts<CatalogOption>())));
  program
    .command("catalog")
    .description("what the catalog holds")
    .command("stats")
    .description("counts, risks and the age of reviews")
    .action(run(() => actions.stats(program.opts<CatalogOption>())));
  const data = program.command("data").description("what the bot keeps, for its administrator");
  data
    .command("export")
    .description("print everything that is kept, one JSON object a line")
    .action(run(() => actions.exportData()));
  data
    .command("forget")
    .description("erase what is tied to a person")
    .argument("<adapter>", "slack, teams or console")
    .argument("<tenant>", "id of the workspace or tenant")
    .argument("<user>", "id of the person there")
    .action(run((adapter: string, tenant: string, user: string) => actions.forgetPerson(adapter, tenant, user)));
  data
    .command("purge")
    .description("erase everything that is kept")
    .requiredOption("--yes", "really do it; there is no way back")
    .action(run(() => actions.purgeData()));
  program
    .command("serve")
    .description("start the bot: web console, HTTP API and the chat adapters that are configured")
    .action(run(() => actions.serve(program.opts<CatalogOption>())));
  return program;
}

function parsePick(text: string): number {
  if (!/^[1-9]$/.test(text)) throw new InvalidArgumentError("Give the number of a button, from 1.");
  return Number(text);
}

const examples = `
Examples:
  wuerror 0x80244022
  wuerror -2145107934
  wuerror "proxy authentication required"
  wuerror < CBS.log

Exit codes:
  0  answered            1  nothing recognised, or a check found mistakes
  2  wrong usage, configuration or input
`;
