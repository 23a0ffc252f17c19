import { CallError } from "./api.ts";
import { el } from "./dom.ts";

/** Says that the bot stays silent, and why. */
export function silenceView(reason: string): HTMLElement {
  return el(
    "p",
    { class: "silence" },
    el("span", { class: "silence__sign", "aria-hidden": "true" }),
    el("span", {}, `The bot stays silent: ${reason}`),
  );
}

/** Says what went wrong, and offers another try. */
export function failureView(error: unknown, again: () => void): HTMLElement {
  const button = el("button", { type: "button", class: "chip" }, "Send it again");
  button.addEventListener("click", again);
  const message = error instanceof CallError ? error.message : "The page could not show the answer.";
  return el("div", { class: "failed", role: "alert" }, el("p", { class: "problem" }, message), button);
}
