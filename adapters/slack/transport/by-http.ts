import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { HTTPModuleFunctions, HTTPReceiver } from "@slack/bolt";
import { eventsPath } from "../names.ts";
import { type Intake, type IntakeDependencies, logFailure } from "./intake.ts";

const bodyLimit = 1_000_000;
const clockSkewSeconds = 300;

/** Slack sends signed requests. */
export function byHttp(signingSecret: string, { log, logger, now, isOpen }: IntakeDependencies): Intake {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: eventsPath,
    bodyLimit,
    logger,
    processEventErrorHandler: async ({ error, response }) => {
      logFailure(log, error);
      if (!response.headersSent) answer(response, 500);
      return true;
    },
  });
  const listener: RequestListener = (request, response) => {
    if (!isOpen()) return answer(response, 503);
    if (request.method !== "POST") return answer(response, 405);
    void guarded(request, response, now()).then((isSound) => {
      if (isSound) receiver.requestListener(request, response);
    });
    return undefined;
  };
  return { receiver, routes: { [eventsPath]: listener } };
}

const form = "application/x-www-form-urlencoded";

/**
 * What Bolt does not see to. It takes a time in the future. It reads a property of the body before it catches anything, so that the
 * JSON text `null` would end the process. And a form whose type names its character set is none to it.
 */
async function guarded(request: IncomingMessage, response: ServerResponse, now: number): Promise<boolean> {
  try {
    const { rawBody } = await HTTPModuleFunctions.bufferIncomingMessage(request, bodyLimit);
    const isForm = request.headers["content-type"]?.startsWith(form) === true;
    if (isForm) request.headers["content-type"] = form;
    const text = rawBody.toString();
    const json = isForm ? new URLSearchParams(text).get("payload") : text;
    const isNull = json?.trim() === "null";
    const isEarly = Number(request.headers["x-slack-request-timestamp"]) - now / 1000 > clockSkewSeconds;
    if (!isNull && !isEarly) return true;
    answer(response, isEarly ? 401 : 400);
  } catch (error) {
    answer(response, HTTPModuleFunctions.isRawBodyError(error) ? error.statusCode : 400);
  }
  return false;
}

export function answer(response: ServerResponse, status: number): void {
  response.writeHead(status, status === 503 ? { "retry-after": "60" } : {}).end();
}
