import { html } from "hono/html";

/** Markup whose values were escaped by `html`; there is no other way to make it. */
export type Markup = ReturnType<typeof html>;

export interface Page {
  readonly title: string;
  /** Style sheets besides those that every page of the catalog has. */
  readonly styles: readonly string[];
  /** Goes on the `main` element. */
  readonly kind: string;
  readonly content: Markup;
}

/** @returns a whole page of the catalog: the console's head, then the content */
export function layout({ title, styles, kind, content }: Page): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · wuerror</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
${["tokens.css", "style.css", "catalog.css", "marks.css", ...styles].map(
  (name) => html`<link rel="stylesheet" href="/assets/${name}">
`,
)}<script type="module" src="/assets/theme.js" blocking="render" async></script>
<script type="module" src="/assets/browse.js"></script>
</head>
<body class="catalog">
<a class="skip" href="#content">Skip to the content</a>
${header()}
<main class="page ${kind}" id="content" tabindex="-1">
${content}
</main>
<div class="hidden" id="status" role="status"></div>
</body>
</html>
`;
}

function header(): Markup {
  return html`<header class="bar">
  <a class="brand" href="/codes" aria-label="wuerror catalog">
    <span class="brand__tile" aria-hidden="true">0x</span>
    <span class="brand__name">wuerror</span>
    <span class="brand__part">catalog</span>
  </a>
  <nav class="bar__links" aria-label="More">
    <a class="quiet" href="/">Console</a>
    <a class="quiet" href="/api/v1/openapi.json" id="api"><abbr title="application programming interface">API</abbr></a>
  </nav>
  ${themes}
</header>`;
}

/** The same switch as on the console's page (a test compares them); it appears once the script that serves it runs. */
const themes = html`<fieldset class="themes" id="themes" hidden>
    <legend class="hidden">Theme</legend>
    <label title="Follow the system"><input class="hidden" type="radio" name="theme" value="system" checked>
      <svg viewBox="0 0 20 20" aria-hidden="true"><rect x="2.75" y="3.75" width="14.5" height="9.5" rx="1.5"/><path d="M7 16.5h6"/></svg>
      <span class="hidden">System theme</span></label>
    <label title="Light"><input class="hidden" type="radio" name="theme" value="light">
      <svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="3.25"/><path d="M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M4.7 15.3l1.4-1.4M13.9 6.1l1.4-1.4"/></svg>
      <span class="hidden">Light theme</span></label>
    <label title="Dark"><input class="hidden" type="radio" name="theme" value="dark">
      <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M16.3 12.1A6.9 6.9 0 0 1 7.9 3.7a6.9 6.9 0 1 0 8.4 8.4Z"/></svg>
      <span class="hidden">Dark theme</span></label>
  </fieldset>`;
