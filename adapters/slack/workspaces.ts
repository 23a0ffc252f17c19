import type { Logger } from "../../src/index.ts";
import { reasonOf, type SlackApi } from "./api.ts";
import type { Self } from "./decode.ts";
import { type Source, tenantOf } from "./installations.ts";

/** What the bot is and may do in one workspace. */
export interface Access {
  readonly self: Self;
  readonly api: SlackApi;
}

export interface Workspaces {
  /** @returns undefined where the app is not installed, or that cannot be told now; the log has which */
  access(source: Source): Promise<Access | undefined>;
  forget(tenant: string): void;
}

const keptMs = 60_000;
const keptWorkspaces = 1000;

/**
 * Looks a workspace up once a minute at most: reading its sealed installation for each message would cost more than the message, and
 * of several that come together one renews a token, since a refresh token works once.
 * @param find returns undefined where the app is not installed, and throws where that cannot be told
 */
export function createWorkspaces(
  find: (source: Source) => Promise<Access | undefined>,
  log: Logger,
  now: () => number,
): Workspaces {
  const found = async (source: Source) => {
    try {
      const access = await find(source);
      if (access === undefined) log.warn("workspace unknown", { adapter: "slack" });
      return access;
    } catch (error) {
      log.error("workspace not read", { adapter: "slack", error: reasonOf(error) });
      return undefined;
    }
  };
  const kept = new Map<string, { readonly access: Promise<Access | undefined>; readonly until: number }>();
  return {
    access: (source) => {
      const tenant = tenantOf(source);
      const known = kept.get(tenant);
      if (known !== undefined && known.until > now()) return known.access;
      const access = found(source);
      void access.then((each) => {
        if (each === undefined) kept.delete(tenant);
      });
      if (kept.size >= keptWorkspaces) kept.clear();
      kept.set(tenant, { access, until: now() + keptMs });
      return access;
    },
    forget: (tenant) => void kept.delete(tenant),
  };
}
