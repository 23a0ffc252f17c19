import { dayOf } from "../catalog/freshness.ts";
import type { Command } from "../intake/read-command.ts";
import type { Card } from "../model/card.ts";
import type { ChannelMode } from "../model/channel-mode.ts";
import type { MessageEvent } from "../model/event.ts";
import type { Reply } from "../model/reply.ts";
import {
  presentForgotten,
  presentHelp,
  presentNotForgotten,
  presentPrivacy,
  presentSettings,
  presentSettingsRefused,
  presentStatus,
} from "../present/command-cards.ts";
import { type Desk, personOf, post, timeOf, whisper } from "./desk.ts";

/** Does what was asked of the bot itself. In a channel only who asked sees the answer. */
export async function obey(command: Command, event: MessageEvent, desk: Desk): Promise<readonly Reply[]> {
  const card = await cardFor(command, event, desk);
  return [event.addressed === "direct" ? post(card) : whisper(card)];
}

async function cardFor(command: Command, event: MessageEvent, desk: Desk): Promise<Card> {
  switch (command.name) {
    case "help":
      return presentHelp();
    case "privacy":
      return presentPrivacy(desk.manners.retentionDays);
    case "forget":
      return forget(event, desk);
    case "here":
      if (command.mode === "unknown") return presentSettingsRefused("unknown-mode");
      return command.mode === undefined ? status(event, desk) : choose(command.mode, event, desk);
    case "status":
      return status(event, desk);
  }
}

async function status({ where }: MessageEvent, { catalog, memory, now }: Desk): Promise<Card> {
  const settings = await memory.settings.read(where);
  return presentStatus(catalog, settings?.mode ?? "on", dayOf(now()), memory.isAvailable());
}

async function choose(mode: ChannelMode, event: MessageEvent, desk: Desk): Promise<Card> {
  if (!(await desk.memory.settings.write(event.where, { mode }, timeOf(desk))))
    return presentSettingsRefused("no-memory");
  await audit("settings", mode, event, desk);
  return presentSettings(mode);
}

async function forget(event: MessageEvent, desk: Desk): Promise<Card> {
  const { store, people } = desk;
  if (store === undefined || people === undefined) return presentForgotten(0);
  if (!store.isAvailable()) return presentNotForgotten();
  let rows = 0;
  for (const hash of people.hashes(event.where, event.who)) rows += await store.forget(hash);
  await store.audit({ ...tenantOf(event), at: timeOf(desk), person: "", action: "forget", detail: String(rows) });
  return presentForgotten(rows);
}

async function audit(action: "settings", detail: string, event: MessageEvent, desk: Desk): Promise<void> {
  await desk.memory.audit({ ...tenantOf(event), at: timeOf(desk), person: personOf(event, desk), action, detail });
}

function tenantOf({ where: { adapter, tenant } }: MessageEvent) {
  return { adapter, tenant };
}
