import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { create, type TeamsDependencies } from "../../../adapters/teams/index.ts";
import type { TeamsVariables } from "../../../adapters/teams/settings.ts";
import { createBot } from "../../../src/bot.ts";
import type { BotDependencies, Handle, LogFields } from "../../../src/index.ts";
import { fixtureCatalog } from "../../fixture.ts";
import type { RawActivity } from "./activities.ts";
import { appId, type TeamsService, tenantId } from "./service.ts";

/** The real adapter with authentication on, behind a server of its own. */
export interface RunningBot {
  readonly url: string;
  readonly log: readonly { readonly level: string; readonly event: string; readonly fields: LogFields }[];
  /** Pauses that the adapter asked for; none of them is waited for. */
  readonly pauses: readonly number[];
  /** Delivers an activity as Teams does. */
  deliver(activity: RawActivity, options?: DeliverOptions): Promise<Delivered>;
  /** Posts whatever it is given. */
  post(body: string | Buffer, headers?: Readonly<Record<string, string>>): Promise<Delivered>;
  /** Stops the adapter alone: its server still listens. */
  drain(graceMs: number): Promise<void>;
  stop(): Promise<void>;
}

export interface DeliverOptions {
  /** The value of the header `authorization`; a right one by default. */
  readonly authorization?: string;
}

export interface Delivered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was answered
  readonly body: any;
}

export interface BotOptions {
  readonly variables?: TeamsVariables;
  readonly isLoopback?: boolean;
  readonly fetch?: TeamsDependencies["fetch"];
  readonly wantsFiles?: TeamsDependencies["wantsFiles"];
  readonly core?: Partial<BotDependencies>;
  /** Instead of the core. */
  readonly handle?: Handle;
}

export function registered(service: TeamsService): TeamsVariables {
  return {
    TEAMS_APP_ID: appId,
    TEAMS_APP_TYPE: "UserAssignedMSI",
    TEAMS_TENANT_ID: tenantId,
    TEAMS_OPENID_METADATA_URL: service.openIdMetadataUrl,
  };
}

export async function startBot(service: TeamsService, options: BotOptions = {}): Promise<RunningBot> {
  Object.assign(process.env, service.identityEnvironment);
  const lines: { level: string; event: string; fields: LogFields }[] = [];
  const write =
    (level: string) =>
    (event: string, fields: LogFields = {}) =>
      void lines.push({ level, event, fields });
  const log = { info: write("info"), warn: write("warn"), error: write("error") };
  const pauses: number[] = [];
  const bot = createBot({
    catalog: fixtureCatalog(),
    log,
    newReference: () => "ref-1",
    now: () => new Date("2026-11-22T09:00:00Z"),
    ...options.core,
  });
  let skipped = 0;
  const adapter = create(options.variables ?? registered(service), {
    log,
    lookUp: bot.lookUp,
    wantsFiles: options.wantsFiles ?? bot.wantsFiles,
    downloading: (work) => work(),
    isLoopback: options.isLoopback ?? true,
    clock: {
      now: () => performance.now() + skipped,
      wait: async (ms) => {
        pauses.push(ms);
        skipped += ms;
      },
    },
    fetch: options.fetch ?? fetch,
  });
  await adapter.start(options.handle ?? bot.handle);
  const server = createServer(adapter.routes["/api/messages"] as RequestListener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const post: RunningBot["post"] = async (body, headers = {}) => {
    const request = { method: "POST", headers: { "content-type": "application/json", ...headers } };
    const response = await fetch(`${url}/api/messages`, { ...request, body: body as string });
    const text = await response.text();
    return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
  };
  return {
    url,
    log: lines,
    pauses,
    post,
    deliver: (activity, { authorization = `Bearer ${service.mint()}` } = {}) =>
      post(JSON.stringify({ serviceUrl: service.url, ...activity }), { authorization }),
    drain: adapter.stop,
    stop: async () => {
      await adapter.stop(5000);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
