import { html } from "hono/html";
import { type Catalog, type Entry, parseCode } from "../../../src/index.ts";
import type { Markup } from "./layout.ts";
import { comparisonOf, pageOf } from "./resolve.ts";

/** @returns links to the codes that an entry names, and to them side by side; undefined when it names none */
export function relatedView({ code, related }: Entry, catalog: Catalog): Markup | undefined {
  if (related.length === 0) return undefined;
  const comparable = related.filter((other) => catalog.entries.has(parseCode(other) ?? 0)).slice(0, 2);
  return html`<ul class="related">${related.map(
    (other) =>
      html`<li><a href="${pageOf(other)}"><code>${other}</code></a> <span>${titleOf(other, catalog)}</span></li>`,
  )}</ul>${
    comparable.length === 0
      ? ""
      : html`<p class="small compare-link"><a href="${comparisonOf([code, ...comparable])}">Compare with ${
          comparable.length === 1 ? "it" : "the first two"
        }</a></p>`
  }`;
}

function titleOf(code: string, { entries, reference }: Catalog): string {
  const value = parseCode(code) ?? 0;
  return entries.get(value)?.title ?? reference.get(value)?.meaning ?? "";
}
