import { html } from "hono/html";
import type { Catalog } from "../../../src/index.ts";
import type { Markup } from "./layout.ts";
import { countsOf, type FacetName, facets, filterOf, type Query } from "./query.ts";
import type { Row } from "./rows.ts";
import { whoSentences } from "./words.ts";

/** @returns the form that narrows the list: an ordinary GET form, which the page's script submits while somebody types */
export function filtersView(rows: readonly Row[], query: Query, catalog: Catalog): Markup {
  const counts = (name: FacetName) => countsOf(rows, query, name, catalog.symbols);
  const { family: _, ...others } = query.chosen;
  const all = rows.filter(filterOf({ text: query.text, chosen: others }, catalog.symbols)).length;
  return html`<form class="filters" id="filters" action="/codes" role="search" aria-label="Entries">
  <div class="filters__search">
    <label class="hidden" for="q">Code, name or words</label>
    <svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="8.75" cy="8.75" r="5"/><path d="m12.5 12.5 4 4"/></svg>
    <input type="search" id="q" name="q" value="${query.text}" maxlength="200" autocomplete="off" spellcheck="false" placeholder="0x80244022, -2145107934, WU_E_… or words">
    <button class="send" type="submit" id="show">Show</button>
  </div>
  <fieldset class="families">
    <legend class="hidden">Family</legend>
    ${familyView("", "All", all, query.chosen.family === undefined)}
    ${options("family", counts("family")).map(([value, name, number]) =>
      familyView(value, name, number, query.chosen.family === value),
    )}
  </fieldset>
  <div class="filters__more">
    ${selectView("component", "Part of the update", "Any part", query, counts)}
    ${selectView("who", "Who can do it", "Any rights", query, counts)}
    ${selectView("risk", "Highest risk", "Any risk", query, counts)}
  </div>
</form>`;
}

function familyView(value: string, name: string, number: number, checked: boolean): Markup {
  return html`<label><input class="hidden" type="radio" name="family" value="${value}"${
    checked ? " checked" : ""
  }>${name} <span data-count="family:${value}">${number}</span></label>`;
}

function selectView(
  name: Exclude<FacetName, "family">,
  label: string,
  any: string,
  { chosen }: Query,
  counts: (name: FacetName) => ReadonlyMap<string, number>,
): Markup {
  return html`<label class="pick"><span>${label}</span><select name="${name}"><option value="">${any}</option>${options(
    name,
    counts(name),
  ).map(
    ([value, words, number]) =>
      html`<option value="${value}" data-count="${name}:${value}"${chosen[name] === value ? " selected" : ""}>${words} (${number})</option>`,
  )}</select></label>`;
}

function options(name: FacetName, counts: ReadonlyMap<string, number>): readonly (readonly [string, string, number])[] {
  const words = name === "who" ? whoSentences : facets[name];
  return Object.entries(words).map(([value, word]) => [value, word, counts.get(value) ?? 0] as const);
}
