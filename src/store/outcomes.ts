import { sql } from "kysely";
import type { Database } from "./dialects.ts";
import type { Outcome, Outcomes } from "./ports.ts";
import { prepared } from "./prepared.ts";

/** Counts, and nothing about who or when. */
export function createOutcomes(database: Database): Outcomes {
  const { db } = database;
  const select = prepared(database, ({ adapter, tenant, code, cause }: Parameters<Outcomes["tally"]>[0]) =>
    db
      .selectFrom("outcomes")
      .select(["step", "worked", "failed"])
      .where((outcome) => outcome.and({ adapter, tenant, code, cause })),
  );
  const add = prepared(database, ({ adapter, tenant, code, cause, step, worked, failed }: Counted) =>
    db
      .insertInto("outcomes")
      .values({ adapter, tenant, code, cause, step, worked, failed })
      .onConflict((conflict) =>
        conflict.columns(["adapter", "tenant", "code", "cause", "step"]).doUpdateSet({
          worked: sql<number>`outcomes.worked + excluded.worked`,
          failed: sql<number>`outcomes.failed + excluded.failed`,
        }),
      ),
  );
  const correct = prepared(database, ({ adapter, tenant, code, cause, step, worked, failed }: Counted) =>
    db
      .updateTable("outcomes")
      .set({ worked: sql<number>`worked + ${worked}`, failed: sql<number>`failed + ${failed}` })
      .where((outcome) => outcome.and({ adapter, tenant, code, cause, step }))
      .where(sql<number>`worked + ${worked}`, ">=", 0)
      .where(sql<number>`failed + ${failed}`, ">=", 0),
  );
  return {
    record: async ({ result, instead, ...counted }) => {
      const worked = result === "worked" ? 1 : 0;
      const change = worked === 1 ? 1 : -1;
      // Since it was counted everything may have been erased: then there is nothing to take back.
      const isCorrected =
        instead !== undefined &&
        instead !== result &&
        (await correct({ worked: change, failed: -change, ...counted })).numAffectedRows === 1n;
      if (!isCorrected) await add({ worked, failed: 1 - worked, ...counted });
    },
    tally: async ({ adapter, tenant, code, cause }) => {
      const { rows } = await select({ adapter, tenant, code, cause });
      return new Map(rows.map(({ step, worked, failed }) => [step, { worked, failed }]));
    },
  };
}

type Counted = Omit<Outcome, "result" | "instead"> & Readonly<Record<"worked" | "failed", number>>;
