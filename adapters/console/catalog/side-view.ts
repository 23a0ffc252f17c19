import { html } from "hono/html";
import { type Catalog, familyOf, namesOf, signed, wrapped } from "../../../src/index.ts";
import type { Markup } from "./layout.ts";
import type { Resolved } from "./resolve.ts";
import { aliasKinds, innerNames } from "./words.ts";

/** @returns the code in every notation that programs print, as a list of facts */
export function notationsView({ value, code }: Resolved): Markup {
  const inner = wrapped(value);
  const { facility } = familyOf(value);
  const rows = [
    ["Hexadecimal", code],
    ["Signed", String(signed(value))],
    ["Unsigned", String(value)],
    ...(inner === undefined ? [] : [[innerNames[inner.kind], String(inner.number)]]),
    ...(facility === "" ? [] : [["Facility", facility]]),
  ];
  return factsView(rows.map(([name, text]) => [name ?? "", html`<code>${text}</code>`] as const));
}

/** @returns every name of a code: the entry's, those of other headers, and those that are not quite right with the reason */
export function namesView(value: number, catalog: Catalog): Markup | undefined {
  const entry = catalog.entries.get(value);
  const aliases = entry?.aliases ?? [];
  const explained = new Set(aliases.map(({ name }) => name));
  const plain = namesOf(catalog, value).filter((name) => !explained.has(name));
  if (plain.length + aliases.length === 0 && entry?.symbolNote === undefined) return undefined;
  return html`<ul class="names">
${plain.map((name, index) => html`<li><code>${name}</code>${index === 0 ? "" : html` <span>${aliasKinds.also}</span>`}</li>`)}
${aliases.map(({ name, kind }) => html`<li><code>${name}</code> <span>${aliasKinds[kind]}</span></li>`)}
</ul>${entry?.symbolNote === undefined ? "" : html`<p class="small">${entry.symbolNote}</p>`}`;
}

/** @returns names and values, each pair in a row */
export function factsView(facts: readonly (readonly [string, Markup | string])[]): Markup {
  return html`<dl class="facts">${facts.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}

/** @returns a titled part of the side column, or nothing when there is nothing to tell */
export function sideView(title: string, content: Markup | undefined): Markup | string {
  return content === undefined ? "" : html`<section class="side"><h2>${title}</h2>${content}</section>`;
}
