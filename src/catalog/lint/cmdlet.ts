import { checkService } from "./known-names.ts";
import { suggest } from "./nearest.ts";

/** What a cmdlet takes; the table is `cmdlets.ts`. */
export interface Cmdlet {
  /**
   * Words separated by spaces: `Force` is a switch; `Name:` takes a value; `Name:a|b` one of these; `Name:service` the short name of
   * a service.
   */
  readonly parameters: string;
  /** How many values may stand without a parameter name. */
  readonly positions: number;
  /** Parameters of which one has to be there, separated by "|". */
  readonly needs?: string;
  /** Why no step may use it, and what is expected instead. */
  readonly refused?: string;
}

/** An argument of a cmdlet: one word, or several joined by commas. */
export interface Argument {
  readonly text: string;
  readonly items: readonly string[];
  readonly quoted: boolean;
}

interface Parameter {
  readonly name: string;
  readonly takes: "nothing" | "value";
  readonly choices: readonly string[];
}

/** https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_commonparameters (Windows PowerShell 5.1) */
const common =
  "ErrorAction:SilentlyContinue|Continue|Stop|Ignore|Inquire WarningAction:SilentlyContinue|Continue|Stop|Inquire ErrorVariable: OutVariable: Verbose";

/** @returns one message for each mistake in the arguments of that cmdlet */
export function checkCmdlet(name: string, cmdlet: Cmdlet, args: readonly Argument[]): readonly string[] {
  if (cmdlet.refused !== undefined) return [`${name} ${cmdlet.refused}`];
  const parameters = `${cmdlet.parameters} ${common}`.trim().split(/\s+/).map(parse);
  const messages: string[] = [];
  const given = new Set<string>();
  let positional = 0;
  for (let index = 0; index < args.length; index++) {
    const arg = args[index];
    if (arg === undefined) break;
    if (!isParameter(arg)) {
      if (positional++ === 0 && parameters[0] !== undefined) messages.push(...checkValue(name, parameters[0], arg));
      continue;
    }
    const [written = "", attached] = splitAtColon(arg.text);
    const parameter = parameters.find((each) => each.name.toLowerCase() === written.toLowerCase());
    if (parameter === undefined) {
      messages.push(unknown(name, parameters, written));
      if (args[index + 1] !== undefined && !isParameter(args[index + 1])) index++;
      continue;
    }
    given.add(parameter.name);
    if (parameter.takes === "nothing") continue;
    const next = attached === undefined ? args[++index] : { text: attached, items: [attached], quoted: false };
    messages.push(...checkValue(name, parameter, next));
  }
  return [...messages, ...checkPositions(name, cmdlet, positional), ...checkNeeds(name, cmdlet, given)];
}

function parse(text: string): Parameter {
  const [name = "", choices] = splitAtColon(text);
  if (choices === undefined) return { name, takes: "nothing", choices: [] };
  return { name, takes: "value", choices: choices === "" ? [] : choices.split("|") };
}

function splitAtColon(text: string): readonly [string, string?] {
  const bare = text.replace(/^-/, "");
  const colon = bare.indexOf(":");
  return colon < 0 ? [bare] : [bare.slice(0, colon), bare.slice(colon + 1)];
}

function isParameter(arg: Argument | undefined): boolean {
  return arg !== undefined && !arg.quoted && /^-[a-z]/i.test(arg.text);
}

function unknown(name: string, parameters: readonly Parameter[], written: string): string {
  const names = parameters.map((each) => each.name);
  const longer = names.filter((each) => each.toLowerCase().startsWith(written.toLowerCase()));
  if (longer.length === 1) return `${name} -${written} is shortened: expected -${longer[0]}`;
  return `${name} has no parameter -${written}: ${suggest(
    `-${written}`,
    names.map((each) => `-${each}`),
    `one of -${names.join(" -")}`,
  )}`;
}

function checkValue(name: string, parameter: Parameter, value: Argument | undefined): readonly string[] {
  const where = `${name} -${parameter.name}`;
  if (value === undefined || isParameter(value)) return [`${where} lacks its value: expected one after a space`];
  if (parameter.choices[0] === "service") return value.items.flatMap(checkService);
  if (parameter.choices.length === 0 || value.text.startsWith("$") || value.text.startsWith("(")) return [];
  const known = (item: string) => parameter.choices.some((choice) => choice.toLowerCase() === item.toLowerCase());
  return value.items
    .filter((item) => !known(item))
    .map(
      (item) => `${where} does not take "${item}": ${suggest(item, parameter.choices, parameter.choices.join(" or "))}`,
    );
}

function checkPositions(name: string, { positions }: Cmdlet, found: number): readonly string[] {
  if (found <= positions) return [];
  const expected = positions === 0 ? "each value after its parameter name" : `at most ${positions}`;
  return [`${name} has ${found} value(s) without a parameter name: expected ${expected}`];
}

function checkNeeds(name: string, { needs }: Cmdlet, given: ReadonlySet<string>): readonly string[] {
  const alternatives = needs?.split("|") ?? [];
  if (alternatives.length === 0 || alternatives.some((each) => given.has(each))) return [];
  return [`${name} is not complete: expected -${alternatives.join(" or -")}`];
}
