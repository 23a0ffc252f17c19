import type { RequestListener } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type Adapter,
  type Bot,
  type BotEvent,
  type ConversationRef,
  type Handle,
  type Installations,
  type Logger,
  presentUnreadFile,
  type Reply,
} from "../../src/index.ts";
import { reasonOf, type SlackApi } from "./api.ts";
import { decode, decodeHomeVisit, type Incoming } from "./decode.ts";
import { createDelivery } from "./delivery.ts";
import { type ReadFiles, readFiles } from "./files.ts";
import { homeView } from "./home.ts";
import { tenantOf } from "./installations.ts";
import { eventsPath, installPath, redirectPath } from "./names.ts";
import { createPacing } from "./pacing.ts";
import { createPatience } from "./patience.ts";
import { readSettings, type Settings, type SlackVariables } from "./settings.ts";
import type { Received, Transport, Workspace } from "./transport.ts";
import type { Access } from "./workspaces.ts";

export interface SlackDependencies {
  readonly log: Logger;
  readonly now: () => Date;
  /** The address that people open, which installing in other workspaces takes. */
  readonly publicUrl?: string;
  readonly installations: Installations;
  /** The cards of a person's Home tab. */
  readonly home: Bot["home"];
  readonly wantsFiles: Bot["wantsFiles"];
  /** Lets a few downloads run at a time. */
  readonly downloading: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

interface Running {
  readonly settings: Settings;
  readonly transport: Transport;
  /** Where it is but one. */
  readonly workspace: Workspace | undefined;
}

/**
 * Connects to one workspace by a socket or by HTTP, or by HTTP to all that install the app. Nothing is checked and the SDK, which
 * takes a while to load, is not needed before `start`.
 */
export function create(variables: SlackVariables, dependencies: SlackDependencies): Adapter {
  const { log, now, publicUrl, installations, home, wantsFiles, downloading } = dependencies;
  const patiently = createPatience(log, pause);
  const delivery = createDelivery({ log, pacing: createPacing(pause), patiently });
  const underWay = new Set<Promise<void>>();
  let running: Running | undefined;

  return {
    name: "slack",
    routes: Object.fromEntries([eventsPath, installPath, redirectPath].map((path) => [path, listenerOf(path)])),
    notice: () => noticeOf(running),
    threadAddress: (where) => threadAddress(where, running?.workspace),
    start: async (handle) => {
      const settings = readSettings(variables, publicUrl);
      const { createTransport } = await import("./transport.ts");
      const transport = createTransport(settings, {
        log,
        patiently,
        installations,
        sleep: pause,
        now: () => now().getTime(),
      });
      const workspace = await transport.start((received) => {
        const work = receive(received, { settings, transport, handle }).catch((error: unknown) =>
          log.error("event failed", { adapter: "slack", error: reasonOf(error) }),
        );
        underWay.add(work);
        void work.then(() => underWay.delete(work));
      });
      running = { settings, transport, workspace };
    },
    stop: async (graceMs) => {
      const drained = Promise.resolve(running?.transport.stop()).then(() => Promise.all(underWay));
      await Promise.race([drained, pause(graceMs)]);
      if (underWay.size > 0) log.warn("stopped before all was answered", { adapter: "slack", left: underWay.size });
    },
  };

  function listenerOf(path: string): RequestListener {
    return (request, response) => {
      if (running === undefined) return void response.writeHead(503).end();
      const listener = running.transport.routes[path];
      return listener === undefined ? void response.writeHead(404).end() : listener(request, response);
    };
  }

  async function receive({ body, source }: Received, at: Work): Promise<void> {
    const access = await at.transport.workspaces.access(source);
    const incoming = decode(body, access?.self ?? { tenant: tenantOf(source), userId: "" });
    // Whether or not its installation can still be read, of a workspace that removed the app nothing stays.
    if (incoming?.event.kind === "removed") return remove(incoming.event, at);
    if (access === undefined) return;
    if (incoming !== undefined) return answer(incoming, access, at);
    const visitor = decodeHomeVisit(body);
    if (visitor !== undefined) await showHome(visitor, access);
  }

  async function answer(incoming: Incoming, { api }: Access, { settings, handle }: Work): Promise<void> {
    const { files, unread } = await filesOf(incoming, api, settings);
    const event = incoming.event.kind === "message" ? { ...incoming.event, files } : incoming.event;
    const replies = await handle(event);
    for (const reply of [...replies, ...apologyFor(unread, incoming, replies)]) {
      const where = await delivery.deliver(reply, incoming, api);
      if (where === undefined || reply.ticket === undefined) continue;
      const id = `posted.${where.thread ?? ""}`;
      await handle({ kind: "posted", id, where, who: event.who, ticket: reply.ticket });
    }
  }

  async function filesOf({ event, origin }: Incoming, api: SlackApi, { apiUrl }: Settings): Promise<ReadFiles> {
    const isWanted = event.kind === "message" && origin.files.length > 0 && (await wantsFiles(event));
    return isWanted ? downloading(() => readFiles(origin.files, api, apiUrl)) : { files: [], unread: [] };
  }

  async function remove(event: BotEvent, { transport, handle }: Work): Promise<void> {
    await handle(event);
    await transport.uninstall(event.where.tenant);
  }

  async function showHome(visitor: string, { self, api }: Access): Promise<void> {
    const where = { adapter: "slack", tenant: self.tenant, conversation: visitor };
    const view = homeView(await home(where, { id: visitor }));
    await api.call("views.publish", { user_id: visitor, view });
  }
}

interface Work {
  readonly settings: Settings;
  readonly transport: Transport;
  readonly handle: Handle;
}

/** A pause must not keep a stopped program alive. */
function pause(milliseconds: number): Promise<unknown> {
  return sleep(milliseconds, undefined, { ref: false });
}

function noticeOf(running: Running | undefined): string {
  if (running === undefined) return "is not started";
  const { settings, workspace } = running;
  return settings.kind === "many"
    ? `can be installed at ${new URL(installPath, settings.publicUrl).href}`
    : `connected to the workspace ${workspace?.name ?? ""}`;
}

/** Who sent a file and asked learns that it was not read; a redelivery, which is not answered, brings no second apology. */
function apologyFor(unread: ReadFiles["unread"], { event }: Incoming, replies: readonly Reply[]): readonly Reply[] {
  const [reason] = unread;
  if (reason === undefined || replies.length === 0) return [];
  if (event.kind !== "message" || event.addressed === "overheard") return [];
  return [{ mode: "post", audience: "sender", card: presentUnreadFile(reason) }];
}

/** Slack's permalinks are made of the channel and the first message's `ts` without its dot. */
function threadAddress(
  { conversation, thread }: ConversationRef,
  workspace: Workspace | undefined,
): string | undefined {
  if (workspace === undefined || thread === undefined) return undefined;
  return `${workspace.url.replace(/\/?$/, "/")}archives/${conversation}/p${thread.replace(".", "")}`;
}
