import { accepted as limits } from "./limits.ts";

/**
 * Tokens that were verified a moment ago. Teams signs all requests of an hour with one token, and to verify it anew costs a quarter
 * of a pressed button. Nothing is lost by it: the SDK holds on to the keys, by which alone a verdict could change, for a day.
 */
export interface Accepted {
  /** @param authorization the whole header: a token that differs in one character is another */
  has(authorization: string, serviceUrl: string): boolean;
  /** @param expiry of the token, in seconds since 1970: it is never accepted from here after that */
  add(authorization: string, serviceUrl: string, expiry: number): void;
}

/** @param now milliseconds since 1970 */
export function createAccepted(now: () => number): Accepted {
  const until = new Map<string, number>();
  const keyOf = (authorization: string, serviceUrl: string) => JSON.stringify([authorization, serviceUrl]);
  return {
    has: (authorization, serviceUrl) => (until.get(keyOf(authorization, serviceUrl)) ?? 0) > now(),
    add: (authorization, serviceUrl, expiry) => {
      if (until.size >= limits.count) until.clear();
      until.set(keyOf(authorization, serviceUrl), Math.min(now() + limits.keptMs, expiry * 1000));
    },
  };
}
