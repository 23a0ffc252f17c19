import { z } from "zod";
import { type Config, complaintsIn, UserError } from "../../src/index.ts";
import { isSafeUrl } from "./addresses.ts";

/** How the bot and the service prove to each other who they are; `none` is for a test client on the same machine. */
export type Settings = { readonly kind: "local" } | Registered;

export interface Registered {
  readonly kind: "registered";
  readonly appId: string;
  readonly appType: "SingleTenant" | "UserAssignedMSI";
  /** Absent with a managed identity. */
  readonly password?: string;
  readonly tenantId: string;
  readonly allowedTenants: readonly string[];
  readonly cloud: "public" | "usgov";
  /** Addresses and names that are otherwise than the cloud's. */
  readonly endpoints: Partial<Endpoints>;
}

export interface Endpoints {
  readonly login: string;
  readonly scope: string;
  readonly issuer: string;
  readonly keys: string;
}

export type TeamsVariables = NonNullable<Config["teamsVariables"]>;

/** Teams writes ids in lower case; portals and people do not always. */
const guid = z.guid().toLowerCase();
const url = z.url({ protocol: /^https?$/ });
const schema = z.object({
  TEAMS_APP_ID: guid.optional(),
  TEAMS_APP_PASSWORD: z.string().optional(),
  TEAMS_APP_TYPE: z.enum(["SingleTenant", "UserAssignedMSI"]).optional(),
  TEAMS_TENANT_ID: guid.optional(),
  TEAMS_ALLOWED_TENANTS: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((each) => each !== ""))
    .pipe(z.array(guid).min(1))
    .optional(),
  TEAMS_CLOUD: z.enum(["public", "usgov"]).default("public"),
  TEAMS_LOCAL_DEV: z.enum(["true", "false"]).default("false"),
  TEAMS_OPENID_METADATA_URL: url.optional(),
  ToChannelFromBotLoginUrl: url.refine(isSafeUrl, "the bot's secret is sent there: https: is needed").optional(),
  ToChannelFromBotOAuthScope: z.string().optional(),
  ToBotFromChannelTokenIssuer: z.string().optional(),
});

/** Names that Azure's templates and the SDK's samples use for the same. */
const sameAs: Readonly<Partial<Record<keyof TeamsVariables, keyof TeamsVariables>>> = {
  MicrosoftAppId: "TEAMS_APP_ID",
  MicrosoftAppPassword: "TEAMS_APP_PASSWORD",
  MicrosoftAppType: "TEAMS_APP_TYPE",
  MicrosoftAppTenantId: "TEAMS_TENANT_ID",
  ToBotFromChannelOpenIdMetadataUrl: "TEAMS_OPENID_METADATA_URL",
};

/** https://learn.microsoft.com/azure/bot-service/how-to-deploy-gov-cloud-high */
const governmentChannel = "https://botframework.azure.us";

function named(variables: TeamsVariables): TeamsVariables {
  const { ChannelService: channel } = variables;
  const own = Object.entries(sameAs).map(([name, own]) => [own, variables[name as keyof TeamsVariables]]);
  const cloud = channel === governmentChannel ? { TEAMS_CLOUD: "usgov" } : {};
  return { ...Object.fromEntries(own.filter(([, value]) => value !== undefined)), ...cloud, ...variables };
}

/**
 * @param isLoopback whether the server can be reached from this machine alone
 * @throws UserError `configuration`, naming what is missing or wrong: a bot that is configured by halves must not be open
 */
export function readSettings(variables: TeamsVariables, isLoopback: boolean): Settings {
  const { data, error } = schema.safeParse(named(variables));
  if (data === undefined) refuse(complaintsIn(error, 1));
  if (data.TEAMS_LOCAL_DEV === "true") return local(data.TEAMS_APP_ID, isLoopback);
  const { TEAMS_APP_ID: appId, TEAMS_APP_TYPE: appType, TEAMS_TENANT_ID: tenantId } = data;
  if (appId === undefined) refuse("TEAMS_APP_ID is missing, without which anybody could send messages to the bot");
  if (appType === undefined) refuse("TEAMS_APP_TYPE is missing: SingleTenant or UserAssignedMSI");
  if (tenantId === undefined) refuse("TEAMS_TENANT_ID is missing");
  const { TEAMS_APP_PASSWORD: password, TEAMS_OPENID_METADATA_URL: keys } = data;
  const { ToChannelFromBotLoginUrl: login, ToChannelFromBotOAuthScope: scope } = data;
  const { ToBotFromChannelTokenIssuer: issuer } = data;
  if (appType === "SingleTenant" && password === undefined) refuse("TEAMS_APP_PASSWORD is missing for SingleTenant");
  if (appType === "UserAssignedMSI" && password !== undefined)
    refuse("TEAMS_APP_PASSWORD has no use with UserAssignedMSI");
  return {
    kind: "registered",
    appId,
    appType,
    tenantId,
    allowedTenants: data.TEAMS_ALLOWED_TENANTS ?? [tenantId],
    cloud: data.TEAMS_CLOUD,
    ...(password === undefined ? {} : { password }),
    endpoints: {
      ...(keys === undefined ? {} : { keys }),
      ...(login === undefined ? {} : { login }),
      ...(scope === undefined ? {} : { scope }),
      ...(issuer === undefined ? {} : { issuer }),
    },
  };
}

function local(appId: string | undefined, isLoopback: boolean): Settings {
  if (!isLoopback) refuse("TEAMS_LOCAL_DEV=true answers anybody; HOST has to be this machine's own, such as 127.0.0.1");
  if (appId !== undefined) refuse("TEAMS_LOCAL_DEV=true switches authentication off; remove it, or TEAMS_APP_ID");
  return { kind: "local" };
}

function refuse(detail: string): never {
  throw new UserError("configuration", { detail });
}
