import { html } from "hono/html";
import { type Block, type Catalog, isSuccess, presentDecoded } from "../../../src/index.ts";
import { familyIdOf, familyNames } from "./families.ts";
import { layout, type Markup } from "./layout.ts";
import { splitCode } from "./marks.ts";
import { addressOf } from "./query.ts";
import type { Resolved } from "./resolve.ts";
import { namesView, notationsView, sideView } from "./side-view.ts";

/** @returns the page of a code without a reviewed entry: what the bot would say about it, in the same words */
export function decodedPage(resolved: Resolved, catalog: Catalog): Markup {
  const { value, code } = resolved;
  const card = presentDecoded(value, catalog);
  const family = familyIdOf(value);
  const title = card.title.replace(`${code}: `, "");
  const fine = isSuccess(value) || card.tone === "success";
  return layout({
    title: card.title,
    styles: ["entry.css", "side.css", "print.css"],
    kind: "entry",
    content: html`<nav class="trail" aria-label="Where this is"><a href="/codes">Catalog</a> <span aria-hidden="true">/</span>
<a href="${addressOf({ text: "", chosen: { family } })}">${familyNames[family]}</a></nav>
<header class="entry__head">
<p class="entry__code">${splitCode(code)}<span class="flag">${fine ? "Not a failure" : "No reviewed entry"}</span></p>
<h1>${title}</h1>
<p class="actions"><a class="button" href="/?${new URLSearchParams({ text: code })}">Try it in the console</a></p>
</header>
<div class="entry__main decoded">
${card.blocks.filter((block) => !("text" in block && block.text === `${title}.`)).map(blockView)}
</div>
<aside class="entry__side" aria-label="About this code">
${sideView("The code", notationsView(resolved))}
${sideView("Names", namesView(value, catalog))}
</aside>`,
  });
}

/** The facts of the card stand in the side column here. */
function blockView(block: Block): Markup | string {
  if (block.type !== "paragraph") return "";
  if (block.style === "heading") return html`<h2>${block.text}</h2>`;
  return block.style === "subtle" ? html`<p class="small">${block.text}</p>` : html`<p>${block.text}</p>`;
}
