import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { serve } from "../adapters/serve.ts";
import { readConfig } from "../src/config.ts";
import { newFolder } from "./store/dialects.ts";

/** What stops the start is told before anything is opened. */

const events: string[] = [];
const note = (event: string) => void events.push(event);
const log = { info: note, warn: note, error: note };

async function refusal(environment: Readonly<Record<string, string>>): Promise<string> {
  const own = { PORT: "0", DATABASE_FILE: join(newFolder(), "wuerror.db") };
  const outcome = await serve(readConfig({ ...own, ...environment }), "0.0.0", log).catch((error: Error) => error);
  if (outcome instanceof Error) return outcome.message;
  await outcome.stop();
  return "";
}

test("a shared database without a secret is not opened", async () => {
  expect(await refusal({ DATABASE_URL: "postgres://127.0.0.1:9/none" })).toContain("SECRET_KEY");
  expect(events).toEqual([]);
});

test.each([
  ["slak:C024BE91L", "no adapter slak"],
  ["slack:#help", "slack takes"],
  ["slack:C024BE91L=robin", "slack takes"],
  ["slack:C024BE91L, teams:19:x@thread.tacv2;messageid=17=29:abc", "teams takes"],
  ["teams:19:x@thread.tacv2=Robin", "teams takes"],
])("a summary could never be posted in %s", async (channel, said) => {
  expect(await refusal({ ESCALATION_CHANNEL: channel })).toMatch(new RegExp(`ESCALATION_CHANNEL: .*${said}`));
});

test.each([
  "slack:C024BE91L=S0614TZR7,slack:G024BE91L",
  "teams:19:x@thread.tacv2=29:1abc==,teams:a:1abc,teams:19:y@thread.v2=9B0B5F7E-0000-4000-8000-00000000BEEF",
  "console:ops=on-call",
])("%s is taken", async (channel) => {
  expect(await refusal({ ESCALATION_CHANNEL: channel })).toBe("");
});

test("the container's health is looked for at the port that is configured", async () => {
  const [, command = "[]"] = /^HEALTHCHECK .*?CMD (\[.*\])$/m.exec(readFileSync("Dockerfile", "utf8")) ?? [];
  const [, ...args] = JSON.parse(command) as string[];
  const asked: unknown[] = [];
  const server = createServer(({ url }, response) => {
    asked.push(url);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const PORT = String((server.address() as AddressInfo).port);
  const [exit] = await once(spawn(process.execPath, args, { env: { ...process.env, PORT } }), "exit");
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect([exit, asked]).toEqual([0, ["/readyz"]]);
});
