import { describe, expect, test } from "@jest/globals";
import { shortened } from "../../src/cards/shorten.ts";
import type { Block, Card } from "../../src/model/card.ts";
import { longCommand, monstrousCard } from "../hostile.ts";

const stepsOf = (card: Card) => card.blocks.flatMap((block) => (block.type === "steps" ? block.steps : []));
const has = (card: Card, type: Block["type"]) => card.blocks.some((block) => block.type === type);
function shorterVersions(card: Card): readonly Card[] {
  const versions: Card[] = [];
  shortened(
    card,
    (version) => versions.push(version),
    () => false,
  );
  return versions;
}

const texts = (card: Card) => card.blocks.flatMap((block) => (block.type === "paragraph" ? [block.text] : []));

describe("shorter versions of a card", () => {
  const versions = shorterVersions(monstrousCard);

  test("begin with the card itself and never grow", () => {
    expect(versions[0]).toBe(monstrousCard);
    const sizes = versions.map((version) => JSON.stringify(version).length);
    expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
    expect(sizes.at(-1)).toBeLessThan((sizes[0] ?? 0) / 10);
  });

  test.each(versions.map((version, index) => [index, version] as const))(
    "version %d: a command is whole or gone, with its step",
    (_, version) => {
      for (const step of stepsOf(version)) expect(step.command?.run).toBe(longCommand);
      expect(stepsOf(version).map(({ number }) => number)).toEqual(stepsOf(version).map((__, index) => index + 1));
    },
  );

  test.each(versions.map((version, index) => [index, version] as const))(
    "version %d: title, buttons and what is no small print stay",
    (_, version) => {
      expect(version.title).toBe(monstrousCard.title);
      expect(version.buttons).toEqual(monstrousCard.buttons);
      expect(has(version, "facts")).toBe(true);
      expect(version.blocks).toEqual(expect.arrayContaining([monstrousCard.blocks[2], monstrousCard.blocks[3]]));
    },
  );

  test("what a reader misses least goes first: evidence, small print, then the last steps", () => {
    expect(
      versions.map((version) => [has(version, "evidence"), has(version, "links"), stepsOf(version).length]),
    ).toEqual([
      [true, true, 60],
      [false, true, 60],
      [false, false, 60],
      [false, false, 4],
      [false, false, 2],
      [false, false, 0],
    ]);
  });

  test.each([
    [3, "56 more steps do not fit"],
    [4, "58 more steps do not fit"],
    [5, "60 more steps do not fit"],
  ])("version %d says how many steps are left out", (index, text) => {
    expect(texts(versions[index] as Card).join()).toContain(text);
  });

  test.each([1, 2, 4])("a card of %d steps is not said to lack any in a version that shows them all", (count) => {
    const steps = stepsOf(monstrousCard).slice(0, count);
    const small: Card = { ...monstrousCard, blocks: [{ type: "steps", steps }] };
    expect(shorterVersions(small)[3]?.blocks).toEqual(small.blocks);
  });

  test("are made only until one fits, and the shortest is given where none does", () => {
    const made: Card[] = [];
    const render = (version: Card) => {
      made.push(version);
      return version;
    };
    expect(shortened(monstrousCard, render, (version) => !has(version, "evidence"))).toBe(made[1]);
    expect(made).toHaveLength(2);
    expect(shortened(monstrousCard, render, () => false)).toEqual(versions.at(-1));
  });

  test("one step that is left out is told in the singular", () => {
    const small: Card = { ...monstrousCard, blocks: [{ type: "steps", steps: stepsOf(monstrousCard).slice(0, 1) }] };
    expect(texts(shorterVersions(small).at(-1) as Card)[0]).toMatch(/^1 more step does not fit/);
  });
});
