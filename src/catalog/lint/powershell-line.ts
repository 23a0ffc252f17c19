import { toolName } from "./cmd-line.ts";
import { type Argument, checkCmdlet } from "./cmdlet.ts";
import { aliases, cmdlets } from "./cmdlets.ts";
import { checkVariable } from "./known-names.ts";
import { suggest } from "./nearest.ts";
import { type Group, SyntaxMistake, type Token, type Word, words } from "./powershell-words.ts";
import { checkTool } from "./tool.ts";
import { tools } from "./tools.ts";

/** https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_operators */
const operators = new Set(
  "eq ne gt ge lt le like notlike match notmatch contains notcontains in notin is isnot as and or not xor band bor split join replace f ceq cne clike cmatch ieq ine ilike imatch"
    .split(" ")
    .map((name) => `-${name}`),
);

const types = new Set([
  "int",
  "long",
  "string",
  "bool",
  "datetime",
  "math",
  "version",
  "guid",
  "char",
  "array",
  "xml",
  "environment",
]);
const statements =
  /^(?:while|for|do|switch|function|filter|try|catch|finally|trap|param|return|throw|class|begin|process|end|break|continue|exit)$/i;

const cmdVariable =
  /%(?:windir|systemroot|systemdrive|temp|tmp|userprofile|programfiles|programdata|appdata|localappdata|computername)%/i;

/** @returns one message for each mistake in a line that is meant for Windows PowerShell 5.1 */
export function checkPowerShellLine(line: string): readonly string[] {
  return [...checkVariables(line), ...checkStatements(line)];
}

function checkVariables(line: string): readonly string[] {
  // The registry keeps %NAME% in values of that type and replaces it when they are read.
  const expands = /-(?:Property)?Type\s+ExpandString\b/i.test(line);
  const cmdStyle = expands ? undefined : cmdVariable.exec(line)?.[0];
  const messages =
    cmdStyle === undefined ? [] : [`${cmdStyle} is not replaced in PowerShell: expected $env:${cmdStyle.slice(1, -1)}`];
  const names = [...line.matchAll(/\$(?:env:(\w+)|\{env:([^}]+)\})/gi)].map(
    ([, plain, braced]) => plain ?? braced ?? "",
  );
  return [...messages, ...names.flatMap(checkVariable)];
}

function checkStatements(text: string): readonly string[] {
  try {
    return splitAt(words(text), ";").flatMap((tokens) => checkStatement(tokens));
  } catch (mistake) {
    if (mistake instanceof SyntaxMistake) return [mistake.message];
    throw mistake;
  }
}

function splitAt(tokens: readonly Token[], separator: string): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === "separator" && token.raw === separator) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function checkStatement(tokens: readonly Token[]): readonly string[] {
  const [first, second, ...rest] = tokens;
  if (first === undefined) return [];
  if (first.raw === "&" && second?.kind === "word" && second.quoted) return checkPipeline(tokens, tokens.slice(1));
  if (first.kind !== "word") return [`"${first.raw}" stands at the start: expected a command before it`];
  if (/^\$[\w:.]+$/.test(first.raw) && second?.kind === "word" && /^[-+]?=$/.test(second.raw))
    return checkStatement(rest);
  if (/^\$[\w:.]+[-+]?=/.test(first.raw)) return [`"${first.raw}" is run together: expected spaces around "="`];
  if (/^(?:if|foreach)\b/i.test(first.raw)) return checkBlock(tokens);
  if (statements.test(first.raw)) return [`"${first.raw}" is too much for a step: expected plain commands, one a line`];
  return checkPipeline(tokens, tokens);
}

/** @param inner the tokens without a call operator at the start */
function checkPipeline(tokens: readonly Token[], inner: readonly Token[]): readonly string[] {
  const chain = inner.find(({ kind, raw }) => kind === "separator" && (raw === "&&" || raw === "||" || raw === "&"));
  if (chain?.raw === "&") return ['"&" is not checked: expected the command by its name'];
  if (chain !== undefined) return [`"${chain.raw}" needs PowerShell 7: expected ";" or a line for each command`];
  return splitAt(tokens, "|").flatMap(checkElement);
}

/** `if (…) { … } elseif (…) { … } else { … }` and `foreach ($x in …) { … }` */
function checkBlock(tokens: readonly Token[]): readonly string[] {
  const messages: string[] = [];
  for (const token of tokens) {
    const [group] = token.kind === "word" ? token.groups : [];
    if (/^(?:if|elseif|else|foreach)$/i.test(token.raw)) continue;
    if (group === undefined || !/^[({]/.test(token.raw)) {
      messages.push(
        `"${token.raw}" is out of place: expected the form: if (CONDITION) { COMMANDS }, with spaces before the brackets`,
      );
    } else messages.push(...checkStatements(group.inner.replace(/^\s*\$\w+\s+in\s+/i, "")));
  }
  return messages;
}

/** One part of a pipeline: a command, or an expression at its start. */
function checkElement(tokens: readonly Token[], place: number): readonly string[] {
  const [first, program] = tokens;
  if (first === undefined) return ['"|" has nothing beside it: expected the whole pipeline on one line'];
  const groups = tokens.flatMap((token) => (token.kind === "word" ? token.groups : [])).flatMap(checkGroup);
  if (first.raw === "&" && program?.kind === "word") return [...checkProgram(program, tokens.slice(2)), ...groups];
  if (first.kind !== "word") return [`"${first.raw}" is out of place: expected a command`];
  if (!/^[a-z%?]/i.test(first.raw)) {
    const late = place > 0 ? [`"${first.raw}" stands after "|": expected a command there`] : [];
    return [...late, ...checkExpression(tokens), ...groups];
  }
  return [...checkCommand(first, withoutRedirections(tokens.slice(1))), ...groups];
}

function checkGroup({ open, inner }: Group): readonly string[] {
  return open === "@{" ? checkHashtable(inner) : checkStatements(inner);
}

function checkHashtable(inner: string): readonly string[] {
  return inner.split(/;(?=\s*['"]?[\w.]+['"]?\s*=)/).flatMap((pair) => {
    const [, value] = /^\s*['"]?[\w.]+['"]?\s*=\s*(.+?)\s*;?\s*$/.exec(pair) ?? [];
    if (value === undefined) return pair.trim() === "" ? [] : [`"${pair.trim()}" in @{ }: expected NAME = VALUE`];
    return checkStatements(value.startsWith("{") && value.endsWith("}") ? value.slice(1, -1) : value);
  });
}

function checkExpression(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token) => {
    if (token.kind === "separator" || token.quoted) return [];
    if (/^-[a-z]/i.test(token.raw)) {
      const known = operators.has(token.raw.toLowerCase());
      return known
        ? []
        : [`operator ${token.raw} is not known: ${suggest(token.raw, operators, "one such as -eq or -match")}`];
    }
    if (/^[a-z]/i.test(token.raw)) return [`"${token.raw}" stands bare in an expression: expected it in quotes`];
    const type = /^\[([\w.]+)(?:\[\])?\]/.exec(token.raw)?.[1];
    if (type === undefined || types.has(type.toLowerCase())) return [];
    return [`type [${type}] is not known: ${suggest(type, types, "a plain type such as [int], or a cmdlet")}`];
  });
}

function withoutRedirections(tokens: readonly Token[]): readonly Token[] {
  const isRedirection = (token: Token | undefined) => token?.kind === "separator" && token.raw.includes(">");
  return tokens.filter(
    (token, index) => !isRedirection(token) && !(isRedirection(tokens[index - 1]) && tokens[index - 1]?.raw !== "2>&1"),
  );
}

function checkCommand(first: Word, rest: readonly Token[]): readonly string[] {
  const placeholder = rest.find((token) => token.kind === "word" && !token.quoted && /^<[a-z]/i.test(token.raw));
  if (placeholder !== undefined)
    return [`holds "${placeholder.raw}": expected a command that runs as it stands, without placeholders`];
  const word = first.raw.toLowerCase();
  const known = cmdlets.get(word);
  if (known !== undefined) return checkCmdlet(known.name, known, argumentsOf(rest));
  const full = Object.hasOwn(aliases, word) ? aliases[word] : undefined;
  if (full !== undefined) return [`${first.raw} is an alias in PowerShell: expected ${full}`];
  const name = toolName(first.text);
  const tool = tools.get(name);
  if (tool?.builtin === true && !word.endsWith(".exe"))
    return [`${first.raw} is a command of cmd: expected "shell: cmd" or its cmdlet`];
  if (tool !== undefined)
    return checkTool(
      name,
      tool,
      argumentsOf(rest).map(({ text }) => text),
    );
  const otherwise = "one of src/catalog/lint/cmdlets.ts or tools.ts; add it there if it is right";
  const names = [...[...cmdlets.values()].map((each) => each.name), ...tools.keys()];
  return [`command "${first.raw}" is not known: ${suggest(first.raw, names, otherwise)}`];
}

/** `& "C:\Program Files\…\wsusutil.exe" reset`: the only way to start a program whose path has spaces. */
function checkProgram(path: Word, rest: readonly Token[]): readonly string[] {
  const name = toolName(path.text);
  const tool = tools.get(name);
  if (tool === undefined)
    return [`program "${path.text}" is not known: ${suggest(name, tools.keys(), "one of src/catalog/lint/tools.ts")}`];
  return checkTool(
    name,
    tool,
    argumentsOf(withoutRedirections(rest)).map(({ text }) => text),
  );
}

function argumentsOf(tokens: readonly Token[]): readonly Argument[] {
  const args: { text: string; items: string[]; quoted: boolean }[] = [];
  let joined = false;
  for (const token of tokens) {
    const last = args.at(-1);
    if (token.kind === "separator") {
      joined = token.raw === ",";
      if (joined && last !== undefined) last.text += ",";
      continue;
    }
    if (joined && last !== undefined) {
      last.text += token.text;
      last.items.push(token.text);
    } else args.push({ text: token.text, items: [token.text], quoted: token.quoted });
    joined = false;
  }
  return args;
}
