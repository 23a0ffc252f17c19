import { html } from "hono/html";
import type { Cause, Step } from "../../../src/index.ts";
import type { Markup } from "./layout.ts";
import { copyButton, restartMark, riskMark, whoMark } from "./marks.ts";
import { shellNames } from "./words.ts";

export interface CauseSetting {
  /** Makes the ids of the page unique, e.g. the code where several entries share a page. */
  readonly prefix: string;
  readonly heading: "h2" | "h3";
  /** What else is to be said about a step, such as where it stands too. */
  readonly note?: (step: Step) => Markup | string;
}

/** @returns the id of a cause's part of the page */
export function causeId(cause: Cause, prefix: string): string {
  return `${prefix}${cause.id}`;
}

/** @returns one cause with everything that the entry says about it */
export function causeView(cause: Cause, place: { at: number; of: number }, setting: CauseSetting): Markup {
  const id = causeId(cause, setting.prefix);
  const title = html`${place.of > 1 ? html`<span class="cause__number">Cause ${place.at} of ${place.of}</span> ` : ""}${cause.when}`;
  return html`<section class="cause" id="${id}" aria-labelledby="${id}-title">
${setting.heading === "h2" ? html`<h2 id="${id}-title">${title}</h2>` : html`<h3 id="${id}-title">${title}</h3>`}
<p class="cause__why">${cause.why}</p>
${cause.context.length === 0 ? "" : signsView(cause.context)}
<ol class="steps">
${cause.steps.map((step, index) => stepView(step, `${id}-${index + 1}`, setting))}</ol>
</section>`;
}

function signsView(signs: readonly string[]): Markup {
  return html`<div class="signs"><span>Signs in a message or log</span>
<ul>${signs.map((sign) => html`<li><code>${sign}</code></li>`)}</ul></div>`;
}

function stepView(step: Step, id: string, { note }: CauseSetting): Markup {
  return html`<li class="step-card">
<p class="step-card__text">${step.text}</p>
<p class="marks">${whoMark(step.who)}${riskMark(step.risk, " risk")}${step.restart ? restartMark : ""}${note?.(step) ?? ""}</p>
${step.command === undefined ? "" : commandView(step.command, `${id}-command`)}
<dl class="outcome"><div><dt>Check</dt><dd>${step.check}</dd></div>${
    step.undo === undefined ? "" : html`<div><dt>Undo</dt><dd>${step.undo}</dd></div>`
  }</dl>
</li>
`;
}

function commandView({ shell, run }: NonNullable<Step["command"]>, id: string): Markup {
  const lines = run.split("\n").length;
  return html`<figure class="command">
<figcaption>${shellNames[shell]}${copyButton(id, lines === 1 ? "the command" : `the ${lines} lines`)}</figcaption>
<pre id="${id}" tabindex="0" role="group" aria-label="Command for ${shellNames[shell]}"><code>${run}</code></pre>
</figure>`;
}
