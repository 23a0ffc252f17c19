import type { Readable } from "node:stream";
import {
  type Card,
  codesOf,
  decodeText,
  errorBody,
  type Handle,
  type LookUpText,
  resultOf,
  UserError,
} from "../../src/index.ts";
import { heading, paint } from "./paint.ts";

export interface LookUpOptions {
  readonly json?: boolean;
  readonly ndjson?: boolean;
  readonly overheard?: boolean;
  readonly catalog?: string;
  /** The button to press, counted from 1. */
  readonly pick?: number;
}

/** The terminal, or whatever stands in for it in a test. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Whether colours and hyperlinks may be used. */
  readonly colour: boolean;
}

/** Enough for the largest log that the chat adapters take. */
const maximumInput = 5_000_000;
/** JSON writes some characters as two. */
const maximumLine = 2 * maximumInput;

/**
 * @param openHandle loads what answers a pressed button
 * @returns 0 when something was answered, 1 when nothing was recognised
 */
export async function lookUpText(
  lookUp: LookUpText,
  openHandle: () => Promise<Handle>,
  words: readonly string[],
  options: LookUpOptions,
  terminal: Terminal,
): Promise<number> {
  const text = words.length > 0 ? words.join(" ") : await readTail(terminal.input);
  const result = lookUp(text, options.overheard !== true);
  if (options.json === true) {
    terminal.write(`${JSON.stringify(resultOf(result), null, 2)}\n`);
  } else if (result.card !== undefined) {
    const card = options.pick === undefined ? result.card : await press(await openHandle(), result.card, options.pick);
    terminal.write(`${paint(card, terminal.colour)}\n${buttonList(card, terminal)}`);
  }
  return result.match.kind === "none" ? 1 : 0;
}

/** @throws UserError `no_such_button` */
async function press(handle: Handle, card: Card, pick: number): Promise<Card> {
  const button = card.buttons[pick - 1];
  if (button === undefined) throw new UserError("no_such_button", { detail: `${pick} of ${card.buttons.length}` });
  const where = { adapter: "cli", tenant: "local", conversation: "terminal" };
  const [reply] = await handle({
    kind: "press",
    id: button.token,
    where,
    who: { id: "user" },
    token: button.token,
  });
  return reply?.card ?? card;
}

function buttonList(card: Card, terminal: Terminal): string {
  if (card.buttons.length === 0) return "";
  const lines = card.buttons.map(({ label }, index) => `  --pick ${index + 1}  ${label}`);
  return `\n${heading("More:", terminal.colour)}\n${lines.join("\n")}\n`;
}

/**
 * Newline-delimited JSON in, results out in the same order, one at a time, so that memory stays flat.
 * A line that cannot be read yields an error object in its place.
 * @returns 0, or 2 when a line could not be read
 */
export async function lookUpLines(lookUp: LookUpText, terminal: Terminal, now: () => number): Promise<number> {
  let exit = 0;
  const { createInterface } = await import("node:readline");
  for await (const line of createInterface({ input: terminal.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    const { id = null, text, addressed = false } = readRequest(line);
    if (typeof text !== "string" || typeof addressed !== "boolean") {
      exit = 2;
      const nothing = { kind: "none", codes: [], didYouMean: [], ms: 0 };
      terminal.write(`${JSON.stringify({ id, ...nothing, ...errorBody("bad_line") })}\n`);
      continue;
    }
    const start = now();
    const { match } = lookUp(text.slice(-maximumInput), addressed);
    const ms = Math.round((now() - start) * 1000) / 1000;
    terminal.write(`${JSON.stringify({ id, ...codesOf(match), ms })}\n`);
  }
  return exit;
}

/** What somebody wrote where `{"id", "text", "addressed"}` belongs: anything. */
interface Request {
  readonly id?: unknown;
  readonly text?: unknown;
  readonly addressed?: unknown;
}

/** A file of lines may begin with it. */
const byteOrderMark = /^\uFEFF/;

function readRequest(line: string): Request {
  if (line.length > maximumLine) return {};
  try {
    return (JSON.parse(line.replace(byteOrderMark, "")) as Request | null) ?? {};
  } catch {
    return {};
  }
}

/** Of an input of any length the last part, and no more is held. */
async function readTail(input: Readable): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    chunks.push(chunk as Uint8Array);
    size += (chunk as Uint8Array).length;
    for (let [first] = chunks; first !== undefined && size - first.length >= maximumInput; [first] = chunks) {
      chunks.shift();
      size -= first.length;
    }
  }
  return decodeText(Buffer.concat(chunks).subarray(-maximumInput));
}
