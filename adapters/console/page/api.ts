import type { FixesAnswer, MessageAnswer, PressAnswer, ShownFix } from "../shown.ts";
import { conversation, visitor } from "./identity.ts";

export interface LogFile {
  readonly name: string;
  readonly text: string;
}

export type Addressed = "direct" | "overheard" | "command";

export interface Sent {
  readonly text: string;
  readonly files: readonly LogFile[];
  readonly addressed: Addressed;
}

export interface About {
  readonly version: string;
  readonly entries: number;
  readonly reference: number;
  readonly reviewed: string;
}

/** The fixes as they stood when `tag` was given. */
export interface Look {
  readonly tag: string | null;
  readonly fixes: readonly ShownFix[];
}

/** A refusal of the server, or its silence, in words that can be shown. */
export class CallError extends Error {}

/** @param thread the thread that the message replies to; without it, it begins one */
export function postMessage(sent: Sent, thread?: string): Promise<MessageAnswer> {
  return post("/console/messages", thread === undefined ? sent : { ...sent, thread });
}

export function postPress(token: string, thread: string): Promise<PressAnswer> {
  return post("/console/presses", { token, thread });
}

/** @returns nothing when all is as it was when the tag was given */
export async function getFixes(tag: string | null): Promise<Look | undefined> {
  const query = new URLSearchParams({ conversation: conversation(), visitor });
  const response = await request(`/console/fixes?${query}`, tag === null ? {} : { headers: { "if-none-match": tag } });
  if (response.status === 304) return undefined;
  const { fixes } = await read<FixesAnswer>(response);
  return { tag: response.headers.get("etag"), fixes };
}

export async function getAbout(): Promise<About> {
  return read(await request("/console/about", {}));
}

async function post<Answer>(path: string, body: object): Promise<Answer> {
  const whole = JSON.stringify({ ...body, conversation: conversation(), visitor });
  return read(await request(path, { method: "POST", headers: { "content-type": "application/json" }, body: whole }));
}

async function request(path: string, init: RequestInit): Promise<Response> {
  return fetch(path, init).catch(() => {
    throw new CallError("The server does not answer. Is it still running?");
  });
}

async function read<Answer>(response: Response): Promise<Answer> {
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer as Answer;
  throw new CallError(refusal(answer) ?? `The server answered with status ${response.status}.`);
}

function refusal(answer: unknown): string | undefined {
  const error = (answer as { error?: { message?: unknown; hint?: unknown } } | undefined)?.error;
  return typeof error?.message === "string" ? `${error.message} ${String(error.hint ?? "")}`.trim() : undefined;
}
