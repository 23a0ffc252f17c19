import { html } from "hono/html";
import { layout, type Markup } from "./layout.ts";
import { addressOf } from "./query.ts";

/** @returns the page for an address that names no code */
export function missingPage(text: string): Markup {
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return layout({
    title: "No such code",
    styles: ["entry.css"],
    kind: "entry",
    content: html`<nav class="trail" aria-label="Where this is"><a href="/codes">Catalog</a></nav>
<header class="entry__head">
<h1>This is not an error code.</h1>
<p class="entry__meaning">“${shown}” is none in any notation. Write 0x80244022, 80244022, -2145107934, 2149859362 or a name such as WU_E_NO_SERVICE.</p>
<p class="actions"><a class="button" href="${addressOf({ text: text.slice(0, 200), chosen: {} })}">Search the catalog for it</a></p>
</header>`,
  });
}
