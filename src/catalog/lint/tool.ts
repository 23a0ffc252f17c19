import { checkRegistryKey, checkService } from "./known-names.ts";
import { nearest, suggest } from "./nearest.ts";

/** What a program takes on its command line; the tables are `tools.ts` and `dism.ts`. */
export interface Tool {
  /**
   * Words separated by spaces: `/Flag`; `/Name:` has a value after the colon; `/Name:a|b` one of these values; `/Name:?` a value or
   * none; `/Name+` has its value in the next word, `/Name+a|b` one of these.
   */
  readonly options?: string;
  /** Fewest and most words that are no options; none when absent. */
  readonly operands?: readonly [least: number, most: number];
  readonly kind?: "service" | "registry-key";
  /** What the first word may be, e.g. "start" after "net". */
  readonly verbs?: Readonly<Record<string, Tool>>;
  /** Option → options of which one must stand beside it, separated by "|". The option "" stands for every call. */
  readonly needs?: Readonly<Record<string, string>>;
  /** Option → form of its value, and that form in words. */
  readonly values?: Readonly<Record<string, readonly [form: RegExp, expected: string]>>;
  /** Whether -I and -i are two options. */
  readonly exactCase?: true;
  /** Part of cmd.exe: PowerShell does not have it, or means something else by the name. */
  readonly builtin?: true;
  /** Why no step may use it, and what is expected instead. */
  readonly refused?: string;
}

interface Option {
  readonly name: string;
  readonly value: "none" | "attached" | "optional" | "next";
  readonly choices: readonly string[];
}

/**
 * @param name the tool as it is called in messages
 * @param args the words after it, quotes taken off
 * @returns one message for each mistake
 */
export function checkTool(name: string, tool: Tool, args: readonly string[]): readonly string[] {
  if (tool.refused !== undefined) return [`${name} ${tool.refused}`];
  if (tool.verbs === undefined) return checkArguments(name, tool, args);
  const [verb = "", ...rest] = args;
  const inner = Object.hasOwn(tool.verbs, verb.toLowerCase()) ? tool.verbs[verb.toLowerCase()] : undefined;
  if (inner !== undefined) return checkTool(`${name} ${verb}`, inner, rest);
  const verbs = Object.keys(tool.verbs);
  return [`${name} does not know "${verb}": ${suggest(verb, verbs, `one of ${verbs.join(", ")}`)}`];
}

function checkArguments(name: string, tool: Tool, args: readonly string[]): readonly string[] {
  const options = (tool.options ?? "").split(" ").filter(Boolean).map(parseOption);
  const messages: string[] = [];
  const operands: string[] = [];
  const given = new Set<string>();
  for (let index = 0; index < args.length; index++) {
    const word = args[index] ?? "";
    const option = find(options, word, tool.exactCase === true);
    if (option === undefined) {
      if (looksLikeOption(options, word)) messages.push(unknownOption(name, options, word));
      else operands.push(word);
      continue;
    }
    given.add(option.name);
    const value = option.value === "next" ? args[++index] : word.slice(option.name.length);
    messages.push(...checkValue(name, option, value, tool));
  }
  // What is missing is only known once everything that was written is understood.
  const missing = messages.length === 0 ? checkNeeds(name, tool, given) : [];
  return [...messages, ...missing, ...checkOperands(name, tool, operands)];
}

function parseOption(text: string): Option {
  const plus = text.indexOf("+", 1);
  if (plus > 0) return { name: text.slice(0, plus), value: "next", choices: choicesOf(text.slice(plus + 1)) };
  const colon = text.search(/[:=]/) + 1;
  if (colon === 0) return { name: text, value: "none", choices: [] };
  const rest = text.slice(colon);
  if (rest === "?") return { name: text.slice(0, colon - 1), value: "optional", choices: [] };
  return { name: text.slice(0, colon), value: "attached", choices: choicesOf(rest) };
}

function choicesOf(text: string): readonly string[] {
  return text === "" ? [] : text.split("|");
}

function find(options: readonly Option[], word: string, exact: boolean): Option | undefined {
  const same = (one: string, other: string) => (exact ? one === other : one.toLowerCase() === other.toLowerCase());
  const colon = word.search(/[:=]/);
  const head = colon < 0 ? word : word.slice(0, colon);
  return options.find(({ name, value }) => {
    if (value === "attached") return colon > 0 && same(name, word.slice(0, colon + 1));
    if (value === "optional") return same(name, head);
    return same(name, word);
  });
}

function looksLikeOption(options: readonly Option[], word: string): boolean {
  if (/^(?:\/|[-+][a-z])/i.test(word)) return true;
  return word.includes("=") && options.some(({ name }) => name.endsWith("="));
}

function unknownOption(name: string, options: readonly Option[], word: string): string {
  if (word === "/") return `${name}: a slash stands alone; expected no space between "/" and the option`;
  if (options.length === 0) return `${name} has no option ${word}: expected none`;
  const head = word.replace(/[:=].*$/, "");
  const spaced = options.find((option) => option.name.toLowerCase().replace(/[:=]$/, "") === head.toLowerCase());
  if (spaced?.value === "attached")
    return `${name} ${head} lacks its value: expected ${spaced.name}VALUE without a space`;
  if (spaced?.value === "next")
    return `${name} ${word} is run together: expected ${spaced.name} VALUE with a space between`;
  if (spaced?.value === "none") return `${name} ${head} takes no value: expected ${spaced.name} alone`;
  const names = options.map((option) => option.name);
  const bare = (text: string) => text.replace(/^[-/+]/, "").replace(/[:=]$/, "");
  const meant = nearest(bare(head), names.map(bare));
  const full = names.find((each) => bare(each) === meant);
  const shown = names.length > 12 ? `${names.slice(0, 12).join(" ")} …` : names.join(" ");
  return `${name} has no option ${word}: expected ${full === undefined ? `one of ${shown}` : `a known option; did you mean ${full}?`}`;
}

function checkValue(name: string, option: Option, value: string | undefined, tool: Tool): readonly string[] {
  const where = `${name} ${option.name}`;
  if (option.value === "none" || (option.value === "optional" && value === "")) return [];
  if (value === undefined || (value === "" && option.value === "attached"))
    return [`${where} lacks its value: expected one right after it`];
  const known = option.choices.some((choice) => choice.toLowerCase() === value.toLowerCase());
  if (option.choices.length > 0 && !known && !/^[%$]/.test(value)) {
    return [`${where} does not take "${value}": expected ${option.choices.join(" or ")}`];
  }
  const [form, expected] = tool.values?.[option.name] ?? [/^/, ""];
  return form.test(value) ? [] : [`${where} does not take "${value}": expected ${expected}`];
}

function checkNeeds(name: string, tool: Tool, given: ReadonlySet<string>): readonly string[] {
  return Object.entries(tool.needs ?? {}).flatMap(([option, wanted]) => {
    const alternatives = wanted.split("|");
    if ((option !== "" && !given.has(option)) || alternatives.some((each) => given.has(each))) return [];
    const shown =
      alternatives.length > 6 ? `${alternatives.slice(0, 6).join(", ")} or another action` : alternatives.join(" or ");
    return [`${name}${option === "" ? "" : ` ${option}`} is not complete: expected ${shown} beside it`];
  });
}

function checkOperands(name: string, tool: Tool, operands: readonly string[]): readonly string[] {
  const [least, most] = tool.operands ?? [0, 0];
  if (operands.length < least)
    return [`${name} is not complete: expected at least ${least} word(s) after it, found ${operands.length}`];
  if (operands.length > most) {
    const extra = operands.slice(most).join(" ");
    return [
      `${name} has no use for "${extra}": expected ${most === 0 ? "options only" : `at most ${most} word(s)`}; quote names with spaces`,
    ];
  }
  if (tool.kind === "service") return operands.slice(0, 1).flatMap(checkService);
  if (tool.kind === "registry-key") return operands.slice(0, 1).flatMap(checkRegistryKey);
  return [];
}
