import type { Logger } from "../log.ts";
import type { StoreOptions } from "./open.ts";
import type { Store } from "./ports.ts";

/**
 * Opens the bot's memory, which does without its database when that is gone and comes back by itself (see `resilient.ts`). The
 * database drivers are loaded here and not before: a look-up on the command line needs none.
 * @throws UserError `database_newer` when a later release has been there
 */
export async function openMemory(options: StoreOptions, log: Logger): Promise<Store> {
  const [{ openStore }, { openResilientStore }] = await Promise.all([import("./open.ts"), import("./resilient.ts")]);
  return openResilientStore({ open: () => openStore(options), log });
}

/**
 * Opens the database for an admin, who has to know when it fails.
 * @throws UserError `database_newer`, `database_unavailable`
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { openStore } = await import("./open.ts");
  return openStore(options);
}

const sweepEveryMs = 600_000;
const rowsPerSweep = 500;
const pauseMs = 1000;

/**
 * Lets expired rows go, a few at a time, with pauses in which others can write.
 * @returns what ends it
 */
export function sweepRegularly(store: Store, now: () => Date): () => void {
  let timer: NodeJS.Timeout;
  const sweepIn = (milliseconds: number) => {
    timer = setTimeout(sweepOnce, milliseconds).unref();
  };
  const sweepOnce = async () => {
    const rows = await store.sweep(now().getTime(), rowsPerSweep);
    sweepIn(rows < rowsPerSweep ? sweepEveryMs : pauseMs);
  };
  sweepIn(sweepEveryMs);
  return () => clearTimeout(timer);
}
