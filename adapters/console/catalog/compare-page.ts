import { html } from "hono/html";
import { type Entry, isStale, type Step } from "../../../src/index.ts";
import { causeView } from "./cause-view.ts";
import { layout, type Markup } from "./layout.ts";
import { riskMark, splitCode, staleMark } from "./marks.ts";
import { comparisonOf, pageOf } from "./resolve.ts";
import { demandsOf } from "./rows.ts";
import { factsView } from "./side-view.ts";
import { componentNames, whoSentences } from "./words.ts";

/** How many entries fit beside each other. */
export const comparable = { least: 2, most: 3 } as const;

/**
 * @param entries two or three
 * @param notes what of the request could not be met
 */
export function comparePage(entries: readonly Entry[], notes: readonly string[], today: string): Markup {
  const rows = Math.max(...entries.map(({ causes }) => causes.length));
  return layout({
    title: `Compare ${entries.map(({ code }) => code).join(", ")}`,
    styles: ["entry.css", "steps.css", "compare.css", "print.css"],
    kind: "compare",
    content: html`${headView(notes)}
<div class="columns columns--${entries.length} columns--causes-${rows}">
${entries.map((entry) => columnView(entry, entries, today))}</div>`,
  });
}

/** @returns the page that says how to choose, for an address with too few entries */
export function pickPage(notes: readonly string[]): Markup {
  return layout({
    title: "Compare",
    styles: ["entry.css", "compare.css"],
    kind: "compare",
    content: html`${headView(notes)}
<p>Tick two or three entries in the <a href="/codes">catalog</a> to see them side by side.</p>`,
  });
}

function headView(notes: readonly string[]): Markup {
  return html`<nav class="trail" aria-label="Where this is"><a href="/codes">Catalog</a></nav>
<header class="compare__head"><h1>Compare</h1>${notes.map((note) => html`<p class="note">${note}</p>`)}</header>`;
}

function columnView(entry: Entry, all: readonly Entry[], today: string): Markup {
  const { code, title, symbol, causes, reviewed } = entry;
  const others = all.filter((other) => other !== entry);
  return html`<article class="column" aria-labelledby="title-${code}">
<header>
<p class="entry__code"><a href="${pageOf(code)}">${splitCode(code)}</a>${
    others.length < comparable.least
      ? ""
      : html`<a class="quiet" href="${comparisonOf(others.map((other) => other.code))}" aria-label="Remove ${code}">Remove</a>`
  }</p>
<h2 id="title-${code}"><a href="${pageOf(code)}">${title}</a></h2>
${symbol === undefined ? "" : html`<code class="entry__symbol">${symbol}</code>`}
</header>
<div class="column__facts">${demandsView(entry)}${factsView([
    ["Reviewed", html`<time datetime="${reviewed}">${reviewed}</time>${isStale(reviewed, today) ? staleMark : ""}`],
    ...(entry.origin === "organisation" ? [["Written by", "your organisation"] as const] : []),
  ])}</div>
<p class="column__meaning">${entry.meaning}</p>
${causes.map((cause, index) =>
  causeView(
    cause,
    { at: index + 1, of: causes.length },
    { prefix: `${code}-`, heading: "h3", note: (step) => sharedView(step, others) },
  ),
)}
</article>
`;
}

function demandsView(entry: Entry): Markup {
  const { who, risk, restart } = demandsOf(entry);
  return factsView([
    ["Part of the update", componentNames[entry.component]],
    ["Who can do it", whoSentences[who]],
    ["Highest risk", riskMark(risk)],
    ["Restart", restart ? "for some steps" : "not needed"],
  ]);
}

/** Where two errors take the same step, the reader can stop comparing it. */
function sharedView(step: Step, others: readonly Entry[]): Markup | string {
  const key = keyOf(step);
  const holders = others.filter(({ causes }) =>
    causes.some(({ steps }) => steps.some((other) => keyOf(other) === key)),
  );
  return holders.length === 0
    ? ""
    : html`<span class="shared">Also in ${holders.map(({ code }) => code).join(", ")}</span>`;
}

/** A note of its own may stand before a shared step's text, so what it runs and what it leads to decide. */
function keyOf({ text, command, check }: Step): string {
  return command === undefined ? `${text}\n${check}` : `${command.run}\n${check}`;
}
