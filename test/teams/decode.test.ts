import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { decode } from "../../adapters/teams/decode.ts";
import {
  channel,
  channelMessage,
  edited,
  groupChat,
  groupMessage,
  installation,
  inThread,
  lookUpMessage,
  memberAdded,
  mentioning,
  person,
  personalChat,
  personalMessage,
  press,
  type RawActivity,
  searchFor,
  bot as self,
  withHtml,
} from "../doubles/teams/activities.ts";
import { tenantId } from "../doubles/teams/service.ts";

const serviceUrl = "https://smba.trafficmanager.net/emea/";
const decoded = (activity: RawActivity) => decode({ serviceUrl, ...activity });
const where = { adapter: "teams", tenant: tenantId };

test("a message becomes an event", () => {
  const message = mentioning(channelMessage("0x80244022", {}, "7"));
  expect(decoded(message)).toEqual({
    kind: "message",
    id: message["id"],
    where: { ...where, conversation: channel, thread: `${channel};messageid=7` },
    who: { id: person.aadObjectId },
    text: "0x80244022",
    files: [],
    addressed: "mention",
    isReply: true,
  });
});

describe("how the bot was spoken to", () => {
  const targeted = { recipient: { ...self, isTargeted: true } };
  const other = { id: "29:other", name: "Kim" };
  const otherMention = { type: "mention", mentioned: other, text: "<at>Kim</at>" };
  const named = "<at>wuerror</at>";
  const mention = { type: "mention", mentioned: self, text: named };
  test.each<[string, RawActivity, string, string]>([
    ["a paste in a channel", channelMessage("0x1"), "overheard", "0x1"],
    ["a paste in a group chat", groupMessage("0x1"), "overheard", "0x1"],
    ["a chat with the bot", personalMessage("0x1"), "direct", "0x1"],
    ["a mention", mentioning(groupMessage("0x1")), "mention", "0x1"],
    ["two mentions", groupMessage(`${named} 0x1 ${named}`, { entities: [mention, mention] }), "mention", "0x1"],
    ["a mention in the middle", groupMessage(`hey ${named} 0x1`, { entities: [mention] }), "mention", "hey   0x1"],
    [
      "a mention without its text",
      groupMessage("0x1", { entities: [{ ...mention, text: undefined }] }),
      "mention",
      "0x1",
    ],
    ["a mention without words", groupMessage(named, { entities: [mention] }), "mention", ""],
    ["a mention without any text", groupMessage("", { entities: [mention], text: undefined }), "mention", ""],
    [
      "a mention of somebody else",
      groupMessage("<at>Kim</at> 0x1", { entities: [otherMention] }),
      "overheard",
      "<@> 0x1",
    ],
    [
      "the bot and somebody else",
      groupMessage(`${named} ask <at>Kim</at>`, { entities: [otherMention, mention] }),
      "mention",
      "ask  <@>",
    ],
    [
      "entities of other kinds",
      groupMessage("0x1", { entities: [{ type: "clientInfo" }, null, 7] }),
      "overheard",
      "0x1",
    ],
    ["the command", groupMessage("/wuerror 0x1"), "command", "0x1"],
    ["the command as text", groupMessage("wuerror help"), "command", "help"],
    ["the command alone", groupMessage("wuerror"), "command", ""],
    ["the command after a mention", mentioning(groupMessage("/wuerror here on")), "command", "here on"],
    ["a word that begins like it", groupMessage("wuerrors are odd"), "overheard", "wuerrors are odd"],
    ["the word elsewhere", groupMessage("ask wuerror"), "overheard", "ask wuerror"],
    ["a targeted message", channelMessage("0x1", targeted), "command", "0x1"],
    ["a targeted command", channelMessage("/wuerror 0x1", targeted), "command", "0x1"],
    ["an open mention", groupMessage("<at>wuerror 0x1"), "overheard", "<at>wuerror 0x1"],
    ["a word in brackets", groupMessage("<attempt> 0x1</at>"), "overheard", "<attempt> 0x1</at>"],
  ])("%s", (_, message, addressed, text) => {
    expect(decoded(message)).toMatchObject({ addressed, text });
  });

  test("the bot is known by its name in HTML too, however its spaces are written", () => {
    const entities = [{ type: "mention", mentioned: self, text: "<at>Update &amp; fix bot</at>" }];
    const span = (name: string) => `<span itemtype="http://schema.skype.com/Mention" itemid="0">${name}</span>`;
    const html = `<p>${span("Update &amp;&nbsp;fix bot")}&nbsp;ask ${span("Kim")}</p>`;
    expect(decoded(withHtml(groupMessage("x", { entities }), html))).toMatchObject({
      addressed: "mention",
      text: "ask <@>",
    });
  });

  test("HTML is preferred, unless nothing is in it", () => {
    expect(decoded(withHtml(personalMessage("onetwo"), "<p>one</p><p>two</p>"))).toMatchObject({ text: "one\ntwo" });
    expect(decoded(withHtml(personalMessage("one"), "<p></p>"))).toMatchObject({ text: "one" });
  });
});

describe("where it stands", () => {
  test.each<[string, RawActivity, RawActivity]>([
    ["the beginning of a thread", channelMessage("x"), { isReply: false }],
    ["a reply in a thread", channelMessage("x", {}, "7"), { isReply: true }],
    ["a chat with the bot", personalMessage("x"), { isReply: true }],
    ["a group chat", groupMessage("x"), { isReply: true }],
    ["a channel without a thread", groupMessage("x", { conversation: { id: channel } }), { isReply: false }],
  ])("%s", (_, message, expected) => {
    expect(decoded(message)).toMatchObject(expected);
  });

  test("a chat has no thread", () => {
    expect(decoded(personalMessage("x"))?.where).toEqual({ ...where, conversation: personalChat });
    expect(decoded(groupMessage("x"))?.where).toEqual({ ...where, conversation: groupChat });
  });

  test("the tenant may be told in one place or the other", () => {
    const conversation = { id: groupChat };
    expect(decoded(groupMessage("x", { conversation }))?.where.tenant).toBe(tenantId);
    expect(decoded(groupMessage("x", { conversation, channelData: null }))?.where.tenant).toBe("");
  });
});

test("what comes without an id is answered, whenever it comes", () => {
  for (const message of [personalMessage("x", { id: undefined }), { ...press("1.none", inThread("7")), id: null }]) {
    const ids = [message, message].map((each) => decoded(each)?.id);
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain(undefined);
  }
});

describe("a message in a channel whose conversation names no thread", () => {
  const conversation = { id: channel, conversationType: "channel", tenantId };
  test.each<[string, RawActivity, string | undefined, boolean]>([
    ["begins one", { id: "9" }, `${channel};messageid=9`, false],
    ["goes on with the one that it replies to", { id: "9", replyToId: "7" }, `${channel};messageid=7`, true],
    ["belongs to none when it is private", { recipient: { ...self, isTargeted: true } }, undefined, false],
  ])("%s", (_, change, thread, isReply) => {
    const event = decoded(channelMessage("x", { conversation, ...change }));
    expect(event).toMatchObject({ isReply, where: { conversation: channel } });
    expect(event?.where.thread).toBe(thread);
  });
});

test("a channel belongs to a team, and goes with it", () => {
  const channelData = { tenant: { id: tenantId }, team: { id: "19:team@thread.tacv2" } };
  const removed = { ...installation("remove"), conversation: { id: "19:team@thread.tacv2" } };
  for (const activity of [channelMessage("x"), press("1.none", inThread("7")), removed])
    expect(decoded({ ...activity, channelData })?.where).toMatchObject({ space: "19:team@thread.tacv2" });
  expect(decoded(personalMessage("x"))?.where).not.toHaveProperty("space");
});

test("an edit has an identity of its own, the same in each delivery", () => {
  const message = channelMessage("x");
  const once = edited(message, "y", "2026-11-22T09:01:00.000Z");
  const again = edited(message, "z", "2026-11-22T09:02:00.000Z");
  const ids = [message, once, { ...once }, again].map((each) => decoded(each)?.id);
  expect(new Set(ids).size).toBe(3);
  expect(ids[1]).toBe(ids[2]);
});

test("a press carries its token unchanged", () => {
  expect(decoded(press("1.look.80244022", inThread("7")))).toMatchObject({
    kind: "press",
    token: "1.look.80244022",
    where: { thread: `${channel};messageid=7` },
    who: { id: person.aadObjectId },
  });
});

describe("the message action", () => {
  const inChannel = { id: channel, conversationType: "channel", tenantId };
  const reply = (root: string | null) => {
    const activity = lookUpMessage("<p>0x1</p>", inChannel, "9");
    activity["value"].messagePayload.replyToId = root;
    return activity;
  };

  test.each<[string, RawActivity, string | undefined]>([
    ["the beginning of a thread", lookUpMessage("0x1", inChannel, "9"), `${channel};messageid=9`],
    ["a reply", reply("7"), `${channel};messageid=7`],
    ["a reply to nothing", reply(null), `${channel};messageid=9`],
    ["a thread that Teams names", lookUpMessage("0x1", inThread("5"), "9"), `${channel};messageid=5`],
    ["a chat", lookUpMessage("0x1", { id: groupChat }, "9"), undefined],
  ])("on %s", (_, activity, thread) => {
    const event = decoded(activity);
    expect(event).toMatchObject({ kind: "message", text: "0x1", addressed: "command", isReply: false });
    expect(event?.where.thread).toBe(thread);
  });
});

describe("what is not for the bot", () => {
  test.each<[string, RawActivity]>([
    ["its own message", channelMessage("0x80244022", { from: self })],
    ["another bot's", channelMessage("0x80244022", { from: { id: "28:x" } })],
    ["a bot's by its role", channelMessage("0x80244022", { from: { ...person, role: "bot" } })],
    ["a message of nobody", channelMessage("0x80244022", { from: undefined })],
    ["a deleted message", { ...channelMessage("x"), type: "messageDelete" }],
    ["a new person", memberAdded(person)],
    ["a strange installation", { ...installation("add"), action: "upgrade" }],
    ["a search", searchFor("x")],
    ["a press of a bot", press("1.none", inThread("7"), { from: self })],
  ])("%s", (_, activity) => {
    expect(decoded(activity)).toBeUndefined();
  });
});

test("whatever comes, nothing is thrown", () => {
  const base = { serviceUrl, ...mentioning(channelMessage("0x80244022")) };
  const keys = Object.keys(base);
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
      decode({ ...base, [key]: value });
    }),
  );
  fc.assert(fc.property(fc.jsonValue(), (value) => decode(value) === undefined));
});
