import http from "node:http";
import https from "node:https";
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { channelMessage, mentioning } from "../doubles/teams/activities.ts";
import { registered, startBot } from "../doubles/teams/bot.ts";
import {
  appId,
  botPassword,
  botToken,
  startTeamsService,
  type TeamsService,
  tenantId,
} from "../doubles/teams/service.ts";

/** How the bot gets its own token. Microsoft's login answers to https alone: here its name leads to the double. */

let service: TeamsService;
const asked: string[] = [];
let isCut = false;
const request = jest.spyOn(https, "request");

beforeAll(async () => {
  service = await startTeamsService();
  const redirect = (options: https.RequestOptions) => {
    asked.push(`https://${options.hostname}${options.path?.replace(/\?.*$/, "")}`);
    const { port } = new URL(isCut ? "http://127.0.0.1:9" : service.url);
    return http.request({
      ...options,
      protocol: "http:",
      agent: undefined,
      hostname: "127.0.0.1",
      host: "127.0.0.1",
      port,
    });
  };
  request.mockImplementation(redirect as unknown as typeof https.request);
});
afterEach(() => {
  asked.splice(0);
  service.calls.splice(0);
});
afterAll(async () => {
  request.mockRestore();
  await service.stop();
});

const withPassword = (password: string) => ({
  ...registered(service),
  TEAMS_APP_TYPE: "SingleTenant",
  TEAMS_APP_PASSWORD: password,
});

describe("an app with a password", () => {
  test("that is wrong does not start, and says which variables to look at", async () => {
    const starting = startBot(service, { variables: withPassword("wrong") });
    await expect(starting).rejects.toMatchObject({ name: "UserError", code: "configuration" });
    await expect(starting).rejects.toThrow(/TEAMS_APP_PASSWORD/);
    await expect(starting).rejects.not.toThrow(/wrong/);
  });

  test("that cannot be checked now starts, and gets its token when it is needed", async () => {
    isCut = true;
    const bot = await startBot(service, { variables: withPassword(botPassword) });
    isCut = false;
    expect(bot.log).toMatchObject([{ level: "warn", event: "login not reached" }]);
    expect((await bot.deliver(mentioning(channelMessage("0x80244022")))).status).toBe(200);
    expect(service.calls).toMatchObject([{ authorization: `Bearer ${botToken}` }]);
    await bot.stop();
  });

  test("asks its own tenant for a token", async () => {
    const bot = await startBot(service, { variables: { ...withPassword(botPassword), TEAMS_CLOUD: "usgov" } });
    await bot.stop();
    expect(asked).toEqual([`https://login.microsoftonline.us/${tenantId}/oauth2/v2.0/token`]);
  });
});

test("the government's cloud signs as another issuer", async () => {
  const bot = await startBot(service, { variables: { ...registered(service), TEAMS_CLOUD: "usgov" } });
  const message = mentioning(channelMessage("0x80244022"));
  const statusFor = async (iss: string) =>
    (await bot.deliver(message, { authorization: `Bearer ${service.mint({ iss, aud: appId })}` })).status;
  expect(await statusFor("https://api.botframework.com")).toBe(401);
  expect(await statusFor("https://api.botframework.us")).toBe(200);
  await bot.stop();
});
