import { expect, test } from "@jest/globals";
import { createGate } from "../adapters/gate.ts";

test("so much runs at a time, in order, whatever fails", async () => {
  const through = createGate(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const all = [0, 1, 2, 3].map((number) =>
    through(() => {
      begun.push(number);
      return new Promise<number>((resolve, reject) => {
        ends[number] = () => (number === 1 ? reject(new Error("no")) : resolve(number));
      });
    }),
  );
  const settled = Promise.allSettled(all);
  const pass = () => new Promise((resolve) => setImmediate(resolve));
  await pass();
  expect(begun).toEqual([0, 1]);
  ends[1]?.();
  await pass();
  expect(begun).toEqual([0, 1, 2]);
  ends[0]?.();
  await pass();
  expect(begun).toEqual([0, 1, 2, 3]);
  for (const end of ends) end();
  expect((await settled).map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
});
