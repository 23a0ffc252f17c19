import type { Card } from "./card.ts";
import type { BotEvent } from "./event.ts";

/**
 * `post` adds a message; `replace` puts the card in the place of the one whose button was pressed.
 * A reply to `sender` is seen by nobody else: on a platform that cannot do that, it goes to their direct messages.
 */
export interface Reply {
  readonly mode: "post" | "replace";
  readonly audience: "everyone" | "sender";
  readonly card: Card;
  /** Where to post when that is not the thread of the event. */
  readonly to?: {
    readonly conversation: string;
    /** Without it, as a message of its own. */
    readonly thread?: string;
    /** A person or a group to call there, by the platform's id: the one place where the bot mentions somebody. */
    readonly mention?: string;
  };
  /** To be reported back as a `PostedEvent` once the message stands; at most 100 characters. */
  readonly ticket?: string;
}

/** The whole bot: an event in, replies out. Never rejects. */
export type Handle = (event: BotEvent) => Promise<readonly Reply[]>;
