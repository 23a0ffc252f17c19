import { expect, test } from "@jest/globals";
import { createPacing } from "../../adapters/slack/pacing.ts";

/** A clock that moves when nothing else is left to do. */
function clock() {
  let now = 0;
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  return {
    now: () => now,
    sleep: (milliseconds: number) =>
      new Promise<void>((wake) => {
        sleepers.push({ at: now + milliseconds, wake });
      }),
    run: async () => {
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        const [next] = sleepers.sort((one, other) => one.at - other.at).splice(0, 1);
        if (next === undefined) return;
        now = next.at;
        next.wake();
      }
    },
  };
}

test("one channel gets a message a second, in order, and waits for no other", async () => {
  const { now, sleep, run } = clock();
  const pacing = createPacing(sleep);
  const sent: string[] = [];
  const send = (channel: string, name: string) =>
    pacing.inTurn(channel, async () => void sent.push(`${now()} ${channel} ${name}`));
  const all = Promise.all([send("A", "1"), send("A", "2"), send("B", "1"), send("A", "3")]);
  await run();
  await all;
  expect(sent).toEqual(["0 A 1", "0 B 1", "1000 A 2", "2000 A 3"]);
});

test("a message that fails lets the next go", async () => {
  const { sleep, run } = clock();
  const pacing = createPacing(sleep);
  const failed = expect(pacing.inTurn("A", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  const next = pacing.inTurn("A", async () => "sent");
  await run();
  await failed;
  expect(await next).toBe("sent");
});

test("a lane takes thirty, and is free again when they have gone", async () => {
  const { sleep, run } = clock();
  const pacing = createPacing(sleep);
  const send = () => pacing.inTurn("A", async () => "sent");
  const taken = Array.from({ length: 30 }, send);
  await expect(send()).rejects.toThrow();
  await run();
  expect(await Promise.all(taken)).toHaveLength(30);
  const later = send();
  await run();
  expect(await later).toBe("sent");
});
