import type { LogFields, Logger } from "../../src/log.ts";
import type { Store } from "../../src/store/ports.ts";
import { openResilientStore } from "../../src/store/resilient.ts";
import { closeLater } from "./dialects.ts";

/** A resilient store whose time stands still: the test says when it tries again. */
export class Outage implements Logger {
  readonly lines: { readonly event: string; readonly fields?: LogFields }[] = [];
  readonly waits: number[] = [];
  #task: () => void = () => {};
  #settled: () => void = () => {};

  async open(open: () => Promise<Store>): Promise<Store> {
    const later = (wait: number, task: () => void) => {
      this.waits.push(wait);
      this.#task = task;
      this.#settled();
      return () => {
        this.#task = () => {};
      };
    };
    return closeLater(await openResilientStore({ open, log: this, later }));
  }

  /** Lets the time of the next attempt come, and waits for its end: back, or another wait. */
  async retry(): Promise<void> {
    const settled = new Promise<void>((resolve) => {
      this.#settled = resolve;
    });
    this.#task();
    await settled;
  }

  get events(): readonly string[] {
    return this.lines.map(({ event }) => event);
  }

  info(event: string, fields?: LogFields): void {
    this.lines.push({ event, ...(fields === undefined ? {} : { fields }) });
    this.#settled();
  }

  warn(event: string, fields?: LogFields): void {
    this.error(event, fields);
  }

  error(event: string, fields?: LogFields): void {
    this.lines.push({ event, ...(fields === undefined ? {} : { fields }) });
  }
}
