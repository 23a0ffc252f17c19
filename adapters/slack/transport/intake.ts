import type { RequestListener } from "node:http";
import type { HTTPReceiver, Receiver, Logger as SdkLogger } from "@slack/bolt";
import type { Logger } from "../../../src/index.ts";
import type { Socket } from "../socket.ts";

/** How what Slack sends comes in. */
export interface Intake {
  readonly receiver: Receiver;
  readonly routes: Readonly<Record<string, RequestListener>>;
  readonly socket?: Socket;
  readonly installer?: NonNullable<HTTPReceiver["installer"]>;
}

/** What every intake needs. */
export interface IntakeDependencies {
  readonly log: Logger;
  /** The same, as the SDK writes to it. */
  readonly logger: SdkLogger;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  readonly now: () => number;
  /** Whether anything is taken. */
  readonly isOpen: () => boolean;
}

export function logFailure(log: Logger, error: Error): void {
  log.error("delivery failed", { adapter: "slack", error: error.name });
}
