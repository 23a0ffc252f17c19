import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { type ConsoleOptions, createConsole } from "../../adapters/console/index.ts";
import { markPieces } from "../../adapters/console/page/marks.ts";
import type { BotEvent, Card, Reply } from "../../src/index.ts";
import { fixtureCatalog } from "../fixture.ts";

const root = process.cwd();
const card: Card = { kind: "note", tone: "info", title: "Hello", blocks: [], buttons: [] };

function build(replies: readonly Reply[] = [], more: Partial<ConsoleOptions> = {}) {
  const events: BotEvent[] = [];
  const asked: [string, boolean][] = [];
  const app = createConsole({
    handle: async (event) => {
      events.push(event);
      return replies;
    },
    openFixes: async () => [],
    now: () => new Date("2026-11-22T09:00:00Z"),
    explain: (text, addressed) => {
      asked.push([text, addressed]);
      return { kind: "none", codes: [], didYouMean: [], evidence: [] };
    },
    preview: () => ({ slack: { blocks: [] }, teams: { type: "AdaptiveCard" } }),
    about: { version: "1.2.3", entries: 4, reference: 5, reviewed: "2026-11-22" },
    root,
    catalog: fixtureCatalog(),
    today: () => "2026-11-22",
    newId: () => "id-1",
    ...more,
  });
  return { app, events, asked };
}

const message = { text: "0x80244022", addressed: true, conversation: "c-1" };

function post(body: unknown, headers: Record<string, string> = {}): RequestInit {
  const content = typeof body === "string" ? body : JSON.stringify(body);
  return { method: "POST", headers: { "content-type": "application/json", ...headers }, body: content };
}

describe("the page", () => {
  it("comes with a policy that allows nothing from elsewhere and nothing inline", async () => {
    const response = await build().app.request("/");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    expect(response.headers.get("strict-transport-security")).toBeNull();
    const html = await response.text();
    expect(html).not.toMatch(/ style=| on[a-z]+=|<style|<script>|https?:\/\//);
  });

  it.each([
    ["style.css", "text/css; charset=utf-8", "no-cache"],
    ["icon.svg", "image/svg+xml", "no-cache"],
    ["adaptivecards.min.js", "text/javascript; charset=utf-8", "public, max-age=86400"],
  ])("serves %s with its type and a tag that saves sending it again", async (name, type, caching) => {
    const { app } = build();
    const response = await app.request(`/assets/${name}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("cache-control")).toBe(caching);
    const etag = response.headers.get("etag") ?? "";
    const again = await app.request(`/assets/${name}`, { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });

  it.each([
    "/assets/..%2findex.html",
    "/assets/..%2f..%2findex.ts",
    "/assets/%2e%2e%2fpackage.json",
    "/assets/../../../package.json",
    "/assets/tsconfig.json",
    "/assets/main.ts",
    "/assets/",
    "/assets/a/b",
    "/assets/__proto__",
    "/console/nothing",
  ])("has nothing at %s", async (path) => {
    const response = await build().app.request(path);
    expect(response.status).toBe(404);
  });

  it("lists every file that the page needs", async () => {
    const folder = join(root, "adapters/console/page");
    const { app } = build();
    for (const name of readdirSync(folder)) {
      if (!/\.(css|svg)$/.test(name)) continue;
      expect([name, (await app.request(`/assets/${name}`)).status]).toEqual([name, 200]);
    }
    const listed = readFileSync(join(root, "adapters/console/assets.ts"), "utf8");
    for (const name of readdirSync(folder)) {
      if (name.endsWith(".ts")) expect(listed).toContain(`"${name.replace(/\.ts$/, ".js")}"`);
    }
    for (const [, path] of readFileSync(join(folder, "index.html"), "utf8").matchAll(/"\/assets\/([^"]+\.css)"/g)) {
      expect((await app.request(`/assets/${path}`)).status).toBe(200);
    }
  });

  it("tells what is running", async () => {
    const response = await build().app.request("/console/about");
    expect(await response.json()).toEqual({ version: "1.2.3", entries: 4, reference: 5, reviewed: "2026-11-22" });
    expect(response.headers.get("cache-control")).toBe("no-store");
  });
});

describe("messages and presses", () => {
  it("hands a message to the bot and shows its replies on both platforms", async () => {
    const { app, events, asked } = build([{ mode: "post", audience: "everyone", card }]);
    const response = await app.request(
      "/console/messages",
      post({ ...message, files: [{ name: "a.log", text: "line" }] }),
    );
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      thread: "id-1",
      explanation: { kind: "none", codes: [], didYouMean: [], evidence: [] },
      replies: [
        {
          mode: "post",
          audience: "everyone",
          card,
          preview: { slack: { blocks: [] }, teams: { type: "AdaptiveCard" } },
        },
      ],
    });
    expect(events).toEqual([
      {
        kind: "message",
        id: "id-1",
        where: { adapter: "console", tenant: "local", conversation: "c-1", thread: "id-1" },
        who: { id: "visitor" },
        text: "0x80244022",
        files: [{ name: "a.log", text: "line" }],
        addressed: "direct",
        isReply: false,
      },
    ]);
    expect(asked).toEqual([["0x80244022\nline", true]]);
  });

  it("passes on that a message was only overheard", async () => {
    const { app, events } = build();
    const response = await app.request("/console/messages", post({ ...message, addressed: false }));
    expect(await response.json()).toMatchObject({ replies: [] });
    expect(events).toMatchObject([{ addressed: "overheard" }]);
  });

  it.each([
    [true, "direct", "/wuerror help"],
    [false, "overheard", "/wuerror help"],
    ["mention", "mention", "/wuerror help"],
    ["command", "command", "help"],
  ])("passes on how the bot is spoken to: %p", async (given, addressed, text) => {
    const { app, events, asked } = build();
    await app.request(
      "/console/messages",
      post({ ...message, text: "/wuerror help", addressed: given, visitor: "v-1" }),
    );
    expect(events).toMatchObject([{ addressed, text, who: { id: "v-1" }, isReply: false }]);
    expect(asked).toEqual([[text, addressed !== "overheard"]]);
  });

  it("hands on a reply in its thread, and reads it once", async () => {
    const { app, events, asked } = build();
    const response = await app.request("/console/messages", post({ ...message, addressed: false, thread: "t-1" }));
    expect(await response.json()).toEqual({ thread: "t-1", replies: [] });
    expect(events).toMatchObject([{ isReply: true, where: { thread: "t-1" } }]);
    expect(asked).toEqual([]);
  });

  it("tells the bot which thread its card begins, and the page where it is posted", async () => {
    const to = { conversation: "c-2", mention: "U1" };
    const { app, events } = build([{ mode: "post", audience: "everyone", card, to, ticket: "1.begin.80244022.x" }]);
    const response = await app.request("/console/messages", post(message));
    expect(await response.json()).toMatchObject({ replies: [{ to, thread: "id-1" }] });
    expect(events[1]).toEqual({
      kind: "posted",
      id: "id-1",
      where: { adapter: "console", tenant: "local", conversation: "c-2", thread: "id-1" },
      who: { id: "visitor" },
      ticket: "1.begin.80244022.x",
    });
  });

  it("hands a press to the bot with its token unchanged", async () => {
    const { app, events } = build([{ mode: "replace", audience: "everyone", card }]);
    const response = await app.request(
      "/console/presses",
      post({ token: "1.look.80244022", conversation: "c-1", thread: "t-1" }),
    );
    expect(await response.json()).toMatchObject({ replies: [{ mode: "replace" }] });
    expect(events).toMatchObject([{ kind: "press", token: "1.look.80244022", where: { thread: "t-1" } }]);
  });

  it("answers a failure without its text", async () => {
    const { app } = build([{ mode: "post", audience: "everyone", card }], {
      preview: () => {
        throw new Error("secret");
      },
    });
    const response = await app.request("/console/messages", post(message));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret");
  });
});

describe("what is refused", () => {
  it.each([
    ["not JSON", "{", 400, "bad_json"],
    ["no object", "[]", 400, "bad_request"],
    ["a missing field", { text: "x", addressed: true }, 400, "bad_request"],
    ["a wrong type", { ...message, addressed: "yes" }, 400, "bad_request"],
    ["a strange visitor", { ...message, visitor: "a b" }, 400, "bad_request"],
    ["an unknown field", { ...message, admin: true }, 400, "bad_request"],
    ["an empty message", { ...message, text: "  " }, 400, "bad_request"],
    ["a strange conversation", { ...message, conversation: "../x" }, 400, "bad_request"],
    ["too much", { ...message, text: "x".repeat(1024 * 1024) }, 413, "too_large"],
  ])("%s", async (_name, body, status, code) => {
    const { app, events } = build();
    const response = await app.request("/console/messages", post(body));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      error: { code, message: expect.any(String), hint: expect.any(String) },
    });
    expect(events).toEqual([]);
  });

  it.each(["", "?conversation=../x", "?conversation=c-1&visitor=a+b", "?conversation=c-1&all=1"])(
    "a look at the fixes of %p",
    async (query) => {
      const response = await build().app.request(`/console/fixes${query}`);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { code: "bad_request" } });
    },
  );

  it("a long token", async () => {
    const response = await build().app.request("/console/presses", post({ token: "x".repeat(101), conversation: "c" }));
    expect(response.status).toBe(400);
  });

  it("a body that a foreign form could send", async () => {
    const { app, events } = build();
    const response = await app.request("/console/messages", post(message, { "content-type": "text/plain" }));
    expect(response.status).toBe(415);
    expect(events).toEqual([]);
  });

  it.each([
    [{ origin: "https://evil.example" }],
    [{ origin: "null" }],
    [{ origin: "http://localhost:9999", host: "localhost:3978" }],
    [{ "sec-fetch-site": "cross-site" }],
    [{ "sec-fetch-site": "same-site" }],
  ])("a post from another site: %j", async (headers: Record<string, string>) => {
    const { app, events } = build();
    const response = await app.request("/console/messages", post(message, headers));
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: "origin_refused" } });
    expect(events).toEqual([]);
  });

  it("nothing of its own page", async () => {
    const headers = { origin: "http://localhost:3978", host: "localhost:3978", "sec-fetch-site": "same-origin" };
    expect((await build().app.request("/console/messages", post(message, headers))).status).toBe(200);
  });

  it.each(["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:3978", "[::2]", "user@localhost", ""])(
    "the host name %p",
    async (host) => {
      const { app } = build();
      for (const path of ["/", "/assets/style.css", "/console/about"]) {
        expect((await app.request(path, { headers: { host } })).status).toBe(403);
      }
    },
  );

  it.each(["localhost", "LOCALHOST:3978", "127.0.0.1:1", "[::1]:3978", "console.example:8443", "[2001:db8::1]:3978"])(
    "not the host name %p",
    async (host) => {
      const { app } = build([], { allowedHosts: ["Console.example", "2001:db8::1"] });
      expect((await app.request("/", { headers: { host } })).status).toBe(200);
    },
  );
});

describe("marks in the message", () => {
  it.each([
    ["scan fails: 0x80244022!", ["0x80244022 (NAME)"], ["0x80244022"], ["0x80244022"]],
    ["exit -2145107934", ["-2145107934 → 0x80244022 (NAME)"], ["0x80244022"], ["-2145107934"]],
    ["Proxy authentication required", ["words: proxy, authenticat"], [], ["Proxy", "authentication"]],
    ["0X80244022 and a.*b", ["a.*b"], ["0x80244022"], ["0X80244022", "a.*b"]],
    ["nothing", [], [], []],
  ])("%s", (text, evidence, codes, marked) => {
    const pieces = markPieces(text, evidence, codes);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(pieces.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual(marked);
  });
});
