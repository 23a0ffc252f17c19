import { checkCmdLine } from "./lint/cmd-line.ts";
import { checkPowerShellLine } from "./lint/powershell-line.ts";
import type { EntryFile } from "./schema.ts";

type SharedCommand = NonNullable<Extract<EntryFile["causes"][number]["steps"][number], { text: string }>["command"]>;
export type Shell = SharedCommand["shell"];

const removal = /\b(?:rd|rmdir|del|ren|rename|move|remove-item|rename-item|move-item)\b/i;
const windowsFolder = String.raw`(?:%windir%|%systemroot%|\$env:windir|\$env:systemroot|c:\\windows)`;

/** Commands that are right in form and wrong in any step: what they do, and what is expected. */
const dangers: readonly (readonly [form: RegExp, message: string])[] = [
  [
    new RegExp(`${removal.source}.*\\bwinsxs\\b`, "i"),
    "changes the component store (WinSxS) by hand, which breaks Windows: expected DISM /Online /Cleanup-Image",
  ],
  [
    new RegExp(
      `${removal.source}.*?["\\s](?:${windowsFolder}(?:\\\\(?:system32|syswow64|servicing|installer))?|(?:c:|%systemdrive%))\\\\?(?:["\\s*]|$)`,
      "i",
    ),
    "removes a folder that Windows cannot do without: expected a folder below it",
  ],
  [
    /\b(?:reg delete|remove-item|remove-itemproperty)\b.*Component Based Servicing/i,
    "removes what servicing remembers, which may leave an update half installed: expected a restart of Windows",
  ],
  [
    /\bbcdedit\b.*\b(?:testsigning|nointegritychecks)\b/i,
    "switches off the check of driver signatures: expected a signed driver",
  ],
];

/** Characters that word processors and web pages put in place of the ones that a shell understands. */
const typographic: Readonly<Record<string, string>> = {
  "\u2013": "-",
  "\u2014": "-",
  "\u2212": "-",
  "\u2018": "'",
  "\u2019": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u201e": '"',
  "\u00a0": "a plain space",
  "\u200b": "nothing",
  "\u2026": "the whole command",
};

/**
 * Checks one line against the tables of known commands (`lint/tools.ts`, `lint/dism.ts`, `lint/cmdlets.ts`). What the tables do not
 * know is reported, never waved through.
 * @param shell the shell in which the line is to run
 * @param line one line of a step's command
 * @returns one message for each mistake, which says what is wrong and what is expected; empty when there is none
 */
export function checkCommand(shell: Shell, line: string): readonly string[] {
  const text = line.trim();
  if (text === "") return [];
  const foreign = [...new Set(text)].filter((character) => Object.hasOwn(typographic, character));
  if (foreign.length > 0)
    return foreign.map((character) => `holds the character ${name(character)}: expected ${typographic[character]}`);
  if (/^(?:PS\b[^>]*>|[A-Z]:\\[^>\s]*>|>|\$ )/i.test(text)) return ["starts with a prompt: expected the command alone"];
  const messages = shell === "cmd" ? checkCmdLine(text) : checkPowerShellLine(text);
  const dangerous = dangers.filter(([form]) => form.test(text)).map(([, message]) => message);
  return [...new Set([...messages, ...dangerous])];
}

function name(character: string): string {
  return `"${character}" (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")})`;
}
