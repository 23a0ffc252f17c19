import { writeSync } from "node:fs";
import { text } from "node:stream/consumers";
import { openStore, type StoreOptions } from "../../src/store/open.ts";
import { readSecrets } from "../../src/store/secrets.ts";
import { key, noon, thread } from "./samples.ts";

/** What `startReplica` starts. */

const [, , work = "", given = "{}"] = process.argv;
const options = JSON.parse(given) as StoreOptions;
const store = await openStore(options);

/** At once: what is printed later than it is known would not show what a kill has lost. */
function say(line: string): void {
  try {
    writeSync(1, `${line}\n`);
  } catch (error) {
    // The reader is slow and the pipe is full: EAGAIN asks to try again.
    if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    say(line);
  }
}

const works: Readonly<Record<string, () => Promise<void>>> = {
  claim: async () => {
    const wins = await Promise.all(Array.from({ length: 200 }, (_, id) => store.claims.claim(key(`e${id}`), noon)));
    say(JSON.stringify(wins.flatMap((won, id) => (won ? [id] : []))));
  },
  secret: async () => say(readSecrets({ file: "", ...options })[0]),
  write: async () => {
    const write = async (from: number) => {
      for (let id = from; ; id += 10) if (await store.threads.create(thread(`${id}`))) say(`${id}`);
    };
    await Promise.all(Array.from({ length: 10 }, (_, from) => write(from)));
  },
};

say("ready");
if ((await text(process.stdin)) !== "") await works[work]?.();
await store.close();
