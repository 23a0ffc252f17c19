import { z } from "zod";
import { type Config, complaintsIn, UserError } from "../../src/index.ts";

interface Common {
  /** Slack's Web API, with a slash at its end. */
  readonly apiUrl: string;
}

/** The workspace that the bot token belongs to. */
export interface OneWorkspace extends Common {
  readonly kind: "one";
  readonly botToken: string;
  /** With an app token the bot opens a connection to Slack itself (Socket Mode); else Slack sends signed requests. */
  readonly way: { readonly appToken: string } | { readonly signingSecret: string };
}

/** All that install the app, which takes HTTP. */
export interface ManyWorkspaces extends Common {
  readonly kind: "many";
  readonly way: { readonly signingSecret: string };
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  /** The address that people open. */
  readonly publicUrl: string;
}

export type Settings = OneWorkspace | ManyWorkspaces;

export type SlackVariables = NonNullable<Config["slackVariables"]>;

const schema = z.object({
  SLACK_BOT_TOKEN: z.string().regex(/^xox/, "begins with xoxb-").optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-/, "begins with xapp-")
    .optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().min(16, "has at least 16 characters").optional(),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/?$/, "/"))
    .default("https://slack.com/api/"),
});

/**
 * @param publicUrl the address that people open, which installing in other workspaces takes
 * @throws UserError `configuration`, naming what is missing or wrong; never a value
 */
export function readSettings(variables: SlackVariables, publicUrl: string | undefined): Settings {
  const { data, error } = schema.safeParse(variables);
  if (data === undefined) refuse(complaintsIn(error, 1));
  const { SLACK_CLIENT_ID: clientId, SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl } = data;
  if (clientId !== undefined) return manyWorkspaces(clientId, data, publicUrl);
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = data;
  if (botToken === undefined)
    refuse("SLACK_BOT_TOKEN is missing, or SLACK_CLIENT_ID where many workspaces install the app");
  if (appToken !== undefined) return { kind: "one", apiUrl, botToken, way: { appToken } };
  if (signingSecret !== undefined) return { kind: "one", apiUrl, botToken, way: { signingSecret } };
  refuse("SLACK_BOT_TOKEN needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside it");
}

function manyWorkspaces(clientId: string, data: z.infer<typeof schema>, publicUrl: string | undefined): ManyWorkspaces {
  const { SLACK_CLIENT_SECRET: clientSecret, SLACK_STATE_SECRET: stateSecret } = data;
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl } = data;
  if (data.SLACK_BOT_TOKEN !== undefined)
    refuse("SLACK_BOT_TOKEN has no use beside SLACK_CLIENT_ID; remove one of them");
  if (clientSecret !== undefined && stateSecret !== undefined && signingSecret !== undefined && publicUrl !== undefined)
    return { kind: "many", apiUrl, clientId, clientSecret, stateSecret, publicUrl, way: { signingSecret } };
  const needed = {
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
    SLACK_SIGNING_SECRET: signingSecret,
    PUBLIC_URL: publicUrl,
  };
  const missing = Object.entries(needed).filter(([, value]) => value === undefined);
  refuse(missing.map(([name]) => `${name} is missing beside SLACK_CLIENT_ID`).join("; "));
}

function refuse(detail: string): never {
  throw new UserError("configuration", { detail });
}
