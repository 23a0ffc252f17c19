import type { Logger } from "../../src/index.ts";
import { reasonOf } from "./api.ts";

/** What is needed of Bolt's Socket Mode client, which was made not to reconnect by itself. */
export interface SocketClient {
  start(): Promise<unknown>;
  disconnect(): Promise<void>;
  on(event: "disconnected", listener: () => void): unknown;
}

export interface Socket {
  /** @throws what the first attempt to connect throws */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const helloWithinMs = 15_000;
const firstWaitMs = 500;
const longestWaitMs = 30_000;

/**
 * Keeps the connection. The client's own way back leaves a gap of five seconds each time Slack renews a connection, and when
 * Slack cannot be reached then, it rejects a promise that nobody holds, which ends the process.
 */
export function keepConnected(
  client: SocketClient,
  log: Logger,
  sleep: (milliseconds: number) => Promise<unknown>,
): Socket {
  let isConnecting = false;
  let isStopping = false;

  client.on("disconnected", () => {
    if (!isConnecting && !isStopping) void reconnect();
  });

  async function reconnect(): Promise<void> {
    isConnecting = true;
    for (let waitMs = firstWaitMs; !isStopping; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
      try {
        await connect();
        log.info("connected again", { adapter: "slack" });
        break;
      } catch (error) {
        log.warn("not connected", { adapter: "slack", error: reasonOf(error) });
        await sleep(waitMs);
      }
    }
    isConnecting = false;
  }

  async function connect(): Promise<void> {
    const giveUp = setTimeout(() => void client.disconnect(), helloWithinMs);
    try {
      await client.start();
    } finally {
      clearTimeout(giveUp);
    }
  }

  return {
    start: async () => {
      isConnecting = true;
      try {
        await connect();
      } finally {
        isConnecting = false;
      }
    },
    stop: async () => {
      isStopping = true;
      await client.disconnect();
    },
  };
}
