import { expect, test } from "@jest/globals";
import { isStale } from "../../src/catalog/freshness.ts";
import { presentForgotten, presentStatus } from "../../src/present/command-cards.ts";
import { presentEarlier, presentSmall } from "../../src/present/notes.ts";
import { fixtureCatalog } from "../fixture.ts";

const about = { code: "0x80244022", title: "The server is busy" };

test.each([
  [0, "Answered a moment ago in another thread of this channel."],
  [1, "Answered a minute ago in another thread of this channel."],
  [29, "Answered 29 minutes ago in another thread of this channel."],
])("an answer of %d minutes ago", (minutes, text) => {
  const card = presentEarlier(about, minutes, undefined, []);
  expect(card.blocks).toEqual([{ type: "paragraph", text, style: "normal" }]);
  expect(card.buttons).toEqual([{ label: "Show the steps here", token: "1.look.80244022" }]);
});

test("the earlier thread is linked where it has an address, and notes stand above", () => {
  const { blocks } = presentEarlier(about, 1, "https://chat.example/1", ["Many have it."]);
  expect(blocks.map(({ type }) => type)).toEqual(["paragraph", "paragraph", "links"]);
  expect(blocks[0]).toMatchObject({ text: "Many have it.", style: "subtle" });
});

test("a small card says what it means, and its steps are a button away", () => {
  const card = presentSmall({ ...about, meaning: "It answered 503." });
  expect(card).toMatchObject({ title: "0x80244022: The server is busy", buttons: [{ label: "Show the steps" }] });
  expect(card.blocks).toHaveLength(1);
});

test.each([
  [0, "Nothing was kept about you."],
  [1, "Erased: 1 record."],
  [7, "Erased: 7 records."],
])("%d rows forgotten", (rows, text) => {
  expect(JSON.stringify(presentForgotten(rows))).toContain(text);
});

test("the status counts entries whose review is old", () => {
  const catalog = fixtureCatalog();
  const factsOn = (day: string) => JSON.stringify(presentStatus(catalog, "on", day, true).blocks);
  expect(isStale("2026-11-22", "2028-01-01")).toBe(true);
  expect(factsOn("2026-11-23")).toContain('"0 entries"');
  expect(factsOn("2028-01-01")).toContain('"1 entries"');
});
