import type { SlackApi } from "./api.ts";
import type { Self } from "./decode.ts";
import { type Source, tenantOf } from "./installations.ts";

/** What the bot is and may do in one workspace. */
export interface Access {
  readonly self: Self;
  readonly api: SlackApi;
}

export interface Workspaces {
  /** @returns undefined where the app is not installed */
  access(source: Source): Promise<Access | undefined>;
  forget(tenant: string): void;
}

const keptMs = 60_000;
const keptWorkspaces = 1000;

/**
 * Looks a workspace up once a minute at most: reading its sealed installation for each message would cost more than the message, and
 * of several that come together one renews a token, since a refresh token works once.
 * @param find throws where the app is not installed
 */
export function createWorkspaces(find: (source: Source) => Promise<Access>, now: () => number): Workspaces {
  const kept = new Map<string, { readonly access: Promise<Access | undefined>; readonly until: number }>();
  return {
    access: (source) => {
      const tenant = tenantOf(source);
      const known = kept.get(tenant);
      if (known !== undefined && known.until > now()) return known.access;
      const access = find(source).catch(() => {
        kept.delete(tenant);
        return undefined;
      });
      if (kept.size >= keptWorkspaces) kept.clear();
      kept.set(tenant, { access, until: now() + keptMs });
      return access;
    },
    forget: (tenant) => void kept.delete(tenant),
  };
}
