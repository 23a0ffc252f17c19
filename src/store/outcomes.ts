import { sql } from "kysely";
import type { Database } from "./dialects.ts";
import type { Outcomes } from "./ports.ts";

/** Counts, and nothing about who or when. */
export function createOutcomes({ db }: Database): Outcomes {
  return {
    record: async ({ result, adapter, tenant, code, cause, step }) => {
      const worked = result === "worked" ? 1 : 0;
      await db
        .insertInto("outcomes")
        .values({ adapter, tenant, code, cause, step, worked, failed: 1 - worked })
        .onConflict((conflict) =>
          conflict.columns(["adapter", "tenant", "code", "cause", "step"]).doUpdateSet({
            worked: sql<number>`outcomes.worked + excluded.worked`,
            failed: sql<number>`outcomes.failed + excluded.failed`,
          }),
        )
        .execute();
    },
    tally: async ({ adapter, tenant, code, cause }) => {
      const rows = await db
        .selectFrom("outcomes")
        .select(["step", "worked", "failed"])
        .where((outcome) => outcome.and({ adapter, tenant, code, cause }))
        .execute();
      return new Map(rows.map(({ step, worked, failed }) => [step, { worked, failed }]));
    },
  };
}
