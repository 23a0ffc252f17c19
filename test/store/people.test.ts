import { expect, test } from "@jest/globals";
import { createPersonHash } from "../../src/store/people.ts";

const secret = "0123456789abcdef";
const hash = createPersonHash(secret);
const where = { adapter: "a1", tenant: "t1" };

test("a person has the same hash everywhere in a tenant, and another anywhere else", () => {
  const who = { id: "U1" };
  const hashes = [
    hash(where, who),
    hash({ ...where, tenant: "t2" }, who),
    hash({ ...where, adapter: "a2" }, who),
    hash(where, { id: "U2" }),
    hash({ adapter: "a1", tenant: "t1U" }, { id: "1" }),
    createPersonHash(`${secret}!`)(where, who),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(createPersonHash(secret)(where, who)).toBe(hashes[0]);
  for (const each of hashes) expect(each).toMatch(/^[\w-]{43}$/);
});

test("a secret that could be guessed is refused, and not repeated", () => {
  expect(() => createPersonHash("short")).toThrow(expect.objectContaining({ code: "configuration" }));
  expect(() => createPersonHash("short")).not.toThrow(/"short"|: short/);
});
