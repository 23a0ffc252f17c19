import type { Installation, InstallationQuery, InstallationStore } from "@slack/bolt";
import type { Installations } from "../../src/index.ts";

/** Where a payload came from. */
export interface Source {
  readonly teamId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  readonly isEnterpriseInstall: boolean;
}

/** The organisation where the app is installed for all of its workspaces, else the workspace. */
export function tenantOf({ teamId, enterpriseId, isEnterpriseInstall }: Source): string {
  return (isEnterpriseInstall ? enterpriseId : teamId) ?? "";
}

/** @returns the scopes that a bot was given, as an installation has them */
export function grantedIn(installation: unknown): readonly string[] {
  return (installation as Installation | undefined)?.bot?.scopes ?? [];
}

/** What Slack gives at an installation, kept sealed in the core's store. Users' own tokens are never asked for and never kept. */
export function createInstallationStore(installations: Installations, now: () => number): InstallationStore {
  return {
    storeInstallation: async ({ user: _, ...installation }) => {
      const tenant = tenantOf({
        teamId: installation.team?.id,
        enterpriseId: installation.enterprise?.id,
        isEnterpriseInstall: installation.isEnterpriseInstall === true,
      });
      await installations.save({ adapter: "slack", tenant }, installation, now());
    },
    fetchInstallation: async (query: InstallationQuery<boolean>) => {
      const found = await installations.find({ adapter: "slack", tenant: tenantOf(query) });
      if (found === undefined) throw new Error("not installed");
      return found as Installation<"v2", boolean>;
    },
    deleteInstallation: (query) => installations.remove({ adapter: "slack", tenant: tenantOf(query) }),
  };
}
