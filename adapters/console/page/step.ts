import { el } from "./dom.ts";

/** One stop on the line that runs down a turn, e.g. the message or the answer. */
export function step(name: string, note: string | undefined, ...content: readonly Node[]): HTMLElement {
  const label = el(
    "h3",
    { class: "step__name" },
    name,
    note === undefined ? undefined : el("span", { class: "step__note" }, note),
  );
  return el(
    "div",
    { class: `step step--${name.toLowerCase()}` },
    label,
    el("div", { class: "step__body" }, ...content),
  );
}

export function waiting(): HTMLElement {
  return el("p", { class: "waiting" }, el("span", { class: "hidden" }, "The bot is reading"));
}

export function bringUp(element: HTMLElement): void {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
}
