import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SelectQueryNode,
  SqliteDialect,
} from "kysely";
import type Libsql from "libsql";
import { whileBusy } from "./busy.ts";
import type { cacheStatements } from "./statement-cache.ts";

/** Writes that share one commit. */
interface Group {
  readonly committed: Promise<void>;
  readonly end: (error?: unknown) => void;
}

/**
 * One connection for single statements: those that come in one turn of the event loop are committed together, and each is
 * acknowledged only then. A statement that fails spoils no other, because SQLite takes back that statement alone.
 */
export class GroupCommit implements DatabaseConnection {
  readonly #raw: Libsql.Database;
  readonly #statements: ReturnType<typeof cacheStatements>;
  #group: Group | undefined;
  #opening: Promise<void> | undefined;
  #exclusive: Promise<unknown> | undefined;

  constructor(raw: Libsql.Database, statements: ReturnType<typeof cacheStatements>) {
    this.#raw = raw;
    this.#statements = statements;
  }

  async executeQuery<R>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<R>> {
    const isRead = SelectQueryNode.is(query);
    // Between a check and its use nothing may wait: a transaction could begin there.
    while (this.#exclusive !== undefined || (!isRead && this.#group === undefined)) {
      await (this.#exclusive ?? this.#open());
    }
    const statement = this.#statements.prepare(sql);
    const run = (): QueryResult<R> =>
      statement.reader
        ? { rows: statement.all(parameters) as R[] }
        : { rows: [], numAffectedRows: BigInt(statement.run(parameters).changes) };
    return isRead || this.#group === undefined ? run() : await this.#write(this.#group, run);
  }

  #open(): Promise<void> {
    if (this.#opening !== undefined) return this.#opening;
    const opening = whileBusy(() => this.#begin()).finally(() => {
      this.#opening = undefined;
    });
    this.#opening = opening;
    return opening;
  }

  async #write<T>(group: Group, run: () => T): Promise<T> {
    let result: T;
    try {
      result = run();
    } catch (error) {
      // A full disk takes back the whole transaction, and with it what the others wrote.
      if (!this.#isUnderWay()) this.#end(error);
      throw error;
    }
    await group.committed;
    return result;
  }

  #begin(): void {
    this.#statements.prepare("begin immediate").run([]);
    let end: Group["end"] = () => {};
    const committed = new Promise<void>((resolve, reject) => {
      end = (error) => (error === undefined ? resolve() : reject(error));
    });
    committed.catch(() => undefined);
    const group = { committed, end };
    this.#group = group;
    setImmediate(() => {
      if (this.#group === group) this.flush();
    });
  }

  /** Commits what is under way. */
  flush(): void {
    if (this.#group === undefined) return;
    try {
      this.#statements.prepare("commit").run([]);
      this.#end();
    } catch (error) {
      if (this.#isUnderWay()) this.#raw.exec("rollback");
      this.#end(error);
    }
  }

  #isUnderWay(): boolean {
    return this.#raw.open && this.#raw.inTransaction;
  }

  #end(error?: unknown): void {
    this.#group?.end(error);
    this.#group = undefined;
  }

  /** Keeps single statements waiting until the work, a transaction on the same connection, has ended. */
  async exclusively<T>(work: () => Promise<T>): Promise<T> {
    while (this.#exclusive !== undefined || this.#opening !== undefined) {
      await (this.#exclusive ?? this.#opening?.catch(() => undefined));
    }
    this.flush();
    const done = work();
    this.#exclusive = done.catch(() => undefined);
    try {
      return await done;
    } finally {
      this.#exclusive = undefined;
    }
  }

  streamQuery(): never {
    throw new Error("The embedded database is read page by page.");
  }
}

/** Kysely's dialect for SQLite over a `GroupCommit`; transactions go around it, with `exclusively`. */
export class GroupCommitDialect extends SqliteDialect {
  readonly #connection: GroupCommit;

  constructor(connection: GroupCommit) {
    super({ database: async () => Promise.reject(new Error("The driver is replaced.")) });
    this.#connection = connection;
  }

  override createDriver(): Driver {
    const refuse = () => Promise.reject(new Error("Transactions go around single statements."));
    return {
      init: async () => {},
      acquireConnection: async () => this.#connection,
      releaseConnection: async () => {},
      beginTransaction: refuse,
      commitTransaction: refuse,
      rollbackTransaction: refuse,
      destroy: async () => {},
    };
  }
}
