/** A line of a conversation, with the indented lines that go on with it. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** @param text of a file; blank lines and those that begin with "# " are for the reader */
export function readScript(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "" || line.startsWith("# ")) continue;
    const before = lines.at(-1);
    if (/^\s/.test(line) && before !== undefined) {
      lines[lines.length - 1] = { ...before, text: `${before.text}\n${line.trim()}` };
    } else lines.push({ number: index + 1, text: line.trim() });
  }
  return lines;
}

/** Something that is told of the bot: how it shows it, and what it shows, in this order. */
export interface Expected {
  readonly manner: string;
  readonly parts: readonly string[];
  readonly without: readonly string[];
}

/** @returns what a line says that the bot shows: nothing for "bot is silent"; undefined when the line tells of something else */
export function readExpected(text: string): Expected | "silent" | undefined {
  if (text === "bot is silent") return "silent";
  const [, manner, all = ""] = /^(bot[^:]*): (.*)$/s.exec(text) ?? [];
  if (manner === undefined) return undefined;
  const told = all
    .split(/\||\n/)
    .map((part) => part.trim().replace(/\s+/g, " "))
    .filter((part) => part !== "");
  const isAbsent = (part: string) => part.startsWith("without ");
  return {
    manner,
    parts: told.filter((part) => !isAbsent(part)),
    without: told.filter(isAbsent).map((part) => part.slice("without ".length)),
  };
}

/** @returns what is missing, or stands there against the expectation; nothing when all is as told */
export function differences(expected: Expected, manner: string, seen: string): readonly string[] {
  const text = seen.replace(/\s+/g, " ");
  const wrong: string[] = [];
  if (expected.manner !== manner) wrong.push(`it is shown as "${manner}"`);
  let at = 0;
  for (const part of expected.parts) {
    const found = text.indexOf(part, at);
    if (found !== -1) at = found + part.length;
    else wrong.push(text.includes(part) ? `out of order: ${part}` : `missing: ${part}`);
  }
  for (const part of expected.without) if (text.includes(part)) wrong.push(`not expected: ${part}`);
  return wrong;
}
