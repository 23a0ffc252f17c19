import { describe, expect, test } from "@jest/globals";
import { createPacer } from "../../adapters/teams/pacing.ts";

/** A clock that stands still unless the pacer waits: each wait is remembered, none is slept. */
function stillClock() {
  const waits: number[] = [];
  return { waits, clock: { now: () => 1000, wait: async (ms: number) => void waits.push(ms) } };
}

describe("messages at one moment", () => {
  test("to one thread: seven, then seven a second", async () => {
    const { waits, clock } = stillClock();
    const pacer = createPacer(clock);
    for (let index = 0; index < 15; index += 1) await pacer.turn("thread", "tenant");
    expect(waits).toEqual([...Array(7).fill(1000), 2000]);
  });

  test("to one thread: sixty in half a minute", async () => {
    const { waits, clock } = stillClock();
    const pacer = createPacer(clock);
    for (let index = 0; index < 61; index += 1) await pacer.turn("thread", "tenant");
    expect(waits.at(-1)).toBe(30_000);
  });

  test("to many threads of one tenant: thirty a second", async () => {
    const { waits, clock } = stillClock();
    const pacer = createPacer(clock);
    for (let index = 0; index < 31; index += 1) await pacer.turn(`thread-${index}`, "tenant");
    expect(waits).toEqual([1000]);
  });

  test("of different tenants do not wait for each other", async () => {
    const { waits, clock } = stillClock();
    const pacer = createPacer(clock);
    for (let index = 0; index < 100; index += 1) await pacer.turn(`thread-${index}`, `tenant-${index}`);
    expect(waits).toEqual([]);
  });

  test("are given up when their turn would come in more than a minute", async () => {
    const { waits, clock } = stillClock();
    const pacer = createPacer(clock);
    const turns = Array.from({ length: 200 }, () => pacer.turn("thread", "tenant"));
    const outcomes = (await Promise.allSettled(turns)).map(({ status }) => status);
    expect(outcomes.slice(0, 121)).not.toContain("rejected");
    expect(outcomes.slice(180)).not.toContain("fulfilled");
    expect(Math.max(...waits)).toBe(60_000);
  });
});

test("who has waited long enough need not wait", async () => {
  let now = 0;
  const waits: number[] = [];
  const pacer = createPacer({ now: () => now, wait: async (ms) => void waits.push(ms) });
  for (let index = 0; index < 200; index += 1) {
    await pacer.turn("thread", "tenant");
    now += 600;
  }
  expect(waits).toEqual([]);
});
