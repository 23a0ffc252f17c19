import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { filesUnder } from "../../src/catalog/load.ts";
import { createMatcher } from "../../src/match/match.ts";
import { shippedCatalog } from "../shipped-catalog.ts";

/** Ordinary talk that holds the words of phrases: no phrase may fire on it. */
describe("decoys", () => {
  const { match } = createMatcher(shippedCatalog());
  const files = filesUnder("catalog/decoys", ".txt");

  test("there are decoys", () => {
    expect(files.length).toBeGreaterThan(0);
  });

  test.each(files)("%s meets silence, line by line", (file) => {
    const lines = readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== "");
    const fired = lines.filter((line) => match(line, false).kind !== "none");
    expect(fired).toEqual([]);
  });
});
