import type { LogFile } from "./api.ts";

/** JSON spends two bytes on a line break or backslash, and the server takes one megabyte: half of it is safe for any log. */
const maximumBytes = 480 * 1024;

export type ReadFile =
  | { readonly ok: true; readonly file: LogFile; readonly shortened: boolean }
  | { readonly ok: false; readonly problem: string };

/** @returns the file's text, of a large one its end: that is where a log tells what went wrong */
export async function readLogFile(file: File): Promise<ReadFile> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const encoding = encodingOf(head);
  const width = encoding === "utf-8" ? 1 : 2;
  const start = Math.max(0, file.size - maximumBytes * width);
  const bytes = await file.slice(start - (start % width)).arrayBuffer();
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.trim() === "") return { ok: false, problem: `${file.name} is empty.` };
  if (text.includes("\0")) {
    const hint = /\.etl$/i.test(file.name) ? " Get-WindowsUpdateLog turns it into one." : "";
    return { ok: false, problem: `${file.name} is not a text file.${hint}` };
  }
  const whole = start === 0 ? text : text.slice(text.indexOf("\n") + 1);
  return { ok: true, file: { name: file.name.slice(0, 255), text: whole }, shortened: start > 0 };
}

function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
