import { expect, test } from "@jest/globals";
import { createSealer } from "../../src/store/sealer.ts";

const secret = "the-secret-of-the-installation";
const sealer = createSealer([secret]);
const place = ["a1", "t1"];
const text = JSON.stringify({ token: "canary-token", team: "Überall" });

/** Each byte of the sealed text with one bit turned. */
function altered(sealed: string): readonly string[] {
  return [...Buffer.from(sealed, "base64url").keys()].map((at) => {
    const bytes = Buffer.from(sealed, "base64url");
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes.toString("base64url");
  });
}

test("what is sealed opens again, is never the same twice, and shows nothing", () => {
  const sealed = Array.from({ length: 100 }, () => sealer.seal(text, place));
  expect(new Set(sealed.map((each) => each.sealed)).size).toBe(100);
  for (const each of sealed) {
    expect(sealer.open(each, place)).toBe(text);
    expect(each.key).toBe(sealer.currentKey);
    expect(Buffer.from(each.sealed, "base64url").toString("latin1")).not.toContain("canary");
  }
  expect(sealer.open(sealer.seal("", place), place)).toBe("");
});

test("nothing opens that was altered, cut, moved or given another key", () => {
  const { key, sealed } = sealer.seal(text, place);
  for (const each of altered(sealed)) expect(sealer.open({ key, sealed: each }, place)).toBeUndefined();
  for (const each of ["", "!", sealed.slice(0, 20), sealed.slice(0, -4)])
    expect(sealer.open({ key, sealed: each }, place)).toBeUndefined();
  for (const other of [["a1", "t2"], ["a2", "t1"], ["a1t1"], ["a1"], []])
    expect(sealer.open({ key, sealed }, other)).toBeUndefined();
  expect(sealer.open({ key: "another1", sealed }, place)).toBeUndefined();
});

test("an older secret opens what it sealed, under its own key only, and a stranger's opens nothing", () => {
  const rotated = createSealer(["the-secret-that-came-after", secret]);
  const old = sealer.seal(text, place);
  expect(rotated.open(old, place)).toBe(text);
  expect(rotated.open({ ...old, key: rotated.currentKey }, place)).toBeUndefined();
  expect(rotated.seal(text, place).key).not.toBe(old.key);
  expect(sealer.open(rotated.seal(text, place), place)).toBeUndefined();
  expect(createSealer(["a-stranger's-secret"]).open(old, place)).toBeUndefined();
});

test("the key tells nothing about the secret, and is the same at every start", () => {
  expect(createSealer([secret]).currentKey).toBe(sealer.currentKey);
  expect(sealer.currentKey).toMatch(/^[\w-]{8}$/);
});
