import type { RequestListener } from "node:http";
import type { ConversationRef } from "./model/event.ts";
import type { Handle } from "./model/reply.ts";

/** What a chat platform's adapter is to the program that starts it: made by the `create` of its folder. */
export interface Adapter {
  /** The folder's name, which is also `ConversationRef.adapter`. */
  readonly name: string;
  /** What it serves on the program's one HTTP server: exact paths, e.g. "/api/messages". */
  readonly routes: Readonly<Record<string, RequestListener>>;
  /** One line for whoever started the program, e.g. "connected to the workspace Example". */
  readonly notice: () => string;
  /**
   * Checks what can be checked with the platform and begins to take events.
   * @throws UserError with one line that says what to mend; other adapters start all the same
   */
  start(handle: Handle): Promise<void>;
  /** Takes no more events and waits for those under way, at most `graceMs` milliseconds. */
  stop(graceMs: number): Promise<void>;
  /** The address under which people open a thread of this platform, where it can be told without asking. */
  threadAddress?(where: ConversationRef): string | undefined;
}
