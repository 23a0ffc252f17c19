import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { createLogin } from "../../adapters/teams/login.ts";
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

/** How the bot gets its own token. */

let service: TeamsService;
const asked: string[] = [];
let isCut = false;

/** Leads the names of Microsoft's logins to the double. */
const redirected: typeof fetch = async (url, request) => {
  const { origin, pathname } = new URL(String(url));
  if (origin === service.url) return fetch(url, request);
  asked.push(String(url));
  return fetch(isCut ? "http://127.0.0.1:9" : `${service.url}${pathname}`, request);
};

beforeAll(async () => {
  service = await startTeamsService();
});
afterEach(() => {
  asked.splice(0);
  service.calls.splice(0);
});
afterAll(() => service.stop());

const withPassword = (password: string) => ({
  ...registered(service),
  TEAMS_APP_TYPE: "SingleTenant",
  TEAMS_APP_PASSWORD: password,
});

describe("an app with a password", () => {
  test("that is wrong does not start, and says which variables to look at", async () => {
    const starting = startBot(service, { variables: withPassword("wrong"), fetch: redirected });
    await expect(starting).rejects.toMatchObject({ name: "UserError", code: "configuration" });
    await expect(starting).rejects.toThrow(/TEAMS_APP_PASSWORD/);
    await expect(starting).rejects.not.toThrow(/wrong/);
  });

  test("that cannot be checked now starts, and gets its token when it is needed", async () => {
    isCut = true;
    const bot = await startBot(service, { variables: withPassword(botPassword), fetch: redirected });
    isCut = false;
    expect(bot.log).toMatchObject([{ level: "warn", event: "login not reached" }]);
    expect((await bot.deliver(mentioning(channelMessage("0x80244022")))).status).toBe(200);
    expect(service.calls).toMatchObject([{ authorization: `Bearer ${botToken}` }]);
    await bot.stop();
  });

  test.each<[string, object]>([
    ["https://login.microsoftonline.com", {}],
    ["https://login.microsoftonline.us", { TEAMS_CLOUD: "usgov" }],
    ["https://login.example", { ToChannelFromBotLoginUrl: "https://login.example" }],
    ["https://login.example", { ToChannelFromBotLoginUrl: `https://login.example/${tenantId}/` }],
  ])("asks its own tenant for a token: %s", async (origin, changed) => {
    const variables = { ...withPassword(botPassword), ...changed };
    const bot = await startBot(service, { variables, fetch: redirected });
    await bot.stop();
    expect(asked).toEqual([`${origin}/${tenantId}/oauth2/v2.0/token`]);
  });
});

describe("a token", () => {
  const client = {
    appId,
    password: botPassword,
    tenantId,
    login: "https://login.example/",
    scope: "https://a.example",
  };
  const answering = (...answers: (() => Promise<Response> | Response)[]) => {
    const forms: string[] = [];
    const answer: typeof fetch = async (_, request) => {
      forms.push(String(request?.body));
      const next = answers.shift();
      if (next === undefined) throw new Error("asked once too often");
      return next();
    };
    return { forms, login: createLogin(client, answer) };
  };
  const granted = (token: string, seconds: number) => () =>
    Response.json({ access_token: token, expires_in: seconds, token_type: "Bearer" });

  test("is asked for once, and again before it expires", async () => {
    const { login, forms } = answering(granted("first", 301), granted("second", 299), granted("third", 3600));
    expect(await Promise.all([login(), login()])).toEqual(["Bearer first", "Bearer first"]);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect([await login(), await login(), await login()]).toEqual(["Bearer second", "Bearer third", "Bearer third"]);
    expect(new URLSearchParams(forms[0])).toEqual(
      new URLSearchParams({
        grant_type: "client_credentials",
        client_id: appId,
        client_secret: botPassword,
        scope: "https://a.example/.default",
      }),
    );
  });

  test("is asked for again after a failure", async () => {
    const { login } = answering(
      () => new Response("gateway", { status: 502 }),
      () => Response.json({ error: "temporarily_unavailable" }, { status: 503 }),
      () => Response.json({ error: "invalid_client" }, { status: 401 }),
      granted("late", 3600),
    );
    for (const name of ["SyntaxError", "Error", "LoginRefused"])
      await expect(login()).rejects.toHaveProperty("name", name);
    expect(await login()).toBe("Bearer late");
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
