import { sending } from "./limits.ts";
import type { Clock } from "./pacing.ts";

export type Fetch = typeof globalThis.fetch;

export interface OutgoingRequest {
  readonly method: "GET" | "POST" | "PUT";
  readonly url: string;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** The service refused a request for good. */
export class ServiceError extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`the service answered ${status}`);
    this.name = "ServiceError";
    this.status = status;
  }
}

export interface HttpClient {
  /**
   * @returns the JSON of the answer, or undefined where it has none
   * @throws ServiceError, or what `fetch` throws when the service cannot be reached or does not answer in time
   */
  send(request: OutgoingRequest): Promise<unknown>;
}

/**
 * Requests with a timeout; those that the service asks to repeat are repeated with growing pauses, 412 among them
 * (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit). After a timeout nothing is repeated: the
 * message may stand.
 */
export function createHttpClient(
  fetch: Fetch,
  authorization: () => Promise<string | undefined>,
  { wait }: Pick<Clock, "wait">,
): HttpClient {
  return {
    send: async ({ method, url, body }) => {
      for (let attempt = 1; ; attempt += 1) {
        const outcome = await tryOnce(fetch, url, await requestOf(method, body, await authorization()));
        if (outcome.ok) return outcome.body;
        if (!outcome.mayRepeat || attempt === sending.attempts) throw outcome.error;
        await wait(pause(attempt, outcome.retryAfterMs));
      }
    },
  };
}

async function requestOf(method: string, body: unknown, authorization: string | undefined): Promise<RequestInit> {
  return {
    method,
    headers: {
      accept: "application/json",
      ...(body === undefined ? {} : { "content-type": "application/json; charset=utf-8" }),
      ...(authorization === undefined ? {} : { authorization }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    redirect: "error",
    signal: AbortSignal.timeout(sending.timeoutMs),
  };
}

type Outcome =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly error: unknown; readonly mayRepeat: boolean; readonly retryAfterMs?: number };

async function tryOnce(fetch: Fetch, url: string, request: RequestInit): Promise<Outcome> {
  try {
    const response = await fetch(url, request);
    const text = await response.text();
    if (response.ok) return { ok: true, body: parsed(text) };
    const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
    return {
      ok: false,
      error: new ServiceError(response.status),
      mayRepeat: isPassing(response.status),
      ...(Number.isFinite(seconds) && seconds >= 0 ? { retryAfterMs: seconds * 1000 } : {}),
    };
  } catch (error) {
    return { ok: false, error, mayRepeat: neverArrived(error) };
  }
}

function isPassing(status: number): boolean {
  return [412, 429, 500, 502, 503, 504].includes(status);
}

const unreachable = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"];

/** What `fetch` throws has the reason as its cause. */
function neverArrived(error: unknown): boolean {
  const { cause } = error as { readonly cause?: { readonly code?: unknown } };
  return unreachable.includes(String(cause?.code));
}

function pause(attempt: number, retryAfterMs: number | undefined): number {
  return Math.min(retryAfterMs ?? sending.firstPauseMs * 2 ** (attempt - 1), sending.longestPauseMs);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
