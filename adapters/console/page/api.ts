export interface Explanation {
  readonly kind: "exact" | "decoded" | "words" | "choices" | "none";
  readonly codes: readonly string[];
  readonly didYouMean: readonly string[];
  readonly evidence: readonly string[];
}

export interface ShownReply {
  readonly mode: "post" | "replace";
  readonly audience: "everyone" | "sender";
  readonly card: { readonly kind: string; readonly title: string };
  readonly preview: { readonly slack: unknown; readonly teams: unknown };
}

export interface LogFile {
  readonly name: string;
  readonly text: string;
}

export interface Sent {
  readonly text: string;
  readonly files: readonly LogFile[];
  readonly addressed: boolean;
}

export interface About {
  readonly version: string;
  readonly entries: number;
  readonly reference: number;
  readonly reviewed: string;
}

/** A refusal of the server, or its silence, in words that can be shown. */
export class CallError extends Error {}

let conversation = newConversation();

/** Starts a conversation of which the bot remembers nothing. */
export function forget(): void {
  conversation = newConversation();
}

export function postMessage(
  sent: Sent,
): Promise<{ thread: string; explanation: Explanation; replies: readonly ShownReply[] }> {
  return call("/console/messages", { ...sent, conversation });
}

export function postPress(token: string, thread: string): Promise<{ replies: readonly ShownReply[] }> {
  return call("/console/presses", { token, conversation, thread });
}

export function getAbout(): Promise<About> {
  return call("/console/about");
}

async function call<Answer>(path: string, body?: object): Promise<Answer> {
  const request: RequestInit =
    body === undefined
      ? {}
      : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(path, request).catch(() => {
    throw new CallError("The server does not answer. Is it still running?");
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer as Answer;
  throw new CallError(refusal(answer) ?? `The server answered with status ${response.status}.`);
}

function refusal(answer: unknown): string | undefined {
  const error = (answer as { error?: { message?: unknown; hint?: unknown } } | undefined)?.error;
  return typeof error?.message === "string" ? `${error.message} ${String(error.hint ?? "")}`.trim() : undefined;
}

/** `crypto.randomUUID` is missing where the page is served without TLS under another name than localhost. */
function newConversation(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
