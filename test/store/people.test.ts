import { expect, test } from "@jest/globals";
import { createPersonHash } from "../../src/store/people.ts";

const secret = "0123456789abcdef";
const { hash, hashes } = createPersonHash([secret]);
const where = { adapter: "a1", tenant: "t1" };
const who = { id: "U1" };

test("a person has the same hash everywhere in a tenant, and another anywhere else", () => {
  const all = [
    hash(where, who),
    hash({ ...where, tenant: "t2" }, who),
    hash({ ...where, adapter: "a2" }, who),
    hash(where, { id: "U2" }),
    hash({ adapter: "a1", tenant: "t1U" }, { id: "1" }),
    createPersonHash([`${secret}!`]).hash(where, who),
  ];
  expect(new Set(all).size).toBe(all.length);
  expect(createPersonHash([secret]).hash(where, who)).toBe(all[0]);
  for (const each of all) expect(each).toMatch(/^[\w-]{43}$/);
});

test("a new secret writes, and what the older ones wrote is still found", () => {
  const rotated = createPersonHash(["another-current-secret", secret]);
  expect(rotated.hash(where, who)).not.toBe(hash(where, who));
  expect(rotated.hashes(where, who)).toEqual([rotated.hash(where, who), hash(where, who)]);
  expect(hashes(where, who)).toEqual([hash(where, who)]);
});
