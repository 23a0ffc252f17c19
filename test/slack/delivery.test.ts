import { describe, expect, test } from "@jest/globals";
import { openStore } from "../../src/store/open.ts";
import { objectsIn } from "../adapters/checks.ts";
import type { Fault } from "../doubles/slack/faults.ts";
import { eventPayload, messageEvent, pressPayload } from "../doubles/slack/payloads.ts";
import { buttonOf, person } from "../doubles/slack/people.ts";
import type { Slack } from "../doubles/slack/slack.ts";
import { bot, team } from "../doubles/slack/world.ts";
import { hostileText } from "../hostile.ts";
import { dialects } from "../store/dialects.ts";
import { openSlack, realBot, startApp, ways } from "./app.ts";
import { card, scriptedBot, toEveryone, toSender } from "./replies.ts";

const methodsOf = (slack: Slack) => slack.calls.map(({ method }) => method).filter((method) => method !== "auth.test");
const channel = "C00000001";

async function isIn(slack: Slack, text: string): Promise<void> {
  await slack.until(text, () => slack.world.messages.some((message) => message.text === text));
}

describe.each(ways)("over %s", (way) => {
  test("is acknowledged before anything is done, while Slack's own answers hang", async () => {
    const { slack } = await startApp(scriptedBot(() => [toEveryone("late")]).handle, { way });
    slack.faults.inject("chat.postMessage", ...Array.from({ length: 5 }, () => ({ kind: "hang" as const })));
    const times: number[] = [];
    for (let number = 0; number < 5; number++) {
      const { status, milliseconds } = await slack.deliver(
        "event",
        eventPayload(messageEvent({ channel: `C0000000${number}`, ts: slack.world.nextTs(), user: "U1", text: "x" })),
      );
      expect(status).toBe(200);
      times.push(milliseconds);
    }
    expect(slack.world.messages).toEqual([]);
    expect(times.sort((one, other) => one - other)[2]).toBeLessThan(500);
    await slack.until(
      "the hanging calls",
      () => methodsOf(slack).filter((each) => each === "chat.postMessage").length === 5,
    );
    slack.faults.release();
    await slack.until("the answers", () => slack.world.messages.length === 5);
  });

  test("the same event three times is answered once", async () => {
    const { handle, events } = scriptedBot(realBot());
    const { slack } = await startApp(handle, { way });
    const payload = eventPayload(
      messageEvent({ channel, ts: slack.world.nextTs(), user: "U00000001", text: "0x80244022" }),
    );
    for (let time = 0; time < 3; time++) await slack.deliver("event", payload);
    await slack.until("three events", () => events.length >= 3);
    await slack.until("an answer", () => slack.world.messages.length > 0);
    await person(slack).say(channel, "0x80244022");
    await slack.until("the next answer", () => slack.world.messages.length >= 3);
    expect(slack.world.messages).toHaveLength(3);
  });
});

describe.each(dialects)("three replicas on %s", (_, place) => {
  test("answer one event once", async () => {
    const options = await place();
    const slack = await openSlack();
    const apps = await Promise.all(
      [1, 2, 3].map(async () => {
        const store = await openStore(options);
        const { handle, events } = scriptedBot(realBot(store.claims));
        return { ...(await startApp(handle, { slack })), events, store };
      }),
    );
    const payload = eventPayload(messageEvent({ channel, ts: slack.world.nextTs(), user: "U1", text: "0x80244022" }));
    for (const { eventsUrl } of apps) {
      slack.sendTo(eventsUrl);
      await slack.deliver("event", payload);
    }
    await slack.until("the event at each", () => apps.every(({ events }) => events.length > 0));
    await slack.until("an answer", () => slack.world.messages.length > 0);
    for (const { adapter, store } of apps) {
      await adapter.stop(5000);
      await store.close();
    }
    expect(slack.world.messages).toHaveLength(1);
  });
});

describe("when Slack", () => {
  test("says to wait, the reply comes after that time", async () => {
    const { slack, log } = await startApp(scriptedBot(() => [toEveryone("late")]).handle);
    slack.faults.inject("chat.postMessage", { kind: "busy", retryAfterSeconds: 1 });
    const start = performance.now();
    await person(slack).say(channel, "x");
    await isIn(slack, "late");
    expect(performance.now() - start).toBeGreaterThanOrEqual(990);
    expect(methodsOf(slack)).toEqual(["chat.postMessage", "chat.postMessage"]);
    const told = {
      level: "warn",
      event: "told to wait",
      method: "chat.postMessage",
      reason: "ratelimited",
      seconds: 1,
    };
    expect(log).toContainEqual(told);
  });

  test("says to wait in one channel, others are answered", async () => {
    const { slack } = await startApp(scriptedBot(() => [toEveryone("answer")]).handle);
    slack.faults.inject("chat.postMessage", { kind: "busy", retryAfterSeconds: 2 });
    const first = await person(slack).say(channel, "x");
    await slack.until("the refusal", () => methodsOf(slack).length === 1);
    const second = await person(slack).say("C00000002", "x");
    await slack.until("the other answer", () => slack.world.repliesTo("C00000002", second.ts).length === 1);
    expect(slack.world.repliesTo(channel, first.ts)).toEqual([]);
    await slack.until("the first answer", () => slack.world.repliesTo(channel, first.ts).length === 1);
  });

  test("says to wait for an hour, it is not waited for, and the log says so", async () => {
    const { slack, log } = await startApp(scriptedBot(() => [toEveryone("never")]).handle);
    slack.faults.inject("chat.postMessage", { kind: "busy", retryAfterSeconds: 3600 });
    await person(slack).say(channel, "x");
    await slack.until("the log", () => log.find(({ event }) => event === "reply not sent"));
    expect(log.at(-1)).toMatchObject({ level: "error", error: "ratelimited" });
  });

  test.each<Fault>([
    { kind: "status", status: 500 },
    ...["service_unavailable", "ratelimited"].map((error) => ({ kind: "refusal", error }) as const),
  ])("fails for a moment (%j), the reply is sent again", async (fault) => {
    const { slack } = await startApp(scriptedBot(() => [toEveryone("again")]).handle);
    slack.faults.inject("chat.postMessage", fault);
    await person(slack).say(channel, "x");
    await isIn(slack, "again");
  });

  test.each<Fault>([
    { kind: "status", status: 500 },
    { kind: "busy", retryAfterSeconds: 1 },
  ])("fails for a moment (%j) where a command is answered, the answer is sent again", async (fault) => {
    const { slack } = await startApp(scriptedBot(() => [toSender("again")]).handle);
    slack.faults.inject("response_url", fault);
    await person(slack).command(channel, "x");
    await slack.until("the answer", () => slack.world.ephemerals.some(({ text }) => text === "again"));
  });

  test("may have posted the reply, it is not sent again", async () => {
    const { slack, log } = await startApp(scriptedBot(() => [toEveryone("once")]).handle);
    slack.faults.inject("chat.postMessage", { kind: "refusal", error: "internal_error" });
    await person(slack).say(channel, "x");
    await slack.until("the log", () => log.find(({ event }) => event === "reply not sent"));
    expect(log.at(-1)).toMatchObject({ level: "error", error: "internal_error" });
    expect(methodsOf(slack)).toEqual(["chat.postMessage"]);
  });

  test("may have shown the answer to a command, it is not sent again", async () => {
    const { slack, log } = await startApp(scriptedBot(() => [toSender("once")]).handle);
    slack.faults.inject("response_url", { kind: "lost" });
    await person(slack).command(channel, "x");
    await slack.until("the log", () => log.find(({ event }) => event === "reply not sent"));
    expect(slack.world.ephemerals).toHaveLength(1);
  });

  test.each(["invalid_blocks", "msg_blocks_too_long"])(
    "refuses the blocks (%s), the text is sent alone",
    async (error) => {
      const { slack, log } = await startApp(scriptedBot(() => [toEveryone("*bold* <x>")]).handle);
      slack.faults.inject("chat.postMessage", { kind: "refusal", error });
      const { ts } = await person(slack).say(channel, "x");
      const answer = await slack.until("the answer", () => slack.world.repliesTo(channel, ts)[0]);
      expect(answer).toMatchObject({ text: "*bold* &lt;x&gt;", thread_ts: ts });
      expect(answer.blocks).toBeUndefined();
      expect(slack.calls.at(-1)?.given).toMatchObject({ mrkdwn: "false", unfurl_links: "false" });
      expect(log).toContainEqual({ level: "error", event: "blocks refused", reason: error, pointer: "" });
    },
  );

  test("refuses one reply, the next is sent, and the log holds nothing that a person wrote", async () => {
    const secret = "C:\\Users\\somebody";
    const { slack, log } = await startApp(scriptedBot(() => [toEveryone(secret), toEveryone("second")]).handle);
    slack.faults.inject("chat.postMessage", { kind: "refusal", error: "is_archived" });
    await person(slack).say(channel, secret);
    await isIn(slack, "second");
    expect(log).toContainEqual(expect.objectContaining({ event: "reply not sent", error: "is_archived" }));
    expect(JSON.stringify(log)).not.toContain("somebody");
  });
});

describe("a reply goes where it belongs", () => {
  test("to the person alone: in the thread where they write, else in the channel, where it is seen", async () => {
    const { slack } = await startApp(scriptedBot(() => [toSender("psst")]).handle);
    const first = await person(slack).say(channel, "x");
    await slack.until("the first", () => slack.world.ephemerals.length === 1);
    await person(slack).say(channel, "y", { thread_ts: first.ts });
    await slack.until("the second", () => slack.world.ephemerals.length === 2);
    expect(slack.world.ephemerals).toMatchObject([
      { channel, user: "U00000001", text: "psst" },
      { channel, user: "U00000001", thread_ts: first.ts },
    ]);
    expect(slack.world.ephemerals[0]?.thread_ts).toBeUndefined();
  });

  test("to the person alone, in a direct message, where a passing message would be lost", async () => {
    const { slack } = await startApp(scriptedBot(() => [toSender("stays")]).handle);
    await person(slack).say("D00000001", "x");
    await isIn(slack, "stays");
    expect(slack.world.ephemerals).toEqual([]);
  });

  test("to another channel, calling a person or a group there", async () => {
    const to = (mention: string) =>
      toEveryone("over to you", { to: { conversation: "C00000009", mention }, ticket: "t" });
    const replies = ["U00000007", "S00000007", "<!channel>"].map(to);
    const { handle, events } = scriptedBot(() => replies);
    const { slack } = await startApp(handle);
    await person(slack).say(channel, "x");
    await slack.until("all three", () => events.filter(({ kind }) => kind === "posted").length === 3);
    const there = slack.world.messages.filter((message) => message.channel === "C00000009");
    expect(there.map(({ text }) => text)).toEqual([
      "<@U00000007> over to you",
      "<!subteam^S00000007> over to you",
      "over to you",
    ]);
    expect(JSON.stringify(there[0]?.blocks)).toContain('{"type":"user","user_id":"U00000007"}');
    expect(JSON.stringify(there[1]?.blocks)).toContain('{"type":"usergroup","usergroup_id":"S00000007"}');
    expect(events.at(-1)?.where).toMatchObject({ conversation: "C00000009", thread: there[2]?.ts });
  });

  test("of a command in a channel that the bot is no member of: through the address that came with it", async () => {
    const { slack } = await startApp(scriptedBot(() => [toEveryone("for all")]).handle);
    slack.foreign.add("C00000005");
    await person(slack).command("C00000005", "0x80244022");
    await isIn(slack, "for all");
    expect(methodsOf(slack)).toEqual(["chat.postMessage", "response_url"]);
  });

  test("not to the channel of the press where it cannot be posted elsewhere; who pressed is told", async () => {
    const { handle } = scriptedBot(({ kind }) =>
      kind === "press"
        ? [toEveryone("over to you", { to: { conversation: "C00000009", mention: "U00000007" } })]
        : [toEveryone("card", { card: card("card", [{ label: "Post the summary", token: "1.go" }]) })],
    );
    const { slack, log } = await startApp(handle);
    slack.foreign.add("C00000009");
    const { ts } = await person(slack).say(channel, "x");
    const posted = await slack.until("the card", () => slack.world.repliesTo(channel, ts)[0]);
    await person(slack).press(posted, "Post the summary");
    const told = await slack.until("the note", () => slack.world.ephemerals[0]);
    expect(told).toMatchObject({ user: "U00000001", channel, thread_ts: ts });
    expect(told.text).toContain("nobody was called");
    expect(slack.world.messages).toHaveLength(2);
    expect(log).toContainEqual(expect.objectContaining({ event: "reply not sent", error: "not_in_channel" }));
  });

  test("and stays inert: what a person typed is neither a call nor markup", async () => {
    const hostile = toEveryone("", {
      card: { ...card(hostileText), blocks: [{ type: "evidence", lines: [hostileText] }] },
    });
    const { slack } = await startApp(scriptedBot(() => [hostile]).handle);
    const { ts } = await person(slack).say(channel, hostileText);
    const answer = await slack.until("the answer", () => slack.world.repliesTo(channel, ts)[0]);
    expect(answer.text).toContain("&lt;!channel&gt;");
    expect(answer.text).not.toMatch(/<[!@#h]/);
    expect(JSON.stringify(answer.blocks)).not.toContain("mrkdwn");
  });
});

test("its own messages, which Slack brings back, and those of other bots are not read", async () => {
  const { handle, events } = scriptedBot((event) => [
    toEveryone("0x80244022", {
      ...(event.kind === "press" ? { mode: "replace" } : {}),
      card: card("0x80244022", [{ label: "More", token: "1.more" }]),
    }),
  ]);
  const { slack } = await startApp(handle);
  const message = await person(slack).say(channel, "0x80244022");
  const answer = await slack.until("the answer", () => slack.world.repliesTo(channel, message.ts)[0]);
  await person(slack).press(answer, "More");
  await slack.until("the change", () => methodsOf(slack).includes("chat.update"));
  const others = { channel, ts: slack.world.nextTs(), text: "0x80244022" };
  await person(slack, "UAPP00001").say(channel, "0x80244022", { bot_id: "BAPP00001", subtype: "bot_message" });
  await slack.deliver("event", eventPayload(messageEvent({ ...others, user: "USLACKBOT" })));
  await slack.deliver("event", eventPayload(messageEvent({ ...others, user: bot.user })));
  await slack.deliver("event", eventPayload(messageEvent({ ...others, user: "U00000001", subtype: "channel_topic" })));
  await person(slack).say("C00000002", "last");
  await slack.until("the last event", () => events.some(({ where }) => where.conversation === "C00000002"));
  expect(events.map(({ kind }) => kind)).toEqual(["message", "press", "message"]);
});

test("a button whose token was altered is answered politely, to who pressed it", async () => {
  const { slack } = await startApp(realBot());
  const message = await person(slack).say(channel, "0x8024402");
  const answer = await slack.until("the answer", () => slack.world.repliesTo(channel, message.ts)[0]);
  const altered = JSON.parse(JSON.stringify(answer).replaceAll('"1.look.', '"9.look.')) as typeof answer;
  const [button] = objectsIn(altered.blocks).filter(({ type }) => type === "button");
  const label = (button as { readonly text?: { readonly text: string } } | undefined)?.text?.text ?? "";
  await person(slack).press(altered, label);
  const whisper = await slack.until("a private answer", () => slack.world.ephemerals[0]);
  expect(whisper.text).toContain("This button no longer works");
  expect(slack.world.find(channel, answer.ts)).toEqual(answer);
});

test("a button is not taken from another workspace, and who pressed it is told so in private", async () => {
  const { handle, events } = scriptedBot(({ kind, where }) =>
    kind === "press" && where.tenant !== team.id
      ? [toSender("no")]
      : [toEveryone("yes", { card: card("yes", [{ label: "More", token: "1.more" }]) })],
  );
  const { slack } = await startApp(handle);
  const message = await person(slack).say(channel, "x");
  const answer = await slack.until("the answer", () => slack.world.repliesTo(channel, message.ts)[0]);
  const responseUrl = slack.responseUrlFor({ channel, user: "U00000009" });
  const pressed = pressPayload(buttonOf(answer.blocks ?? [], "More"), answer, {
    user: "U00000009",
    channel,
    responseUrl,
  });
  await slack.deliver("interaction", { ...pressed, team: { id: "T00000009", domain: "other" } });
  await slack.until("a private answer", () => slack.world.ephemerals[0]?.text === "no");
  expect(events.at(-1)).toMatchObject({ kind: "press", where: { tenant: "T00000009" } });
});
