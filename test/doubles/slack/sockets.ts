import type { IncomingMessage, Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";

/** The connections of Socket Mode. */
export interface Sockets {
  /** @returns the address for one new connection */
  open(): string;
  /** The newest connection that has not been told to leave. */
  current(): WebSocket | undefined;
  /** Resolves when a connection stands. */
  connected(): Promise<WebSocket>;
  /** Asks the app to connect anew, as Slack does every few hours. */
  refresh(reason: "warning" | "refresh_requested" | "link_disabled"): void;
  /** Cuts all connections without a word. */
  cut(): void;
  close(): void;
}

/** @param url the address of the server, with a slash at its end */
export function createSockets(server: Server, url: () => string): Sockets {
  const server_ = new WebSocketServer({ noServer: true });
  const standing = new Set<WebSocket>();
  const waiting: ((socket: WebSocket) => void)[] = [];
  let tickets = 0;

  server.on("upgrade", (request: IncomingMessage, stream, head) => {
    if (!request.url?.startsWith("/link/")) return stream.destroy();
    return server_.handleUpgrade(request, stream, head, (socket) => {
      standing.add(socket);
      socket.on("close", () => standing.delete(socket));
      socket.send(
        JSON.stringify({ type: "hello", num_connections: standing.size, connection_info: { app_id: "A00000001" } }),
      );
      for (const resolve of waiting.splice(0)) resolve(socket);
    });
  });

  const current = () => [...standing].at(-1);
  return {
    open: () => `${url().replace(/^http/, "ws")}link/?ticket=${++tickets}`,
    current,
    connected: async () => current() ?? new Promise((resolve) => waiting.push(resolve)),
    refresh: (reason) => {
      for (const socket of standing) {
        standing.delete(socket);
        socket.send(JSON.stringify({ type: "disconnect", reason, debug_info: { host: "applink-1" } }));
      }
    },
    cut: () => {
      for (const socket of standing) socket.terminate();
      standing.clear();
    },
    close: () => {
      for (const socket of server_.clients) socket.terminate();
      server_.close();
    },
  };
}
