import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import { Hono } from "hono";
import { createListener, type Listening, listen } from "../adapters/server.ts";
import { errorBody, type Logger } from "../src/index.ts";

const host = "127.0.0.1";
const healthy = { isReady: () => true, isMemoryHealthy: async () => true };
const log = { info: () => {}, warn: () => {}, error: () => {} };
const running: Listening[] = [];
const occupied: Server[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop(0);
  for (const server of occupied.splice(0)) await new Promise((resolve) => server.close(resolve));
});

async function start(parts: readonly Hono[] = [], isReady = () => true, logger: Logger = log): Promise<string> {
  const listening = await listen(createListener(parts, { ...healthy, isReady }, logger), host, 0);
  running.push(listening);
  return `http://${host}:${listening.port}`;
}

describe("the server", () => {
  test("chooses a port when it is left open", async () => {
    const address = await start();
    expect(Number(new URL(address).port)).toBeGreaterThan(0);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
  });

  test("is alive before it is ready", async () => {
    let ready = false;
    const address = await start([], () => ready);
    const ask = async (path: string) => {
      const response = await fetch(address + path);
      return [response.status, await response.json()];
    };
    expect(await ask("/healthz")).toEqual([200, { status: "ok", memory: "ok" }]);
    expect(await ask("/readyz")).toEqual([503, { status: "starting" }]);
    ready = true;
    expect(await ask("/readyz")).toEqual([200, { status: "ready" }]);
  });

  test("stays alive without its database, and says so", async () => {
    const listening = await listen(
      createListener([], { ...healthy, isMemoryHealthy: async () => false }, log),
      host,
      0,
    );
    running.push(listening);
    const response = await fetch(`http://${host}:${listening.port}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { status: "ok", memory: "unavailable" }]);
  });

  test("asks its database once for many that ask after it", async () => {
    let asked = 0;
    const isMemoryHealthy = async () => {
      asked += 1;
      return true;
    };
    const listening = await listen(createListener([], { ...healthy, isMemoryHealthy }, log), host, 0);
    running.push(listening);
    const address = `http://${host}:${listening.port}/healthz`;
    await Promise.all(Array.from({ length: 10 }, () => fetch(address)));
    expect((await fetch(address)).status).toBe(200);
    expect(asked).toBe(1);
  });

  test("leaves each part its own paths and answers the rest itself", async () => {
    const part = new Hono().get("/part", (context) => context.text("here"));
    const address = await start([part]);
    expect(await (await fetch(`${address}/part`)).text()).toBe("here");
    const missing = await fetch(`${address}/nothing`);
    expect([missing.status, await missing.json()]).toEqual([404, errorBody("not_found")]);
  });

  test("says no more than that it failed when a part fails; the log tells the class of the error", async () => {
    const part = new Hono().get("/part", () => {
      throw new RangeError("secret");
    });
    const logged: unknown[] = [];
    const logger = { ...log, error: (event: string, fields?: object) => logged.push([event, fields]) };
    const response = await fetch(`${await start([part], () => true, logger)}/part`);
    expect([response.status, await response.json()]).toEqual([500, errorBody("internal")]);
    expect(logged).toEqual([["request failed", { error: "RangeError" }]]);
  });

  test("names the port that is in use", async () => {
    const other = createServer();
    occupied.push(other);
    await new Promise<void>((resolve) => other.listen(0, host, resolve));
    const { port } = other.address() as AddressInfo;
    await expect(listen(createListener([], healthy, log), host, port)).rejects.toMatchObject({
      name: "UserError",
      code: "port_in_use",
      message: expect.stringContaining(`${host} port ${port}`),
      exit: 2,
    });
  });

  test("names an address that is not this machine's", async () => {
    await expect(listen(createListener([], healthy, log), "192.0.2.1", 0)).rejects.toMatchObject({
      code: "port_refused",
    });
  });
});

describe("stopping", () => {
  /** A part whose answer waits until it is let go. */
  function slowPart() {
    let arrived = () => {};
    let release = () => {};
    const hasArrived = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const part = new Hono().get("/slow", async (context) => {
      arrived();
      await released;
      return context.text("done");
    });
    return { part, hasArrived, release: () => release() };
  }

  test("lets the request under way end, and takes no other", async () => {
    const { part, hasArrived, release } = slowPart();
    const listening = await listen(createListener([part], healthy, log), host, 0);
    const address = `http://${host}:${listening.port}`;
    const answer = fetch(`${address}/slow`);
    await hasArrived;
    const stopped = listening.stop(60_000);
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
    release();
    expect(await (await answer).text()).toBe("done");
    await stopped;
  });

  test("cuts a request off that does not end within its grace", async () => {
    const { part, hasArrived, release } = slowPart();
    const listening = await listen(createListener([part], healthy, log), host, 0);
    const answer = fetch(`http://${host}:${listening.port}/slow`);
    const cutOff = expect(answer).rejects.toThrow();
    await hasArrived;
    await listening.stop(10);
    await cutOff;
    release();
  });
});
