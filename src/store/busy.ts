import { setTimeout as sleep } from "node:timers/promises";
import { reasonOf } from "./reason.ts";

/** How often a write lock is asked for, and how long is waited in between: more than two seconds in all. */
const tries = 200;
const pauseMs = 10;

/** Waits while the event loop goes on: in SQLite's own waiting it stands still, and the holder may be this very process. */
export async function whileBusy(begin: () => Promise<void> | void): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await begin();
    } catch (error) {
      if (tried >= tries || !reasonOf(error).startsWith("SQLITE_BUSY")) throw error;
      await sleep(pauseMs);
    }
  }
}
