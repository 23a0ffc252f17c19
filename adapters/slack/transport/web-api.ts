import { type Logger as SdkLogger, webApi } from "@slack/bolt";
import { type SlackApi, SlackBusy, SlackRefusal } from "../api.ts";
import { fetchByHttp } from "../fetch.ts";
import { jsonOf } from "../json.ts";
import { asBusy, isUndone, type Patience } from "../patience.ts";

/** @returns a fresh object for each use: a Socket Mode client would write its own retries into a shared one */
export type ClientOptions = (retries: number) => webApi.WebClientOptions;

export function clientOptionsFor(slackApiUrl: string, logger: SdkLogger): ClientOptions {
  return (retries) => ({
    slackApiUrl,
    retryConfig: { retries, minTimeout: 500, maxTimeout: 5000 },
    rejectRateLimitedCalls: true,
    fetch: fetchByHttp,
    logger,
  });
}

/** @param client that repeats nothing: it would also repeat what may have been done */
export function apiOf(client: webApi.WebClient, token: string, patiently: Patience): SlackApi {
  return {
    token,
    call: (method, fields) =>
      patiently(method, async () => {
        try {
          return { ...(await client.apiCall(method, asTexts(fields))) };
        } catch (error) {
          throw translated(error);
        }
      }),
  };
}

/**
 * Objects travel as JSON inside a form. The SDK would walk through each of them first, to keep secrets out of a debug line that
 * nobody reads.
 */
function asTexts(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const text = (value: unknown) => (typeof value === "object" && value !== null ? jsonOf(value) : value);
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, text(value)]));
}

/**
 * What Slack says, with HTTP status 200, when it has not done anything. Of `internal_error` and `fatal_error` it says that some of it
 * may have been done (https://docs.slack.dev/reference/methods/chat.postMessage).
 */
const undone = new Set(["ratelimited", "service_unavailable", "request_timeout"]);

/** The SDK's errors in the adapter's terms. */
export function translated(error: unknown): unknown {
  if (error instanceof webApi.WebAPIRateLimitedError) return new SlackBusy("ratelimited", error.retryAfter * 1000);
  if (error instanceof webApi.WebAPIRequestError) return asBusy(error.original);
  if (error instanceof webApi.WebAPIHTTPError && isUndone(error.statusCode))
    return new SlackBusy(`http_${error.statusCode}`);
  if (!(error instanceof webApi.WebAPIPlatformError)) return error;
  if (undone.has(error.data.error)) return new SlackBusy(error.data.error);
  const [message = ""] = error.data.response_metadata?.messages ?? [];
  return new SlackRefusal(error.data.error, /\[json-pointer:(\/[\w/]{0,100})/.exec(message)?.[1]);
}
