import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json as readJson, text as readText } from "node:stream/consumers";

/**
 * The Teams side of a bot over real HTTP: the keys with which requests are signed, a mint for such tokens, the login and the
 * managed identity that give the bot its own token, and the Bot Connector to which it posts.
 */
export interface TeamsService {
  readonly url: string;
  readonly openIdMetadataUrl: string;
  /** What the managed identity reads from its environment. */
  readonly identityEnvironment: Readonly<Record<string, string>>;
  /** Everything that the bot sent, in order. */
  readonly calls: Call[];
  /** How often the keys were read. */
  keysRead(): number;
  /** @returns a signed token; `claims` and `options` make it wrong in one way or another */
  mint(claims?: Readonly<Record<string, unknown>>, options?: MintOptions): string;
  /** What the next requests to the connector get, one each, before it answers as usual again. */
  next(...answers: readonly ScriptedAnswer[]): void;
  stop(): Promise<void>;
}

export interface Call {
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: string;
  readonly authorization: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was sent
  readonly body: any;
}

export interface MintOptions {
  /** Signed with a key that the service does not publish, under the name of one that it does. */
  readonly forged?: boolean;
  readonly keyId?: string;
  readonly algorithm?: "RS256" | "none";
}

export interface ScriptedAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Never answers. */
  readonly hangs?: boolean;
}

export const appId = "5b1f0a52-2c41-4f0e-9f35-0d6ba54d3d11";
export const tenantId = "1d7c3c1f-90a4-4b69-8b5b-3b62c2f1b7aa";
export const botToken = "token-of-the-bot";
export const botPassword = "password-of-the-bot";

const identitySecret = "identity-header";
const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
const foreignKeys = generateKeyPairSync("rsa", { modulusLength: 2048 });

export async function startTeamsService(): Promise<TeamsService> {
  const calls: Call[] = [];
  const script: ScriptedAnswer[] = [];
  let keysRead = 0;
  let posted = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const send = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
      response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
    if (url.pathname === "/openid") {
      keysRead += 1;
      return void send(200, { jwks_uri: `${base()}/keys`, id_token_signing_alg_values_supported: ["RS256"] });
    }
    if (url.pathname === "/keys") {
      const jwk = { ...keys.publicKey.export({ format: "jwk" }), kid: "key-1", endorsements: ["msteams"] };
      const unendorsed = { ...jwk, kid: "key-2", endorsements: ["slack"] };
      return void send(200, { keys: [jwk, unendorsed] });
    }
    if (url.pathname === "/identity") {
      if (request.headers["x-identity-header"] !== identitySecret) return void send(403, {});
      const expires = Math.floor(Date.now() / 1000) + 3600;
      return void send(200, { access_token: botToken, expires_on: String(expires), token_type: "Bearer" });
    }
    if (url.pathname === `/${tenantId}/oauth2/v2.0/token`) {
      const form = new URLSearchParams(await readText(request));
      if (form.get("client_id") !== appId || form.get("client_secret") !== botPassword)
        return void send(401, { error: "invalid_client", error_description: "AADSTS7000215", error_codes: [7000215] });
      return void send(200, { token_type: "Bearer", expires_in: 3600, access_token: botToken });
    }
    const body = request.method === "GET" ? undefined : await readJson(request);
    const { authorization } = request.headers;
    const path = decodeURIComponent(url.pathname);
    calls.push({ method: request.method ?? "", path, query: url.search, authorization, body });
    const scripted = script.shift();
    if (scripted?.hangs === true) return;
    if (scripted !== undefined) return void send(scripted.status ?? 500, {}, scripted.headers);
    posted += 1;
    if (path === "/v3/conversations") return void send(201, begun(body as Begin, posted));
    if (path.includes("/members/")) return void send(200, { id: "29:x", name: "Alex <Admin>" });
    send(201, { id: `posted-${posted}` });
  };
  const server = createServer((request, response) => {
    answer(request, response, new URL(request.url ?? "", "http://service")).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: base(),
    openIdMetadataUrl: `${base()}/openid`,
    identityEnvironment: { IDENTITY_ENDPOINT: `${base()}/identity`, IDENTITY_HEADER: identitySecret },
    calls,
    keysRead: () => keysRead,
    mint: (claims = {}, { forged = false, keyId = "key-1", algorithm = "RS256" } = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const usual = { iss: "https://api.botframework.com", aud: appId, nbf: now - 60, exp: now + 3600 };
      const payload = { ...usual, serviceurl: base(), ...claims };
      return sign(payload, forged ? foreignKeys.privateKey : keys.privateKey, keyId, algorithm);
    },
    next: (...answers) => void script.push(...answers),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Begin {
  readonly channelData: { readonly channel?: { readonly id: string } };
}

function begun({ channelData }: Begin, number: number) {
  const id = `root-${number}`;
  const { channel } = channelData;
  return channel === undefined ? { id: `a:chat-${number}` } : { id: `${channel.id};messageid=${id}`, activityId: id };
}

function sign(payload: unknown, key: KeyObject, kid: string, alg: "RS256" | "none"): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const content = `${encode({ alg, kid, typ: "JWT" })}.${encode(payload)}`;
  return `${content}.${alg === "none" ? "AA" : createSign("RSA-SHA256").update(content).sign(key, "base64url")}`;
}
