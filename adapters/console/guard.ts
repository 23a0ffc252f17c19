import type { MiddlewareHandler } from "hono";
import { failure } from "./wire.ts";

const loopback = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Refuses requests for any other host name. A page that lets its own name point at 127.0.0.1 (DNS rebinding) counts as
 * same-origin to the browser, and only the name tells it apart.
 */
export function guardHost(allowed: readonly string[]): MiddlewareHandler {
  const names = new Set([...loopback, ...allowed.map(bracketed)].map((name) => name.toLowerCase()));
  return async (context, next) => {
    const name = hostName(context.req.header("host") ?? new URL(context.req.url).host);
    if (name !== undefined && names.has(name)) return next();
    return context.json(...failure("host_refused"));
  };
}

/** Refuses what a page of another origin sends. Callers that are no browsers send neither header and can read no answer they could not get anyway. */
export const guardOrigin: MiddlewareHandler = async (context, next) => {
  const { method } = context.req;
  if (method === "GET" || method === "HEAD" || isSameOrigin(context.req.raw.headers, context.req.url)) return next();
  return context.json(...failure("origin_refused"));
};

function isSameOrigin(headers: Headers, url: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  return origin === null || hostOf(origin) === (headers.get("host") ?? new URL(url).host).toLowerCase();
}

/** The scheme is left out on purpose: behind a proxy that ends TLS the server does not know it. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function hostName(host: string): string | undefined {
  return /^(\[[0-9a-f:.]+\]|[^:@/\s]+)(?::\d{1,5})?$/i.exec(host)?.[1]?.toLowerCase();
}

/** A bare IPv6 address, as a server is told to listen on, stands in brackets in a host name. */
function bracketed(name: string): string {
  return name.includes(":") && !name.startsWith("[") ? `[${name}]` : name;
}
