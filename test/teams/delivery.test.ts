import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { BotEvent, Card, Handle, Reply } from "../../src/index.ts";
import {
  channel,
  channelMessage,
  groupChat,
  groupMessage,
  inThread,
  lookUpMessage,
  mentioning,
  nextId,
  person,
  personalChat,
  personalMessage,
  press,
} from "../doubles/teams/activities.ts";
import { type BotOptions, type Delivered, type RunningBot, startBot } from "../doubles/teams/bot.ts";
import { startTeamsService, type TeamsService, tenantId } from "../doubles/teams/service.ts";

/** What becomes of the core's replies. The core is scripted here. */

let service: TeamsService;
const running: RunningBot[] = [];

beforeEach(async () => {
  service = await startTeamsService();
});
afterEach(async () => {
  // First, since it cuts off what still waits for an answer.
  await service.stop();
  for (const bot of running.splice(0)) await bot.stop();
});

async function start(options: BotOptions): Promise<RunningBot> {
  const bot = await startBot(service, options);
  running.push(bot);
  return bot;
}

const card = (title: string, change: Partial<Card> = {}): Card => ({
  kind: "note",
  tone: "info",
  title,
  blocks: [],
  buttons: [],
  ...change,
});

const reply = (title: string, change: Partial<Reply> = {}): Reply => ({
  mode: "post",
  audience: "everyone",
  card: card(title),
  ...change,
});

/** Answers everything with the same replies and keeps what it was told. */
function scripted(replies: readonly Reply[]) {
  const events: BotEvent[] = [];
  const handle: Handle = async (event) => {
    events.push(event);
    return event.kind === "posted" ? [] : replies;
  };
  return { events, handle };
}

const posts = (conversation: string) => `/v3/conversations/${conversation}/activities`;
const sent = () => service.calls.map(({ method, path, query }) => `${method} ${path}${query}`);
const where = { adapter: "teams", tenant: tenantId };
const who = { id: person.aadObjectId };

describe("replies", () => {
  test("are posted in their order, each with the thread", async () => {
    const { handle } = scripted([reply("one"), reply("two"), reply("three")]);
    const message = channelMessage("x", {}, "7");
    await (await start({ handle })).deliver(message);
    expect(sent()).toEqual(Array(3).fill(`POST ${posts(`${channel};messageid=7`)}`));
    expect(service.calls.map(({ body }) => body.summary)).toEqual(["one", "two", "three"]);
    expect(service.calls.every(({ body }) => body.conversation.id === `${channel};messageid=7`)).toBe(true);
  });

  test("that follow one which cannot be delivered are delivered all the same", async () => {
    const bot = await start(scripted([reply("one"), reply("two")]));
    service.next({ status: 403 });
    expect((await bot.deliver(personalMessage("x"))).status).toBe(502);
    expect(service.calls.map(({ body }) => body.summary)).toEqual(["one", "two"]);
    expect(bot.log).toContainEqual({
      level: "error",
      event: "reply not delivered",
      fields: { adapter: "teams", error: "ServiceError" },
    });
  });

  test("for the sender alone are seen by nobody else", async () => {
    const bot = await start(scripted([reply("psst", { audience: "sender" })]));
    await bot.deliver(groupMessage("x"));
    expect(sent()).toEqual([`POST ${posts(groupChat)}?isTargetedActivity=true`]);
    expect(service.calls[0]?.body.recipient).toEqual({ id: person.id });
  });

  test("for the sender alone go to their chat with the bot where Teams refuses that", async () => {
    const bot = await start(scripted([reply("psst", { audience: "sender" })]));
    service.next({ status: 400 });
    expect((await bot.deliver(groupMessage("x"))).status).toBe(200);
    expect(sent()).toEqual([
      `POST ${posts(groupChat)}?isTargetedActivity=true`,
      "POST /v3/conversations",
      expect.stringMatching(/^POST \/v3\/conversations\/a:chat-\d+\/activities$/),
    ]);
    expect(service.calls[1]?.body).toMatchObject({ members: [{ id: person.id }], tenantId, isGroup: false });
  });

  test("for the sender are ordinary messages in a chat with the bot", async () => {
    await (await start(scripted([reply("psst", { audience: "sender" })]))).deliver(personalMessage("x"));
    expect(sent()).toEqual([`POST ${posts(personalChat)}`]);
  });
});

describe("a reply elsewhere", () => {
  const help = "19:helpdesk@thread.tacv2";

  test("begins a thread of its own in a channel and calls somebody by name", async () => {
    const { handle, events } = scripted([
      reply("hand-over", { to: { conversation: help, mention: "29:on-call" }, ticket: "t-1" }),
    ]);
    await (await start({ handle })).deliver(channelMessage("x", {}, "7"));
    expect(sent()).toEqual([`GET /v3/conversations/${help}/members/29:on-call`, "POST /v3/conversations"]);
    const { channelData, activity, isGroup } = service.calls[1]?.body ?? {};
    expect([isGroup, channelData]).toEqual([true, { channel: { id: help } }]);
    const text = "<at>Alex &lt;Admin&gt;</at>";
    const mentioned = { id: "29:on-call", name: "Alex <Admin>" };
    expect(activity).toMatchObject({ text, entities: [{ type: "mention", mentioned, text }] });
    const thread = expect.stringMatching(/^19:helpdesk@thread\.tacv2;messageid=root-\d+$/);
    expect(events.at(-1)).toEqual({
      kind: "posted",
      id: expect.stringMatching(/^posted:root-\d+$/),
      where: { ...where, conversation: help, thread },
      who,
      ticket: "t-1",
    });
  });

  test("that is refused is told to whoever asked for it, alone", async () => {
    const bot = await start(scripted([reply("hand-over", { to: { conversation: help } })]));
    service.next({ status: 403 });
    expect((await bot.deliver(channelMessage("x", {}, "7"))).status).toBe(502);
    expect(sent()).toEqual([
      "POST /v3/conversations",
      `POST ${posts(`${channel};messageid=7`)}?isTargetedActivity=true`,
    ]);
    expect(service.calls.at(-1)?.body.summary).toBe("The summary stands in this thread alone");
  });

  test("is an ordinary message in a chat, and the name may be unknown", async () => {
    service.next({ status: 404 });
    const { handle, events } = scripted([
      reply("hand-over", { to: { conversation: groupChat, mention: "29:x" }, ticket: "t" }),
    ]);
    await (await start({ handle })).deliver(channelMessage("x", {}, "7"));
    expect(sent().at(-1)).toBe(`POST ${posts(groupChat)}`);
    expect(service.calls.at(-1)?.body.text).toBe("<at>On call</at>");
    expect(events.at(-1)).toMatchObject({ kind: "posted", where: { ...where, conversation: groupChat } });
    expect(events.at(-1)?.where.thread).toBeUndefined();
  });
});

describe("a ticket", () => {
  test.each([
    ["a thread", channelMessage("x", {}, "7"), { conversation: channel, thread: `${channel};messageid=7` }],
    ["a chat", groupMessage("x"), { conversation: groupChat }],
  ])("is reported once the message stands in %s", async (_, message, place) => {
    const { handle, events } = scripted([reply("one", { ticket: "t-9" })]);
    await (await start({ handle })).deliver(message);
    expect(events.map(({ kind }) => kind)).toEqual(["message", "posted"]);
    expect(events[1]).toMatchObject({ where: { ...where, ...place }, who, ticket: "t-9" });
  });

  test("is not reported when the message was refused", async () => {
    const { handle, events } = scripted([reply("one", { ticket: "t-9" })]);
    service.next({ status: 403 });
    await (await start({ handle })).deliver(groupMessage("x"));
    expect(events.map(({ kind }) => kind)).toEqual(["message"]);
  });
});

describe("a pressed button", () => {
  const pressed = () => press("1.none", inThread("7"));

  test("is answered before anything is posted", async () => {
    const bot = await start(scripted([reply("next", { mode: "replace" }), reply("more")]));
    service.next({ hangs: true });
    const { body } = await bot.deliver(pressed());
    expect(body.value.body[0].inlines[0].text).toBe("next");
  });

  test("posts what is no replacement, in the thread", async () => {
    const bot = await start(scripted([reply("next", { mode: "replace" }), reply("more")]));
    await bot.deliver(pressed());
    await bot.stop();
    expect(sent()).toEqual([
      `PUT ${posts(`${channel};messageid=7`)}/card-1`,
      `POST ${posts(`${channel};messageid=7`)}`,
    ]);
    running.splice(0);
  });

  test("shows a note for its presser in the response", async () => {
    const bot = await start(scripted([reply("Only <you>", { audience: "sender" })]));
    const { body } = await bot.deliver(pressed());
    expect(body).toEqual({
      statusCode: 200,
      type: "application/vnd.microsoft.activity.message",
      value: "Only &lt;you&gt;",
    });
    expect(sent()).toEqual([]);
  });

  test("sends a long note to its presser alone, whole", async () => {
    const blocks = [{ type: "paragraph", text: "x".repeat(2000), style: "normal" }] as const;
    const bot = await start(scripted([reply("", { audience: "sender", card: card("Summary", { blocks }) })]));
    await bot.deliver(pressed());
    await bot.stop();
    expect(JSON.stringify(service.calls[0]?.body)).toContain("x".repeat(2000));
    running.splice(0);
  });

  test("that only its presser sees is replaced for its presser alone", async () => {
    const bot = await start(scripted([reply("Shown", { mode: "replace", audience: "sender" })]));
    expect((await bot.deliver(pressed())).body.value.body[0].inlines[0].text).toBe("Shown");
    await bot.stop();
    expect(sent()).toEqual([]);
    running.splice(0);
  });

  test("sends a card with buttons to its presser alone", async () => {
    const confirm = card("Sure?", { buttons: [{ label: "Yes", token: "1.none" }] });
    const bot = await start(scripted([reply("", { audience: "sender", card: confirm })]));
    expect((await bot.deliver(pressed())).body.value).not.toBe("");
    await bot.stop();
    expect(sent()).toEqual([`POST ${posts(`${channel};messageid=7`)}?isTargetedActivity=true`]);
    running.splice(0);
  });

  test("that was pressed before is answered, though nothing happens", async () => {
    const { body } = await (await start(scripted([]))).deliver(pressed());
    expect(body).toMatchObject({ statusCode: 200, value: "Noted." });
  });
});

describe("the dialog of the message action", () => {
  const looked = () => lookUpMessage("x", inThread("7"));
  const titleIn = (body: Delivered["body"]) => body.task.value.card.content.body[0].inlines[0].text;

  test("says that the answer stands in the thread where it was posted", async () => {
    const { body } = await (await start(scripted([reply("one")]))).deliver(looked());
    expect([titleIn(body), sent()]).toEqual([
      "The answer stands in the conversation.",
      [`POST ${posts(`${channel};messageid=7`)}`],
    ]);
  });

  test("shows the answer where the bot may not post", async () => {
    service.next({ status: 403 });
    const { body } = await (await start(scripted([reply("one")]))).deliver(looked());
    expect(titleIn(body)).toBe("one");
  });

  test("shows what is for its reader alone, and posts the rest", async () => {
    const bot = await start(scripted([reply("own", { audience: "sender" }), reply("all")]));
    expect(titleIn((await bot.deliver(looked())).body)).toBe("own");
    expect(service.calls.map(({ body }) => body.summary)).toEqual(["all"]);
  });
});

describe("when Teams asks to wait", () => {
  const bot = () => start(scripted([reply("one")]));

  test.each([
    ["429 with a time", { status: 429, headers: { "retry-after": "3" } }, 3000],
    ["429 with an hour", { status: 429, headers: { "retry-after": "3600" } }, 30_000],
    ["429 without a time", { status: 429 }, 500],
    ["429 with nonsense", { status: 429, headers: { "retry-after": "soon" } }, 500],
    ["412", { status: 412 }, 500],
    ["500", { status: 500 }, 500],
    ["502", { status: 502 }, 500],
    ["503", { status: 503 }, 500],
    ["504", { status: 504 }, 500],
  ])("%s: the message is sent again", async (_, answer, pause) => {
    const own = await bot();
    service.next(answer);
    expect((await own.deliver(personalMessage("x"))).status).toBe(200);
    expect([service.calls.length, own.pauses]).toEqual([2, [pause]]);
  });

  test("four times, with growing pauses", async () => {
    const own = await bot();
    service.next(...Array(9).fill({ status: 503 }));
    expect((await own.deliver(personalMessage("x"))).status).toBe(502);
    expect([service.calls.length, own.pauses]).toEqual([4, [500, 1000, 2000]]);
  });

  test.each([400, 401, 403, 404, 413])("%d is final", async (status) => {
    const own = await bot();
    service.next({ status });
    expect((await own.deliver(personalMessage("x"))).status).toBe(502);
    expect([service.calls.length, own.pauses]).toEqual([1, []]);
  });

  test("a service that is gone is asked again, then given up", async () => {
    const own = await bot();
    const gone = await startTeamsService();
    await gone.stop();
    const serviceurl = gone.url;
    const authorization = `Bearer ${service.mint({ serviceurl })}`;
    expect((await own.deliver({ ...personalMessage("x"), serviceUrl: serviceurl }, { authorization })).status).toBe(
      502,
    );
    expect(own.pauses).toEqual([500, 1000, 2000]);
  });

  test("a service that does not answer is not waited for without end, nor asked twice", async () => {
    const timeouts: number[] = [];
    const impatient: typeof fetch = (url, request) => {
      timeouts.push(1);
      return fetch(url, {
        ...request,
        signal: AbortSignal.any([AbortSignal.timeout(50), request?.signal ?? noSignal]),
      });
    };
    const own = await start({ ...scripted([reply("one")]), fetch: impatient });
    service.next({ hangs: true });
    expect((await own.deliver(personalMessage("x"))).status).toBe(502);
    expect([timeouts.length, own.pauses]).toEqual([1, []]);
  });

  test("every request has a timeout of its own", async () => {
    const signals: unknown[] = [];
    const watching: typeof fetch = (url, request) => {
      signals.push(request?.signal);
      return fetch(url, request);
    };
    await (await start({ ...scripted([reply("one")]), fetch: watching })).deliver(personalMessage("x"));
    expect(signals).toEqual([expect.any(AbortSignal)]);
  });
});

const noSignal = new AbortController().signal;

describe("a sign of work", () => {
  const slow =
    (ms: number): Handle =>
    (event) =>
      new Promise((resolve) => setTimeout(resolve, event.kind === "message" ? ms : 0)).then(() => [reply("one")]);

  test("is shown when an answer takes long", async () => {
    await (await start({ handle: slow(1300) })).deliver(mentioning(channelMessage("x", {}, "7")));
    expect(service.calls.map(({ body }) => body.type)).toEqual(["typing", "message"]);
    expect(service.calls[0]?.path).toBe(posts(`${channel};messageid=7`));
  });

  test("is not shown for what is only overheard", async () => {
    await (await start({ handle: slow(1300) })).deliver(groupMessage("x"));
    expect(service.calls.map(({ body }) => body.type)).toEqual(["message"]);
  });
});

test("no more than Teams takes is sent to one thread", async () => {
  const bot = await start(scripted(Array.from({ length: 9 }, (_, index) => reply(`${index}`))));
  await bot.deliver(channelMessage("x", { id: nextId() }, "7"));
  expect(service.calls).toHaveLength(9);
  expect(bot.pauses.length).toBeGreaterThan(0);
});

test("stopping lets what is under way end, and takes nothing more", async () => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let arrived = () => {};
  const hasArrived = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const handle: Handle = async () => {
    arrived();
    await released;
    return [reply("one")];
  };
  const bot = await startBot(service, { handle });
  const answer = bot.deliver(personalMessage("x"));
  await hasArrived;
  const stopped = bot.drain(60_000);
  expect((await bot.deliver(personalMessage("y"))).status).toBe(503);
  release();
  await stopped;
  expect((await answer).status).toBe(200);
  expect(service.calls).toHaveLength(1);
  await bot.stop();
});
