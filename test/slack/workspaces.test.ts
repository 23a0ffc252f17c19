import { join } from "node:path";
import { beforeEach, expect, test } from "@jest/globals";
import { type Service, serve } from "../../adapters/serve.ts";
import { readConfig } from "../../src/config.ts";
import { createInstallations } from "../../src/store/installations.ts";
import { openStore } from "../../src/store/open.ts";
import type { Store } from "../../src/store/ports.ts";
import { client } from "../doubles/slack/oauth.ts";
import { eventPayload, messageEvent } from "../doubles/slack/payloads.ts";
import { credentials, type Slack } from "../doubles/slack/slack.ts";
import { bot, type Json } from "../doubles/slack/world.ts";
import { closeLater, newFolder } from "../store/dialects.ts";
import { closeAfterwards, openSlack } from "./app.ts";

/** The whole program, which other workspaces install. */

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const secret = "a secret of sixteen or more";
const adapter = "slack";

let slack: Slack;
let file: string;
let service: Service;

beforeEach(async () => {
  slack = await openSlack();
  file = join(newFolder(), "wuerror.db");
  service = await start();
});

async function start(): Promise<Service> {
  const config = readConfig({
    PORT: "0",
    DATABASE_FILE: file,
    SECRET_KEY: secret,
    SLACK_SIGNING_SECRET: credentials.signingSecret,
    SLACK_CLIENT_ID: client.id,
    SLACK_CLIENT_SECRET: client.secret,
    SLACK_STATE_SECRET: secret,
    SLACK_API_URL: slack.apiUrl,
    PUBLIC_URL: "https://wuerror.example.com",
  });
  const started = await serve(config, "0.0.0", silent);
  closeAfterwards(started.stop);
  slack.sendTo(`http://127.0.0.1:${started.port}/slack/events`);
  return started;
}

const local = (path: string) => `http://127.0.0.1:${service.port}${path}`;

/** Goes where a person's browser would go. @returns the last page */
async function install(id: string, change: (back: URL) => void = () => {}): Promise<Response> {
  slack.oauth.installsIn = { id, name: `Workspace ${id}` };
  const page = await fetch(local("/slack/install"));
  const [cookie = ""] = (page.headers.get("set-cookie") ?? "").split(";");
  const authorize = /href="([^"]+\/oauth\/v2\/authorize[^"]+)"/.exec(await page.text())?.[1] ?? "";
  const agreed = await fetch(authorize.replaceAll("&amp;", "&"), { redirect: "manual" });
  const back = new URL(agreed.headers.get("location") ?? "");
  change(back);
  return fetch(local(`${back.pathname}${back.search}`), { headers: { cookie } });
}

const inWorkspace = (id: string, event: Json): Json => ({
  ...eventPayload(event),
  team_id: id,
  authorizations: [{ enterprise_id: null, team_id: id, user_id: bot.user, is_bot: true, is_enterprise_install: false }],
});

async function paste(id: string): Promise<string> {
  const ts = slack.world.nextTs();
  await slack.deliver(
    "event",
    inWorkspace(id, messageEvent({ channel: `C${id}`, ts, user: "U00000001", text: "0x80244022" })),
  );
  return ts;
}

async function answered(id: string): Promise<void> {
  const ts = await paste(id);
  await slack.until("the answer", () => slack.world.repliesTo(`C${id}`, ts)[0]);
}

/** What is kept, read as the program reads it. To be opened while the program writes nothing. */
async function openKept(): Promise<(tenant: string) => Promise<Json | undefined>> {
  const store: Store = closeLater(await openStore({ file }));
  const installations = createInstallations(store.installations, [secret], silent);
  return async (tenant) => (await installations.find({ adapter, tenant })) as Json | undefined;
}

test("the page leads to Slack with the scopes of the manifest, and says where it is", async () => {
  expect(service.notice).toContain("  Slack        can be installed at https://wuerror.example.com/slack/install");
  const text = await (await fetch(local("/slack/install"))).text();
  expect(text).toContain(`${slack.url}oauth/v2/authorize?scope=commands`);
  expect(text).toContain(encodeURIComponent("https://wuerror.example.com/slack/oauth_redirect"));
  for (const path of ["/slack/install", "/slack/oauth_redirect"])
    expect((await fetch(local(path), { method: "POST" })).status).toBe(405);
});

test("two workspaces are answered, each with its own token, also after a restart", async () => {
  expect((await install("T00000002")).status).toBe(200);
  expect((await install("T00000003")).status).toBe(200);
  await answered("T00000002");
  await service.stop();
  service = await start();
  await answered("T00000003");
  const tokens = slack.calls.filter(({ method }) => method === "chat.postMessage").map((call) => call.authorization);
  expect(tokens).toEqual([
    expect.stringMatching(/^Bearer xoxe\.xoxb-T00000002-/),
    expect.stringMatching(/^Bearer xoxe\.xoxb-T00000003-/),
  ]);
});

test("a workspace that did not install it is acknowledged, and no more", async () => {
  await install("T00000002");
  const ts = await paste("T00000009");
  await answered("T00000002");
  expect(slack.world.repliesTo("CT00000009", ts)).toEqual([]);
});

test.each<[string, (back: URL) => void]>([
  ["another person's state", (back) => back.searchParams.set("state", "other")],
  ["no state", (back) => back.searchParams.delete("state")],
  ["a code that Slack does not know", (back) => back.searchParams.set("code", "other")],
  ["a person who changed their mind", (back) => back.searchParams.set("error", "access_denied")],
])("%s installs nothing", async (_, change) => {
  const { status } = await install("T00000002", change);
  expect(status).toBeGreaterThanOrEqual(400);
  const kept = await openKept();
  expect(await kept("T00000002")).toBeUndefined();
});

test("a token that ends soon is renewed once, however many messages come, and kept", async () => {
  slack.oauth.lifetimeSeconds = 3600;
  await install("T00000002");
  slack.oauth.lifetimeSeconds = 43_200;
  const kept = await openKept();
  const before = (await kept("T00000002"))?.["bot"];
  const ts = await Promise.all([1, 2, 3].map(() => paste("T00000002")));
  await slack.until("all answers", () => ts.every((each) => slack.world.repliesTo("CT00000002", each).length === 1));
  expect(slack.calls.filter(({ given }) => given["grant_type"] === "refresh_token")).toHaveLength(1);
  const after = (await kept("T00000002"))?.["bot"] as { readonly token: string };
  expect(after).not.toEqual(before);
  expect(slack.calls.at(-1)?.authorization).toBe(`Bearer ${after.token}`);
});

test.each([{ type: "app_uninstalled" }, { type: "tokens_revoked", tokens: { bot: [bot.user] } }])(
  "%j erases the installation",
  async (event) => {
    await install("T00000002");
    await install("T00000003");
    await answered("T00000002");
    const kept = await openKept();
    expect(await kept("T00000002")).toBeDefined();
    await slack.deliver("event", inWorkspace("T00000002", event));
    await service.stop();
    expect(await kept("T00000002")).toBeUndefined();
    expect(await kept("T00000003")).toBeDefined();
  },
);
