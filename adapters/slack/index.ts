import { setTimeout as sleep } from "node:timers/promises";
import type { Adapter, Card, ConversationRef, Handle, Logger, Reply, UserRef } from "../../src/index.ts";
import { presentUnreadFile } from "../../src/index.ts";
import { reasonOf } from "./api.ts";
import { decode, decodeHomeVisit, type Incoming } from "./decode.ts";
import { createDelivery } from "./delivery.ts";
import { type ReadFiles, readFiles } from "./files.ts";
import { homeView } from "./home.ts";
import { createPacing } from "./pacing.ts";
import { createTransport, defaultApiUrl, type Received, type SlackConfig, type Workspace } from "./transport.ts";

export type { SlackConfig } from "./transport.ts";

export interface SlackDependencies {
  readonly log: Logger;
  /** The cards of a person's Home tab. */
  readonly home?: (where: ConversationRef, who: UserRef) => Promise<readonly Card[]>;
}

/** Connects to one workspace, by a socket or by HTTP. */
export function create(config: SlackConfig, { log, home = async () => [] }: SlackDependencies): Adapter {
  // A pause must not keep a stopped program alive.
  const pause = (milliseconds: number) => sleep(milliseconds, undefined, { ref: false });
  const transport = createTransport(config, log, pause);
  const delivery = createDelivery({ log, pacing: createPacing(pause), sleep: pause });
  const underWay = new Set<Promise<void>>();
  let workspace: Workspace | undefined;

  return {
    name: "slack",
    routes: transport.routes,
    notice: () => `connected to the workspace ${workspace?.name ?? ""}`,
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

  async function receive(received: Received, handle: Handle): Promise<void> {
    const incoming = decode(received.body, received.self);
    if (incoming !== undefined) return answer(incoming, received, handle);
    const visitor = decodeHomeVisit(received.body);
    if (visitor !== undefined) await showHome(visitor, received);
  }

  async function answer(incoming: Incoming, received: Received, handle: Handle): Promise<void> {
    const { files, unread } = await readFiles(incoming.origin.files, received.api, config.apiUrl ?? defaultApiUrl);
    const event = incoming.event.kind === "message" ? { ...incoming.event, files } : incoming.event;
    const replies = await handle(event);
    for (const reply of [...replies, ...apologyFor(unread, incoming, replies)]) {
      const where = await delivery.deliver(reply, incoming, received.api);
      if (where === undefined || reply.ticket === undefined) continue;
      const id = `posted.${where.thread ?? ""}`;
      await handle({ kind: "posted", id, where, who: event.who, ticket: reply.ticket });
    }
  }

  async function showHome(visitor: string, { self, api }: Received): Promise<void> {
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
