import { expect, test } from "@jest/globals";
import { presentHome } from "../../src/present/home-cards.ts";

const titles = ["Your open fixes", "What wuerror does", "What wuerror reads and keeps"];

test("a page of one's own has the open fixes, help and privacy, in that order", () => {
  expect(presentHome([], [], 30).map(({ title }) => title)).toEqual(titles);
});

test("a fix whose thread has an address is a link, another is told all the same", () => {
  const [fixes] = presentHome([{ line: "one", address: "https://chat.example/1" }, { line: "two" }], [], 30);
  expect(fixes?.blocks).toEqual([
    { type: "links", label: "Go on in the thread", links: [{ title: "one", url: "https://chat.example/1" }] },
    { type: "paragraph", text: "two", style: "normal" },
  ]);
});

test("without a fix it says how one begins", () => {
  const [fixes] = presentHome([], [], 30);
  expect(JSON.stringify(fixes?.blocks)).toContain("A fix begins in the thread of an answer");
});

test("fixes of others in the same channels stand behind one's own", () => {
  const titles = presentHome([{ line: "one" }], [{ line: "two" }], 30).map(({ title }) => title);
  expect(titles.slice(0, 2)).toEqual(["Your open fixes", "Open in the same channels"]);
});
