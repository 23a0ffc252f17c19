import { classOf, UserError } from "../../src/index.ts";

/** The methods of Slack's Web API that the bot calls (https://docs.slack.dev/reference/methods). */
export type SlackMethod = "chat.postMessage" | "chat.postEphemeral" | "chat.update" | "views.publish" | "files.info";

export type Answer = Readonly<Record<string, unknown>>;

/** Slack's Web API with the token of one workspace. */
export interface SlackApi {
  readonly token: string;
  /**
   * Tries again when Slack was not reached or did nothing, a few times (see `patience.ts`).
   * @throws SlackRefusal, SlackBusy, or what the network threw last
   */
  call(method: SlackMethod, fields: Readonly<Record<string, unknown>>): Promise<Answer>;
}

/** Slack understood and said no. */
export class SlackRefusal extends Error {
  /** Slack's own word, e.g. "invalid_blocks". */
  readonly reason: string;
  /** Which part of the request it is about, e.g. "/blocks/0/text", where Slack tells. */
  readonly pointer: string | undefined;

  constructor(reason: string, pointer?: string) {
    super(`Slack refused: ${reason}`);
    this.name = "SlackRefusal";
    this.reason = reason;
    this.pointer = pointer;
  }
}

/** Not now: too many requests, or Slack failed for a moment. */
export class SlackBusy extends Error {
  /** Slack's own word, e.g. "ratelimited". */
  readonly reason: string;
  readonly retryAfterMs: number;

  constructor(reason: string, retryAfterMs = 1000) {
    super(`Slack asked to wait: ${reason}`);
    this.name = "SlackBusy";
    this.reason = reason;
    this.retryAfterMs = retryAfterMs;
  }
}

/** A word of Slack's or ours, or the class of an error: never text that a person wrote. */
export function reasonOf(error: unknown): string {
  if (error instanceof SlackRefusal || error instanceof SlackBusy) return error.reason;
  if (error instanceof UserError) return error.code;
  return classOf(error);
}
