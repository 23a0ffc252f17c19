import { describe, expect, jest, test } from "@jest/globals";
import { CodeMap } from "../../src/catalog/code-map.ts";

describe("a map of codes", () => {
  const named = (name: string) =>
    jest.fn((before?: { readonly name: string }) => ({ name: `${before?.name ?? ""}${name}` }));

  test("makes a value when it is first asked for, and once", () => {
    const [make, other] = [named("a"), named("b")];
    const map = new CodeMap<{ readonly name: string }>();
    map.define(0x80244022, make);
    map.define(0x240001, other);
    expect([map.size, map.has(0x80244022), map.has(0x80244023), map.get(0x80244023)]).toEqual([
      2,
      true,
      false,
      undefined,
    ]);
    expect(make).not.toHaveBeenCalled();
    expect(map.get(0x80244022)).toBe(map.get(0x80244022));
    expect(make).toHaveBeenCalledTimes(1);
    expect(other).not.toHaveBeenCalled();
  });

  test("keeps unsigned codes in the order in which they came", () => {
    const map = new CodeMap<{ readonly name: string }>();
    for (const code of [0xc1900101, 0x240001, 0x80244022]) map.define(code, named(String(code)));
    expect([...map.keys()]).toEqual([0xc1900101, 0x240001, 0x80244022]);
    expect([...map.values()].map(({ name }) => Number(name))).toEqual([...map.keys()]);
  });

  test("hands a later definition what the earlier ones made, asked for before or not", () => {
    const map = new CodeMap<{ readonly name: string }>();
    map.define(1, named("a"));
    map.define(1, named("b"));
    expect(map.get(1)).toEqual({ name: "ab" });
    map.define(1, named("c"));
    expect(map.get(1)).toEqual({ name: "abc" });
    expect(map.size).toBe(1);
  });
});
