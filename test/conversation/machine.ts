import { randomUUID } from "node:crypto";
import { type Bot, createBot } from "../../src/bot.ts";
import type { Catalog } from "../../src/catalog/catalog.ts";
import type { BotEvent, ConversationRef } from "../../src/model/event.ts";
import type { Reply } from "../../src/model/reply.ts";
import type { EscalationChannel } from "../../src/respond/desk.ts";
import { openStore, type StoreOptions } from "../../src/store/open.ts";
import { createPersonHash } from "../../src/store/people.ts";
import type { Store } from "../../src/store/ports.ts";
import { Outage } from "../store/outage.ts";

export interface Setting {
  readonly catalog: Catalog;
  readonly escalation?: readonly EscalationChannel[];
  readonly threadAddress?: (where: ConversationRef) => string;
}

export const people = createPersonHash(["a secret of the conversations"]);

const second = 1000;

/** The computer that the bot runs on: its clock, its database, and the bot itself, which can be started anew. */
export class Machine {
  /** What went wrong inside the bot. */
  readonly failures: string[] = [];
  readonly #options: StoreOptions;
  #setting: Setting;
  #time = Date.UTC(2026, 10, 22, 9);
  #isGone = false;
  #outage = new Outage();
  #running: { readonly store: Store; readonly bot: Bot } | undefined;

  constructor(options: StoreOptions, setting: Setting) {
    this.#options = options;
    this.#setting = setting;
  }

  get catalog(): Catalog {
    return this.#setting.catalog;
  }

  get time(): number {
    return this.#time;
  }

  /** Ends what runs, and builds store and bot anew; what is not changed stays as it was set. */
  async restart(changes: Partial<Setting> = {}): Promise<void> {
    await this.#running?.store.close();
    this.#running = undefined;
    this.#setting = { ...this.#setting, ...changes };
    await this.#run();
  }

  async handle(event: BotEvent): Promise<readonly Reply[]> {
    this.#time += second;
    return (await this.#run()).bot.handle(event);
  }

  async store(): Promise<Store> {
    return (await this.#run()).store;
  }

  /** Time passes; what has expired meanwhile is swept, as it would have been. */
  async wait(milliseconds: number): Promise<void> {
    this.#time += milliseconds;
    const store = await this.store();
    while ((await store.sweep(this.#time, 500)) > 0);
  }

  loseDatabase(): void {
    this.#isGone = true;
  }

  async giveDatabaseBack(): Promise<void> {
    this.#isGone = false;
    await this.#outage.retry();
  }

  async #run() {
    this.#running ??= await this.#start();
    return this.#running;
  }

  async #start() {
    this.#outage = new Outage();
    const isGone = () => this.#isGone;
    const store = await this.#outage.open(async () => breakable(await openStore(this.#options), isGone));
    const error = (event: string, fields?: object) => this.failures.push(`${event} ${JSON.stringify(fields)}`);
    const bot = createBot({
      ...this.#setting,
      log: { info: () => {}, warn: () => {}, error },
      newReference: randomUUID,
      now: () => new Date(this.#time),
      memory: { store, people },
    });
    return { store, bot };
  }
}

/** Every call fails while the database is gone, but that which lets it go. */
function breakable<Part extends object>(part: Part, isGone: () => boolean): Part {
  return new Proxy(part, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value === "object" && value !== null) return breakable(value, isGone);
      if (typeof value !== "function" || name === "close" || !isGone()) return value;
      return () => Promise.reject(Object.assign(new Error("gone"), { code: "ECONNREFUSED" }));
    },
  });
}
