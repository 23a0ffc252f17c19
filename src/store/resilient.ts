import { UserError } from "../errors.ts";
import type { Logger } from "../log.ts";
import { forgetful } from "./forgetful.ts";
import type { Memory, Store } from "./ports.ts";
import { isOutage, reasonOf } from "./reason.ts";

export interface ResilientOptions {
  /** Opens the database anew; called again for each attempt to come back. */
  readonly open: () => Promise<Store>;
  readonly log: Logger;
  /** Runs a task later and returns what calls it off; by default a timer that does not keep the process alive. */
  readonly later?: (milliseconds: number, task: () => void) => () => void;
}

const firstWaitMs = 250;
const longestWaitMs = 30_000;

/**
 * A store that never fails the bot: without its database it answers as if it remembered nothing (see `forgetful.ts`), and
 * comes back by itself. One log line tells each change of state: `store_lost`, with another reason again, and `store_back`.
 * Only what a person must know to have happened throws UserError `database_unavailable`: erasing, the export, and installations.
 * @throws UserError `database_newer` when the schema belongs to a later release: waiting would not mend that
 */
export async function openResilientStore(options: ResilientOptions): Promise<Store> {
  const link = new Link(options);
  await link.start();
  return {
    ...guarded(link),
    installations: insisting(link),
    forget: (person) => link.insist((store) => store.forget(person)),
    forgetConversation: (where) => link.insist((store) => store.forgetConversation(where)),
    forgetTenant: (tenant) => link.insist((store) => store.forgetTenant(tenant)),
    purge: () => link.insist((store) => store.purge()),
    exportAll: () => exportAll(link),
    isHealthy: () => link.check(),
    close: () => link.close(),
  };
}

function guarded(link: Link): Memory {
  return {
    isAvailable: () => link.isUp,
    claims: {
      claim: (key, now) => link.attempt((store) => store.claims.claim(key, now)),
      hold: (key, now, keepMs) => link.attempt((store) => store.claims.hold(key, now, keepMs)),
      release: (key) => link.attempt((store) => store.claims.release(key)),
    },
    threads: {
      find: (where) => link.attempt((store) => store.threads.find(where)),
      create: (thread) => link.attempt((store) => store.threads.create(thread)),
      update: (thread, expected) => link.attempt((store) => store.threads.update(thread, expected)),
      replace: (thread, expected) => link.attempt((store) => store.threads.replace(thread, expected)),
      open: (by, limit, endedSince) => link.attempt((store) => store.threads.open(by, limit, endedSince)),
    },
    answers: {
      record: (answer) => link.attempt((store) => store.answers.record(answer)),
      latest: (where, code, since) => link.attempt((store) => store.answers.latest(where, code, since)),
      spread: (what, since) => link.attempt((store) => store.answers.spread(what, since)),
      hasSpread: (to, what, since) => link.attempt((store) => store.answers.hasSpread(to, what, since)),
    },
    outcomes: {
      record: (outcome) => link.attempt((store) => store.outcomes.record(outcome)),
      tally: (at) => link.attempt((store) => store.outcomes.tally(at)),
    },
    settings: {
      read: (where) => link.attempt((store) => store.settings.read(where)),
      write: (where, settings, now) => link.attempt((store) => store.settings.write(where, settings, now)),
    },
    audit: (entry) => link.attempt((store) => store.audit(entry)),
    sweep: (now, limit) => link.attempt((store) => store.sweep(now, limit)),
  };
}

function insisting(link: Link): Store["installations"] {
  return {
    find: (tenant) => link.insist((store) => store.installations.find(tenant)),
    save: (tenant, installation) => link.insist((store) => store.installations.save(tenant, installation)),
    reseal: (tenant, sealed, expected) => link.insist((store) => store.installations.reseal(tenant, sealed, expected)),
    remove: (tenant) => link.insist((store) => store.installations.remove(tenant)),
  };
}

async function* exportAll(link: Link): ReturnType<Store["exportAll"]> {
  const rows = (await link.insist(async (store) => store.exportAll()))[Symbol.asyncIterator]();
  for (;;) {
    const next = await link.insist(() => rows.next());
    if (next.done === true) return;
    yield next.value;
  }
}

/** The store behind, or its absence. */
class Link {
  readonly #open: ResilientOptions["open"];
  readonly #log: Logger;
  readonly #later: NonNullable<ResilientOptions["later"]>;
  #store: Store | undefined;
  #waits = 0;
  /** The error that was told last, while the store is gone. */
  #told: string | undefined;
  #closed = false;
  #callOff = () => {};

  constructor({ open, log, later = laterByTimer }: ResilientOptions) {
    this.#open = open;
    this.#log = log;
    this.#later = later;
  }

  get isUp(): boolean {
    return this.#store !== undefined;
  }

  async start(): Promise<void> {
    try {
      this.#store = await this.#open();
    } catch (error) {
      if (error instanceof UserError && error.code === "database_newer") throw error;
      this.#lost(error);
    }
  }

  /** Does the work, or what a store without memory does. */
  async attempt<T>(work: (memory: Memory) => Promise<T>): Promise<T> {
    const store = this.#store;
    if (store === undefined) return work(forgetful);
    try {
      return await work(store);
    } catch (error) {
      this.#failed(store, error);
      return work(forgetful);
    }
  }

  /** @throws UserError `database_unavailable` */
  async insist<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const store = this.#store;
    if (store === undefined) throw new UserError("database_unavailable");
    try {
      return await work(store);
    } catch (error) {
      this.#failed(store, error);
      throw new UserError("database_unavailable", { cause: error });
    }
  }

  async check(): Promise<boolean> {
    const store = this.#store;
    if (store === undefined) return false;
    const healthy = await store.isHealthy();
    if (!healthy && this.#store === store) this.#lost(new UserError("database_unavailable"));
    return healthy;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#callOff();
    await this.#store?.close();
    this.#store = undefined;
  }

  /** A store that was given up already may still fail what it had begun. */
  #failed(store: Store, error: unknown): void {
    if (!isOutage(error)) this.#log.error("store_refused", { reason: reasonOf(error) });
    else if (this.#store === store) this.#lost(error);
  }

  #lost(error: unknown): void {
    this.#tell(error);
    // Closing waits for queries that may hang.
    this.#store?.close().catch(() => undefined);
    this.#store = undefined;
    this.#retryLater();
  }

  /** Each attempt to come back may fail in other words: what a person has to mend is told when that is another. */
  #tell(error: unknown): void {
    const code = error instanceof UserError ? error.code : "database_unavailable";
    if (code === this.#told) return;
    this.#told = code;
    this.#log.error("store_lost", { reason: error instanceof UserError ? error.message : reasonOf(error) });
  }

  #retryLater(): void {
    if (this.#closed) return;
    const wait = Math.min(firstWaitMs * 2 ** this.#waits, longestWaitMs);
    this.#waits += 1;
    this.#callOff = this.#later(wait, () => void this.#retry());
  }

  async #retry(): Promise<void> {
    const store = await this.#open().catch((error: unknown) => this.#tell(error));
    if (store === undefined) return this.#retryLater();
    if (this.#closed || !(await store.isHealthy())) {
      store.close().catch(() => undefined);
      return this.#retryLater();
    }
    this.#store = store;
    this.#waits = 0;
    this.#told = undefined;
    this.#log.info("store_back");
  }
}

function laterByTimer(milliseconds: number, task: () => void): () => void {
  const timer = setTimeout(task, milliseconds).unref();
  return () => clearTimeout(timer);
}
