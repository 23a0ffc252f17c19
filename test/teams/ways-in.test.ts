import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { parseActivity } from "../../adapters/teams/activity.ts";
import { answerSearch } from "../../adapters/teams/search.ts";
import type { Card } from "../../src/index.ts";
import {
  channel,
  channelMessage,
  edited,
  groupChat,
  groupMessage,
  installation,
  inThread,
  invoke,
  lookUpMessage,
  memberAdded,
  mentioning,
  nextId,
  person,
  personalChat,
  personalMessage,
  press,
  type RawActivity,
  searchFor,
  bot as self,
  withHtml,
} from "../doubles/teams/activities.ts";
import { type RunningBot, startBot } from "../doubles/teams/bot.ts";
import { botToken, type Call, startTeamsService, type TeamsService } from "../doubles/teams/service.ts";

/** Each way in, with authentication on, from the HTTP request to what the bot posts. */

let service: TeamsService;
let bot: RunningBot;

beforeAll(async () => {
  service = await startTeamsService();
  bot = await startBot(service);
});
afterEach(() => void service.calls.splice(0));
afterAll(async () => {
  await bot.stop();
  await service.stop();
});

const titleOf = ({ body }: Call): string => body.attachments[0].content.body[0].inlines[0].text;
const personal = { id: personalChat, conversationType: "personal" };

/** @returns path and title of everything that was posted */
async function answersTo(activity: RawActivity): Promise<readonly [string, string][]> {
  expect(await bot.deliver(activity)).toEqual({ status: 200, body: undefined });
  return service.calls.map((call) => [call.path, titleOf(call)]);
}

const posts = (conversation: string) => `/v3/conversations/${conversation}/activities`;
const busy = "0x80244022: The update server is too busy or stopped (HTTP 503)";

describe("a message", () => {
  test("that mentions the bot in a channel is answered in its thread", async () => {
    const message = mentioning(channelMessage("0x80244022"));
    expect(await answersTo(message)).toEqual([[posts(`${channel};messageid=${message["id"]}`), busy]]);
    expect(service.calls[0]).toMatchObject({ method: "POST", query: "", authorization: `Bearer ${botToken}` });
    expect(service.calls[0]?.body).toMatchObject({ type: "message", from: { id: self.id }, summary: busy });
  });

  test.each([
    ["a channel", channelMessage("our WSUS gives 0x80244022"), undefined],
    ["a group chat", groupMessage("windows update says 0x80244022"), posts(groupChat)],
    ["a chat with the bot", personalMessage("0x80244022"), posts(personalChat)],
  ])("pasted into %s is answered there", async (_, message, path) => {
    expect(await answersTo(message)).toEqual([
      [path ?? posts(`${channel};messageid=${message["id"]}`), expect.stringContaining("0x80244022")],
    ]);
  });

  test("that is a reply in a thread stays in it", async () => {
    const root = nextId();
    const message = mentioning(channelMessage("0x80246012", {}, root));
    expect(await answersTo(message)).toEqual([[posts(`${channel};messageid=${root}`), expect.any(String)]]);
  });

  test.each(["/wuerror 0x80244022", "wuerror 0x80244022", "WUERROR: 0x80244022"])("%s is a command", async (text) => {
    expect(await answersTo(groupMessage(text))).toEqual([[posts(groupChat), busy]]);
  });

  test("that only its sender and the bot see is answered for its sender alone", async () => {
    const message = channelMessage("0x80244022", { recipient: { ...self, isTargeted: true } });
    expect(await answersTo(message)).toEqual([[posts(`${channel};messageid=${message["id"]}`), busy]]);
    expect(service.calls[0]).toMatchObject({
      query: "?isTargetedActivity=true",
      body: {
        recipient: { id: person.id },
        entities: [{ type: "targetedMessageInfo", messageId: message["id"] }],
      },
    });
  });

  test("keeps the lines of a pasted log", async () => {
    const lines = ["2026-11-22 Agent  Failed to scan", "2026-11-22 Agent  error 0x80244022", "2026-11-22 Agent  done"];
    const flat = mentioning(channelMessage(lines.join("")));
    const html = `<p><span itemtype="http://schema.skype.com/Mention" itemid="0">wuerror</span></p><codeblock><code>${lines.join("<br>")}</code></codeblock>`;
    const titles = (await answersTo(withHtml(flat, html))).map(([, title]) => title);
    expect(titles).toEqual([busy]);
    service.calls.splice(0);
    expect((await answersTo({ ...flat, id: nextId() })).map(([, title]) => title)).not.toEqual([busy]);
  });

  test("that is edited is answered once for each edit", async () => {
    const message = mentioning(channelMessage("hello"));
    const answered = await answersTo(edited(message, "<at>wuerror</at> 0x80244022"));
    expect(answered.map(([, title]) => title)).toEqual([busy]);
  });

  test.each([
    ["ordinary talk", channelMessage("shall we have lunch?")],
    ["the bot itself", channelMessage("0x80244022", { from: self })],
    ["another bot", channelMessage("0x80244022", { from: { id: "28:other", name: "Other" } })],
    ["an undone deletion", { ...edited(channelMessage("0x80244022"), "0x80244022"), channelData: { eventType: "x" } }],
    ["a reaction", { ...channelMessage(""), type: "messageReaction", reactionsAdded: [{ type: "like" }] }],
    ["typing", { ...channelMessage(""), type: "typing" }],
  ])("of %s is not answered", async (_, message) => {
    expect(await answersTo(message)).toEqual([]);
  });
});

describe("a pressed button", () => {
  /** What is done after the response has been done. */
  const settled = async () => {
    await bot.stop();
    bot = await startBot(service);
  };

  const answerOf = async (activity: RawActivity) => {
    const { status, body } = await bot.deliver(activity);
    expect(status).toBe(200);
    return body;
  };

  test("is answered in the response, without a message, in a chat with the bot", async () => {
    const body = await answerOf(press("1.cause.80244022.microsoft", personal));
    expect(body).toMatchObject({ statusCode: 200, type: "application/vnd.microsoft.card.adaptive" });
    expect(JSON.stringify(body.value)).toContain("The service was overloaded for a moment.");
    await settled();
    expect(service.calls).toEqual([]);
  });

  test("changes the card for everybody in a channel", async () => {
    const body = await answerOf(press("1.look.80244022", inThread("1"), { replyToId: "card-7" }));
    await settled();
    const updates = service.calls.map(({ method, path }) => [method, path]);
    expect(updates).toEqual([["PUT", `${posts(`${channel};messageid=1`)}/card-7`]]);
    expect(service.calls[0]?.body.attachments[0].content).toEqual(body.value);
  });

  test.each([["1.look.80244022x"], [""], ["x".repeat(101)], [7], [undefined], [{ a: 1 }]])(
    "whose token is %p is answered with a note for its presser alone",
    async (token) => {
      const body = await answerOf(press(token, inThread("1")));
      expect(body).toMatchObject({ statusCode: 200, type: "application/vnd.microsoft.activity.message" });
      expect(body.value).not.toBe("");
      expect(service.calls).toEqual([]);
    },
  );
});

describe("the message extension", () => {
  const inChannel = { id: channel, conversationType: "channel" };

  test("looks a message up and shows the answer to whoever asked alone", async () => {
    const { status, body } = await bot.deliver(lookUpMessage("<p>it says <b>0x80244022</b></p>", inChannel));
    expect([status, body.task.type]).toEqual([200, "continue"]);
    const { content } = body.task.value.card;
    expect(content.body[0].inlines[0].text).toBe(busy);
    expect(JSON.stringify(content)).not.toContain("Action.Execute");
    expect(content.actions[0]).toMatchObject({ type: "Action.Submit", title: "Show in channel" });
    expect(service.calls).toEqual([]);
  });

  test("shows the answer to all when its dialog's button asks for that", async () => {
    const looked = lookUpMessage("0x80244022", inChannel);
    const { body } = await bot.deliver(looked);
    const { data } = body.task.value.card.content.actions[0];
    const value = { ...looked["value"], data };
    const pressed = await bot.deliver(invoke("composeExtension/submitAction", value, inChannel));
    expect(pressed).toMatchObject({ status: 200, body: { task: { type: "continue" } } });
    expect(service.calls.map(({ path }) => path)).toEqual(["/v3/conversations"]);
    expect(service.calls[0]?.body.activity.summary).toBe(busy);
  });

  test("finds an entry by its code and offers it as a card", async () => {
    const { body } = await bot.deliver(searchFor("0x80244022"));
    expect(body.composeExtension).toMatchObject({ type: "result", attachmentLayout: "list" });
    const [first, ...others] = body.composeExtension.attachments;
    expect(others).toEqual([]);
    expect(first.content.body[0].inlines[0].text).toBe(busy);
    expect(first.preview.content.title).toBe(busy);
  });

  test("offers each code that an incomplete one may mean", async () => {
    const { body } = await bot.deliver(searchFor("0x8024402"));
    expect(body.composeExtension.attachments.length).toBeGreaterThan(1);
  });

  test("shows a title as it is, and what stands below without markup", () => {
    const paragraph = { type: "paragraph", text: "R&D says <b>no</b>", style: "normal" } as const;
    const card: Card = { kind: "note", tone: "info", title: 'R&D says "no"', blocks: [paragraph], buttons: [] };
    const activity = parseActivity({ serviceUrl: service.url, ...searchFor("x") });
    expect(activity === undefined ? undefined : answerSearch(activity, () => [card])).toMatchObject({
      composeExtension: {
        attachments: [{ preview: { content: { title: 'R&D says "no"', text: "R&amp;D says &lt;b&gt;no&lt;/b&gt;" } } }],
      },
    });
  });

  test("finds nothing before anything is typed", async () => {
    const { status, body } = await bot.deliver(invoke("composeExtension/query", { commandId: "search" }, personal));
    expect([status, body.composeExtension.attachments]).toEqual([200, []]);
  });

  test.each(["", "  ", "hello there", 7, null, undefined])("finds nothing for %p", async (typed) => {
    const { status, body } = await bot.deliver(searchFor(typed));
    expect([status, body.composeExtension.attachments]).toEqual([200, []]);
  });

  test.each<[string, RawActivity, number]>([
    ["another search", invoke("composeExtension/query", { commandId: "other", parameters: [] }, personal), 400],
    ["a search without a value", invoke("composeExtension/query", undefined, personal), 400],
    ["another action", invoke("composeExtension/fetchTask", { commandId: "other" }, personal), 501],
    ["another invoke", invoke("signin/verifyState", {}, personal), 501],
  ])("refuses %s", async (_, activity, status) => {
    expect((await bot.deliver(activity)).status).toBe(status);
    expect(service.calls).toEqual([]);
  });
});

test("installing and removing reach the core, an installation under one id however it is told", async () => {
  const events: unknown[] = [];
  const listening = await startBot(service, {
    handle: async (event) => {
      events.push([event.kind, event.kind === "installed" ? event.id : "", event.where.conversation]);
      return [];
    },
  });
  const gone = { ...memberAdded(person), membersAdded: undefined, membersRemoved: [self] };
  for (const each of [installation("add"), memberAdded(self), memberAdded(person), installation("remove"), gone])
    expect((await listening.deliver(each)).status).toBe(200);
  await listening.stop();
  expect(events).toEqual([
    ["installed", "installed", personalChat],
    ["installed", "installed", personalChat],
    ["left", "", personalChat],
    ["left", "", personalChat],
  ]);
});
