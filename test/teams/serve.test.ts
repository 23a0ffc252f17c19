import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { channelMessage, mentioning } from "../doubles/teams/activities.ts";
import { registered } from "../doubles/teams/bot.ts";
import {
  appId,
  botPassword,
  botToken,
  startTeamsService,
  type TeamsService,
  tenantId,
} from "../doubles/teams/service.ts";
import { type RunningServer, startServer } from "../e2e/server.ts";

/** The whole program as a process of its own. */

let service: TeamsService;

beforeAll(async () => {
  service = await startTeamsService();
});
afterAll(() => service.stop());

const question = () => JSON.stringify({ serviceUrl: service.url, ...mentioning(channelMessage("0x80244022")) });

function post(server: RunningServer, body: string, authorization?: string): Promise<Response> {
  const headers = { "content-type": "application/json", ...(authorization === undefined ? {} : { authorization }) };
  return fetch(new URL("/api/messages", server.url), { method: "POST", headers, body });
}

const isAlive = async (server: RunningServer) => (await fetch(new URL("/healthz", server.url))).status === 200;
/** Without it a variable of whoever runs the test would count. */
const none = { TEAMS_APP_ID: "", TEAMS_LOCAL_DEV: "" };

describe("the program", () => {
  test("answers in Teams, and lives on after requests that once killed it", async () => {
    const server = await startServer({ ...none, ...service.identityEnvironment, ...registered(service) });
    try {
      expect((await post(server, question(), `Bearer ${service.mint()}`)).status).toBe(200);
      expect(service.calls.splice(0)).toMatchObject([{ authorization: `Bearer ${botToken}` }]);
      const attacks: readonly (readonly [string, string?])[] = [
        ["{}"],
        ["[]"],
        ["null"],
        ["{"],
        [question()],
        [question(), `Bearer ${service.mint({}, { forged: true })}`],
        ["{}", `Bearer ${service.mint()}`],
        [question().replace(/"conversation":\{[^}]*\}/, '"conversation":7'), `Bearer ${service.mint()}`],
      ];
      for (const [body, authorization] of attacks)
        expect([400, 401]).toContain((await post(server, body, authorization)).status);
      expect([service.calls, await isAlive(server)]).toEqual([[], true]);
    } finally {
      await server.stop();
    }
  });

  test("ends soon after it was told to, also while it waits for Teams", async () => {
    const server = await startServer({ ...none, ...service.identityEnvironment, ...registered(service) });
    service.next({ status: 429, headers: { "retry-after": "30" } });
    const asked = post(server, question(), `Bearer ${service.mint()}`).catch(() => undefined);
    while (service.calls.splice(0).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const before = performance.now();
    await server.stop();
    expect(performance.now() - before).toBeLessThan(9000);
    await asked;
  });

  test("takes Azure's names of the variables, and the login that they name", async () => {
    const server = await startServer({
      ...none,
      MicrosoftAppId: appId,
      MicrosoftAppType: "SingleTenant",
      MicrosoftAppPassword: botPassword,
      MicrosoftAppTenantId: tenantId,
      ToBotFromChannelOpenIdMetadataUrl: service.openIdMetadataUrl,
      ToChannelFromBotLoginUrl: service.url,
    });
    try {
      expect((await post(server, question(), `Bearer ${service.mint()}`)).status).toBe(200);
      expect(service.calls.splice(0)).toMatchObject([{ authorization: `Bearer ${botToken}` }]);
    } finally {
      await server.stop();
    }
  });

  test("is closed to everybody while nothing is configured", async () => {
    const server = await startServer(none);
    try {
      expect((await post(server, question())).status).toBe(404);
      expect([service.calls, await isAlive(server)]).toEqual([[], true]);
    } finally {
      await server.stop();
    }
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ["a missing type", { TEAMS_APP_ID: "5b1f0a52-2c41-4f0e-9f35-0d6ba54d3d11" }, "TEAMS_APP_TYPE"],
    ["a missing app", { TEAMS_APP_PASSWORD: "secret-of-the-bot" }, "TEAMS_APP_ID"],
  ])("runs without Teams and says why: %s", async (_, variables, named) => {
    const server = await startServer({ ...none, ...variables });
    try {
      expect((await post(server, question())).status).toBe(503);
      expect([service.calls, await isAlive(server), (await fetch(server.url)).status]).toEqual([[], true, 200]);
      expect(server.output()).toContain(named);
      expect(server.output()).not.toContain("secret-of-the-bot");
    } finally {
      await server.stop();
    }
  });

  test("without authentication listens to this machine alone, and says so", async () => {
    const variables = { ...none, TEAMS_LOCAL_DEV: "true", CONSOLE: "on" };
    const open = await startServer({ ...variables, HOST: "127.0.0.1" });
    try {
      expect((await post(open, question())).status).toBe(200);
      expect(service.calls.splice(0)).toHaveLength(1);
      expect(open.output()).toContain("WITHOUT AUTHENTICATION");
    } finally {
      await open.stop();
    }
    const refused = await startServer({ ...variables, HOST: "0.0.0.0" });
    try {
      const address = refused.url.replace("0.0.0.0", "127.0.0.1");
      expect((await post({ ...refused, url: address }, question())).status).toBe(503);
      expect([service.calls, refused.output().includes("HOST")]).toEqual([[], true]);
    } finally {
      await refused.stop();
    }
  });
});
