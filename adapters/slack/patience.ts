import type { Logger } from "../../src/index.ts";
import { SlackBusy, type SlackMethod } from "./api.ts";

/**
 * Sends again what Slack has not done: it said so, or the request never arrived. After a timeout or a lost connection nothing is sent
 * again: the message may stand.
 * @throws what `send` throws, SlackBusy after some tries or where the wait would be long
 */
export type Patience = <T>(method: SlackMethod | "response_url", send: () => Promise<T>) => Promise<T>;

const retries = 3;
const longestWaitMs = 120_000;

export function createPatience(log: Logger, sleep: (milliseconds: number) => Promise<unknown>): Patience {
  return async (method, send) => {
    for (let left = retries; ; left--) {
      try {
        return await send();
      } catch (error) {
        if (!(error instanceof SlackBusy) || left === 0 || error.retryAfterMs > longestWaitMs) throw error;
        log.warn("told to wait", { method, reason: error.reason, seconds: error.retryAfterMs / 1000 });
        await sleep(error.retryAfterMs);
      }
    }
  };
}

const unreachable = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"];

/** @returns what the network threw, as SlackBusy where the request never arrived; `fetch` has the reason as its cause */
export function asBusy(error: unknown): unknown {
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: { readonly code?: unknown } };
  const reason = [code, cause?.code].find((each) => unreachable.includes(String(each)));
  return reason === undefined ? error : new SlackBusy(String(reason));
}

/** Statuses with which a server refuses before it has done anything; a gateway's timeout is none of them. */
export function isUndone(status: number): boolean {
  return [500, 502, 503].includes(status);
}
