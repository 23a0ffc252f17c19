import type { Database } from "./dialects.ts";
import { isOutage } from "./reason.ts";

/** More than a page of either database, so that a full disk shows. */
const filler = "x".repeat(20_000);

/** Reads are not enough: a full disk and a replica that became read-only still answer them. */
export async function isWritable({ transaction, verify }: Database): Promise<boolean> {
  try {
    verify();
    await transaction(async (db) => {
      await db
        .insertInto("probes")
        .values({ id: 1, filler })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await db.deleteFrom("probes").execute();
    });
    return true;
  } catch (error) {
    return !isOutage(error);
  }
}
