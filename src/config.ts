import { z } from "zod";
import { UserError } from "./errors.ts";

const text = z.string().trim().max(2000).optional();

/** Read as they are: the adapter checks them, so that a mistake there leaves everything else running. */
const teamsVariables = {
  TEAMS_APP_ID: text,
  TEAMS_APP_PASSWORD: text,
  TEAMS_APP_TYPE: text,
  TEAMS_TENANT_ID: text,
  TEAMS_ALLOWED_TENANTS: text,
  TEAMS_CLOUD: text,
  TEAMS_LOCAL_DEV: text,
  TEAMS_OPENID_METADATA_URL: text,
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
  LOG_LEVEL: z.enum(["info", "warn", "error", "silent"]).default("info"),
  ...teamsVariables,
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
  readonly logLevel: "info" | "warn" | "error" | "silent";
  /** The variables that begin with TEAMS_, unchecked; absent where none is set. */
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
    const detail = read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
    throw new UserError("configuration", { detail });
  }
  const { PORT, HOST, CONSOLE, PUBLIC_URL, CATALOG_DIR, DATABASE_URL, DATABASE_FILE, LOG_LEVEL } = read.data;
  return {
    port: PORT,
    host: HOST,
    console: CONSOLE === undefined ? isLoopback(HOST) : CONSOLE === "on",
    logLevel: LOG_LEVEL,
    databaseFile: DATABASE_FILE,
    ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
    ...(PUBLIC_URL === undefined ? {} : { publicUrl: PUBLIC_URL }),
    ...(CATALOG_DIR === undefined ? {} : { catalogDir: CATALOG_DIR }),
    ...ofTeams(read.data),
  };
}

function ofTeams(values: Readonly<Record<string, unknown>>): Pick<Config, "teamsVariables"> {
  const names = Object.keys(teamsVariables).filter((name) => values[name] !== undefined);
  return names.length === 0 ? {} : { teamsVariables: Object.fromEntries(names.map((name) => [name, values[name]])) };
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}
