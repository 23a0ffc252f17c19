import type { BotEvent, Button, Card, Handle, Reply } from "../../src/index.ts";

/** A bot whose answers a test writes down. */

export function card(title: string, buttons: readonly Button[] = []): Card {
  return { kind: "note", tone: "info", title, blocks: [], buttons };
}

export function toEveryone(title: string, more: Partial<Reply> = {}): Reply {
  return { mode: "post", audience: "everyone", card: card(title), ...more };
}

export function toSender(title: string, more: Partial<Reply> = {}): Reply {
  return toEveryone(title, { audience: "sender", ...more });
}

export interface ScriptedBot {
  readonly handle: Handle;
  /** What it was given, in order. */
  readonly events: readonly BotEvent[];
}

/** @param answer to each event but those that tell that a reply stands */
export function scriptedBot(answer: (event: BotEvent) => readonly Reply[] | Promise<readonly Reply[]>): ScriptedBot {
  const events: BotEvent[] = [];
  return {
    events,
    handle: async (event) => {
      events.push(event);
      return event.kind === "posted" ? [] : answer(event);
    },
  };
}
