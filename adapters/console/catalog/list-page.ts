import { html } from "hono/html";
import { type Catalog, formatCode, isStale } from "../../../src/index.ts";
import { familyIds, familyNames } from "./families.ts";
import { filtersView } from "./filters-view.ts";
import { layout, type Markup } from "./layout.ts";
import { riskMark, staleMark } from "./marks.ts";
import { filterOf, type Query } from "./query.ts";
import { codeIn, pageOf } from "./resolve.ts";
import type { Row } from "./rows.ts";
import { componentNames, count, whoNames } from "./words.ts";

/** @returns the page that lists the entries of a view */
export function listPage(rows: readonly Row[], query: Query, catalog: Catalog, today: string): Markup {
  const shown = rows.filter(filterOf(query, catalog.symbols));
  return layout({
    title: "Catalog",
    styles: ["filters.css", "list.css", "list-narrow.css"],
    kind: "browse",
    content: html`<header class="browse__head">
  <h1>Catalog</h1>
  <p>${count(rows.length, "Windows Update error", "Windows Update errors")} with a reviewed fix.</p>
</header>
${filtersView(rows, query, catalog)}
<div id="results">
  <p class="found"><b id="found">${shown.length} of ${count(rows.length, "entry", "entries")}</b>
  ${isNarrowed(query) ? html`<a href="/codes" id="clear">Clear the filters</a>` : ""}</p>
  ${shown.length === 0 ? nothingView(query, catalog) : tableView(shown, today)}
</div>`,
  });
}

function isNarrowed({ text, chosen }: Query): boolean {
  return text !== "" || Object.keys(chosen).length > 0;
}

function tableView(shown: readonly Row[], today: string): Markup {
  const groups = familyIds.map((family) => [family, shown.filter((row) => row.family === family)] as const);
  return html`<form class="picks" id="picks" action="/codes/compare" aria-label="Compare entries">
<table class="entries">
<caption class="hidden">Entries by family</caption>
<thead><tr>
  <th scope="col"><span class="hidden">Compare</span></th><th scope="col">Code</th><th scope="col">What went wrong</th>
  <th scope="col">Part</th><th scope="col">Who</th><th scope="col">Risk</th><th scope="col">Reviewed</th>
</tr></thead>
${groups.map(([family, members]) =>
  members.length === 0
    ? ""
    : html`<tbody>
<tr class="entries__family"><th scope="rowgroup" colspan="7">${familyNames[family]} <span>${members.length}</span></th></tr>
${members.map((row) => rowView(row, today))}</tbody>`,
)}
</table>
<div class="picks__bar" id="picks-bar">
  <p id="picked">Tick two or three entries to compare them.</p>
  <button class="send" type="submit" id="compare">Compare</button>
</div>
</form>`;
}

function rowView({ entry, component, who, risk }: Row, today: string): Markup {
  const { code, symbol, title, reviewed, origin } = entry;
  return html`<tr>
<td class="entries__pick"><label><input type="checkbox" name="code" value="${code}"><span class="hidden">Compare ${code}</span></label></td>
<th scope="row" class="entries__code"><a href="${pageOf(code)}">${code}</a></th>
<td class="entries__what"><a href="${pageOf(code)}" tabindex="-1">${title}</a>${
    origin === "organisation" ? html` <span class="flag flag--own">Your organisation</span>` : ""
  }${isStale(reviewed, today) ? staleMark : ""}${symbol === undefined ? "" : html`<span class="entries__symbol">${symbol}</span>`}</td>
<td class="entries__part">${componentNames[component]}</td>
<td class="entries__who entries__who--${who}">${whoNames[who]}</td>
<td class="entries__risk">${riskMark(risk)}</td>
<td class="entries__day"><time datetime="${reviewed}">${reviewed}</time></td>
</tr>`;
}

function nothingView({ text, chosen }: Query, { entries, symbols }: Catalog): Markup {
  const value = codeIn(text, symbols);
  const code = value === undefined ? undefined : formatCode(value);
  const ask = html`<a href="/?${new URLSearchParams({ text })}">Ask the console</a>`;
  const filtered = Object.keys(chosen).length > 0;
  if (code === undefined) {
    return html`<div class="nothing"><h2>No entry fits.</h2>
<p>${filtered ? "Fewer filters or words show more." : "Fewer or other words may find it."}${
      text === "" ? "" : html` The bot also reads whole log excerpts: ${ask}.`
    }</p></div>`;
  }
  return entries.has(value ?? 0)
    ? html`<div class="nothing"><h2>The filters hide ${code}.</h2><p><a href="${pageOf(code)}">Open its entry</a></p></div>`
    : html`<div class="nothing"><h2>${code} has no reviewed entry.</h2>
<p><a href="${pageOf(code)}">See what its number tells</a></p></div>`;
}
