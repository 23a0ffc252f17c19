import { type Arguments, refusal } from "./web-api.ts";
import { bot, type Json, team } from "./world.ts";

/** How an app gets into another workspace, and how its token is renewed (https://docs.slack.dev/authentication/installing-with-oauth). */
export interface OAuth {
  /** The workspace that the next installation is for. */
  installsIn: { id: string; name: string };
  /** How long new tokens last, in seconds. */
  lifetimeSeconds: number;
  isValid(token: string): boolean;
  /** @returns where Slack sends the browser of whoever agreed */
  agree(authorize: URL): string;
  /** The method `oauth.v2.access`. */
  exchange(given: Arguments): Json;
}

export const client = { id: "1.2", secret: "test-client-secret" } as const;

export function createOAuth(): OAuth {
  const codes = new Map<string, { id: string; name: string }>();
  const refreshable = new Map<string, { id: string; name: string }>();
  const valid = new Set<string>();
  let count = 0;

  const oauth: OAuth = {
    installsIn: { ...team },
    lifetimeSeconds: 43_200,
    isValid: (token) => valid.has(token),
    agree: (authorize) => {
      const code = `code-${++count}`;
      codes.set(code, oauth.installsIn);
      const back = new URL(authorize.searchParams.get("redirect_uri") ?? "");
      back.search = new URLSearchParams({ code, state: authorize.searchParams.get("state") ?? "" }).toString();
      return back.href;
    },
    exchange: ({ client_id, client_secret, code, grant_type, refresh_token }) => {
      if (client_id !== client.id || client_secret !== client.secret) return refusal("bad_client_secret");
      const [from, key] = grant_type === "refresh_token" ? [refreshable, refresh_token] : [codes, code];
      const workspace = from.get(String(key));
      if (workspace === undefined) return refusal(from === codes ? "invalid_code" : "invalid_refresh_token");
      from.delete(String(key));
      return issue(workspace);
    },
  };
  return oauth;

  function issue(workspace: { id: string; name: string }): Json {
    const number = ++count;
    const [access_token, refresh_token] = [`xoxe.xoxb-${workspace.id}-${number}`, `xoxe-1-${workspace.id}-${number}`];
    valid.add(access_token);
    refreshable.set(refresh_token, workspace);
    return {
      ok: true,
      access_token,
      refresh_token,
      expires_in: oauth.lifetimeSeconds,
      token_type: "bot",
      scope: "chat:write,commands",
      bot_user_id: bot.user,
      app_id: "A00000001",
      team: workspace,
      enterprise: null,
      is_enterprise_install: false,
      authed_user: { id: "U00000001" },
    };
  }
}
