import { z } from "zod";
import { UserError } from "./errors.ts";

/** A shorter secret could be guessed, and with it everybody who is kept. */
const oneSecret = z.string().min(16, "each secret has at least 16 characters");

/** What can be set from outside; `.env.example` explains each variable, and a test compares the two. */
const schema = z
  .object({
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
    LOG_LEVEL: z.enum(["info", "warn", "error", "silent"]).default("info"),
    SLACK_BOT_TOKEN: z.string().regex(/^xox/, "begins with xoxb-").optional(),
    SLACK_SIGNING_SECRET: z.string().min(1).optional(),
    SLACK_APP_TOKEN: z
      .string()
      .regex(/^xapp-/, "begins with xapp-")
      .optional(),
    SLACK_CLIENT_ID: z.string().min(1).optional(),
    SLACK_CLIENT_SECRET: z.string().min(1).optional(),
    SLACK_STATE_SECRET: z.string().min(16, "has at least 16 characters").optional(),
    SLACK_API_URL: z.url({ protocol: /^https?$/ }).optional(),
  })
  .superRefine((given, { addIssue }) => {
    const complain = (variable: keyof typeof given, message: string) =>
      addIssue({ code: "custom", path: [variable], message });
    const isThere = (variable: keyof typeof given) => given[variable] !== undefined;
    if (isThere("SLACK_CLIENT_ID")) {
      if (isThere("SLACK_BOT_TOKEN"))
        complain("SLACK_BOT_TOKEN", "is not used beside SLACK_CLIENT_ID; leave one of them out");
      const missing = ["SLACK_CLIENT_SECRET", "SLACK_STATE_SECRET", "SLACK_SIGNING_SECRET", "PUBLIC_URL"] as const;
      for (const variable of missing.filter((each) => !isThere(each)))
        complain(variable, "is missing beside SLACK_CLIENT_ID");
    } else if (isThere("SLACK_BOT_TOKEN")) {
      if (!isThere("SLACK_APP_TOKEN") && !isThere("SLACK_SIGNING_SECRET"))
        complain("SLACK_BOT_TOKEN", "needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside it");
    } else if (isThere("SLACK_APP_TOKEN") || isThere("SLACK_SIGNING_SECRET"))
      complain("SLACK_BOT_TOKEN", "is missing beside SLACK_APP_TOKEN or SLACK_SIGNING_SECRET");
  });
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
  readonly logLevel: "info" | "warn" | "error" | "silent";
  /** Present where the bot is to work there; then one of the two that follow is as well. */
  readonly slackBotToken?: string;
  /** With it the bot connects by itself, and `slackSigningSecret` is not used. */
  readonly slackAppToken?: string;
  readonly slackSigningSecret?: string;
  /** In the place of `slackBotToken`: other workspaces install the app. Then all three, `publicUrl` and the signing secret are there. */
  readonly slackClientId?: string;
  readonly slackClientSecret?: string;
  readonly slackStateSecret?: string;
  readonly slackApiUrl?: string;
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
    const detail = read.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`).join("; ");
    throw new UserError("configuration", { detail });
  }
  const { PORT, HOST, CONSOLE, PUBLIC_URL, CATALOG_DIR, DATABASE_URL, DATABASE_FILE, SECRET_KEY, LOG_LEVEL } =
    read.data;
  const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_APP_TOKEN, SLACK_API_URL } = read.data;
  const { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET } = read.data;
  return {
    port: PORT,
    host: HOST,
    console: CONSOLE === undefined ? isLoopback(HOST) : CONSOLE === "on",
    logLevel: LOG_LEVEL,
    databaseFile: DATABASE_FILE,
    ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
    ...(SECRET_KEY === undefined ? {} : { secrets: SECRET_KEY }),
    ...(PUBLIC_URL === undefined ? {} : { publicUrl: PUBLIC_URL }),
    ...(CATALOG_DIR === undefined ? {} : { catalogDir: CATALOG_DIR }),
    ...(SLACK_BOT_TOKEN === undefined ? {} : { slackBotToken: SLACK_BOT_TOKEN }),
    ...(SLACK_APP_TOKEN === undefined ? {} : { slackAppToken: SLACK_APP_TOKEN }),
    ...(SLACK_CLIENT_ID === undefined ? {} : { slackClientId: SLACK_CLIENT_ID }),
    ...(SLACK_CLIENT_SECRET === undefined ? {} : { slackClientSecret: SLACK_CLIENT_SECRET }),
    ...(SLACK_STATE_SECRET === undefined ? {} : { slackStateSecret: SLACK_STATE_SECRET }),
    ...(SLACK_API_URL === undefined ? {} : { slackApiUrl: SLACK_API_URL }),
    ...(SLACK_SIGNING_SECRET === undefined ? {} : { slackSigningSecret: SLACK_SIGNING_SECRET }),
  };
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}
