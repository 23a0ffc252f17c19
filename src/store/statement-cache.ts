import type { SqliteDatabase } from "kysely";
import type Libsql from "libsql";

type Statement = ReturnType<SqliteDatabase["prepare"]>;

/** More than the store has statements; lists of varying length must not fill the memory. */
const limit = 100;

/** Keeps prepared statements: the driver prepares anew for each query, which halves its speed. */
export function cacheStatements(raw: Libsql.Database): SqliteDatabase {
  const statements = new Map<string, Statement>();
  return {
    prepare: (text) => {
      const known = statements.get(text);
      if (known !== undefined) return known;
      if (statements.size >= limit) statements.clear();
      const made = prepare(raw, text);
      statements.set(text, made);
      return made;
    },
    close: () => {
      if (!raw.open) return;
      statements.clear();
      // The driver frees a closed connection when its statements are collected: until then it would hold its locks.
      if (raw.inTransaction) raw.exec("rollback");
      raw.close();
    },
  };
}

function prepare(raw: Libsql.Database, text: string): Statement {
  const statement = raw.prepare<unknown[]>(text);
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(...([parameters] as unknown[])),
    iterate: (parameters) => statement.iterate(...([parameters] as unknown[])),
    run: (parameters) => statement.run(...([parameters] as unknown[])),
  };
}
