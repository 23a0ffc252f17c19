import { cmdlets } from "./cmdlets.ts";
import { checkVariable } from "./known-names.ts";
import { suggest } from "./nearest.ts";
import { checkTool } from "./tool.ts";
import { tools } from "./tools.ts";

interface Split {
  readonly commands: readonly (readonly string[])[];
  readonly messages: readonly string[];
}

/** @returns one message for each mistake in a line that is meant for cmd.exe */
export function checkCmdLine(line: string): readonly string[] {
  if (/^(?:rem\b|::|#)/i.test(line)) return ["is a comment: expected commands only; say it in the step's text"];
  if (line.startsWith("@")) return ['starts with "@", which belongs in a script file: expected the command alone'];
  const { commands, messages } = split(line);
  return [...messages, ...checkVariables(line), ...commands.flatMap(checkWords)];
}

/** @returns the name by which a program stands in the table: without folder and ending, in lower case */
export function toolName(word: string): string {
  const file = word.toLowerCase().replace(/^.*\\/, "");
  return file.replace(/\.(?:exe|com|vbs)$/, "");
}

function checkWords(words: readonly string[]): readonly string[] {
  const [first = "", ...rest] = words;
  if (first.toLowerCase() === "if") return checkIf(rest);
  const name = toolName(first);
  const tool = tools.get(name);
  if (tool !== undefined) return checkTool(name, tool, rest);
  return [unknownProgram(first, name)];
}

/** `if [not] exist PATH COMMAND` is the one condition that a step may need: the folder may be there or not. */
function checkIf(words: readonly string[]): readonly string[] {
  const rest = words[0]?.toLowerCase() === "not" ? words.slice(1) : words;
  const [exist = "", path, ...command] = rest;
  if (exist.toLowerCase() !== "exist" || path === undefined || command.length === 0) {
    return ["if: expected the form: if [not] exist PATH COMMAND"];
  }
  return checkWords(command);
}

function unknownProgram(word: string, name: string): string {
  const glued = /^([a-z0-9]+)\//.exec(name)?.[1];
  if (glued !== undefined && tools.has(glued))
    return `"${word}" is run together: expected a space between ${glued} and its option`;
  if (cmdlets.has(name) || /^[a-z]+-[a-z]+$/.test(name))
    return `${word} is a PowerShell cmdlet: expected "shell: powershell"`;
  if (/^\$/.test(word)) return `${word} is a PowerShell variable: expected "shell: powershell"`;
  return `command "${word}" is not known: ${suggest(name, tools.keys(), "a command of src/catalog/lint/tools.ts; add it there if it is right")}`;
}

function checkVariables(line: string): readonly string[] {
  const messages: string[] = [];
  if (/\$env:\w/i.test(line)) messages.push("$env:NAME is PowerShell: expected %NAME% in cmd");
  const rest = line.replace(/%([^%\s]+)%/g, (_, name: string) => {
    // At a prompt, ^%NAME^% types the name with its percent signs instead of the value.
    messages.push(...checkVariable(name.replace(/\^$/, "")));
    return "";
  });
  if (/%\w/.test(rest)) messages.push('holds a single "%": expected %NAME% with a percent sign on both sides');
  return messages;
}

/** Words and commands as cmd.exe separates them; redirections are taken off. */
function split(line: string): Split {
  const commands: string[][] = [[]];
  const messages: string[] = [];
  const pattern =
    /\s*(?:(&&|\|\||[&|])|(\d?>>?|<)\s*(&\d|(?:"[^"]*"|[^\s"&|<>])*)|((?:"[^"]*"|\^.|[^\s"&|<>^])+)|(.))/gy;
  for (const [, separator, redirection, target, word, stray] of line.trim().matchAll(pattern)) {
    if (separator !== undefined) commands.push([]);
    else if (redirection === "<")
      messages.push(`holds "<${target}": expected a command that runs as it stands, without placeholders`);
    else if (redirection !== undefined && target === "")
      messages.push(`"${redirection}" leads nowhere: expected a file name after it`);
    else if (word !== undefined) commands.at(-1)?.push(word.replaceAll('"', ""));
    else if (stray === '"') messages.push('a quotation mark is not closed: expected " at both ends');
  }
  if (commands.some((words) => words.length === 0))
    messages.push("a command is missing beside &, | or at the start: expected one on both sides");
  const groups = commands.flat().filter((word) => word.startsWith("("));
  if (groups.length > 0) messages.push("holds a group in brackets: expected plain commands, one a line");
  return { commands: commands.filter((words) => words.length > 0 && !words[0]?.startsWith("(")), messages };
}
