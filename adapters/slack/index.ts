import { setTimeout as sleep } from "node:timers/promises";
import type { Adapter, BotEvent, Card, ConversationRef, Handle, Logger, Reply, UserRef } from "../../src/index.ts";
import { presentUnreadFile } from "../../src/index.ts";
import { reasonOf } from "./api.ts";
import { decode, decodeHomeVisit, type Incoming } from "./decode.ts";
import { createDelivery } from "./delivery.ts";
import { type ReadFiles, readFiles } from "./files.ts";
import { homeView } from "./home.ts";
import { tenantOf } from "./installations.ts";
import { installPath } from "./names.ts";
import { createPacing } from "./pacing.ts";
import { createTransport, defaultApiUrl, type Received, type SlackConfig, type Workspace } from "./transport.ts";
import type { Access } from "./workspaces.ts";

export type { SlackConfig } from "./transport.ts";

export interface SlackDependencies {
  readonly log: Logger;
  readonly now: () => Date;
  /** The cards of a person's Home tab. */
  readonly home?: (where: ConversationRef, who: UserRef) => Promise<readonly Card[]>;
}

/** Connects to one workspace by a socket or by HTTP, or by HTTP to all that install the app. */
export function create(config: SlackConfig, { log, now, home = async () => [] }: SlackDependencies): Adapter {
  // A pause must not keep a stopped program alive.
  const pause = (milliseconds: number) => sleep(milliseconds, undefined, { ref: false });
  const transport = createTransport(config, { log, sleep: pause, now: () => now().getTime() });
  const delivery = createDelivery({ log, pacing: createPacing(pause), sleep: pause });
  const underWay = new Set<Promise<void>>();
  let workspace: Workspace | undefined;

  return {
    name: "slack",
    routes: transport.routes,
    notice: () =>
      config.oauth === undefined
        ? `connected to the workspace ${workspace?.name ?? ""}`
        : `can be installed at ${new URL(installPath, config.oauth.publicUrl).href}`,
    threadAddress: (where) => threadAddress(where, workspace),
    start: async (handle) => {
      workspace = await transport.start((received) => {
        const work = receive(received, handle).catch((error: unknown) =>
          log.error("event failed", { adapter: "slack", error: reasonOf(error) }),
        );
        underWay.add(work);
        void work.then(() => underWay.delete(work));
      });
    },
    stop: async (graceMs) => {
      const drained = transport.stop().then(() => Promise.all(underWay));
      await Promise.race([drained, pause(graceMs)]);
      if (underWay.size > 0) log.warn("stopped before all was answered", { adapter: "slack", left: underWay.size });
    },
  };

  async function receive({ body, source }: Received, handle: Handle): Promise<void> {
    const access = await transport.workspaces.access(source);
    const incoming = decode(body, access?.self ?? { tenant: tenantOf(source), userId: "" });
    // Whether or not its installation can still be read, of a workspace that removed the app nothing stays.
    if (incoming?.event.kind === "removed") return remove(incoming.event, handle);
    if (access === undefined) return log.warn("workspace unknown", { adapter: "slack" });
    if (incoming !== undefined) return answer(incoming, access, handle);
    const visitor = decodeHomeVisit(body);
    if (visitor !== undefined) await showHome(visitor, access);
  }

  async function answer(incoming: Incoming, { api }: Access, handle: Handle): Promise<void> {
    const { files, unread } = await readFiles(incoming.origin.files, api, config.apiUrl ?? defaultApiUrl);
    const event = incoming.event.kind === "message" ? { ...incoming.event, files } : incoming.event;
    const replies = await handle(event);
    for (const reply of [...replies, ...apologyFor(unread, incoming, replies)]) {
      const where = await delivery.deliver(reply, incoming, api);
      if (where === undefined || reply.ticket === undefined) continue;
      const id = `posted.${where.thread ?? ""}`;
      await handle({ kind: "posted", id, where, who: event.who, ticket: reply.ticket });
    }
  }

  async function remove(event: BotEvent, handle: Handle): Promise<void> {
    await handle(event);
    await transport.uninstall(event.where.tenant);
  }

  async function showHome(visitor: string, { self, api }: Access): Promise<void> {
    const where = { adapter: "slack", tenant: self.tenant, conversation: visitor };
    const view = homeView(await home(where, { id: visitor }));
    await api.call("views.publish", { user_id: visitor, view });
  }
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
