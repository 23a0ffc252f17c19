import { expect, test } from "@jest/globals";
import { startAdapter } from "../adapters/start-adapter.ts";
import { type Adapter, type ErrorCode, UserError } from "../src/index.ts";

const log = { info: () => {}, warn: () => {}, error: () => {} };

/** An adapter whose starts fail in turn with these codes, and then succeed; and a clock that runs by itself. */
function adapterFailing(...codes: ErrorCode[]) {
  const waits: number[] = [];
  let starts = 0;
  const adapter: Adapter = {
    name: "chat",
    routes: {},
    notice: () => "connected",
    start: async () => {
      starts++;
      const code = codes.shift();
      if (code !== undefined) throw new UserError(code);
    },
    stop: async () => {},
  };
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
    if (waits.length > 10) throw new Error("the program has stopped");
  };
  const start = () => startAdapter(adapter, async () => [], log, wait);
  return { start, waits, starts: () => starts };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("an adapter that starts tells its notice", async () => {
  expect(await adapterFailing().start()).toBe("  Chat         connected");
});

test("a mistake is told with what to do, and not tried again", async () => {
  const { start, starts } = adapterFailing("token_refused");
  expect(await start()).toMatch(/^ {2}Chat {9}is off\. A token was refused\. Copy it again/);
  await settled();
  expect(starts()).toBe(1);
});

test("a failure that nobody expected leaves the others alone, and only its class is told", async () => {
  const start = async () => {
    throw new TypeError("a token");
  };
  const adapter: Adapter = { name: "chat", routes: {}, notice: () => "connected", start, stop: async () => {} };
  const told = await startAdapter(
    adapter,
    async () => [],
    log,
    async () => undefined,
  );
  expect(told).toBe("  Chat         is off. The server failed: TypeError. Try again; its log says why.");
});

test("a platform that cannot be reached is tried again until it can", async () => {
  const { start, waits, starts } = adapterFailing("platform_unreachable", "platform_unreachable");
  expect(await start()).toContain("is off for now, and tried again every 30 seconds.");
  await settled();
  expect([waits, starts()]).toEqual([[30_000, 30_000], 3]);
});

test("or until it says what is wrong, or the program stops", async () => {
  const refused = adapterFailing("platform_unreachable", "token_refused");
  await refused.start();
  const stopped = adapterFailing(...Array<ErrorCode>(20).fill("platform_unreachable"));
  await stopped.start();
  await settled();
  expect([refused.starts(), stopped.starts()]).toEqual([2, 11]);
});
