import { afterEach } from "@jest/globals";
import { createListener, type Listening, listen } from "../../adapters/server.ts";
import { create, type SlackDependencies } from "../../adapters/slack/index.ts";
import type { SlackVariables } from "../../adapters/slack/settings.ts";
import { createBot } from "../../src/bot.ts";
import type { Adapter, Handle, LogFields } from "../../src/index.ts";
import { forgetful } from "../../src/store/forgetful.ts";
import { createPersonHash } from "../../src/store/people.ts";
import type { Claims, Store } from "../../src/store/ports.ts";
import { credentials, type Slack, startSlack } from "../doubles/slack/slack.ts";
import { fixtureCatalog } from "../fixture.ts";

/** The real adapter on the real server, against the small Slack of `test/doubles`. */

export type Way = "HTTP" | "Socket Mode";
export const ways: readonly Way[] = ["HTTP", "Socket Mode"];

export interface LogLine extends LogFields {
  readonly level: string;
  readonly event: string;
}

export interface RunningApp {
  readonly adapter: Adapter;
  readonly slack: Slack;
  readonly log: readonly LogLine[];
  /** Where Slack would send requests to. */
  readonly eventsUrl: string;
}

export interface AppOptions {
  readonly way?: Way;
  readonly slack?: Slack;
  readonly home?: SlackDependencies["home"];
  readonly wantsFiles?: SlackDependencies["wantsFiles"];
}

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

export function closeAfterwards(close: () => Promise<unknown>): void {
  closing.push(close);
}

export async function openSlack(): Promise<Slack> {
  const slack = await startSlack();
  closeAfterwards(slack.close);
  return slack;
}

export function variablesFor(slack: Slack, way: Way): SlackVariables {
  const { botToken, appToken, signingSecret } = credentials;
  const connection = way === "HTTP" ? { SLACK_SIGNING_SECRET: signingSecret } : { SLACK_APP_TOKEN: appToken };
  return { SLACK_BOT_TOKEN: botToken, SLACK_API_URL: slack.apiUrl, ...connection };
}

const log = { info: () => {}, warn: () => {}, error: () => {} };

export const dependencies: SlackDependencies = {
  log,
  now: () => new Date(),
  home: async () => [],
  wantsFiles: async () => true,
  downloading: (work) => work(),
  installations: { find: async () => undefined, save: async () => {}, remove: async () => {} },
};

/** Starts the adapter; stops it when the test has ended. */
export async function startApp(handle: Handle, options: AppOptions = {}): Promise<RunningApp> {
  const {
    way = "HTTP",
    slack = await openSlack(),
    home = dependencies.home,
    wantsFiles = dependencies.wantsFiles,
  } = options;
  const lines: LogLine[] = [];
  const write =
    (level: string) =>
    (event: string, fields: LogFields = {}) =>
      void lines.push({ level, event, ...fields });
  const written = { info: write("info"), warn: write("warn"), error: write("error") };
  const adapter = create(variablesFor(slack, way), { ...dependencies, home, wantsFiles, log: written });
  const listening = await serve(adapter);
  const eventsUrl = `http://127.0.0.1:${listening.port}/slack/events`;
  closeAfterwards(() => listening.stop(100));
  closeAfterwards(() => adapter.stop(100));
  await adapter.start(handle);
  if (way === "HTTP") slack.sendTo(eventsUrl);
  return { adapter, slack, log: lines, eventsUrl };
}

async function serve(adapter: Adapter): Promise<Listening> {
  const health = { isReady: () => true, isMemoryHealthy: async () => true };
  return listen(createListener([], health, log, adapter.routes), "127.0.0.1", 0);
}

/** The bot itself, on the small catalog. */
export function realBot(claims: Claims = claimsInMemory()): Handle {
  const now = () => new Date("2026-11-22T09:00:00Z");
  // Of its memory it has the claims alone: it answers with whole entries, each message once.
  const memory = {
    store: { ...forgetful, claims } as unknown as Store,
    people: createPersonHash(["a secret of the tests"]),
  };
  return createBot({ catalog: fixtureCatalog(), log, newReference: () => "ref-1", now, memory }).handle;
}

function claimsInMemory(): Claims {
  const taken = new Set<string>();
  return {
    claim: async (key) => {
      const text = JSON.stringify(key);
      return !taken.has(text) && Boolean(taken.add(text));
    },
    hold: async () => false,
    release: async (key) => void taken.delete(JSON.stringify(key)),
  };
}
