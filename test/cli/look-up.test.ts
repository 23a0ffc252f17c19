import { Readable } from "node:stream";
import { expect, test } from "@jest/globals";
import { lookUpText, type Terminal } from "../../adapters/cli/look-up.ts";
import { createLookUp } from "../../src/index.ts";
import { fixtureCatalog } from "../fixture.ts";

test("of a long input the end is read, and no more is held", async () => {
  const megabyte = Buffer.alloc(1_000_000, "nothing to see here\n");
  const before = process.memoryUsage().rss;
  let most = 0;
  const input = Readable.from(
    (function* () {
      for (let read = 0; read < 400; read += 1) {
        most = Math.max(most, process.memoryUsage().rss);
        yield megabyte;
      }
      yield Buffer.from("Windows Update failed with 0x80244022\n");
    })(),
    { objectMode: false },
  );
  let out = "";
  const write = (text: string) => {
    out += text;
  };
  const terminal: Terminal = { input, write, writeError: write, colour: false };
  const lookUp = createLookUp({ catalog: fixtureCatalog(), now: () => new Date(0) });
  const unused = () => Promise.reject(new Error("no button is pressed"));
  expect(await lookUpText(lookUp, unused, [], {}, terminal)).toBe(0);
  expect(out).toMatch(/^0x80244022: /);
  expect(most - before).toBeLessThan(200_000_000);
});
