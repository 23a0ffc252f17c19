import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import {
  App,
  HTTPModuleFunctions,
  HTTPReceiver,
  type Receiver,
  type ReceiverEvent,
  SocketModeReceiver,
  webApi,
} from "@slack/bolt";
import { type Installations, type Logger, UserError } from "../../src/index.ts";
import { reasonOf, type SlackApi, SlackBusy, SlackRefusal } from "./api.ts";
import { fetchByHttp } from "./fetch.ts";
import { createInstallationStore, grantedIn, type Source, tenantOf } from "./installations.ts";
import { jsonOf } from "./json.ts";
import { eventsPath, hearsEverywhere, installPath, redirectPath, scopes } from "./names.ts";
import { sdkLogger } from "./sdk-log.ts";
import type { ManyWorkspaces, Settings } from "./settings.ts";
import { keepConnected, type Socket } from "./socket.ts";
import { type Access, createWorkspaces, type Workspaces } from "./workspaces.ts";

/** The workspace that a bot token belongs to. */
export interface Workspace {
  readonly name: string;
  /** "https://example.slack.com/" */
  readonly url: string;
}

/** Something that Slack sent; it is verified and acknowledged already. */
export interface Received {
  readonly body: unknown;
  readonly source: Source;
}

export interface Transport {
  readonly routes: Readonly<Record<string, RequestListener>>;
  readonly workspaces: Workspaces;
  /**
   * @param receive must neither throw nor wait
   * @returns the workspace, where it is but one
   * @throws UserError `token_refused`, `platform_unreachable`
   */
  start(receive: (received: Received) => void): Promise<Workspace | undefined>;
  /** Receives nothing more; work under way is the caller's. */
  stop(): Promise<void>;
  /** Deletes what is kept of an installation. */
  uninstall(tenant: string): Promise<void>;
}

const bodyLimit = 1_000_000;
const clockSkewSeconds = 300;

export interface TransportDependencies {
  readonly log: Logger;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  readonly now: () => number;
  /** Where other workspaces' installations are kept. */
  readonly installations: Installations;
}

export function createTransport(settings: Settings, dependencies: TransportDependencies): Transport {
  const { log, sleep, now, installations } = dependencies;
  const { apiUrl, way } = settings;
  const logger = sdkLogger(log);
  /** A fresh object for each use: a Socket Mode client would write its own retries into a shared one. */
  const clientOptions = (retries: number) => ({
    slackApiUrl: apiUrl,
    retryConfig: { retries, minTimeout: 500, maxTimeout: 5000 },
    rejectRateLimitedCalls: true,
    fetch: fetchByHttp,
    logger,
  });
  let isOpen = false;

  const intake = "appToken" in way ? bySocket(way.appToken) : byHttp(way.signingSecret);
  const app = new App({
    receiver: intake.receiver,
    // Bolt authorizes before it acknowledges: what takes time is left to `workspaces`.
    authorize: async ({ teamId = "", enterpriseId = "" }) => ({ teamId, enterpriseId }),
    clientOptions: clientOptions(3),
    logger,
    // `decode` tells own messages apart, and in ways that Bolt does not.
    ignoreSelf: false,
    convoStore: false,
    attachFunctionToken: false,
  });
  app.error(async (error) => logFailure(error));
  const processByBolt = app.processEvent.bind(app);
  // What Bolt does not know, such as `app_rate_limited`, it would leave to time out, for Slack to deliver again.
  app.processEvent = async (event) => {
    if (!isOpen) return;
    await acknowledge(event);
    await processByBolt({ ...event, ack: async () => {} });
  };

  let only: Access | undefined;
  const workspaces = createWorkspaces(async (source) => only ?? findInstalled(source), now);

  return {
    routes: intake.routes,
    workspaces,
    start: async (receive) => {
      const workspace = settings.kind === "many" ? undefined : await identify(settings.botToken);
      app.use(async ({ body, context }) => receive({ body, source: context }));
      isOpen = true;
      await intake.socket?.start().catch((error: unknown) => {
        throw startError("SLACK_APP_TOKEN", error);
      });
      return workspace;
    },
    stop: async () => {
      isOpen = false;
      await intake.socket?.stop();
    },
    uninstall: async (tenant) => {
      workspaces.forget(tenant);
      if (settings.kind === "many") await installations.remove({ adapter: "slack", tenant });
    },
  };

  async function identify(botToken: string): Promise<Workspace> {
    try {
      const client = new webApi.WebClient(botToken, clientOptions(1));
      const { team_id, user_id, team, url, response_metadata } = await client.auth.test();
      const hearsEdits = hearsEverywhere(response_metadata?.scopes ?? []);
      only = { self: { tenant: team_id ?? "", userId: user_id ?? "", hearsEdits }, api: apiFor(botToken) };
      return { name: team ?? "", url: url ?? "" };
    } catch (error) {
      throw startError("SLACK_BOT_TOKEN", translated(error));
    }
  }

  /** Renews a token that expires within two hours. */
  async function findInstalled(source: Source): Promise<Access> {
    const { installer } = intake;
    if (installer === undefined) throw new Error("not started");
    const { botToken = "", botUserId = "" } = await installer.authorize({
      teamId: source.teamId,
      enterpriseId: source.enterpriseId,
      isEnterpriseInstall: source.isEnterpriseInstall,
    });
    const tenant = tenantOf(source);
    const hearsEdits = hearsEverywhere(grantedIn(await installations.find({ adapter: "slack", tenant })));
    return { self: { tenant, userId: botUserId, hearsEdits }, api: apiFor(botToken) };
  }

  function apiFor(token: string): SlackApi {
    return apiOf(new webApi.WebClient(token, clientOptions(3)), token);
  }

  function byHttp(signingSecret: string): Intake {
    const receiver = new HTTPReceiver({
      signingSecret,
      endpoints: eventsPath,
      bodyLimit,
      logger,
      processEventErrorHandler: async ({ error, response }) => {
        logFailure(error);
        if (!response.headersSent) answer(response, 500);
        return true;
      },
    });
    const listener: RequestListener = (request, response) => {
      if (!isOpen) return answer(response, 503);
      if (request.method !== "POST") return answer(response, 405);
      void guarded(request, response, now()).then((isSound) => {
        if (isSound) receiver.requestListener(request, response);
      });
      return undefined;
    };
    const pages = settings.kind === "many" ? installing(settings) : undefined;
    return { receiver, ...pages, routes: { [eventsPath]: listener, ...pages?.routes } };
  }

  /** A receiver of its own, since an app whose receiver installs wants to authorize by itself. */
  function installing(many: ManyWorkspaces): Pick<Intake, "routes" | "installer"> {
    const { clientId, clientSecret, stateSecret, publicUrl } = many;
    const { installer, requestListener } = new HTTPReceiver({
      signingSecret: many.way.signingSecret,
      clientId,
      clientSecret,
      stateSecret,
      scopes: scopes.map(({ scope }) => scope),
      redirectUri: new URL(redirectPath, publicUrl).href,
      installationStore: createInstallationStore(installations, now),
      logger,
      installerOptions: {
        installPath,
        redirectUriPath: redirectPath,
        authorizationUrl: new URL("/oauth/v2/authorize", apiUrl).href,
        clientOptions: clientOptions(1),
      },
    });
    /** To any other method Bolt would throw. */
    const page: RequestListener = (request, response) =>
      request.method === "GET" ? requestListener(request, response) : answer(response, 405);
    return { ...(installer ? { installer } : {}), routes: { [installPath]: page, [redirectPath]: page } };
  }

  function bySocket(appToken: string): Intake {
    const receiver = new SocketModeReceiver({
      appToken,
      autoReconnectEnabled: false,
      logger,
      installerOptions: { clientOptions: clientOptions(1) },
      processEventErrorHandler: async ({ error }) => {
        logFailure(error);
        return false;
      },
    });
    const { client } = receiver;
    holdReaders(client, log);
    const socket = keepConnected(
      {
        start: () => client.start().catch((error: unknown) => Promise.reject(translated(error))),
        disconnect: () => client.disconnect(),
        on: (event, listener) => client.on(event, listener),
      },
      log,
      sleep,
    );
    return { receiver, routes: {}, socket };
  }

  function logFailure(error: Error): void {
    log.error("delivery failed", { adapter: "slack", error: error.name });
  }

  /** Lost with its connection, an acknowledgement is no reason to leave the person without the answer. */
  async function acknowledge({ ack }: ReceiverEvent): Promise<void> {
    try {
      await ack();
    } catch {
      log.warn("acknowledgement lost", { adapter: "slack" });
    }
  }
}

/** The client's reader of frames returns a promise that nobody holds: a frame that is no envelope would end the process. */
function holdReaders(client: SocketModeReceiver["client"], log: Logger): void {
  const readers = client.listeners("ws_message");
  client.removeAllListeners("ws_message");
  client.on("ws_message", (...frame: unknown[]) => {
    for (const reader of readers)
      void Promise.resolve(reader(...frame)).catch(() => log.warn("frame not understood", { adapter: "slack" }));
  });
}

interface Intake {
  readonly receiver: Receiver;
  readonly routes: Transport["routes"];
  readonly socket?: Socket;
  readonly installer?: NonNullable<HTTPReceiver["installer"]>;
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

function answer(response: ServerResponse, status: number): void {
  response.writeHead(status, status === 503 ? { "retry-after": "60" } : {}).end();
}

function apiOf(client: webApi.WebClient, token: string): SlackApi {
  return {
    token,
    call: async (method, fields) => {
      try {
        return { ...(await client.apiCall(method, asTexts(fields))) };
      } catch (error) {
        throw translated(error);
      }
    },
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

/** What Slack says, with HTTP status 200, when it failed for a moment. */
const passing = new Set(["ratelimited", "service_unavailable", "internal_error", "fatal_error", "request_timeout"]);

/** The SDK's errors in the adapter's terms. */
function translated(error: unknown): unknown {
  if (error instanceof webApi.WebAPIRateLimitedError) return new SlackBusy("ratelimited", error.retryAfter * 1000);
  if (!(error instanceof webApi.WebAPIPlatformError)) return error;
  if (passing.has(error.data.error)) return new SlackBusy(error.data.error);
  const [message = ""] = error.data.response_metadata?.messages ?? [];
  return new SlackRefusal(error.data.error, /\[json-pointer:(\/[\w/]{0,100})/.exec(message)?.[1]);
}

function startError(variable: string, error: unknown): UserError {
  if (error instanceof SlackRefusal)
    return new UserError("token_refused", { detail: `${variable} (${error.reason})`, cause: error });
  return new UserError("platform_unreachable", { detail: `Slack (${reasonOf(error)})`, cause: error });
}
