import { describe, expect, test } from "@jest/globals";
import type { MessageEvent } from "../../src/index.ts";
import { person } from "../doubles/slack/people.ts";
import type { Slack } from "../doubles/slack/slack.ts";
import { bot, type Message } from "../doubles/slack/world.ts";
import { openSlack, realBot, startApp, ways } from "./app.ts";
import { card, scriptedBot, toEveryone, toSender } from "./replies.ts";

const pasted = "Windows Update on our WSUS failed with 0x80244022";
const title = "The update server is too busy or stopped (HTTP 503)";

const answersTo = (slack: Slack, { channel, ts, thread_ts }: Message) =>
  slack.world.repliesTo(channel, thread_ts ?? ts).filter(({ user }) => user === bot.user);

const textsOf = (messages: readonly { readonly text: string }[]) => messages.map(({ text }) => text.split("\n")[0]);

describe.each(ways)("over %s", (way) => {
  test.each([
    ["a channel", "C00000001"],
    ["a private channel", "G00000001"],
    ["a group conversation", "M00000001"],
    ["a direct message", "D00000001"],
  ])("a paste in %s is answered in its thread", async (_, channel) => {
    const { slack } = await startApp(realBot(), { way });
    const message = await person(slack).say(channel, pasted);
    const [answer] = await slack.until("an answer", () => {
      const found = answersTo(slack, message);
      return found.length > 0 && found;
    });
    expect(answer?.text).toContain("0x80244022");
    expect(JSON.stringify(answer?.blocks)).toContain(title);
    expect(slack.calls.at(-1)?.given).toMatchObject({
      thread_ts: message.ts,
      unfurl_links: "false",
      unfurl_media: "false",
    });
  });

  test("a mention, which arrives as two events, is answered once, without the bot's name in the text", async () => {
    const { handle, events } = scriptedBot(realBot());
    const { slack } = await startApp(handle, { way });
    const message = await person(slack).say("C00000001", `<@${bot.user}> 0x80244022, <@U00000009>`);
    await slack.until("both events", () => events.length >= 2);
    await slack.until("an answer", () => answersTo(slack, message).length > 0);
    const [first, second] = events as readonly MessageEvent[];
    expect(first).toMatchObject({ addressed: "mention", text: "0x80244022, <@>", isReply: false });
    expect(second).toEqual(first);
    expect(answersTo(slack, message)).toHaveLength(1);
  });

  test("ordinary talk meets silence", async () => {
    const { handle, events } = scriptedBot(realBot());
    const { slack } = await startApp(handle, { way });
    await person(slack).say("C00000001", "is it lunch yet");
    await slack.until("the event", () => events.length === 1);
    await person(slack).say("C00000001", pasted);
    await slack.until("an answer", () => slack.world.messages.length === 3);
    expect(slack.calls.filter(({ method }) => method === "chat.postMessage")).toHaveLength(1);
  });

  test("a reply in a thread needs no mention, and is answered there", async () => {
    const { handle, events } = scriptedBot((event) => [toEveryone(`about ${(event as MessageEvent).text}`)]);
    const { slack } = await startApp(handle, { way });
    const first = await person(slack).say("C00000001", "one");
    await person(slack).say("C00000001", "did not help", { thread_ts: first.ts });
    await slack.until("both answers", () => answersTo(slack, first).length === 2);
    expect(textsOf(answersTo(slack, first))).toEqual(["about one", "about did not help"]);
    expect(events[1]).toMatchObject({ isReply: true, where: { conversation: "C00000001", thread: first.ts } });
  });

  test("a reply that its writer also sends to the channel belongs to its thread", async () => {
    const { handle, events } = scriptedBot(() => []);
    const { slack } = await startApp(handle, { way });
    await person(slack).say("C00000001", "worked", { thread_ts: "1764000000.000001", subtype: "thread_broadcast" });
    await slack.until("the event", () => events.length === 1);
    expect(events[0]).toMatchObject({ isReply: true, where: { thread: "1764000000.000001" } });
  });

  test("/wuerror is answered to its sender alone", async () => {
    const { handle, events } = scriptedBot(() => [toSender("for you")]);
    const { slack } = await startApp(handle, { way });
    const { status } = await person(slack).command("C00000001", "0x80244022");
    expect(status).toBe(200);
    const [whisper] = await slack.until("an answer", () => slack.world.ephemerals.length > 0 && slack.world.ephemerals);
    expect(whisper).toMatchObject({ user: "U00000001", channel: "C00000001", text: "for you" });
    expect(events[0]).toMatchObject({ addressed: "command", text: "0x80244022", isReply: false, files: [] });
    expect(events[0]?.where).toEqual({ adapter: "slack", tenant: "T00000001", conversation: "C00000001" });
    expect(slack.world.messages).toEqual([]);
  });

  test("the shortcut reads the message that it was used on, and what an app showed in it", async () => {
    const { handle, events } = scriptedBot(() => [toSender("for you")]);
    const { slack } = await startApp(handle, { way });
    const alert = slack.world.add({
      channel: "C00000001",
      ts: slack.world.nextTs(),
      user: "UAPP00001",
      bot_id: "BAPP00001",
      text: "Backup failed",
      blocks: [{ type: "section", text: { type: "mrkdwn", text: "0x80070005" } }],
      ...{ attachments: [{ text: "0x80244022", fallback: "?" }] },
    });
    await person(slack).shortcut(alert);
    await slack.until("an answer", () => slack.world.ephemerals.length > 0);
    expect(events[0]).toMatchObject({
      addressed: "command",
      text: "Backup failed\n0x80244022\n0x80070005",
      where: { thread: alert.ts },
      who: { id: "U00000001" },
    });
  });

  test("buttons and the menu bring back their tokens, and the card changes in its place", async () => {
    const buttons = ["first", "second", "third", "fourth"].map((label) => ({ label, token: `1.${label}` }));
    const { handle, events } = scriptedBot((event) =>
      event.kind === "press"
        ? [toEveryone(`pressed ${event.token}`, { mode: "replace", card: card(event.token, buttons) })]
        : [toEveryone("choose", { card: card("choose", buttons) })],
    );
    const { slack } = await startApp(handle, { way });
    const message = await person(slack).say("C00000001", "0x80244022");
    const posted = await slack.until("a card", () => answersTo(slack, message)[0]);
    await person(slack).press(posted, "second");
    const changed = await slack.until("a change", () =>
      slack.world.messages.find(({ ts, text }) => ts === posted.ts && text === "1.second"),
    );
    await person(slack).press(changed, "fourth");
    await slack.until("another change", () => slack.world.find(posted.channel, posted.ts)?.text === "1.fourth");
    const presses = events.filter(({ kind }) => kind === "press");
    expect(presses).toMatchObject([
      { token: "1.second", where: { thread: message.ts } },
      { token: "1.fourth", where: { thread: message.ts } },
    ]);
    expect(answersTo(slack, message)).toHaveLength(1);
  });

  test("a button of a card that only its reader sees replaces that card", async () => {
    const buttons = [{ label: "Next", token: "1.next" }];
    const { handle, events } = scriptedBot((event) =>
      event.kind === "press"
        ? [toSender("second", { mode: "replace" })]
        : [toSender("first", { card: card("first", buttons) })],
    );
    const { slack } = await startApp(handle, { way });
    await person(slack).command("C00000001", "0x80244022");
    const whisper = await slack.until("an answer", () => slack.world.ephemerals[0]);
    await person(slack).press(whisper, "Next");
    await slack.until("the second card", () => slack.world.ephemerals[0]?.text === "second");
    expect(slack.world.ephemerals).toHaveLength(1);
    expect(events[1]).toMatchObject({ kind: "press", token: "1.next" });
    expect(events[1]?.where).toEqual({ adapter: "slack", tenant: "T00000001", conversation: "C00000001" });
  });

  test("what is shown in the channel begins a thread of its own, which the bot learns of", async () => {
    const { handle, events } = scriptedBot((event) =>
      event.kind === "press"
        ? [toEveryone("for all", { ticket: "ticket-1" })]
        : [toSender("for you", { card: card("for you", [{ label: "Show in channel", token: "1.show" }]) })],
    );
    const { slack } = await startApp(handle, { way });
    await person(slack).command("C00000001", "0x80244022");
    const whisper = await slack.until("an answer", () => slack.world.ephemerals[0]);
    await person(slack).press(whisper, "Show in channel");
    const shown = await slack.until("a message", () => slack.world.messages[0]);
    const told = await slack.until("the news", () => events.find(({ kind }) => kind === "posted"));
    expect(shown.thread_ts).toBeUndefined();
    expect(told).toMatchObject({ ticket: "ticket-1", who: { id: "U00000001" }, where: { thread: shown.ts } });
  });

  test("an edit is answered when its text changed, once", async () => {
    const { handle, events } = scriptedBot(realBot());
    const { slack } = await startApp(handle, { way });
    const writer = person(slack);
    const message = await writer.say("C00000001", "Windows Update failed");
    const edited = await writer.edit(message, pasted);
    await slack.until("an answer", () => answersTo(slack, message).length === 1);
    await writer.edit(edited, pasted);
    await writer.edit(edited, `${pasted}!`);
    await writer.say("C00000001", pasted, { ts: "1764999999.000100" });
    await slack.until("the next answer", () => slack.world.repliesTo("C00000001", "1764999999.000100").length === 1);
    expect(answersTo(slack, message)).toHaveLength(1);
    expect(events.map((event) => event.kind === "message" && [event.text, event.before, event.isEdit])).toEqual([
      ["Windows Update failed", undefined, undefined],
      [pasted, "Windows Update failed", true],
      [`${pasted}!`, pasted, true],
      [pasted, undefined, undefined],
    ]);
    expect(events[1]?.id).toBe(`${message.ts}.${edited.edited?.ts}`);
  });

  test("an edited mention, which arrives as two events, is read as the one that tells what was said before", async () => {
    const { handle, events } = scriptedBot(realBot());
    const { slack } = await startApp(handle, { way });
    const writer = person(slack);
    const message = await writer.say("C00000001", `<@${bot.user}> 0x80244022 and 0x80070005`);
    await writer.edit(message, `<@${bot.user}> 0x80244022 and 0x80070005!`);
    await writer.say("C00000002", "last");
    await slack.until("the last event", () => events.some(({ where }) => where.conversation === "C00000002"));
    const edits = events.filter((event) => event.kind === "message" && event.isEdit === true);
    expect(edits).toMatchObject([{ addressed: "mention", before: "0x80244022 and 0x80070005" }]);
    await slack.until("the answer", () => answersTo(slack, message).length > 0);
    expect(answersTo(slack, message)).toHaveLength(1);
  });

  test("an edited mention in a conversation whose messages it may not hear is an edit", async () => {
    const slack = await openSlack();
    slack.scopes.delete("groups:history");
    const { handle, events } = scriptedBot(() => []);
    await startApp(handle, { way, slack });
    const writer = person(slack);
    const message = await writer.say("G00000001", `<@${bot.user}> 0x80244022`);
    const { edited } = await writer.edit(message, `<@${bot.user}> 0x80244022!`);
    await slack.until("both events", () => events.length === 2);
    expect(events[1]).toMatchObject({ isEdit: true, addressed: "mention", id: `${message.ts}.${edited?.ts}` });
    expect(events[1]).not.toHaveProperty("before");
  });

  test("the Home tab shows a search and buttons, whose answers come as direct messages", async () => {
    const { handle, events } = scriptedBot(({ kind }) => [toEveryone(kind === "press" ? "pressed" : "found")]);
    const home = async () => [card("Your open fixes", [{ label: "Help", token: "1.help" }])];
    const { slack } = await startApp(handle, { way, home });
    await person(slack).openHome();
    const view = await slack.until("the view", () => slack.world.homes.get("U00000001"));
    expect(JSON.stringify(view)).toContain("Your open fixes");
    await person(slack).search("0x80244022");
    const message = await slack.until("an answer", () => slack.world.messages[0]);
    expect(message).toMatchObject({ channel: "D00000001", text: "found" });
    expect(events[0]).toMatchObject({ kind: "message", addressed: "direct", text: "0x80244022", isReply: false });
    await person(slack).pressHome("Help");
    await slack.until("the other answer", () => slack.world.messages.some(({ text }) => text === "pressed"));
    expect(events[1]).toMatchObject({ kind: "press", token: "1.help", who: { id: "U00000001" } });
  });

  test("removing the app reaches the core", async () => {
    const { handle, events } = scriptedBot(() => []);
    const { slack } = await startApp(handle, { way });
    const payload = {
      type: "event_callback",
      team_id: "T00000001",
      event_id: "Ev-1",
      event: { type: "app_uninstalled" },
    };
    await slack.deliver("event", payload);
    const revoked = {
      ...payload,
      event_id: "Ev-2",
      event: { type: "tokens_revoked", tokens: { oauth: ["U1"], bot: [] } },
    };
    await slack.deliver("event", revoked);
    await slack.deliver("event", { ...revoked, event: { type: "tokens_revoked", tokens: { bot: [bot.user] } } });
    await slack.until("the news", () => events.length === 2);
    expect(events).toMatchObject([
      { kind: "removed", id: "Ev-1", where: { tenant: "T00000001" } },
      { kind: "removed", id: "Ev-2", where: { tenant: "T00000001" } },
    ]);
  });
});
