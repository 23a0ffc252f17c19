import { describe, expect, test } from "@jest/globals";
import * as AdaptiveCards from "adaptivecards";
import { toAdaptiveCard } from "../../src/cards/adaptive-card.ts";
import { buildCatalog } from "../../src/catalog/catalog.ts";
import type { Card } from "../../src/model/card.ts";
import { presentDecoded } from "../../src/present/decoded-card.ts";
import { presentEntry } from "../../src/present/entry-card.ts";
import { presentFailure, presentNothing, presentStaleButton } from "../../src/present/notes.ts";
import { catalogSource, fixtureCatalog } from "../fixture.ts";
import { hostileText, longCommand, monstrousCard } from "../hostile.ts";
import { shippedCatalog } from "../shipped-catalog.ts";

const today = "2026-11-22";

/** What the Adaptive Cards library itself finds wrong with a card. */
function complaints(card: unknown): readonly string[] {
  // The library checks `lang` with one shared expression that has the flag "g", and so forgets every second match.
  const { regEx } = AdaptiveCards.CardElement.langProperty;
  if (regEx !== undefined) regEx.lastIndex = 0;
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  const parsed = new AdaptiveCards.AdaptiveCard();
  parsed.version = AdaptiveCards.Versions.v1_5;
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
}

/** Every object of a JSON value, however deep. */
function objectsIn(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}

const runs = (card: Card) =>
  objectsIn(toAdaptiveCard(card).body)
    .filter(({ type }) => type === "TextRun")
    .map(({ text }) => String(text));

const fixture = fixtureCatalog();
const entry = [...fixture.entries.values()][0];
if (entry === undefined) throw new Error("the fixture has no entry");
const answer = presentEntry(entry, { catalog: fixture, today });
const choices: Card = {
  ...presentNothing(),
  kind: "choices",
  buttons: [{ label: "0x80244022", token: "1.look.80244022" }],
};

describe("the library of Adaptive Cards takes each card without complaint", () => {
  test("and does complain about a broken one", () => {
    const broken = { ...toAdaptiveCard(answer), body: [{ type: "TextBlok", text: "x" }] };
    expect(complaints(broken)).not.toEqual([]);
  });

  test.each<[string, Card]>([
    ["answer", answer],
    ["decoded", presentDecoded(0x80246012, fixture)],
    ["decoded success", presentDecoded(0x00240001, fixture)],
    ["choices", choices],
    ["nothing recognised", presentNothing()],
    ["stale button", presentStaleButton()],
    ["failure", presentFailure("ref-1")],
    ["monstrous", monstrousCard],
  ])("%s", (_, card) => {
    expect(complaints(toAdaptiveCard(card))).toEqual([]);
  });

  const shipped = shippedCatalog();
  const causes = [...shipped.entries.values()].flatMap((each) =>
    each.causes.map(({ id }) => [each.code, id, each] as const),
  );
  test.each(causes)("shipped entry %s, %s", (_, cause, each) => {
    expect(complaints(toAdaptiveCard(presentEntry(each, { catalog: shipped, today }, { cause })))).toEqual([]);
  });
});

describe("what a card holds", () => {
  test("every command line of a step stands unchanged, in its own monospace run", () => {
    const mono = objectsIn(toAdaptiveCard(answer).body).filter(({ fontType }) => fontType === "Monospace");
    expect(mono.map(({ text }) => text)).toEqual([
      "Get-Service -Name WsusService, W3SVC",
      "Get-WebAppPoolState -Name WsusPool",
    ]);
  });

  test("sources are links, and only sources are", () => {
    const links = objectsIn(toAdaptiveCard(answer).body).filter(({ type }) => type === "Action.OpenUrl");
    expect(links.map(({ url }) => url)).toEqual(entry.sources.map(({ url }) => url));
  });

  test("a button carries its token and nothing else", () => {
    expect(toAdaptiveCard(answer).actions).toEqual([
      {
        type: "Action.Execute",
        title: "Directly from Microsoft",
        verb: "wuerror",
        data: { token: "1.cause.80244022.microsoft" },
      },
    ]);
  });

  const modesOf = (actions: readonly { readonly mode?: string }[] = []) => actions.map(({ mode }) => mode);
  const buttons = (count: number, inMenu: number) =>
    Array.from({ length: count }, (_, index) => ({
      label: `${index}`,
      token: `${index}`,
      ...(index < count - inMenu ? {} : { inMenu: true as const }),
    }));

  test("three buttons are primary, three more in the menu", () => {
    const card = toAdaptiveCard({ ...monstrousCard, buttons: buttons(6, 0) });
    expect(modesOf(card.actions)).toEqual([undefined, undefined, undefined, "secondary", "secondary", "secondary"]);
  });

  test("what is placed in the menu stands there even where there is room", () => {
    const card = toAdaptiveCard({ ...monstrousCard, buttons: buttons(3, 2) });
    expect(modesOf(card.actions)).toEqual([undefined, "secondary", "secondary"]);
  });

  test("more than one set takes are two sets, and what the menu cannot take is left out", () => {
    const card = toAdaptiveCard({ ...monstrousCard, buttons: buttons(20, 0) });
    const set = card.body.at(-1) as { readonly type: string; readonly actions?: readonly { readonly mode?: string }[] };
    expect([set.type, ...modesOf(set.actions)]).toEqual(["ActionSet", undefined, undefined, undefined]);
    expect(modesOf(card.actions)).toEqual(Array(5).fill("secondary"));
  });

  test("a card without buttons has no actions", () => {
    expect(toAdaptiveCard(presentNothing())).not.toHaveProperty("actions");
  });
});

describe("hostile text comes out inert", () => {
  const cards: readonly [string, Card][] = [
    ["monstrous", monstrousCard],
    ["an entry", presentEntry({ ...entry, title: hostileText, meaning: hostileText }, { catalog: fixture, today })],
    ["evidence", { ...presentNothing(), blocks: [{ type: "evidence", lines: [hostileText] }] }],
  ];

  test.each(cards)("%s: no element that reads Markdown, no template", (_, card) => {
    const adaptive = toAdaptiveCard(card);
    const types = new Set(objectsIn(adaptive.body).map(({ type }) => type));
    for (const parsing of ["TextBlock", "FactSet", "Fact"]) expect(types).not.toContain(parsing);
    expect(JSON.stringify(adaptive)).not.toContain("{{");
  });

  test.each(["[x](javascript:alert(1))", "<b>", "*bold*", String.raw`C:\Windows\Logs`, "a & b", "_x_", "1. x", "# x"])(
    "%j stays what it is",
    (text) => {
      expect(runs({ ...presentNothing(), title: text })[0]).toBe(text);
    },
  );

  test.each([
    ["{{DATE(2020-01-01T00:00:00Z)}}", "{\u200b{DATE(2020-01-01T00:00:00Z)}}"],
    ["{{{TIME(x)}}", "{\u200b{\u200b{TIME(x)}}"],
    ["{{{{", "{\u200b{\u200b{\u200b{"],
    ["a { b } c", "a { b } c"],
  ])("%j is not expanded", (text, inert) => {
    expect(runs({ ...presentNothing(), title: text })[0]).toBe(inert);
  });

  test("what is read aloud is text, bounded and inert", () => {
    const { speak } = toAdaptiveCard(monstrousCard);
    expect(speak).not.toContain("{{");
    expect(speak.length).toBeLessThan(2500);
  });

  test("a command of the greatest length is whole", () => {
    expect(runs(monstrousCard)).toContain(longCommand);
  });
});

test("an organisation's text goes the same way as a shipped one", () => {
  const catalog = buildCatalog(catalogSource(), catalogSource());
  const own = catalog.entries.get(0x80244022);
  if (own === undefined) throw new Error("no entry");
  expect(complaints(toAdaptiveCard(presentEntry(own, { catalog, today })))).toEqual([]);
});
