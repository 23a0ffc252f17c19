import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { StoreOptions } from "../../src/store/open.ts";
import { closeLater } from "./dialects.ts";

/** Another process with a store of its own, on the same database. */
export interface Replica {
  /** @returns the next line that it prints, or undefined when it has ended */
  line(): Promise<string | undefined>;
  /** Lets it begin its work. */
  go(): void;
  /** SIGKILL, as when the system runs out of memory. */
  kill(): Promise<void>;
  /** Without work to do. */
  stop(): Promise<void>;
}

/** @param work `claim`: claims 200 events and prints the numbers of those it won; `write`: prints each thread that is kept; `secret`: prints its own */
export function startReplica(options: StoreOptions, work: "claim" | "write" | "secret"): Replica {
  const args = ["--import", "./test/store/typescript.mjs", "test/store/replica.ts", work, JSON.stringify(options)];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "exit");
  closeLater({ close: async () => void child.kill("SIGKILL") });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    line: async () => {
      const next = await lines.next();
      return next.done === true ? undefined : next.value;
    },
    go: () => child.stdin.end("go\n"),
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
