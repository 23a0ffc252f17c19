import { html } from "hono/html";
import type { Step } from "../../../src/index.ts";
import type { Markup } from "./layout.ts";
import { riskNames, whoNames } from "./words.ts";

/** A risk in its word and, for the eye, as one to three bars: never by colour alone. */
export function riskMark(risk: Step["risk"], more = ""): Markup {
  return html`<span class="risk risk--${risk}"><i aria-hidden="true"></i>${riskNames[risk]}${more}</span>`;
}

/** Who can do a step. */
export function whoMark(who: Step["who"]): Markup {
  return html`<span class="mark mark--${who}">${whoNames[who]}</span>`;
}

export const restartMark = html`<span class="mark">Restart</span>`;

export const staleMark = html` <span class="flag flag--stale">Review older than 12 months</span>`;

/** A button that copies the text of the element with this id; it appears once the script that serves it runs. */
export function copyButton(id: string, what: string): Markup {
  return html`<button class="copy" type="button" hidden data-copy="${id}" aria-label="Copy ${what}">Copy</button>`;
}

/** The code with its parts in colour: severity, facility, number. */
export function splitCode(code: string): Markup {
  return html`<code class="split"><i>0x</i><b>${code.slice(2, 3)}</b><b>${code.slice(3, 6)}</b><b>${code.slice(6)}</b></code>`;
}
