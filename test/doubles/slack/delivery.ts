import { createHmac } from "node:crypto";
import type { WebSocket } from "ws";
import type { Json } from "./world.ts";

/** How Slack brings something to the app: signed over HTTP, or in an envelope over a socket. */

export type PayloadKind = "event" | "command" | "interaction";

export interface Delivered {
  /** Of the HTTP response; 200 for an acknowledgement over a socket, 0 when none came. */
  readonly status: number;
  /** How long the app took to acknowledge. */
  readonly milliseconds: number;
}

/** Slack waits that long (https://docs.slack.dev/apis/events-api). */
export const acknowledgeWithinMs = 3000;

export interface SignedRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** @param seconds the time of the request */
export function signed(secret: string, body: string, contentType: string, seconds = Date.now() / 1000): SignedRequest {
  const timestamp = String(Math.floor(seconds));
  const digest = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
  return {
    body,
    headers: {
      "content-type": contentType,
      "x-slack-request-timestamp": timestamp,
      "x-slack-signature": `v0=${digest}`,
    },
  };
}

export function requestFor(kind: PayloadKind, payload: Json, secret: string): SignedRequest {
  if (kind === "event") return signed(secret, JSON.stringify(payload), "application/json");
  const fields = kind === "command" ? stringsOf(payload) : { payload: JSON.stringify(payload) };
  return signed(secret, new URLSearchParams(fields).toString(), "application/x-www-form-urlencoded");
}

function stringsOf(payload: Json): Record<string, string> {
  return Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]));
}

export async function deliverByHttp(url: string, { body, headers }: SignedRequest): Promise<Delivered> {
  const start = performance.now();
  const signal = AbortSignal.timeout(acknowledgeWithinMs);
  const status = await fetch(url, { method: "POST", body, headers, signal }).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status;
    },
    () => 0,
  );
  return { status, milliseconds: performance.now() - start };
}

const envelopeTypes = { event: "events_api", command: "slash_commands", interaction: "interactive" } as const;
let envelopes = 0;

export function deliverBySocket(socket: WebSocket, kind: PayloadKind, payload: Json): Promise<Delivered> {
  const start = performance.now();
  const envelope_id = `envelope-${++envelopes}`;
  const acceptsPayload = kind !== "event";
  return new Promise((resolve) => {
    const end = (status: number) => {
      clearTimeout(timer);
      socket.off("message", read);
      socket.off("close", lost);
      resolve({ status, milliseconds: performance.now() - start });
    };
    const read = (data: Buffer) => {
      if ((JSON.parse(data.toString()) as Json)["envelope_id"] === envelope_id) end(200);
    };
    const lost = () => end(0);
    const timer = setTimeout(lost, acknowledgeWithinMs);
    socket.on("message", read);
    socket.on("close", lost);
    socket.send(
      JSON.stringify({ envelope_id, type: envelopeTypes[kind], payload, accepts_response_payload: acceptsPayload }),
    );
  });
}
