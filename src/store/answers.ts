import { type Selectable, sql } from "kysely";
import type { Database } from "./dialects.ts";
import { toPlace, toRef } from "./place.ts";
import type { Answer, Answers, Met, Spread } from "./ports.ts";
import { prepared } from "./prepared.ts";
import type { AnswerRow } from "./schema.ts";

/** Which cards were given where: never their text. */
export function createAnswers(database: Database): Answers {
  const { db } = database;
  const insert = prepared(
    database,
    ({ adapter, tenant, conversation, space, thread, code, family, person, at }: Omit<Row, "id">) =>
      db.insertInto("answers").values({ adapter, tenant, conversation, space, thread, code, family, person, at }),
  );
  const selectLatest = prepared(database, ({ adapter, tenant, conversation, thread, code, since }: LatestValues) =>
    db
      .selectFrom("answers")
      .selectAll()
      .where((answer) => answer.and({ adapter, tenant, conversation, code }))
      .where("at", ">=", since)
      // A place without a thread is in no answer's thread.
      .where((answer) => answer.or([answer("thread", "!=", thread), answer("thread", "=", "")]))
      .orderBy("at", "desc")
      .limit(1),
  );
  const reach = { code: prepareReach(database, "code"), family: prepareReach(database, "family") };
  return {
    record: async ({ where, code, family = "", person, at }) => {
      await insert({ space: where.space ?? "", code, family, person, at, ...toPlace(where) });
    },
    latest: async (where, code, since) => {
      const [row] = (await selectLatest({ code, since, ...toPlace(where) })).rows;
      return row === undefined ? undefined : fromRow(row);
    },
    spread: async (what, since) => {
      const { adapter, tenant, kind, name } = read(what);
      const met = db
        .selectFrom("answers")
        .where((answer) => answer.and({ adapter, tenant, [kind]: name }))
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
    hasSpread: async (to, what, since) => {
      const { kind, ...values } = read(what);
      const [row] = (await reach[kind]({ since, ...values, ...to })).rows;
      return row?.reached === 1;
    },
  };
}

type Row = Selectable<AnswerRow>;
type LatestValues = ReturnType<typeof toPlace> & { readonly code: string; readonly since: number };
type ReachValues = Spread & {
  readonly adapter: string;
  readonly tenant: string;
  readonly name: string;
  readonly since: number;
};

function prepareReach(database: Database, kind: "code" | "family") {
  return prepared(database, ({ adapter, tenant, name, since, people, conversations }: ReachValues) => {
    const met = database.db
      .selectFrom("answers")
      .where("adapter", "=", adapter)
      .where("tenant", "=", tenant)
      .where(kind, "=", name)
      .where("at", ">=", since);
    // As they stand, the columns tempt SQLite to read a whole index of theirs in order, to find what differs.
    const places = met.select(sql`conversation || ''`.as("each")).distinct().limit(conversations);
    const persons = met.select(sql`person || ''`.as("each")).distinct().limit(people);
    return database.db.selectNoFrom((each) => {
      const count = (rows: typeof places) => each.selectFrom(rows.as("met")).select(sql<number>`count(*)`.as("count"));
      // Where one person floods many conversations, these tell; to look for other people would take the whole flood.
      return each
        .case()
        .when(count(places), ">=", conversations)
        .then(each.lit(1))
        .when(count(persons), ">=", people)
        .then(each.lit(1))
        .else(each.lit(0))
        .end()
        .as("reached");
    });
  });
}

function read({ adapter, tenant, ...what }: Met) {
  return "code" in what
    ? { adapter, tenant, kind: "code" as const, name: what.code }
    : { adapter, tenant, kind: "family" as const, name: what.family };
}

function fromRow(row: Row): Answer {
  const { code, family, person, at } = row;
  return { where: toRef(row), code, ...(family === "" ? {} : { family }), person, at };
}
