import { type IncomingMessage, type RequestOptions, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { webApi } from "@slack/bolt";

type Fetch = NonNullable<webApi.WebClientOptions["fetch"]>;
type Answer = Awaited<ReturnType<Fetch>>;

const timeoutMs = 10_000;

/**
 * As much of `fetch` as the SDK uses, over Node's own HTTP client and the connections that it keeps alive. No redirect is followed.
 * It has a time limit of its own: the SDK's is a timer that runs on after the answer.
 * @throws Error when the connection fails or the answer is not whole after ten seconds
 */
export const fetchByHttp: Fetch = (url, { method = "GET", headers = {}, body = "" } = {}) => {
  if (typeof body !== "string") return Promise.reject(new TypeError("no files are sent"));
  const address = new URL(url);
  const options = { method, headers: { "Content-Length": Buffer.byteLength(body), ...headers } };
  const send = () => sendOnce(address, options, body);
  return send().catch((error: unknown) => {
    if (error instanceof ClosedBefore) return send();
    throw error;
  });
};

/** A connection that was kept alive, and that the server had closed: the request never arrived. */
class ClosedBefore extends Error {}

function sendOnce(address: URL, options: RequestOptions, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = address.protocol === "http:" ? requestHttp : requestHttps;
    const sent = request(address, options);
    const timer = setTimeout(() => sent.destroy(new DOMException("too late", "TimeoutError")), timeoutMs);
    sent
      .on("close", () => clearTimeout(timer))
      .on("response", (response) => {
        let said = "";
        response
          .setEncoding("utf8")
          .on("data", (chunk) => {
            said += chunk;
          })
          .on("end", () => resolve(answerOf(response, address.href, said)))
          .on("error", reject);
      })
      // https://nodejs.org/api/http.html#requestreusedsocket
      .on("error", (error: NodeJS.ErrnoException) =>
        reject(sent.reusedSocket && error.code === "ECONNRESET" ? new ClosedBefore() : error),
      )
      .end(body);
  });
}

function answerOf({ statusCode = 0, statusMessage = "", headers }: IncomingMessage, url: string, said: string): Answer {
  const fields = new Map(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  return {
    ok: statusCode >= 200 && statusCode < 300,
    status: statusCode,
    statusText: statusMessage,
    url,
    headers: { get: (name) => fields.get(name) ?? null, entries: () => fields },
    text: async () => said,
    json: async () => JSON.parse(said) as unknown,
    arrayBuffer: async () => new TextEncoder().encode(said).buffer,
  };
}
