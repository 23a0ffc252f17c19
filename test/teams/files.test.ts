import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { MessageEvent } from "../../src/index.ts";
import { fileMessage, type RawActivity } from "../doubles/teams/activities.ts";
import { startBot } from "../doubles/teams/bot.ts";
import { startTeamsService, type TeamsService } from "../doubles/teams/service.ts";

/** Files that come with a message. The file host is scripted: what is asked for goes no further than this test. */

let service: TeamsService;

beforeAll(async () => {
  service = await startTeamsService();
});
afterAll(() => service.stop());

const address = "https://contoso-my.sharepoint.com/personal/x/_layouts/15/download.aspx?tempauth=secret";
const log = "2026-11-22 Agent error 0x80244022";

interface Read {
  readonly files: MessageEvent["files"];
  readonly asked: readonly { readonly url: string; readonly request: RequestInit | undefined }[];
}

async function read(message: RawActivity, answer: () => Response | Promise<Response>): Promise<Read> {
  const asked: { url: string; request: RequestInit | undefined }[] = [];
  let files: MessageEvent["files"] = [];
  const bot = await startBot(service, {
    handle: async (event) => {
      if (event.kind === "message") files = event.files;
      return [];
    },
    fetch: async (url, request) => {
      asked.push({ url: String(url), request });
      return answer();
    },
  });
  expect((await bot.deliver(message)).status).toBe(200);
  await bot.stop();
  return { files, asked };
}

const bytes = (text: string, encoding: "utf8" | "utf16le" = "utf8") => new Uint8Array(Buffer.from(text, encoding));

describe("a text file", () => {
  test.each([
    ["in UTF-8", () => new Response(bytes(log)), log],
    ["in UTF-8 with its mark", () => new Response(bytes(`\ufeff${log}`)), log],
    ["in UTF-16 with its mark", () => new Response(bytes(`\ufeff${log}`, "utf16le")), log],
    ["in UTF-16, of which only the end was sent", () => new Response(bytes(log, "utf16le"), { status: 206 }), log],
  ])("%s is read", async (_, answer, text) => {
    const { files } = await read(fileMessage("WindowsUpdate.log", address, "log"), answer);
    expect(files).toEqual([{ name: "WindowsUpdate.log", text }]);
  });

  test("is read from a service of this machine", async () => {
    const { files } = await read(fileMessage("a.log", `${service.url}/a.log`, "log"), () => new Response(log));
    expect(files).toEqual([{ name: "a.log", text: log }]);
  });

  test("is asked for by its end, with a time limit and no token of the bot", async () => {
    const { asked } = await read(fileMessage("a.log", address, "log"), () => new Response(log));
    expect(asked.map(({ url }) => url)).toEqual([address]);
    const request = asked[0]?.request;
    expect(request?.headers).toEqual({ range: "bytes=-5000000" });
    expect(request).toMatchObject({ redirect: "error", signal: expect.any(AbortSignal) });
  });

  test.each<[string, () => Response | Promise<Response>]>([
    ["that is gone", () => new Response("", { status: 404 })],
    ["behind another address", () => Promise.reject(new TypeError("redirected"))],
    ["that is larger than 5 MB", () => new Response(new Uint8Array(5_000_001).fill(65))],
    ["that is no text", () => new Response(new Uint8Array([80, 75, 3, 4, 0, 0, 0, 0]))],
    ["that never ends", () => new Response(endless())],
  ])("%s is left out", async (_, answer) => {
    expect((await read(fileMessage("a.log", address, "log"), answer)).files).toEqual([]);
  });
});

test.each([
  ["larger than 5 MB", () => new Response(new Uint8Array(5_000_001).fill(65)), "It is larger than 5 MB,"],
  ["gone", () => new Response("", { status: 404 }), "The bot may not read files here"],
])("who sent a file that is %s is told so, beside the answer", async (_, answer, text) => {
  const host: typeof fetch = async (url, request) =>
    String(url).startsWith(service.url) ? fetch(url, request) : answer();
  const bot = await startBot(service, { fetch: host });
  await bot.deliver({ ...fileMessage("a.log", address, "log"), text: "0x80244022" });
  await bot.stop();
  const bodies = service.calls.splice(0).map(({ body }) => JSON.stringify(body));
  expect(bodies).toHaveLength(2);
  expect(bodies[0]).toContain("0x80244022");
  expect(bodies[1]).toContain(text);
});

function endless(): ReadableStream {
  return new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1_000_000).fill(65)) });
}

test("the files of a message are 5 MB together at most", async () => {
  const message = fileMessage("a.log", address, "log");
  const many = { ...message, attachments: Array(3).fill(message["attachments"][0]) };
  const { files, asked } = await read(many, () => new Response(new Uint8Array(2_500_000).fill(65)));
  expect(asked.map(({ request }) => request?.headers)).toEqual([
    { range: "bytes=-5000000" },
    { range: "bytes=-2500000" },
  ]);
  expect(files).toHaveLength(2);
});

test("nothing is fetched where it is not wanted", async () => {
  const bot = await startBot(service, {
    wantsFiles: async () => false,
    handle: async () => [],
    fetch: () => Promise.reject(new Error("nobody is asked")),
  });
  await bot.deliver(fileMessage("a.log", address, "log"));
  await bot.stop();
  expect(bot.log.filter(({ event }) => event === "file not read")).toEqual([]);
});

describe("nothing is asked of", () => {
  test.each([
    ["http://contoso.sharepoint.com/a.log", "log"],
    ["https://evil.example/a.log", "log"],
    ["https://sharepoint.com.evil.example/a.log", "log"],
    ["https://evilsharepoint.com/a.log", "log"],
    ["https://169.254.169.254/a.log", "log"],
    ["https://127.0.0.1/a.log", "log"],
    ["http://127.0.0.1:9/a.log", "log"],
    ["https://contoso.sharepoint.com@evil.example/a.log", "log"],
    ["file:///etc/passwd", "log"],
    ["contoso.sharepoint.com", "log"],
    [address, "exe"],
    [address, "zip"],
    [address, "evtx"],
  ])("%s (%s)", async (url, type) => {
    const { asked } = await read(fileMessage("a.log", url, type), () => new Response(log));
    expect(asked).toEqual([]);
  });

  test("more than four files of one message", async () => {
    const message = fileMessage("a.log", address, "log");
    const many = { ...message, attachments: Array(9).fill(message["attachments"][0]) };
    expect((await read(many, () => new Response(log))).asked).toHaveLength(4);
  });
});
