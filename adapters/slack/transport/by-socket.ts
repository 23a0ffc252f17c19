import { SocketModeReceiver } from "@slack/bolt";
import type { Logger } from "../../../src/index.ts";
import { keepConnected } from "../socket.ts";
import { type Intake, type IntakeDependencies, logFailure } from "./intake.ts";
import { type ClientOptions, translated } from "./web-api.ts";

/** The bot opens a connection to Slack itself (Socket Mode). */
export function bySocket(
  appToken: string,
  clientOptions: ClientOptions,
  { log, logger, sleep }: IntakeDependencies,
): Intake {
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger,
    installerOptions: { clientOptions: clientOptions(1) },
    processEventErrorHandler: async ({ error }) => {
      logFailure(log, error);
      return false;
    },
  });
  const { client } = receiver;
  holdReaders(client, log);
  const socket = keepConnected(
    {
      start: () => client.start().catch((error: unknown) => Promise.reject(translated(error))),
      disconnect: () => client.disconnect(),
      on: (event, listener) => client.on(event, listener),
    },
    log,
    sleep,
  );
  return { receiver, routes: {}, socket };
}

/** The client's reader of frames returns a promise that nobody holds: a frame that is no envelope would end the process. */
function holdReaders(client: SocketModeReceiver["client"], log: Logger): void {
  const readers = client.listeners("ws_message");
  client.removeAllListeners("ws_message");
  client.on("ws_message", (...frame: unknown[]) => {
    for (const reader of readers)
      void Promise.resolve(reader(...frame)).catch(() => log.warn("frame not understood", { adapter: "slack" }));
  });
}
