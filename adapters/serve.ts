import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { Hono } from "hono";
import { isLoopback } from "../src/config.ts";
import {
  type Adapter,
  type Bot,
  type Catalog,
  type Config,
  codesOf,
  dayOf,
  type Installations,
  type Logger,
  openBot,
  openCatalog,
  packageRoot,
} from "../src/index.ts";
import { createInstallations } from "../src/store/installations.ts";
import { openMemory, sweepRegularly } from "../src/store/memory.ts";
import { createPersonHash } from "../src/store/people.ts";
import { guardHost, guardOrigin } from "./console/guard.ts";
import { createConsole } from "./console/index.ts";
import { databaseOf, secretsOf } from "./data.ts";
import { checkEscalation } from "./escalation.ts";
import { createGate } from "./gate.ts";
import { createApi } from "./http/api.ts";
import { createListener, type Listening, listen } from "./server.ts";
import { create as createSlack } from "./slack/index.ts";
import { render as renderForSlack } from "./slack/render.ts";
import { startAdapter } from "./start-adapter.ts";
import { create as createTeams } from "./teams/index.ts";
import { render as renderForTeams } from "./teams/render.ts";

export interface Service {
  readonly port: number;
  /** What to tell the person who started it, a line each. */
  readonly notice: readonly string[];
  stop(): Promise<void>;
}

const graceMs = 5000;
/** Messages whose files are fetched at the same time: each holds up to 5 MB. */
const downloads = 4;

/**
 * Builds the core, gives it to the adapters that are configured, and listens.
 * @throws UserError when the configuration has a mistake, the catalog cannot be read or the port cannot be had
 */
export async function serve(config: Config, version: string, log: Logger): Promise<Service> {
  checkEscalation(config);
  const secrets = secretsOf(config);
  const { catalog, problems } = await openCatalog(config.catalogDir);
  for (const { file, line, rule } of problems) log.warn("catalog file skipped", { file, line, rule });
  const now = () => new Date();
  const memory = await openMemory(databaseOf(config), log);
  const endSweeps = sweepRegularly(memory, now);
  const people = createPersonHash(secrets);
  let adapters: readonly Adapter[] = [];
  const bot = await openBot({
    catalog,
    log,
    newReference: randomUUID,
    now,
    memory: { store: memory, people },
    escalation: config.escalation,
    manners: mannersOf(config),
    threadAddress: (where) => adapters.find(({ name }) => name === where.adapter)?.threadAddress?.(where),
    ...entryAddress(config),
  });

  // The index of words is built when words are first read: now, rather than while a platform waits for its acknowledgement.
  bot.lookUp("update", true);

  const parts: Hono[] = [];
  if (config.console) {
    parts.push(
      guarded(createApi({ lookUp: bot.lookUp, catalog, version, log }), allowedHosts(config)),
      createConsole({
        handle: bot.handle,
        openFixes: bot.openFixes,
        now,
        explain: (text, addressed) => {
          const { match, evidence } = bot.lookUp(text, addressed);
          return { ...codesOf(match), evidence };
        },
        preview: (reply) => ({ slack: renderForSlack(reply), teams: renderForTeams(reply) }),
        about: {
          version,
          entries: catalog.entries.size,
          reference: catalog.reference.size,
          reviewed: lastReview(catalog),
        },
        root: packageRoot(),
        catalog,
        today: () => dayOf(now()),
        log,
        allowedHosts: allowedHosts(config),
      }),
    );
  }

  adapters = configuredAdapters(config, bot, createInstallations(memory.installations, secrets, log), log);
  const routes = Object.assign({}, ...adapters.map((adapter) => adapter.routes));
  const stopping = new AbortController();
  const until = (milliseconds: number) => wait(milliseconds, undefined, { ref: false, signal: stopping.signal });
  let ready = false;
  const listening = await listen(
    createListener(parts, { isReady: () => ready, isMemoryHealthy: memory.isHealthy }, log, routes),
    config.host,
    config.port,
  );
  const adapterNotices = await Promise.all(adapters.map((adapter) => startAdapter(adapter, bot.handle, log, until)));
  ready = true;
  log.info("started", { port: listening.port, entries: catalog.entries.size, skipped: problems.length });
  return {
    port: listening.port,
    notice: [...noticeOf(config, listening, catalog, problems.length), ...adapterNotices],
    stop: async () => {
      ready = false;
      stopping.abort();
      await Promise.all([listening.stop(graceMs), ...adapters.map((adapter) => adapter.stop(graceMs))]);
      endSweeps();
      await memory.close();
      log.info("stopped");
    },
  };
}

function configuredAdapters(config: Config, bot: Bot, installations: Installations, log: Logger): readonly Adapter[] {
  const { home, lookUp, wantsFiles } = bot;
  const { slackVariables, teamsVariables, publicUrl, host } = config;
  const adapters: Adapter[] = [];
  const files = { wantsFiles, downloading: createGate(downloads) };
  if (slackVariables !== undefined) {
    const address = publicUrl === undefined ? {} : { publicUrl };
    adapters.push(
      createSlack(slackVariables, { log, now: () => new Date(), home, installations, ...address, ...files }),
    );
  }
  if (teamsVariables !== undefined) {
    const clock = { now: () => performance.now(), wait };
    const fetch = globalThis.fetch;
    adapters.push(createTeams(teamsVariables, { log, lookUp, isLoopback: isLoopback(host), clock, fetch, ...files }));
  }
  return adapters;
}

/** A page of another site must not read an organisation's entries through a visitor's browser. */
function guarded(part: Hono, hosts: readonly string[]): Hono {
  return new Hono().use("/api/*", guardHost(hosts), guardOrigin).route("/", part);
}

const minute = 60_000;

function mannersOf({ sameCodeMinutes, outbreak, retentionDays }: Config) {
  return {
    sameCodeMs: sameCodeMinutes * minute,
    outbreakMs: outbreak.minutes * minute,
    outbreakPeople: outbreak.people,
    outbreakChannels: outbreak.channels,
    retentionDays,
  };
}

/** Cards link to an entry's page only where people can open it. */
function entryAddress({ publicUrl, console }: Config): { entryAddress?: (code: string) => string } {
  if (publicUrl === undefined || !console) return {};
  const base = publicUrl.replace(/\/+$/, "");
  return { entryAddress: (code) => `${base}/codes/${code}` };
}

function lastReview(catalog: Catalog): string {
  const dates = [...catalog.entries.values()].map(({ reviewed }) => reviewed).sort();
  return dates.at(-1) ?? "";
}

function allowedHosts({ host, publicUrl }: Config): readonly string[] {
  return publicUrl === undefined ? [host] : [host, new URL(publicUrl).hostname];
}

function noticeOf(config: Config, { port }: Listening, catalog: Catalog, skipped: number): readonly string[] {
  const name = config.host === "127.0.0.1" ? "localhost" : config.host;
  const base = `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
  const lines = [`wuerror is running: ${catalog.entries.size} reviewed entries, ${catalog.reference.size} known codes`];
  if (skipped > 0)
    lines.push(
      `  ${skipped} mistakes in ${config.catalogDir}: those files are skipped; see wuerror lint ${config.catalogDir}`,
    );
  if (config.console) lines.push(`  Web console  ${base}/`, `  HTTP API     ${base}/api/v1/openapi.json`);
  else
    lines.push(
      `  Web console and HTTP API are off, since ${config.host} can be reached from other machines; CONSOLE=on switches them on`,
    );
  if (config.slackVariables === undefined) lines.push("  Slack        is off; SLACK_BOT_TOKEN switches it on");
  if (config.teamsVariables === undefined) lines.push("  Teams        is off; TEAMS_APP_ID switches it on");
  return lines;
}
