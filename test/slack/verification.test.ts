import { describe, expect, test } from "@jest/globals";
import { create } from "../../adapters/slack/index.ts";
import { deliverByHttp, requestFor, type SignedRequest, signed } from "../doubles/slack/delivery.ts";
import { commandPayload, eventPayload, messageEvent } from "../doubles/slack/payloads.ts";
import { person } from "../doubles/slack/people.ts";
import { credentials } from "../doubles/slack/slack.ts";
import { closeAfterwards, dependencies, openSlack, realBot, startApp, variablesFor } from "./app.ts";
import { scriptedBot, toEveryone } from "./replies.ts";

const json = "application/json";
const form = "application/x-www-form-urlencoded";
const secret = credentials.signingSecret;
const message = { channel: "C00000001", ts: "1764000000.000100", user: "U00000001", text: "0x80244022" };
const payload = eventPayload(messageEvent(message));
const body = JSON.stringify(payload);
const now = Date.now() / 1000;

function without(request: SignedRequest, header: string): SignedRequest {
  const { [header]: _, ...headers } = request.headers;
  return { ...request, headers };
}

function changed(request: SignedRequest, header: string, value: string): SignedRequest {
  return { ...request, headers: { ...request.headers, [header]: value } };
}

describe("a request that is not Slack's gets 401, and nothing happens", () => {
  test.each<[string, SignedRequest]>([
    ["another secret", signed("other", body, json)],
    ["another body", { ...signed(secret, body, json), body: body.replace("0x80244022", "0x80244023") }],
    ["six minutes old", signed(secret, body, json, now - 360)],
    ["six minutes ahead", signed(secret, body, json, now + 360)],
    ["a time that is none", changed(signed(secret, body, json), "x-slack-request-timestamp", "now")],
    ["no signature", without(signed(secret, body, json), "x-slack-signature")],
    ["no time", without(signed(secret, body, json), "x-slack-request-timestamp")],
    ["an unknown version", changed(signed(secret, body, json), "x-slack-signature", "v1=00")],
    ["a command", { ...signed("other", "command=%2Fwuerror&text=0x80244022", form) }],
    ["no JSON, unsigned", { body: "{", headers: { "content-type": json } }],
  ])("%s", async (_, request) => {
    const { handle, events } = scriptedBot(realBot());
    const { slack, eventsUrl } = await startApp(handle);
    expect((await deliverByHttp(eventsUrl, request)).status).toBe(401);
    // What arrives later overtakes nothing: had the first been taken, it would stand in front.
    await person(slack).say("C00000002", "after it");
    await slack.until("the next event", () => events.length > 0);
    expect(events).toMatchObject([{ where: { conversation: "C00000002" } }]);
  });
});

describe("what Slack would never send is refused or passed over, and the next message is answered", () => {
  test.each<[string, SignedRequest, number[]]>([
    ["broken JSON", signed(secret, '{"type":', json), [400]],
    ["null", signed(secret, " null ", json), [400]],
    ["null in a form", signed(secret, "payload=%6eull", form), [400]],
    ["an event that is null", signed(secret, '{"type":"event_callback","event":null}', json), [200]],
    ["a list", signed(secret, "[]", json), [200]],
    ["an unknown payload", signed(secret, '{"type":"app_rate_limited","team_id":"T1"}', json), [200]],
    ["an unknown interaction", requestFor("interaction", { type: "block_actions" }, secret), [200]],
    ["an unknown event", requestFor("event", eventPayload({ type: "emoji_changed", subtype: "add" }), secret), [200]],
    [
      "a message without its parts",
      requestFor("event", eventPayload({ type: "message", channel: "C1", text: { a: 1 } }), secret),
      [200],
    ],
    [
      "a channel that is a number",
      requestFor("event", eventPayload({ type: "message", channel: 5, text: "x" }), secret),
      [200],
    ],
    [
      "another command",
      requestFor(
        "command",
        { ...commandPayload("", { user: "U1", channel: "C1", responseUrl: "http://127.0.0.1:9/" }), command: "/other" },
        secret,
      ),
      [200],
    ],
    ["2 MB", signed(secret, JSON.stringify({ ...payload, padding: "x".repeat(2_000_000) }), json), [413, 0]],
  ])("%s", async (_, request, statuses) => {
    const { handle, events } = scriptedBot(() => [toEveryone("answered")]);
    const { slack, eventsUrl } = await startApp(handle);
    // A sender that is cut off while it writes may not read the refusal.
    const { status, milliseconds } = await deliverByHttp(eventsUrl, request);
    expect(statuses).toContain(status);
    expect(milliseconds).toBeLessThan(2000);
    const { ts } = await person(slack).say("C00000001", "next");
    await slack.until("an answer", () => slack.world.repliesTo("C00000001", ts).length === 1);
    expect(events).toHaveLength(1);
  });
});

test("a form may name its character set", async () => {
  const { handle, events } = scriptedBot(() => []);
  const { slack, eventsUrl } = await startApp(handle);
  const command = commandPayload("0x80244022", { user: "U1", channel: "C1", responseUrl: "http://127.0.0.1:9/" });
  const request = requestFor("command", command, secret);
  expect((await deliverByHttp(eventsUrl, changed(request, "content-type", `${form};charset=UTF-8`))).status).toBe(200);
  await slack.until("the command", () => events.length > 0);
  expect(events).toMatchObject([{ text: "0x80244022", addressed: "command" }]);
});

test("Slack's questions about the address itself are answered", async () => {
  const { eventsUrl } = await startApp(realBot());
  const challenge = signed(secret, '{"type":"url_verification","challenge":"c-1"}', json);
  const response = await fetch(eventsUrl, { method: "POST", ...challenge });
  expect([response.status, await response.json()]).toEqual([200, { challenge: "c-1" }]);
  const check = await fetch(eventsUrl, { method: "POST", body: "ssl_check=1", headers: { "content-type": form } });
  expect(check.status).toBe(200);
  expect((await fetch(eventsUrl)).status).toBe(405);
});

test("a request that is replayed inside the five minutes is answered once", async () => {
  const { handle, events } = scriptedBot(realBot());
  const { slack, eventsUrl } = await startApp(handle);
  const request = requestFor("event", payload, secret);
  for (let time = 0; time < 3; time++) expect((await deliverByHttp(eventsUrl, request)).status).toBe(200);
  await slack.until("three events", () => events.length >= 3);
  await slack.until("an answer", () => slack.world.messages.length > 0);
  expect(slack.world.messages).toHaveLength(1);
});

test("before the start and after the stop the address says to come back later", async () => {
  const slack = await openSlack();
  const { adapter, eventsUrl } = await startApp(realBot(), { slack });
  await adapter.stop(100);
  expect((await deliverByHttp(eventsUrl, signed(secret, body, json))).status).toBe(503);
  const listener = create(variablesFor(slack, "HTTP"), dependencies).routes["/slack/events"];
  const { createServer } = await import("node:http");
  const server = createServer(listener).listen(0, "127.0.0.1");
  closeAfterwards(async () => server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  expect((await deliverByHttp(`http://127.0.0.1:${port}/slack/events`, signed(secret, body, json))).status).toBe(503);
});
