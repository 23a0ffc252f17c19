import { html } from "hono/html";
import { type Catalog, type Entry, isStale } from "../../../src/index.ts";
import { causeId, causeView } from "./cause-view.ts";
import { familyIdOf, familyNames } from "./families.ts";
import { layout, type Markup } from "./layout.ts";
import { restartMark, riskMark, splitCode, staleMark } from "./marks.ts";
import { addressOf } from "./query.ts";
import { relatedView } from "./related-view.ts";
import { pageOf } from "./resolve.ts";
import { demandsOf } from "./rows.ts";
import { factsView, namesView, notationsView, sideView } from "./side-view.ts";
import { componentNames, whoSentences } from "./words.ts";

/**
 * @param entry the one to show: that of the catalog, or the shipped one behind it
 * @returns an entry's whole page
 */
export function entryPage(entry: Entry, catalog: Catalog, today: string): Markup {
  const { code, title, symbol } = entry;
  const family = familyIdOf(entry.value);
  return layout({
    title: `${code}: ${title}`,
    styles: ["entry.css", "side.css", "steps.css", "print.css"],
    kind: "entry",
    content: html`<nav class="trail" aria-label="Where this is"><a href="/codes">Catalog</a> <span aria-hidden="true">/</span>
<a href="${addressOf({ text: "", chosen: { family } })}">${familyNames[family]}</a></nav>
<header class="entry__head">
<p class="entry__code">${splitCode(code)}${symbol === undefined ? "" : html`<code class="entry__symbol">${symbol}</code>`}</p>
<h1>${title}</h1>
<p class="entry__meaning">${entry.meaning}</p>
${marksView(entry, today)}
${originView(entry, catalog)}
${actionsView(code)}
</header>
<div class="entry__main">
${entry.causes.length > 1 ? questionView(entry) : ""}
${entry.causes.map((cause, index) =>
  causeView(cause, { at: index + 1, of: entry.causes.length }, { prefix: "", heading: "h2" }),
)}
${entry.disagreement === undefined ? "" : html`<section class="note"><h2>Where Microsoft’s pages differ</h2><p>${entry.disagreement}</p></section>`}
</div>
<aside class="entry__side" aria-label="About this code">
${sideView("The code", notationsView(entry))}
${sideView("Names", namesView(entry.value, catalog))}
${sideView("Related codes", relatedView(entry, catalog))}
${sideView("Also recognised by", phrasesView(entry.phrases))}
${sideView("Sources", sourcesView(entry))}
</aside>`,
  });
}

function marksView(entry: Entry, today: string): Markup {
  const { who, risk, restart } = demandsOf(entry);
  const facts = [
    ["Part of the update", componentNames[entry.component]],
    ["Who can do it", whoSentences[who]],
    ["Highest risk", html`${riskMark(risk)}`],
    ...(restart ? ([["Needs", restartMark]] as const) : []),
    [
      "Reviewed",
      html`<time datetime="${entry.reviewed}">${entry.reviewed}</time>${isStale(entry.reviewed, today) ? staleMark : ""}`,
    ],
  ] as const;
  return html`<div class="entry__marks">${factsView(facts)}</div>`;
}

function originView(entry: Entry, catalog: Catalog): Markup | string {
  const page = pageOf(entry.code);
  const front = catalog.entries.get(entry.value);
  if (entry.origin === "organisation") {
    return html`<p class="origin"><b>Your organisation</b> wrote this entry.${
      entry.shipped === undefined
        ? ""
        : html` It stands in front of the one that came with wuerror: <a href="${page}/shipped">show the shipped entry</a>.`
    }</p>`;
  }
  if (front === undefined || front.origin === "shipped") return "";
  return html`<p class="origin">This is the entry that came with wuerror. The bot answers with the one of <b>your organisation</b>:
<a href="${page}">show that</a>.</p>`;
}

function actionsView(code: string): Markup {
  return html`<p class="actions"><a class="button" href="/?${new URLSearchParams({ text: code })}">Try it in the console</a>
<button class="button" type="button" hidden data-print>Print</button></p>`;
}

function questionView({ question, causes }: Entry): Markup {
  return html`<nav class="question" aria-labelledby="question"><h2 id="question">${question ?? "Which of these is it?"}</h2>
<ol>${causes.map((cause) => html`<li><a href="#${causeId(cause, "")}">${cause.when}</a></li>`)}</ol></nav>`;
}

function phrasesView(phrases: readonly string[]): Markup {
  return html`<ul class="phrases">${phrases.map((phrase) => html`<li>${phrase}</li>`)}</ul>`;
}

function sourcesView({ sources }: Entry): Markup {
  return html`<ul class="sources">${sources.map(
    ({ title, url, read }) =>
      html`<li>${
        isWebAddress(url) ? html`<a href="${url}" rel="noreferrer noopener">${title}</a>` : title
      } <span>read <time datetime="${read}">${read}</time></span></li>`,
  )}</ul>`;
}

/** The loader admits nothing else; a link that runs as a script must not depend on that. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
