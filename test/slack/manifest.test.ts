import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { webApi } from "@slack/bolt";
import { parse } from "yaml";
import type { SlackMethod } from "../../adapters/slack/api.ts";
import { httpManifest } from "../../adapters/slack/manifest.ts";
import { commandName, events, scopes, shortcutId } from "../../adapters/slack/names.ts";
import { readPayload } from "../../adapters/slack/payload.ts";

type Manifest = webApi.AppsManifestValidateArguments["manifest"];
type Scope = NonNullable<NonNullable<NonNullable<Manifest["oauth_config"]>["scopes"]>["bot"]>[number];
type Event = NonNullable<NonNullable<NonNullable<Manifest["settings"]>["event_subscriptions"]>["bot_events"]>[number];

// Names that Slack's types do not know fail to compile.
const knownScopes: readonly Scope[] = scopes.map(({ scope }) => scope);
const optionalScopes: readonly Scope[] = scopes.filter(({ optional }) => optional).map(({ scope }) => scope);
const knownEvents = Object.keys(events) as (keyof typeof events)[] satisfies Event[];

const file = readFileSync("manifest/slack.yaml", "utf8");
const address = "https://wuerror.example.com";
const socketMode = parse(file) as Manifest;
const http = parse(httpManifest(file, { address: `${address}/`, manyWorkspaces: false })) as Manifest;
const manyWorkspaces = parse(httpManifest(file, { address, manyWorkspaces: true })) as Manifest;

describe.each([
  ["Socket Mode", socketMode],
  ["HTTP", http],
  ["HTTP for many workspaces", manyWorkspaces],
])("the manifest for %s", (_name, { features, oauth_config, settings }) => {
  test("asks for the scopes that have a reason, and no other", () => {
    expect(oauth_config?.scopes).toEqual({ bot: knownScopes, bot_optional: optionalScopes });
  });

  test("subscribes to the events that are taken, each with its scope", () => {
    expect(settings?.event_subscriptions?.bot_events).toEqual(knownEvents);
    for (const scope of Object.values(events)) if (scope !== undefined) expect(knownScopes).toContain(scope);
  });

  test("registers the command and the shortcut", () => {
    expect(features?.slash_commands?.map((each) => each.command)).toEqual([commandName]);
    expect(features?.shortcuts?.map(({ type, callback_id }) => [type, callback_id])).toEqual([["message", shortcutId]]);
  });

  test("lets people write to the bot and press its buttons", () => {
    expect(features?.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(settings?.interactivity?.is_enabled).toBe(true);
  });

  test("is for single workspaces, not for a whole organisation", () => {
    expect(settings?.org_deploy_enabled).toBe(false);
  });
});

/** Which scope each method that is called needs: https://docs.slack.dev/reference/methods */
const scopeOf: Readonly<Record<SlackMethod, (typeof scopes)[number]["scope"] | undefined>> = {
  "chat.postMessage": "chat:write",
  "chat.postEphemeral": "chat:write",
  "chat.update": "chat:write",
  "files.info": "files:read",
  "views.publish": undefined,
};

test("every scope is there for an event, a method or the command", () => {
  const used = [...Object.values(events), ...Object.values(scopeOf), "commands"];
  expect(new Set(used.filter((scope) => scope !== undefined))).toEqual(new Set(knownScopes));
});

test.each(knownEvents)("what comes by the event %s is read", (name) => {
  // `message.channels` and its like all come as `message`, and `channel_type` tells them apart.
  const [type] = name.split(".");
  const event = { type, user: "U1", channel: "C1", ts: "1.1", text: "hello", tokens: { bot: ["U0"] } };
  expect(readPayload({ type: "event_callback", event_id: "Ev1", event })).toMatchObject({
    kind: "event",
    body: { event: { type } },
  });
});

test("Socket Mode needs no address, and its copied token does not expire", () => {
  expect(socketMode.settings).toMatchObject({ socket_mode_enabled: true, token_rotation_enabled: false });
  expect(JSON.stringify(socketMode)).not.toMatch(/"(?:url|request_url|redirect_urls)"/);
});

test("over HTTP everything comes to one address", () => {
  const url = `${address}/slack/events`;
  expect(http.features?.slash_commands).toMatchObject([{ url }]);
  expect(http.settings).toMatchObject({
    socket_mode_enabled: false,
    token_rotation_enabled: false,
    event_subscriptions: { request_url: url },
    interactivity: { request_url: url },
  });
  expect(http.oauth_config?.redirect_urls).toBeUndefined();
});

test("other workspaces come back from OAuth, and their tokens rotate", () => {
  expect(manyWorkspaces.oauth_config?.redirect_urls).toEqual([`${address}/slack/oauth_redirect`]);
  expect(manyWorkspaces.settings?.token_rotation_enabled).toBe(true);
});

test("nothing else differs", () => {
  const { features, settings, ...rest } = socketMode;
  const [registered] = features?.slash_commands ?? [];
  expect(http).toEqual({
    ...rest,
    features: { ...features, slash_commands: [{ ...registered, url: expect.any(String) }] },
    settings: expect.objectContaining({ org_deploy_enabled: settings?.org_deploy_enabled }),
  });
});

test.each(["", "wuerror.example.com", "http://wuerror.example.com"])("Slack does not send to %j", (wrong) => {
  expect(() => httpManifest(file, { address: wrong, manyWorkspaces: false })).toThrow(RangeError);
});

test("docs/slack.md gives the reason for each scope, and what is lost without it", () => {
  const rows = readFileSync("docs/slack.md", "utf8")
    .split("\n")
    .map((line) => line.split(/ *\| */).slice(1, -1))
    .filter(([name = ""]) => scopes.some(({ scope }) => name === `\`${scope}\``));
  expect(rows).toEqual(
    scopes.map(({ scope, why, without, optional }) => [
      `\`${scope}\``,
      why,
      without,
      optional ? "optional" : "required",
    ]),
  );
});
