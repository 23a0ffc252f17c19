import { z } from "zod";
import type { Fetch } from "./http-client.ts";
import { login as limits } from "./limits.ts";

export interface Client {
  readonly appId: string;
  readonly password: string;
  readonly tenantId: string;
  /** The login of a cloud, or with a path that of a tenant. */
  readonly login: string;
  readonly scope: string;
}

/** The login answered, and refused: a secret that is wrong or has expired, an unknown app or tenant. */
export class LoginRefused extends Error {
  override readonly name = "LoginRefused";
}

const granted = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });
const refused = z.object({ error: z.string().regex(/^(?:invalid_|unauthorized_client$)/) });

/**
 * An app with a secret gets its token; the SDK could not, where the login is none of Microsoft's own.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow#get-a-token
 * @returns what gives the value of the header `authorization` that holds now
 */
export function createLogin(client: Client, fetch: Fetch): () => Promise<string> {
  let value: Promise<string> | undefined;
  let until = 0;
  const renewed = async () => {
    const { access_token, expires_in } = await ask(client, fetch);
    until = Date.now() + expires_in * 1000 - limits.marginMs;
    return `Bearer ${access_token}`;
  };
  return () => {
    if (value !== undefined && Date.now() < until) return value;
    // Those who ask meanwhile wait for the same answer, for as long as it may take.
    until = Date.now() + limits.timeoutMs;
    value = renewed();
    value.catch(() => {
      until = 0;
    });
    return value;
  };
}

async function ask({ appId, password, tenantId, login, scope }: Client, fetch: Fetch) {
  const { origin, pathname } = new URL(login);
  const authority = pathname === "/" ? `/${tenantId}` : pathname.replace(/\/+$/, "");
  const response = await fetch(`${origin}${authority}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: appId,
      client_secret: password,
      scope: scope.endsWith("/.default") ? scope : `${scope}/.default`,
    }),
    redirect: "error",
    signal: AbortSignal.timeout(limits.timeoutMs),
  });
  const answer: unknown = await response.json();
  if (response.ok) return granted.parse(answer);
  throw refused.safeParse(answer).success ? new LoginRefused() : new Error(`the login answered ${response.status}`);
}
