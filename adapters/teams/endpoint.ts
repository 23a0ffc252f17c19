import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { classOf, type ErrorCode, errorBody, type Logger } from "../../src/index.ts";
import { type Activity, parseActivity } from "./activity.ts";
import { bodyBytes } from "./limits.ts";
import type { Transport } from "./transport.ts";

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** Done once the response is sent. */
  readonly afterwards?: () => Promise<void>;
}

export interface Endpoint {
  readonly listener: RequestListener;
  /** Takes no more requests and waits for those under way. */
  drain(graceMs: number): Promise<void>;
}

/**
 * `POST /api/messages`: body, shape, authentication, in this order; nothing of a request is acted upon before all three, and
 * no failure leaves here as an unhandled rejection.
 */
export function createEndpoint(
  transport: Transport,
  answer: (activity: Activity) => Promise<Answer>,
  log: Logger,
): Endpoint {
  const underWay = new Set<Promise<void>>();
  let isOpen = true;

  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const { status, body, afterwards } = isOpen ? await answerTo(request, transport, answer) : { status: 503 };
    respond(response, status, body);
    await afterwards?.();
  };
  return {
    listener: (request, response) => {
      const work: Promise<void> = take(request, response)
        .catch((error: unknown) => {
          log.error("request failed", { adapter: "teams", error: classOf(error) });
          respond(response, 500);
        })
        .finally(() => underWay.delete(work));
      underWay.add(work);
    },
    drain: async (graceMs) => {
      isOpen = false;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, graceMs);
      });
      await Promise.race([Promise.all(underWay), late]);
      clearTimeout(timer);
    },
  };
}

async function answerTo(
  request: IncomingMessage,
  transport: Transport,
  answer: (activity: Activity) => Promise<Answer>,
): Promise<Answer> {
  if (request.method !== "POST") return { status: 405 };
  const body = await readBody(request);
  if (body === undefined) return failure(413, "too_large");
  const json = parseJson(body);
  if (json === undefined) return failure(400, "bad_json");
  const activity = parseActivity(json);
  if (activity === undefined) return { status: 400, body: errorBody("bad_request", "Send an activity of Teams.") };
  const identity = await transport.authenticate(activity, request.headers.authorization ?? "");
  if (identity !== "accepted") return { status: identity === "refused" ? 401 : 503 };
  return answer(activity);
}

function failure(status: number, code: ErrorCode): Answer {
  return { status, body: errorBody(code) };
}

/**
 * @returns undefined for a body above the limit, of which no more than that is kept
 * @throws Error when the client gives up
 */
function readBody(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > bodyBytes) return Promise.resolve(undefined);
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    request
      .on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > bodyBytes) resolve(undefined);
        else chunks.push(chunk);
      })
      .on("end", () => resolve(Buffer.concat(chunks).toString("utf8")))
      .on("error", reject)
      .on("close", () => reject(new Error("the request was broken off")));
  });
}

/** @returns undefined for what is no JSON; no activity is `undefined` or `null` */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return undefined;
  }
}

function respond(response: ServerResponse, status: number, body?: unknown): void {
  if (response.headersSent || response.destroyed) return;
  const text = body === undefined ? "" : JSON.stringify(body);
  const headers = {
    // Without it the response would be sent in chunks.
    "content-length": Buffer.byteLength(text),
    ...(status === 405 ? { allow: "POST" } : {}),
    // What is left of a refused body is not waited for.
    ...(status === 413 ? { connection: "close" } : {}),
    ...(body === undefined ? {} : { "content-type": "application/json; charset=utf-8" }),
  };
  response.writeHead(status, headers).end(text);
}
