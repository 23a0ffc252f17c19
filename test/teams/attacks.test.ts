import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { channelMessage, mentioning, personalMessage, press, type RawActivity } from "../doubles/teams/activities.ts";
import { type RunningBot, registered, startBot } from "../doubles/teams/bot.ts";
import { appId, type MintOptions, startTeamsService, type TeamsService, tenantId } from "../doubles/teams/service.ts";

/** Requests that nobody but an attacker or a broken client sends: a clear status, nothing is sent anywhere, the bot lives on. */

let service: TeamsService;
let bot: RunningBot;
/** Where an attacker would like the bot to send something. */
let elsewhere: TeamsService;
const printed = jest.spyOn(console, "error").mockImplementation(() => {});

beforeAll(async () => {
  service = await startTeamsService();
  elsewhere = await startTeamsService();
  bot = await startBot(service);
});
afterEach(async () => {
  expect([service.calls, elsewhere.calls]).toEqual([[], []]);
  expect((await bot.deliver(personalMessage("0x80244022"))).status).toBe(200);
  expect(service.calls.splice(0)).toHaveLength(1);
});
afterAll(async () => {
  printed.mockRestore();
  for (const each of [bot, service, elsewhere]) await each.stop();
});

const question = () => mentioning(channelMessage("0x80244022"));
const hour = 3600;
const now = () => Math.floor(Date.now() / 1000);

describe("a token that is not right gets 401:", () => {
  const bearer = (claims: Readonly<Record<string, unknown>>, options?: MintOptions) => () =>
    `Bearer ${service.mint(claims, options)}`;
  const tampered = () => {
    const [header, , signature] = service.mint().split(".");
    const [, payload] = service.mint({ exp: now() + 99 * hour }).split(".");
    return `Bearer ${header}.${payload}.${signature}`;
  };

  test.each<[string, () => string]>([
    ["none", () => ""],
    ["no token", () => "Bearer "],
    ["no JWT", () => "Bearer x"],
    ["three parts of nothing", () => "Bearer a.b.c"],
    ["another scheme", () => bearer({})().replace("Bearer", "Basic")],
    ["for another bot", bearer({ aud: tenantId })],
    ["for nobody", bearer({ aud: undefined })],
    ["of another issuer", bearer({ iss: "https://evil.example" })],
    ["of a tenant's issuer", bearer({ iss: `https://sts.windows.net/${tenantId}/`, appid: appId, ver: "1.0" })],
    ["naming a foreign tenant", bearer({ tid: "00000000-0000-4000-8000-000000000000" })],
    ["for another service URL", bearer({ serviceurl: "https://evil.example" })],
    ["for no service URL", bearer({ serviceurl: undefined })],
    ["expired", bearer({ nbf: now() - 2 * hour, exp: now() - hour })],
    ["that never expires", bearer({ exp: undefined })],
    ["not valid yet", bearer({ nbf: now() + hour, exp: now() + 2 * hour })],
    ["signed with another key", bearer({}, { forged: true })],
    ["signed with an unknown key", bearer({}, { keyId: "key-9" })],
    ["not endorsed for Teams", bearer({}, { keyId: "key-2" })],
    ["not signed", bearer({}, { algorithm: "none" })],
    ["with a changed content", tampered],
    ["that is huge", () => `Bearer ${"a".repeat(12_000)}`],
  ])("%s", async (_, authorization) => {
    expect(await bot.deliver(question(), { authorization: authorization() })).toEqual({ status: 401, body: undefined });
  });
});

test("a token that was accepted a moment ago is refused for another service and with another signature", async () => {
  const authorization = `Bearer ${service.mint()}`;
  expect((await bot.deliver(question(), { authorization })).status).toBe(200);
  service.calls.splice(0);
  const moved = { ...question(), serviceUrl: elsewhere.url };
  expect((await bot.deliver(moved, { authorization })).status).toBe(401);
  const [head] = /^.*\./.exec(authorization) ?? [];
  const [signature = ""] = service
    .mint({ nbf: now() - 1 })
    .split(".")
    .slice(2);
  expect((await bot.deliver(question(), { authorization: `${head}${signature}` })).status).toBe(401);
});

describe("an activity that is not of Teams gets 400:", () => {
  test.each<[string, (activity: RawActivity) => unknown]>([
    ["nothing in it", () => ({})],
    ["an array", (activity) => [activity]],
    ["null", () => null],
    ["a text", () => "activity"],
    ["a number", () => 1],
    ["no type", ({ type: _, ...rest }) => rest],
    ["no conversation", ({ conversation: _, ...rest }) => rest],
    ["no recipient", ({ recipient: _, ...rest }) => rest],
    ["another channel", (activity) => ({ ...activity, channelId: "emulator" })],
    ["a channel with rules of its own", (activity) => ({ ...activity, channelId: "AseChannel" })],
    ["no service URL", (activity) => ({ ...activity, serviceUrl: "" })],
    ["a service URL of another kind", (activity) => ({ ...activity, serviceUrl: "file:///etc/passwd" })],
    ["a list of the wrong things", (activity) => ({ ...activity, attachments: "x" })],
  ])("%s", async (_, change) => {
    const body = JSON.stringify(change({ serviceUrl: service.url, ...question() }));
    for (const authorization of ["", `Bearer ${service.mint()}`])
      expect((await bot.post(body, { authorization })).status).toBe(400);
  });

  test.each(["", "{", "{}}", "\u0000", "[", "'a'", '{"type":'])("broken JSON: %j", async (body) => {
    expect(await bot.post(body)).toMatchObject({ status: 400, body: { error: { code: "bad_json" } } });
  });
});

test.each(["GET", "PUT", "DELETE", "HEAD"])("%s is not allowed", async (method) => {
  const response = await fetch(`${bot.url}/api/messages`, { method });
  expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
});

describe("a body", () => {
  test("above 1 MB gets 413, whether its length is told or not", async () => {
    const body = JSON.stringify({ ...question(), text: "x".repeat(1024 * 1024) });
    expect((await bot.post(body)).status).toBe(413);
    const stream = new ReadableStream({
      start: (controller) => {
        for (let part = 0; part < 20; part += 1) controller.enqueue(Buffer.alloc(100_000, "x"));
        controller.close();
      },
    });
    const request = { method: "POST", body: stream, duplex: "half" } as RequestInit;
    const status = await fetch(`${bot.url}/api/messages`, request).then(
      (response) => response.status,
      () => 413, // the connection may be closed before the rest is sent
    );
    expect(status).toBe(413);
  });

  test("that is cut off in the middle harms nobody", async () => {
    const stream = new ReadableStream({
      start: (controller) => {
        controller.enqueue(Buffer.from('{"type":'));
        controller.error(new Error("gone"));
      },
    });
    const request = { method: "POST", body: stream, duplex: "half" } as RequestInit;
    await expect(fetch(`${bot.url}/api/messages`, request)).rejects.toThrow();
  });

  test("of nearly 1 MB is read to its end", async () => {
    const text = `${"x ".repeat(500_000)} 0x80244022`;
    expect((await bot.deliver(mentioning(channelMessage(text)))).status).toBe(200);
    expect(JSON.stringify(service.calls.splice(0)[0]?.body)).toContain("0x80244022");
  });
});

describe("what a person typed is shown as it is:", () => {
  test.each([
    "{{DATE(2020-01-01T00:00:00Z)}}",
    "[x](https://evil.example)",
    "<b>bold</b>",
    "<at>Everybody</at>",
    "**loud**",
  ])("%s", async (text) => {
    await bot.deliver(mentioning(channelMessage(`windows update ${text} 0x80244022 failed ${text}`)));
    const [call] = service.calls.splice(0);
    expect(call?.body.attachments[0].content.body.length).toBeGreaterThan(1);
    expect(JSON.stringify(call?.body)).not.toMatch(/\{\{|"type":"TextBlock"|evil\.example"/);
    expect(call?.body.text).toBeUndefined();
    expect(call?.body.entities).toBeUndefined();
  });
});

describe("another tenant", () => {
  const foreign = "22222222-2222-4222-8222-222222222222";
  const from = (activity: RawActivity, tenant: string | undefined) => ({
    ...activity,
    conversation: { ...activity["conversation"], tenantId: tenant },
    channelData: {},
  });

  test("gets 403 and a line in the log", async () => {
    for (const activity of [question(), press("1.look.80244022", { id: "a:x", conversationType: "personal" })])
      for (const tenant of [foreign, undefined]) {
        const before = bot.log.length;
        expect((await bot.deliver(from(activity, tenant))).status).toBe(403);
        expect(bot.log.slice(before)).toEqual([
          { level: "warn", event: "tenant not allowed", fields: { adapter: "teams" } },
        ]);
      }
  });

  test("is answered when it is allowed", async () => {
    const variables = { ...registered(service), TEAMS_ALLOWED_TENANTS: `${tenantId}, ${foreign}` };
    const open = await startBot(service, { variables });
    expect((await open.deliver(from(question(), foreign))).status).toBe(200);
    expect(service.calls.splice(0)).toHaveLength(1);
    await open.stop();
  });
});

describe("without authentication, for a test client on this machine", () => {
  test("only a service on this machine is answered", async () => {
    const local = await startBot(service, { variables: { TEAMS_LOCAL_DEV: "true" } });
    expect((await local.deliver(question(), { authorization: "" })).status).toBe(200);
    expect(service.calls.splice(0)).toMatchObject([{ authorization: undefined }]);
    for (const serviceUrl of ["https://evil.example", "http://127.0.0.1.evil.example", "http://10.0.0.1"])
      expect((await local.deliver({ ...question(), serviceUrl }, { authorization: "" })).status).toBe(401);
    await local.stop();
  });
});

test("while the keys of the service cannot be read, requests are neither taken nor refused for good", async () => {
  const variables = { ...registered(service), TEAMS_OPENID_METADATA_URL: "http://127.0.0.1:9/openid" };
  const cut = await startBot(service, { variables });
  expect((await cut.deliver(question())).status).toBe(503);
  await cut.stop();
});

test("the keys are not read for a token that is not from Teams at all", async () => {
  const own = await startTeamsService();
  const fresh = await startBot(own);
  const authorization = `Bearer ${own.mint({ iss: "https://evil.example" })}`;
  expect((await fresh.deliver(question(), { authorization })).status).toBe(401);
  expect(own.keysRead()).toBe(0);
  await fresh.stop();
  await own.stop();
});

test("no text of a message reaches the log", async () => {
  const secret = "SRV-PAYROLL-07";
  service.next({ status: 400 });
  await bot.deliver(mentioning(channelMessage(`0x80244022 on ${secret}`)));
  service.calls.splice(0);
  expect(bot.log.length).toBeGreaterThan(0);
  expect(JSON.stringify(bot.log)).not.toContain(secret);
});
