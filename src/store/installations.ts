import type { Logger } from "../log.ts";
import type { Installations, SealedInstallations } from "./ports.ts";
import { createSealer } from "./sealer.ts";
import type { Secrets } from "./secrets.ts";

/**
 * Installations in the clear for the adapter that they belong to. What an older secret has sealed is sealed anew when it is read, so
 * that the older secret can be dropped after a while; what no secret opens counts as absent, and a line says so.
 */
export function createInstallations(rows: SealedInstallations, secrets: Secrets, log: Logger): Installations {
  const { currentKey, seal, open } = createSealer(secrets);
  return {
    find: async (tenant) => {
      const row = await rows.find(tenant);
      if (row === undefined) return undefined;
      const place = [tenant.adapter, tenant.tenant];
      const text = open(row, place);
      if (text === undefined) {
        log.error("installation_unreadable", { adapter: tenant.adapter });
        return undefined;
      }
      // It was read: that it cannot be written just now is no reason to do without it.
      if (row.key !== currentKey) await rows.reseal(tenant, seal(text, place), row).catch(() => undefined);
      return JSON.parse(text) as unknown;
    },
    save: (tenant, installation, now) =>
      rows.save(tenant, {
        ...seal(JSON.stringify(installation), [tenant.adapter, tenant.tenant]),
        updatedAt: now,
      }),
    remove: (tenant) => rows.remove(tenant),
  };
}
