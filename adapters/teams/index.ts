import {
  type Adapter,
  type Bot,
  classOf,
  type Handle,
  type Logger,
  type MessageEvent,
  presentUnreadFile,
  type Reply,
  UserError,
} from "../../src/index.ts";
import { type Activity, tenantOf } from "./activity.ts";
import { type Connector, createConnector } from "./connector.ts";
import { decodeActivity } from "./decode.ts";
import { createDelivery } from "./deliver.ts";
import { type Answer, createEndpoint, type Endpoint } from "./endpoint.ts";
import { downloadFiles, hasFiles, type ReadFiles } from "./files.ts";
import { createHttpClient, type Fetch } from "./http-client.ts";
import { LoginRefused } from "./login.ts";
import { dialogOf, isForDialog } from "./look-up.ts";
import { type Clock, createPacer } from "./pacing.ts";
import { answerSearch, createSearch } from "./search.ts";
import { readSettings, type Settings, type TeamsVariables } from "./settings.ts";
import type { Transport } from "./transport.ts";

export interface TeamsDependencies {
  readonly log: Logger;
  readonly lookUp: Bot["lookUp"];
  readonly wantsFiles: Bot["wantsFiles"];
  /** Lets a few downloads run at a time. */
  readonly downloading: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Whether the server can be reached from this machine alone. */
  readonly isLoopback: boolean;
  readonly clock: Clock;
  readonly fetch: Fetch;
}

/** Nothing is checked and the SDK, which takes a second to load, is not needed before `start`. */
export function create(variables: TeamsVariables, dependencies: TeamsDependencies): Adapter {
  let running: Running | undefined;
  return {
    name: "teams",
    routes: {
      "/api/messages": (request, response) => {
        if (running === undefined) response.writeHead(503).end();
        else running.endpoint.listener(request, response);
      },
    },
    notice: () => running?.notice ?? "is not started",
    start: async (handle) => {
      running = await run(variables, dependencies, handle);
    },
    stop: async (graceMs) => running?.endpoint.drain(graceMs),
  };
}

interface Running {
  readonly endpoint: Endpoint;
  readonly notice: string;
}

/** @throws UserError `configuration` when a variable is missing or wrong, or Microsoft refuses the bot */
async function run(variables: TeamsVariables, dependencies: TeamsDependencies, handle: Handle): Promise<Running> {
  const settings = readSettings(variables, dependencies.isLoopback);
  const { createTransport } = await import("./transport.ts");
  const { fetch, clock, log } = dependencies;
  const transport = createTransport(settings, fetch);
  await checkIdentity(transport, log);
  const connector = createConnector(createHttpClient(fetch, transport.authorization, clock), createPacer(clock));
  const answer = answering({ settings, connector, handle, dependencies });
  return { endpoint: createEndpoint(transport, answer, log), notice: noticeOf(settings) };
}

function noticeOf(settings: Settings): string {
  return settings.kind === "local"
    ? "answers on /api/messages WITHOUT AUTHENTICATION, for test clients on this machine (TEAMS_LOCAL_DEV)"
    : `answers on /api/messages as the app ${settings.appId}`;
}

/** A secret that is wrong is told at once; while the login cannot be reached, the bot starts and asks again later. */
async function checkIdentity(transport: Transport, log: Logger): Promise<void> {
  try {
    await transport.authorization();
  } catch (error) {
    if (error instanceof LoginRefused)
      throw new UserError("configuration", {
        detail: "Microsoft refuses TEAMS_APP_ID with this TEAMS_APP_PASSWORD and TEAMS_TENANT_ID",
        cause: error,
      });
    log.warn("login not reached", { adapter: "teams", error: classOf(error) });
  }
}

interface Parts {
  readonly settings: Settings;
  readonly connector: Connector;
  readonly handle: Handle;
  readonly dependencies: TeamsDependencies;
}

/** @returns what answers one authenticated activity */
function answering({ settings, connector, handle, dependencies }: Parts): (activity: Activity) => Promise<Answer> {
  const { log, lookUp, fetch, wantsFiles, downloading } = dependencies;
  const search = createSearch(lookUp);
  const delivery = createDelivery(connector, handle);
  const filesOf = async (activity: Activity, event: MessageEvent): Promise<ReadFiles> =>
    hasFiles(activity) && (await wantsFiles(event))
      ? downloading(() => downloadFiles(activity, fetch, log))
      : { files: [] };
  return async (activity) => {
    if (settings.kind === "registered" && !settings.allowedTenants.includes(tenantOf(activity).toLowerCase())) {
      log.warn("tenant not allowed", { adapter: "teams" });
      return { status: 403 };
    }
    if (activity.name === "composeExtension/query") {
      const body = answerSearch(activity, search);
      return body === undefined ? { status: 400 } : { status: 200, body };
    }
    const event = decodeActivity(activity);
    if (event === undefined) return { status: activity.type === "invoke" ? 501 : 200 };
    const post = async (replies: readonly Reply[]) => delivered(delivery.post(activity, event, replies), log);
    const dialog = async (replies: readonly Reply[]): Promise<Answer> => {
      const [own] = replies.filter(isForDialog);
      const shared = replies.filter((reply) => !isForDialog(reply));
      const hasPosted = await post(shared);
      return { status: 200, body: dialogOf(own ?? (hasPosted ? undefined : shared[0])) };
    };
    switch (event.kind) {
      case "press": {
        if (activity.name !== "adaptiveCard/action") return dialog(await handle(event));
        const { body, afterwards } = delivery.answerPress(activity, event, await handle(event));
        return { status: 200, body, afterwards: async () => void (await delivered(afterwards(), log)) };
      }
      case "message": {
        if (activity.type === "invoke") return dialog(await handle(event));
        const replying = async () => {
          const { files, unread } = await filesOf(activity, event);
          const replies = await handle({ ...event, files });
          // A redelivery, which is not answered, brings no second apology.
          return unread === undefined || replies.length === 0 ? replies : [...replies, apologyFor(unread)];
        };
        // Of what is only overheard nobody waits for an answer.
        const showWork = event.addressed === "overheard" ? () => {} : () => delivery.typing(activity, event);
        return statusOf(await post(await withPatience(replying(), showWork)));
      }
      case "posted":
      case "installed":
      case "left":
      case "removed":
        return statusOf(await post(await handle(event)));
    }
  };
}

function apologyFor(reason: NonNullable<ReadFiles["unread"]>): Reply {
  return { mode: "post", audience: "sender", card: presentUnreadFile(reason) };
}

/** @returns whether everything was delivered; the log tells what was not */
async function delivered(posting: Promise<void>, log: Logger): Promise<boolean> {
  try {
    await posting;
    return true;
  } catch (error) {
    log.error("reply not delivered", { adapter: "teams", error: classOf(error) });
    return false;
  }
}

function statusOf(hasPosted: boolean): Answer {
  return { status: hasPosted ? 200 : 502 };
}

const typingAfterMs = 1000;

/** @param showWork called once when the work takes longer than a second; that it fails is no matter */
async function withPatience<Result>(work: Promise<Result>, showWork: () => unknown): Promise<Result> {
  const timer = setTimeout(() => void Promise.resolve(showWork()).catch(() => {}), typingAfterMs);
  return work.finally(() => clearTimeout(timer));
}
