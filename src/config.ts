import { z } from "zod";
import { complaintsIn, UserError } from "./errors.ts";

/** A shorter secret could be guessed, and with it everybody who is kept. */
const oneSecret = z.string().min(16, "each secret has at least 16 characters");

const minutes = z.coerce.number().int().min(0).max(1440);
const atLeastTwo = z.coerce.number().int().min(2).max(1000);

const writtenChannel = /^([a-z]+):([^\s=]+)(?:=(\S+))?$/;

/** `adapter:channel`, or with a person or group to call there: `adapter:channel=person`. */
const escalationChannel = z
  .string()
  .trim()
  .regex(writtenChannel, "write adapter:channel, or adapter:channel=person")
  .transform((text) => {
    const [, adapter = "", conversation = "", mention] = writtenChannel.exec(text) ?? [];
    return { adapter, conversation, ...(mention === undefined ? {} : { mention }) };
  });

const text = z.string().trim().max(2000).optional();

/** Read as they are: the adapter checks them, so that a mistake there leaves everything else running. */
const slackVariables = {
  SLACK_BOT_TOKEN: text,
  SLACK_SIGNING_SECRET: text,
  SLACK_APP_TOKEN: text,
  SLACK_CLIENT_ID: text,
  SLACK_CLIENT_SECRET: text,
  SLACK_STATE_SECRET: text,
  SLACK_API_URL: text,
};

/** In the same way. */
const teamsVariables = {
  TEAMS_APP_ID: text,
  TEAMS_APP_PASSWORD: text,
  TEAMS_APP_TYPE: text,
  TEAMS_TENANT_ID: text,
  TEAMS_ALLOWED_TENANTS: text,
  TEAMS_CLOUD: text,
  TEAMS_LOCAL_DEV: text,
  TEAMS_OPENID_METADATA_URL: text,
  MicrosoftAppId: text,
  MicrosoftAppPassword: text,
  MicrosoftAppType: text,
  MicrosoftAppTenantId: text,
  ChannelService: text,
  ToBotFromChannelOpenIdMetadataUrl: text,
  ToBotFromChannelTokenIssuer: text,
  ToChannelFromBotLoginUrl: text,
  ToChannelFromBotOAuthScope: text,
};

/** What can be set from outside; `.env.example` explains each variable, and a test compares the two. */
const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  HOST: z.string().trim().min(1).max(253).default("127.0.0.1"),
  CONSOLE: z.enum(["on", "off"]).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  CATALOG_DIR: z.string().min(1).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/ }).optional(),
  DATABASE_FILE: z.string().min(1).default("./data/wuerror.db"),
  SECRET_KEY: z
    .string()
    .transform((list) => list.split(",").map((each) => each.trim()))
    .pipe(z.tuple([oneSecret], oneSecret))
    .optional(),
  RETENTION_DAYS: z.coerce.number().int().min(1).max(365).default(30),
  SAME_CODE_MINUTES: minutes.default(30),
  OUTBREAK_MINUTES: minutes.min(1).default(30),
  OUTBREAK_PEOPLE: atLeastTwo.default(4),
  OUTBREAK_CHANNELS: atLeastTwo.default(3),
  ESCALATION_CHANNEL: z
    .string()
    .transform((list) => list.split(","))
    .pipe(z.array(escalationChannel))
    .default([]),
  LOG_LEVEL: z.enum(["info", "warn", "error", "silent"]).default("info"),
  ...slackVariables,
  ...teamsVariables,
});

/** What `readConfig` makes of the environment. */
export interface Config {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
  /** Whether the console and the HTTP API answer: by default only where nobody but this machine can reach them. */
  readonly console: boolean;
  /** The address that people open, when it is not this machine's own. */
  readonly publicUrl?: string;
  readonly catalogDir?: string;
  /** PostgreSQL, for several replicas; without it the embedded database is used. */
  readonly databaseUrl?: string;
  /** File of the embedded database. */
  readonly databaseFile: string;
  /** The first hashes and encrypts, the older ones still read; without it the embedded database has one in a file. */
  readonly secrets?: readonly [current: string, ...older: string[]];
  /** Days after which everything about a fix is gone. */
  readonly retentionDays: number;
  /** The same code in the same channel is answered with a link for so many minutes. */
  readonly sameCodeMinutes: number;
  /** So many people or channels within so many minutes are an outbreak. */
  readonly outbreak: { readonly minutes: number; readonly people: number; readonly channels: number };
  /** Where summaries go besides their thread, and whom they call there. */
  readonly escalation: readonly {
    readonly adapter: string;
    readonly conversation: string;
    readonly mention?: string;
  }[];
  readonly logLevel: "info" | "warn" | "error" | "silent";
  /** The variables that begin with SLACK_, unchecked; absent where none is set. */
  readonly slackVariables?: Readonly<Partial<Record<keyof typeof slackVariables, string>>>;
  /** The variables of that platform, unchecked; absent where none is set. */
  readonly teamsVariables?: Readonly<Partial<Record<keyof typeof teamsVariables, string>>>;
}

/** Names of all variables that are read. */
export const configVariables = Object.keys(schema.shape);

/**
 * @param environment variables as the process has them; an empty one counts as absent
 * @throws UserError `configuration`, naming every variable that is wrong
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const read = schema.safeParse(given);
  if (!read.success) {
    throw new UserError("configuration", { detail: complaintsIn(read.error, 1) });
  }
  const { PORT, HOST, CONSOLE, PUBLIC_URL, CATALOG_DIR, DATABASE_URL, DATABASE_FILE, SECRET_KEY, LOG_LEVEL } =
    read.data;
  const { RETENTION_DAYS, SAME_CODE_MINUTES, OUTBREAK_MINUTES, OUTBREAK_PEOPLE, OUTBREAK_CHANNELS } = read.data;
  return {
    port: PORT,
    host: HOST,
    console: CONSOLE === undefined ? isLoopback(HOST) : CONSOLE === "on",
    logLevel: LOG_LEVEL,
    databaseFile: DATABASE_FILE,
    retentionDays: RETENTION_DAYS,
    sameCodeMinutes: SAME_CODE_MINUTES,
    outbreak: { minutes: OUTBREAK_MINUTES, people: OUTBREAK_PEOPLE, channels: OUTBREAK_CHANNELS },
    escalation: read.data.ESCALATION_CHANNEL,
    ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
    ...(SECRET_KEY === undefined ? {} : { secrets: SECRET_KEY }),
    ...(PUBLIC_URL === undefined ? {} : { publicUrl: PUBLIC_URL }),
    ...(CATALOG_DIR === undefined ? {} : { catalogDir: CATALOG_DIR }),
    ...chosen("slackVariables", slackVariables, read.data),
    ...chosen("teamsVariables", teamsVariables, read.data),
  };
}

/** @returns those of the variables that are set, under `name`; nothing when none is */
function chosen<Name extends string>(
  name: Name,
  variables: Readonly<Record<string, unknown>>,
  values: Readonly<Record<string, unknown>>,
): { readonly [Key in Name]?: Readonly<Record<string, string>> } {
  const set = Object.keys(variables).flatMap((variable) => {
    const value = values[variable];
    return typeof value === "string" ? [[variable, value] as const] : [];
  });
  return set.length === 0 ? {} : ({ [name]: Object.fromEntries(set) } as { [Key in Name]: Record<string, string> });
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}
