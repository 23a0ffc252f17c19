import type { Card } from "./card.ts";
import type { BotEvent } from "./event.ts";

/** `post` adds a message to the thread; `replace` puts the card in the place of the one whose button was pressed. */
export interface Reply {
  readonly mode: "post" | "replace";
  readonly audience: "everyone" | "sender";
  readonly card: Card;
}

/** The whole bot: an event in, replies out. Never rejects. */
export type Handle = (event: BotEvent) => Promise<readonly Reply[]>;
