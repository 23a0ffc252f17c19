import type { LifecycleEvent } from "../model/event.ts";
import type { Reply } from "../model/reply.ts";
import { presentHelp } from "../present/command-cards.ts";
import type { Store } from "../store/ports.ts";
import { type Desk, giveBack, once, post, timeOf } from "./desk.ts";

/** The bot was added somewhere, left it, or was removed from a whole tenant. */
export async function comeOrGo(event: LifecycleEvent, desk: Desk): Promise<readonly Reply[]> {
  switch (event.kind) {
    case "installed":
      return once(event, desk, async () => [post(presentHelp())]);
    case "left":
      // Added again, it greets again.
      await giveBack({ ...event, kind: "installed" }, desk);
      return erase(event, desk, (store) => store.forgetConversation(event.where));
    case "removed":
      return erase(event, desk, (store) => store.forgetTenant(event.where));
  }
}

/** Nothing of that place stays but the fact that it was erased. */
async function erase(
  { where: { adapter, tenant } }: LifecycleEvent,
  desk: Desk,
  forget: (store: Store) => Promise<number>,
): Promise<readonly Reply[]> {
  const { store } = desk;
  if (store === undefined) return [];
  const detail = String(await forget(store));
  await store.audit({ at: timeOf(desk), adapter, tenant, person: "", action: "uninstall", detail });
  return [];
}
