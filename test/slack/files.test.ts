import { expect, test } from "@jest/globals";
import { fileLimits } from "../../adapters/slack/files.ts";
import type { MessageEvent } from "../../src/index.ts";
import { person, type Upload } from "../doubles/slack/people.ts";
import { credentials } from "../doubles/slack/slack.ts";
import { bot } from "../doubles/slack/world.ts";
import { openSlack, realBot, startApp } from "./app.ts";
import { scriptedBot, toEveryone } from "./replies.ts";

const channel = "C00000001";
const log = "2026-11-22 Error   0x80244022 from the WSUS server";
const file: Upload = { name: "WindowsUpdate.log", content: log, mimetype: "text/plain" };

/** What the core is given when somebody sends a file. */
async function received(upload: Upload): Promise<MessageEvent> {
  const { handle, events } = scriptedBot(() => []);
  const { slack } = await startApp(handle);
  await person(slack).upload(channel, upload);
  return (await slack.until("the event", () => events[0])) as MessageEvent;
}

test("a log that is sent as a file is answered", async () => {
  const { slack } = await startApp(realBot());
  const { ts } = await person(slack).upload(channel, file);
  const answer = await slack.until("the answer", () => slack.world.repliesTo(channel, ts)[0]);
  expect(answer.text).toContain("0x80244022");
  expect(slack.downloads).toEqual([{ path: "F00000001", authorization: `Bearer ${credentials.botToken}` }]);
});

test.each<[string, Upload, string]>([
  ["a long paste, which Slack makes a snippet", { ...file, mimetype: "", object: { mode: "snippet" } }, log],
  ["a log that Slack takes for data", { ...file, mimetype: "application/octet-stream" }, log],
  [
    "UTF-16, as Windows writes it",
    { ...file, content: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(log, "utf16le")]) },
    log,
  ],
  ["an empty file", { ...file, content: "" }, ""],
])("%s is read", async (_, upload, text) => {
  expect((await received(upload)).files).toEqual([{ name: "WindowsUpdate.log", text }]);
});

test.each<[string, Upload]>([
  ["a picture", { ...file, name: "error.png", mimetype: "image/png" }],
  [
    "more than is said, or than is allowed",
    { ...file, content: "x".repeat(fileLimits.bytes + 1), object: { size: 5 } },
  ],
  ["what says itself that it is too large", { ...file, object: { size: fileLimits.bytes + 1 } }],
  ["a page instead of the file", { ...file, mimetype: "text/html; charset=utf-8" }],
  ["what has no address", { ...file, object: { url_private: null } }],
])("%s is left out", async (_, upload) => {
  expect((await received(upload)).files).toEqual([]);
});

test("the token goes to Slack's own hosts alone", async () => {
  const elsewhere = await openSlack();
  for (const address of [`${elsewhere.url}files/F1`, "https://files.slack.com.evil.example/F1", "file:///etc/passwd"])
    expect((await received({ ...file, object: { url_private: address } })).files).toEqual([]);
  expect(elsewhere.downloads).toEqual([]);
});

test("a file of another organisation is asked for first", async () => {
  const { handle, events } = scriptedBot(() => []);
  const { slack } = await startApp(handle);
  const message = slack.world.add({ channel, ts: slack.world.nextTs(), user: "U00000001", text: "" });
  await person(slack).upload("C00000009", file);
  await slack.until("the first event", () => events.length === 1);
  await person(slack).say(message.channel, "", {
    subtype: "file_share",
    files: [{ id: "F00000001", file_access: "check_file_info" }],
  });
  await slack.until("the second event", () => events.length === 2);
  expect((events[1] as MessageEvent).files).toEqual([{ name: file.name, text: log }]);
  expect(slack.calls.at(-1)).toMatchObject({ method: "files.info", given: { file: "F00000001" } });
});

test("without the permission to read files, whoever asked is told, once; overheard, nobody is", async () => {
  const { handle, events } = scriptedBot(realBot());
  const { slack } = await startApp(handle);
  slack.scopes.delete("files:read");
  await person(slack).upload(channel, file);
  const message = await person(slack).upload(channel, file, { text: `<@${bot.user}> what is this` });
  const whisper = await slack.until("the note", () => slack.world.ephemerals[0]);
  expect(whisper.text).toContain("The file was not read");
  await slack.until("all events", () => events.length === 3);
  expect(slack.world.ephemerals).toHaveLength(1);
  expect(slack.world.repliesTo(channel, message.ts)).toHaveLength(1);
});

test("at most five files of a message are read", async () => {
  const { handle, events } = scriptedBot(() => [toEveryone("x")]);
  const { slack } = await startApp(handle);
  await person(slack).upload("C00000009", file);
  const stored = [...slack.world.files.values()].map(({ object }) => object);
  await person(slack).say(channel, "", { subtype: "file_share", files: Array(9).fill(stored[0]) });
  await slack.until("both events", () => events.length === 2);
  expect((events[1] as MessageEvent).files).toHaveLength(5);
});

test("the files of a message are 5 MB together at most", async () => {
  const { handle, events } = scriptedBot(() => [toEveryone("x")]);
  const { slack } = await startApp(handle);
  await person(slack).upload("C00000009", { ...file, content: "x".repeat(3_000_000) });
  await slack.until("the first event", () => events.length === 1);
  const [stored] = [...slack.world.files.values()].map(({ object }) => object);
  await person(slack).say(channel, `<@${bot.user}>`, { subtype: "file_share", files: Array(2).fill(stored) });
  await slack.until("the note", () => slack.world.ephemerals[0]);
  expect((events.at(-1) as MessageEvent).files).toHaveLength(1);
});

test("nothing is fetched where it is not wanted", async () => {
  const { handle, events } = scriptedBot(() => []);
  const { slack } = await startApp(handle, { wantsFiles: async ({ addressed }) => addressed !== "overheard" });
  await person(slack).upload(channel, file);
  await slack.until("the event", () => events.length === 1);
  expect([slack.downloads, (events[0] as MessageEvent).files]).toEqual([[], []]);
});
