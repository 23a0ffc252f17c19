import { expect, test } from "@jest/globals";
import { eventPayload, messageEvent } from "../doubles/slack/payloads.ts";
import { person } from "../doubles/slack/people.ts";
import type { Slack } from "../doubles/slack/slack.ts";
import { realBot, startApp } from "./app.ts";
import { scriptedBot, toEveryone } from "./replies.ts";

const start = () => startApp(realBot(), { way: "Socket Mode" });

async function isAnswered(slack: Slack): Promise<void> {
  const { ts } = await person(slack).say("C00000001", "0x80244022");
  await slack.until("an answer", () => slack.world.repliesTo("C00000001", ts).length === 1);
}

const connectionsAskedFor = (slack: Slack) =>
  slack.calls.filter(({ method }) => method === "apps.connections.open").length;

test.each(["warning", "refresh_requested"] as const)(
  "a connection that Slack renews (%s) is made anew",
  async (reason) => {
    const { slack } = await start();
    await isAnswered(slack);
    slack.sockets.refresh(reason);
    await slack.sockets.connected();
    await isAnswered(slack);
    expect(connectionsAskedFor(slack)).toBe(2);
  },
);

test("a connection that breaks is made anew, again and again", async () => {
  const { slack } = await start();
  for (let time = 0; time < 3; time++) {
    slack.sockets.cut();
    await slack.sockets.connected();
    await isAnswered(slack);
  }
});

test("a Slack that refuses, fails and hurries while it is asked for a new connection ends nothing", async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on("unhandledRejection", note);
  const { slack, log } = await start();
  slack.faults.inject(
    "apps.connections.open",
    { kind: "refusal", error: "invalid_auth" },
    { kind: "busy", retryAfterSeconds: 1 },
    { kind: "refusal", error: "internal_error" },
  );
  slack.sockets.refresh("link_disabled");
  await slack.sockets.connected();
  await isAnswered(slack);
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
  expect(log.filter(({ event }) => event === "not connected")).toMatchObject([
    { error: "invalid_auth" },
    { error: "ratelimited" },
    { error: "internal_error" },
  ]);
});

test("frames that are no envelopes are passed over", async () => {
  const { slack } = await start();
  const socket = await slack.sockets.connected();
  for (const frame of ["{", "null", "[]", '"text"', '{"type":"events_api"}', '{"type":"unheard_of","payload":{}}'])
    socket.send(frame);
  socket.send(Buffer.from([0, 1, 2]), { binary: true });
  await isAnswered(slack);
});

test("an event whose acknowledgement was lost with its connection arrives again, and is answered once", async () => {
  const { handle, events } = scriptedBot(realBot());
  const { slack } = await startApp(handle, { way: "Socket Mode" });
  const message = slack.world.add({
    channel: "C00000001",
    ts: slack.world.nextTs(),
    user: "U00000001",
    text: "0x80244022",
  });
  const payload = eventPayload(messageEvent(message));
  const lost = slack.deliver("event", payload);
  slack.sockets.cut();
  expect((await lost).status).toBe(0);
  await slack.sockets.connected();
  expect((await slack.deliver("event", payload)).status).toBe(200);
  await slack.until("an answer", () => slack.world.repliesTo("C00000001", message.ts).length > 0);
  await isAnswered(slack);
  expect(slack.world.repliesTo("C00000001", message.ts)).toHaveLength(1);
  expect(events.length).toBeGreaterThanOrEqual(2);
});

test("the tries of Socket Mode do not become those of the bot's own calls", async () => {
  const { handle } = scriptedBot(() => [toEveryone("never sent")]);
  const { slack, log } = await startApp(handle, { way: "Socket Mode" });
  const failing = Array.from({ length: 20 }, () => ({ kind: "status" as const, status: 503 }));
  slack.faults.inject("chat.postMessage", ...failing);
  await person(slack).say("C00000001", "0x80244022");
  await slack.until("the end of the tries", () => log.some(({ event }) => event === "reply not sent"));
  expect(slack.calls.filter(({ method }) => method === "chat.postMessage")).toHaveLength(4);
});
