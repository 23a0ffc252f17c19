import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type Activity as SdkActivity,
} from "botbuilder";
import { classOf } from "../../src/index.ts";
import { createAccepted } from "./accepted.ts";
import type { Activity } from "./activity.ts";
import { isLoopbackUrl, isSafeUrl } from "./addresses.ts";
import type { Fetch } from "./http-client.ts";
import { login as limits } from "./limits.ts";
import { createLogin } from "./login.ts";
import type { Endpoints, Registered, Settings } from "./settings.ts";

/**
 * The one file that needs the SDK: whether a request comes from Teams, and the token of a managed identity. The SDK's turn is not
 * used: it reads bodies before it authenticates them, strips unknown fields, sends without a timeout, and prints to the console.
 */
export interface Transport {
  /** `unavailable`: the service's keys cannot be read now, so that nothing can be said about the request. */
  authenticate(activity: Activity, authorization: string): Promise<"accepted" | "refused" | "unavailable">;
  /**
   * @returns the value of the header `authorization` for requests to the service; undefined where there is no authentication
   * @throws LoginRefused for a wrong configuration, anything else when the token cannot be had now
   */
  authorization(): Promise<string | undefined>;
}

export function createTransport(settings: Settings, fetch: Fetch): Transport {
  return settings.kind === "local" ? localTransport : registeredTransport(settings, fetch);
}

const localTransport: Transport = {
  authenticate: async ({ serviceUrl }) => (isLoopbackUrl(serviceUrl) ? "accepted" : "refused"),
  authorization: async () => undefined,
};

function registeredTransport(settings: Registered, fetch: Fetch): Transport {
  const { login, scope, ...incoming } = { ...clouds[settings.cloud], ...settings.endpoints };
  const identity = {
    MicrosoftAppId: settings.appId,
    MicrosoftAppType: settings.appType,
    MicrosoftAppTenantId: settings.tenantId,
    ...(settings.password === undefined ? {} : { MicrosoftAppPassword: settings.password }),
  };
  const factory = new ConfigurationServiceClientCredentialFactory(identity);
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      ...identity,
      ValidateAuthority: true,
      ToChannelFromBotLoginUrl: login,
      ToChannelFromBotOAuthScope: scope,
      ToBotFromChannelTokenIssuer: incoming.issuer,
      ToBotFromChannelOpenIdMetadataUrl: incoming.keys,
    },
    factory,
  );
  const accepted = createAccepted(Date.now);
  const { appId, password } = settings;
  const authorization =
    password === undefined
      ? managedIdentity(factory.createCredentials(appId, scope, login, true))
      : createLogin({ ...settings, password, login, scope }, fetch);
  return {
    authenticate: async (activity, authorization) => {
      const { channelId, serviceUrl } = activity;
      if (accepted.has(authorization, serviceUrl)) return "accepted";
      const expiry = expiryOf(authorization, incoming.issuer, settings.allowedTenants);
      if (expiry === undefined || !isSafeUrl(serviceUrl)) return "refused";
      try {
        const request = { channelId, serviceUrl } as SdkActivity;
        await withDeadline(authentication.authenticateRequest(request, authorization));
        accepted.add(authorization, serviceUrl, expiry);
        return "accepted";
      } catch (error) {
        return isOutage(error) ? "unavailable" : "refused";
      }
    },
    authorization,
  };
}

type Credentials = ReturnType<ConfigurationServiceClientCredentialFactory["createCredentials"]>;

/** The machine that this runs on vouches for the bot. */
function managedIdentity(credentials: Credentials): Transport["authorization"] {
  return async () => {
    const headers = new Headers();
    const request = { headers } as unknown as Parameters<Awaited<Credentials>["signRequest"]>[0];
    await withDeadline((await credentials).signRequest(request));
    return headers.get("authorization") ?? undefined;
  };
}

/** https://learn.microsoft.com/azure/bot-service/bot-service-resources-faq-security and …/bot-builder-howto-deploy-gov */
const clouds: Readonly<Record<Registered["cloud"], Endpoints>> = {
  public: {
    login: "https://login.microsoftonline.com/",
    scope: "https://api.botframework.com",
    issuer: "https://api.botframework.com",
    keys: "https://login.botframework.com/v1/.well-known/openidconfiguration",
  },
  usgov: {
    login: "https://login.microsoftonline.us/",
    scope: "https://api.botframework.us",
    issuer: "https://api.botframework.us",
    keys: "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
  },
};

/**
 * When the token claims to expire, in seconds since 1970; undefined where it is not worth to verify it. The SDK also takes tokens of
 * other kinds, which are not bound to a service URL, and while it looks at them it remembers every tenant that an unverified token
 * names, without end. It takes those that never expire.
 */
function expiryOf(authorization: string, issuer: string, tenants: readonly string[]): number | undefined {
  const [, payload = ""] = /^Bearer [\w-]{1,5000}\.([\w-]{1,20000})\.[\w-]{1,5000}$/.exec(authorization) ?? [];
  try {
    const { iss, exp, tid } = JSON.parse(Buffer.from(payload, "base64url").toString()) ?? {};
    const isFromTeams = iss === issuer && (tid === undefined || tenants.includes(String(tid).toLowerCase()));
    return isFromTeams && typeof exp === "number" ? exp : undefined;
  } catch {
    return undefined;
  }
}

/** The SDK throws an AuthenticationError with status 500 when the service's keys cannot be read, and lets node-fetch's pass. */
function isOutage(error: unknown): boolean {
  if (["FetchError", "TimeoutError"].includes(classOf(error))) return true;
  return typeof error === "object" && error !== null && "statusCode" in error && error.statusCode === 500;
}

/** The SDK has no timeouts. */
function withDeadline<Result>(promise: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException("too late", "TimeoutError")), limits.timeoutMs);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
