import type { RequestListener } from "node:http";
import { App, type ReceiverEvent, webApi } from "@slack/bolt";
import { type Installations, type Logger, UserError } from "../../src/index.ts";
import { reasonOf, type SlackApi, SlackRefusal } from "./api.ts";
import { grantedIn, type Source, tenantOf } from "./installations.ts";
import { hearsEverywhere } from "./names.ts";
import type { Patience } from "./patience.ts";
import { sdkLogger } from "./sdk-log.ts";
import type { Settings } from "./settings.ts";
import { byHttp } from "./transport/by-http.ts";
import { bySocket } from "./transport/by-socket.ts";
import { installing } from "./transport/installing.ts";
import { type Intake, type IntakeDependencies, logFailure } from "./transport/intake.ts";
import { apiOf, clientOptionsFor, translated } from "./transport/web-api.ts";
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

export interface TransportDependencies {
  readonly log: Logger;
  readonly patiently: Patience;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  readonly now: () => number;
  /** Where other workspaces' installations are kept. */
  readonly installations: Installations;
}

export function createTransport(settings: Settings, dependencies: TransportDependencies): Transport {
  const { log, patiently, sleep, now, installations } = dependencies;
  const { apiUrl, way } = settings;
  const logger = sdkLogger(log);
  const clientOptions = clientOptionsFor(apiUrl, logger);
  let isOpen = false;

  const intake = intakeFor({ log, logger, sleep, now, isOpen: () => isOpen });
  const app = new App({
    receiver: intake.receiver,
    // Bolt authorizes before it acknowledges: what takes time is left to `workspaces`.
    authorize: async ({ teamId = "", enterpriseId = "" }) => ({ teamId, enterpriseId }),
    clientOptions: clientOptions(0),
    logger,
    // `decode` tells own messages apart, and in ways that Bolt does not.
    ignoreSelf: false,
    convoStore: false,
    attachFunctionToken: false,
  });
  app.error(async (error) => logFailure(log, error));
  const processByBolt = app.processEvent.bind(app);
  // What Bolt does not know, such as `app_rate_limited`, it would leave to time out, for Slack to deliver again.
  app.processEvent = async (event) => {
    if (!isOpen) return;
    await acknowledge(event);
    await processByBolt({ ...event, ack: async () => {} });
  };

  let only: Access | undefined;
  const workspaces = createWorkspaces(async (source) => only ?? findInstalled(source), log, now);

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
  async function findInstalled(source: Source): Promise<Access | undefined> {
    const { installer } = intake;
    const tenant = tenantOf(source);
    const installation = await installations.find({ adapter: "slack", tenant });
    if (installer === undefined || installation === undefined) return undefined;
    const { teamId, enterpriseId, isEnterpriseInstall } = source;
    const { botToken = "", botUserId = "" } = await installer
      .authorize({ teamId, enterpriseId, isEnterpriseInstall })
      .catch((error: { readonly original?: unknown }) => {
        throw translated(error.original ?? error);
      });
    const hearsEdits = hearsEverywhere(grantedIn(installation));
    return { self: { tenant, userId: botUserId, hearsEdits }, api: apiFor(botToken) };
  }

  function apiFor(token: string): SlackApi {
    return apiOf(new webApi.WebClient(token, clientOptions(0)), token, patiently);
  }

  function intakeFor(given: IntakeDependencies): Intake {
    if ("appToken" in way) return bySocket(way.appToken, clientOptions, given);
    const events = byHttp(way.signingSecret, given);
    if (settings.kind === "one") return events;
    const pages = installing(settings, installations, clientOptions, given);
    return { ...events, ...pages, routes: { ...events.routes, ...pages.routes } };
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

function startError(variable: string, error: unknown): UserError {
  if (error instanceof SlackRefusal)
    return new UserError("token_refused", { detail: `${variable} (${error.reason})`, cause: error });
  return new UserError("platform_unreachable", { detail: `Slack (${reasonOf(error)})`, cause: error });
}
