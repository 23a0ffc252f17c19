import type { Logger as SdkLogger } from "@slack/bolt";
import type { Logger } from "../../src/index.ts";

/**
 * The constant words that a line of the SDK begins with: what follows them may quote a payload, and with it what a person wrote.
 * `"Malformed request body: Unexpected token …"` → `"Malformed request body"`
 */
export function constantPart(message: unknown): string {
  return /^[A-Za-z][A-Za-z ,'.-]{0,120}/.exec(typeof message === "string" ? message : "")?.[0]?.trim() ?? "";
}

/** Debug and info lines are dropped. */
export function sdkLogger(log: Logger): SdkLogger {
  return {
    // The SDK's enum exists at run time only where the SDK is loaded; this is its value.
    getLevel: () => "warn" as ReturnType<SdkLogger["getLevel"]>,
    debug: () => {},
    info: () => {},
    warn: (message) => log.warn("slack library", { said: constantPart(message) }),
    error: (message) => log.error("slack library", { said: constantPart(message) }),
    setLevel: () => {},
    setName: () => {},
  };
}
