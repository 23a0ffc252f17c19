import type { Config, Secrets, Store, StoreOptions } from "../src/index.ts";
import { openStore } from "../src/store/memory.ts";
import { createPersonHash } from "../src/store/people.ts";
import { retentionOf } from "../src/store/retention.ts";
import { readSecrets } from "../src/store/secrets.ts";

/** Where the configuration has the database. */
export function databaseOf({ databaseUrl, databaseFile, retentionDays }: Config): StoreOptions {
  const retention = retentionOf(retentionDays);
  return databaseUrl === undefined ? { file: databaseFile, retention } : { url: databaseUrl, retention };
}

/** @throws UserError `configuration` */
export function secretsOf({ secrets, databaseUrl, databaseFile }: Config): Secrets {
  return readSecrets({
    file: databaseFile,
    ...(secrets === undefined ? {} : { given: secrets }),
    ...(databaseUrl === undefined ? {} : { url: databaseUrl }),
  });
}

/** What an admin does to everything that is kept. Each throws UserError `database_unavailable` and `database_newer`. */
export interface DataCommands {
  /** Writes one JSON object a line: table and row. */
  export(): Promise<void>;
  /** Erases what is tied to a person. */
  forget(adapter: string, tenant: string, user: string): Promise<void>;
  /** Erases everything. */
  purge(): Promise<void>;
}

export function createDataCommands(config: Config, write: (text: string) => void): DataCommands {
  return {
    export: () =>
      withStore(config, async (store) => {
        for await (const each of store.exportAll()) write(`${JSON.stringify(each)}\n`);
      }),
    forget: async (adapter, tenant, user) => {
      const hashes = createPersonHash(secretsOf(config)).hashes({ adapter, tenant }, { id: user });
      return withStore(config, async (store) => {
        let rows = 0;
        for (const hash of hashes) rows += await store.forget(hash);
        await store.audit({ at: Date.now(), adapter, tenant, person: "", action: "forget", detail: String(rows) });
        write(`${rows} rows erased\n`);
      });
    },
    purge: () => withStore(config, async (store) => write(`${await store.purge()} rows erased\n`)),
  };
}

async function withStore(config: Config, act: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(databaseOf(config));
  try {
    await act(store);
  } finally {
    await store.close();
  }
}
