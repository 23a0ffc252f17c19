import { createServer, type RequestListener, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { errorBody, errorStatus, type Logger, UserError } from "../src/index.ts";

/** One HTTP server for everything; each adapter brings the routes below its own paths. */
export interface Listening {
  /** The port that was chosen, where the configuration left it open with 0. */
  readonly port: number;
  /** Stops taking requests and waits for those under way, at most `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

export interface Health {
  /** Whether start-up has finished (`/readyz`). */
  readonly isReady: () => boolean;
  /** Whether the database answers. Without it the bot still looks things up, so `/healthz` stays 200 and says so. */
  readonly isMemoryHealthy: () => Promise<boolean>;
}

/**
 * @param parts Hono applications, each with paths of its own
 * @param routes exact paths with a listener of their own, which stand in front
 * @param log told the class of an error that a part did not handle
 */
export function createListener(
  parts: readonly Hono[],
  health: Health,
  log: Logger,
  routes: Readonly<Record<string, RequestListener>> = {},
): RequestListener {
  const app = new Hono();
  const isMemoryHealthy = remembered(health.isMemoryHealthy);
  app.get("/healthz", async (context) => {
    const memory = (await isMemoryHealthy()) ? "ok" : "unavailable";
    return context.json({ status: "ok", memory });
  });
  app.get("/readyz", (context) =>
    context.json({ status: health.isReady() ? "ready" : "starting" }, health.isReady() ? 200 : 503),
  );
  for (const part of parts) app.route("/", part);
  app.notFound((context) => context.json(errorBody("not_found"), errorStatus("not_found")));
  app.onError((error, context) => {
    log.error("request failed", { error: error.name });
    return context.json(errorBody("internal"), errorStatus("internal"));
  });
  const others = getRequestListener(app.fetch);
  const listeners = new Map(Object.entries(routes));
  return (request, response) => {
    const [path = ""] = (request.url ?? "").split("?", 1);
    return (listeners.get(path) ?? others)(request, response);
  };
}

const verdictMs = 3000;

/** To see whether the database can be written takes a write, and anybody may ask. */
function remembered(ask: () => Promise<boolean>): () => Promise<boolean> {
  let verdict: Promise<boolean> | undefined;
  let until = 0;
  return () => {
    if (verdict !== undefined && performance.now() < until) return verdict;
    until = performance.now() + verdictMs;
    verdict = ask();
    return verdict;
  };
}

/**
 * @throws UserError `port_in_use`, `port_refused`
 */
export async function listen(listener: RequestListener, host: string, port: number): Promise<Listening> {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    stop: (graceMs) => stop(server, graceMs),
  };
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): UserError {
  const code = error.code === "EADDRINUSE" ? "port_in_use" : "port_refused";
  return new UserError(code, { detail: `${host} port ${port}`, cause: error });
}

async function stop(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(force);
}
