import { pace } from "./limits.ts";

/** Holds messages back so that Teams need not refuse them. */
export interface Pacer {
  /**
   * Waits until a message may be sent.
   * @throws RangeError when it would be too late by then
   */
  turn(thread: string, tenant: string): Promise<void>;
}

export interface Clock {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

/** More than this in front, and nobody waits for the answer any longer. */
const longestWaitMs = 60_000;

export function createPacer({ now, wait }: Clock): Pacer {
  const threads = createLanes(pace.thread);
  const tenants = createLanes(pace.tenant);
  return {
    turn: async (thread, tenant) => {
      const asked = now();
      const at = Math.max(threads.earliest(thread, asked), tenants.earliest(tenant, asked));
      if (at - asked > longestWaitMs) throw new RangeError("too many messages");
      threads.take(thread, at, asked);
      tenants.take(tenant, at, asked);
      if (at > asked) await wait(at - asked);
    },
  };
}

interface Window {
  readonly count: number;
  readonly spanMs: number;
}

/** For each key the times of its last messages, those to come among them, in order. */
function createLanes(windows: readonly Window[]) {
  const lanes = new Map<string, number[]>();
  const kept = Math.max(...windows.map(({ count }) => count));
  const span = Math.max(...windows.map(({ spanMs }) => spanMs));
  const forget = (now: number) => {
    for (const [key, times] of lanes) if ((times.at(-1) ?? 0) + span < now) lanes.delete(key);
  };
  let swept = 0;
  return {
    earliest: (key: string, now: number): number => {
      const times = lanes.get(key) ?? [];
      const free = windows.map(({ count, spanMs }) => (times.at(-count) ?? Number.NEGATIVE_INFINITY) + spanMs);
      return Math.max(now, times.at(-1) ?? now, ...free);
    },
    take: (key: string, at: number, now: number): void => {
      if (swept + span < now) {
        forget(now);
        swept = now;
      }
      const times = lanes.get(key) ?? [];
      times.push(at);
      if (times.length > kept) times.shift();
      lanes.set(key, times);
    },
  };
}
