import type { Selectable } from "kysely";
import type { Database } from "./dialects.ts";
import { toPlace, toRef } from "./place.ts";
import type { Answer, Answers } from "./ports.ts";
import type { AnswerRow } from "./schema.ts";

/** Which cards were given where: never their text. */
export function createAnswers({ db }: Database): Answers {
  return {
    record: async ({ where, code, person, at }) => {
      await db
        .insertInto("answers")
        .values({ ...toPlace(where), code, person, at })
        .execute();
    },
    latest: async (where, code, since) => {
      const { adapter, tenant, conversation, thread } = toPlace(where);
      const row = await db
        .selectFrom("answers")
        .selectAll()
        .where((answer) => answer.and({ adapter, tenant, conversation, code }))
        .where("at", ">=", since)
        .$if(thread !== "", (query) => query.where("thread", "!=", thread))
        .orderBy("at", "desc")
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? undefined : fromRow(row);
    },
    spread: async ({ adapter, tenant }, codes, since) => {
      if (codes.length === 0) return { people: 0, conversations: 0 };
      const met = db
        .selectFrom("answers")
        .where((answer) => answer.and({ adapter, tenant }))
        .where("code", "in", [...codes])
        .where("at", ">=", since);
      const counted = await met
        .select(({ fn }) => [
          fn.count<number>("person").distinct().as("people"),
          fn.count<number>("conversation").distinct().as("conversations"),
        ])
        .executeTakeFirstOrThrow();
      const first = await met.selectAll().orderBy("at").limit(1).executeTakeFirst();
      return { ...counted, ...(first === undefined ? {} : { first: fromRow(first) }) };
    },
  };
}

function fromRow(row: Selectable<AnswerRow>): Answer {
  return { where: toRef(row), code: row.code, person: row.person, at: row.at };
}
