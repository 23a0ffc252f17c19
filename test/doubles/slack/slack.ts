import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text as readAll } from "node:stream/consumers";
import { type Delivered, deliverByHttp, deliverBySocket, type PayloadKind, requestFor } from "./delivery.ts";
import { createFaults, type Faults } from "./faults.ts";
import { createOAuth, type OAuth } from "./oauth.ts";
import { changedEvent, eventPayload, messageEvent } from "./payloads.ts";
import { createSockets, type Sockets } from "./sockets.ts";
import { type Arguments, answerCall, contentOf, problemOf } from "./web-api.ts";
import { createWorld, type Json, team, type World } from "./world.ts";

/** A small Slack on loopback that the real adapter runs against, with tokens and a signing secret of its own. */
export const credentials = {
  botToken: "xoxb-test-token",
  appToken: "xapp-test-token",
  signingSecret: "test-signing-secret",
} as const;

export interface ApiCall {
  readonly method: string;
  readonly authorization: string;
  readonly given: Arguments;
}

export interface Slack {
  /** With a slash at its end; the Web API is at `api/` below it. */
  readonly url: string;
  readonly apiUrl: string;
  readonly world: World;
  readonly calls: readonly ApiCall[];
  /** Paths of the file host that were asked for, with the authorization that was sent. */
  readonly downloads: readonly { readonly path: string; readonly authorization: string }[];
  readonly faults: Faults;
  readonly sockets: Sockets;
  readonly oauth: OAuth;
  readonly scopes: Set<string>;
  readonly foreign: Set<string>;
  /** Where requests go while no socket is open. */
  sendTo(eventsUrl: string): void;
  /** Brings a payload to the app once. */
  deliver(kind: PayloadKind, payload: Json): Promise<Delivered>;
  /** @returns the address that takes answers to one command or click */
  responseUrlFor(place: { readonly channel: string; readonly user: string; readonly pressed?: string }): string;
  /** Waits until something holds. Fails loudly rather than hanging for ever. */
  until<T>(what: string, look: () => T | undefined | false): Promise<T>;
  close(): Promise<void>;
}

const allScopes = [
  ...["chat:write", "commands", "app_mentions:read", "files:read"],
  ...["channels:history", "groups:history", "im:history", "mpim:history"],
];

export async function startSlack(): Promise<Slack> {
  const world = createWorld();
  const faults = createFaults();
  const calls: ApiCall[] = [];
  const downloads: { path: string; authorization: string }[] = [];
  const responses = new Map<string, { channel: string; user: string; pressed?: string; left: number }>();
  const scopes = new Set(allScopes);
  const oauth = createOAuth();
  const foreign = new Set<string>();
  let eventsUrl: string | undefined;

  const server = createServer((request, response) => {
    void route(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const sockets = createSockets(server, () => url);

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = new URL(request.url ?? "/", url);
    const [, area, name = ""] = address.pathname.split("/");
    if (area === "oauth") return void response.writeHead(302, { location: oauth.agree(address) }).end();
    if (area === "api") return callApi(name, request, response);
    if (area === "response") {
      const body = await readAll(request);
      return (await fails("response_url", response)) ? undefined : send(response, 200, takeResponse(name, body));
    }
    if (area === "files") return sendFile(name, request, response);
    return send(response, 404, "");
  }

  async function callApi(method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const given = argumentsOf(await readAll(request));
    calls.push({ method, authorization: request.headers.authorization ?? "", given });
    response.setHeader("x-oauth-scopes", [...scopes].join(","));
    if (await fails(method, response)) return undefined;
    if (method === "oauth.v2.access") return send(response, 200, oauth.exchange(given));
    if (!isKnown(request.headers.authorization, method, oauth))
      return send(response, 200, { ok: false, error: "invalid_auth" });
    return send(
      response,
      200,
      answerCall(method, given, scopes, { world, url, foreign, tell, openSocket: sockets.open }),
    );
  }

  /** @returns whether the answer is a fault that was injected */
  async function fails(method: string, response: ServerResponse): Promise<boolean> {
    const fault = faults.take(method);
    switch (fault?.kind) {
      case undefined:
        return false;
      case "busy":
        response.setHeader("retry-after", String(fault.retryAfterSeconds));
        send(response, 429, { ok: false, error: "ratelimited" });
        return true;
      case "status":
        send(response, fault.status, "");
        return true;
      case "refusal":
        send(response, 200, { ok: false, error: fault.error });
        return true;
      case "lost":
        response.writeHead = () => response.destroy();
        response.end = () => response;
        return false;
      case "hang":
        await faults.released;
        return false;
    }
  }

  /** The app hears of what it did itself, like everybody. */
  function tell(happened: Parameters<Parameters<typeof answerCall>[3]["tell"]>[0]): void {
    if ("posted" in happened) void deliver("event", eventPayload(messageEvent(happened.posted)));
    else void deliver("event", eventPayload(changedEvent(...happened.changed, world.nextTs())));
  }

  function takeResponse(id: string, body: string): Json | string {
    const place = responses.get(id);
    if (place === undefined || place.left === 0) return { ok: false, error: "used_url" };
    const given = JSON.parse(body) as Arguments;
    const problem = problemOf(given);
    if (problem !== undefined) return problem;
    place.left -= 1;
    const { channel, user, pressed } = place;
    calls.push({ method: "response_url", authorization: "", given });
    if (given["response_type"] === "in_channel")
      world.add({ channel, ts: world.nextTs(), user: "UBOT00001", bot_id: "BBOT00001", ...contentOf(given) });
    else
      world.whisper({
        id: given["replace_original"] === true && pressed !== undefined ? pressed : world.nextTs(),
        channel,
        user,
        ...contentOf(given),
      });
    return "ok";
  }

  function sendFile(id: string, request: IncomingMessage, response: ServerResponse): void {
    downloads.push({ path: id, authorization: request.headers.authorization ?? "" });
    const file = world.files.get(id);
    // Without the scope Slack leads to its sign-in page instead of refusing.
    if (file === undefined) send(response, 404, "");
    else if (!scopes.has("files:read")) {
      response.writeHead(302, { location: `${url}sign-in` }).end();
    } else response.writeHead(200, { "content-type": file.contentType }).end(file.content);
  }

  async function deliver(kind: PayloadKind, payload: Json): Promise<Delivered> {
    const socket = sockets.current();
    if (socket !== undefined) return deliverBySocket(socket, kind, payload);
    if (eventsUrl === undefined) return { status: 0, milliseconds: 0 };
    return deliverByHttp(eventsUrl, requestFor(kind, payload, credentials.signingSecret));
  }

  return {
    url,
    apiUrl: `${url}api/`,
    world,
    calls,
    downloads,
    faults,
    sockets,
    oauth,
    scopes,
    foreign,
    sendTo: (address) => {
      eventsUrl = address;
    },
    deliver,
    responseUrlFor: (place) => {
      const id = `${team.id}-${responses.size + 1}`;
      responses.set(id, { ...place, left: 5 });
      return `${url}response/${id}`;
    },
    until,
    close: async () => {
      faults.release();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function isKnown(authorization: string | undefined, method: string, oauth: OAuth): boolean {
  const token = /^Bearer (.+)$/.exec(authorization ?? "")?.[1] ?? "";
  if (method === "apps.connections.open") return token === credentials.appToken;
  return token === credentials.botToken || oauth.isValid(token);
}

/** Objects travel as JSON inside a form. */
function argumentsOf(body: string): Arguments {
  return Object.fromEntries([...new URLSearchParams(body)].map(([key, value]) => [key, parsed(value)]));
}

function parsed(text: string): unknown {
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function send(response: ServerResponse, status: number, body: Json | string): void {
  const isText = typeof body === "string";
  response.writeHead(status, { "content-type": isText ? "text/plain" : "application/json" });
  response.end(isText ? body : JSON.stringify(body));
}

async function until<T>(what: string, look: () => T | undefined | false): Promise<T> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const seen = look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > deadline) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
