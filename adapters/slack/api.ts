/** The methods of Slack's Web API that the bot calls (https://docs.slack.dev/reference/methods). */
export type SlackMethod = "chat.postMessage" | "chat.postEphemeral" | "chat.update" | "views.publish" | "files.info";

export type Answer = Readonly<Record<string, unknown>>;

/** Slack's Web API with the token of one workspace. */
export interface SlackApi {
  readonly token: string;
  /**
   * Tries again when the network or Slack fails, a few times.
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

/** Too many requests (HTTP 429): nothing was done. */
export class SlackBusy extends Error {
  readonly retryAfterMs: number;

  constructor(retryAfterMs: number) {
    super("Slack asked to wait");
    this.name = "SlackBusy";
    this.retryAfterMs = retryAfterMs;
  }
}

/** A word of Slack's, or the class of an error: never text that a person wrote. */
export function reasonOf(error: unknown): string {
  if (error instanceof SlackRefusal) return error.reason;
  return error instanceof Error ? error.name : typeof error;
}
