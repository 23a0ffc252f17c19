import type { Explanation } from "../shown.ts";
import type { Addressed, Sent } from "./api.ts";
import { el } from "./dom.ts";
import { markPieces } from "./marks.ts";

export const addressedNames: Readonly<Record<Addressed, string>> = {
  direct: "addressed",
  overheard: "overheard",
  command: "command",
};

const kinds: Readonly<Record<Explanation["kind"], string>> = {
  exact: "Code with a reviewed fix",
  decoded: "Known code, no reviewed fix",
  words: "Matched by its words",
  choices: "Unsure, so it asks back",
  none: "No match",
};

/**
 * @returns what in the message led to the answer
 * @param ask sends a guess as a message of its own
 */
export function readingView(
  { kind, codes, didYouMean, evidence }: Explanation,
  addressed: Addressed,
  ask: (text: string) => void,
): HTMLElement {
  const view = el(
    "div",
    { class: "reading" },
    el(
      "p",
      { class: "reading__verdict" },
      el(
        "span",
        { class: `kind kind--${kind}` },
        kind === "none" && addressed === "command" ? "Taken as a command" : kinds[kind],
      ),
      ...codes.slice(0, 1).map((code) => el("code", { class: "code" }, code)),
    ),
  );
  if (evidence.length > 0)
    view.append(el("ul", { class: "reading__lines" }, ...evidence.map((line) => el("li", {}, line))));
  if (didYouMean.length > 0) view.append(guesses(didYouMean, ask));
  return view;
}

function guesses(codes: readonly string[], ask: (text: string) => void): HTMLElement {
  const buttons = codes.map((code) => {
    const button = el("button", { type: "button", class: "chip chip--code" }, code);
    button.addEventListener("click", () => ask(code));
    return button;
  });
  return el("p", { class: "reading__guesses" }, el("span", {}, "Did you mean"), ...buttons);
}

/** @returns the message as it was sent; once it has been read, with what the bot went by marked */
export function messageView({ text, files }: Sent, read?: Explanation): HTMLElement {
  const parts = [
    ...(text.trim() === "" ? [] : [body(text, "Message", read)]),
    ...files.map((file) =>
      el(
        "details",
        { class: "message__file" },
        el("summary", {}, file.name, el("span", {}, lineCount(file.text))),
        body(file.text.slice(-20_000), file.name, read),
      ),
    ),
  ];
  return el("div", { class: "message" }, ...parts);
}

function lineCount(text: string): string {
  const count = text.replace(/\n$/, "").split("\n").length;
  return count === 1 ? "1 line" : `${new Intl.NumberFormat("en").format(count)} lines`;
}

function body(text: string, label: string, read: Explanation | undefined): HTMLElement {
  const isLog = text.includes("\n") || text.length > 400;
  const pieces = read === undefined ? [{ text, marked: false }] : markPieces(text, read.evidence, read.codes);
  return el(
    "div",
    isLog
      ? { class: "message__text message__text--log", tabindex: "0", role: "group", "aria-label": label }
      : { class: "message__text" },
    ...pieces.map((piece) => (piece.marked ? el("mark", {}, piece.text) : piece.text)),
  );
}

/** @returns why there is no answer, as far as the reading tells */
export function silenceReason(read: Explanation | undefined, addressed: Addressed): string {
  if (addressed !== "overheard") return "there is nothing to answer.";
  switch (read?.kind) {
    case "none":
      return "nothing here is clearly a Windows Update error, and nobody asked.";
    case "choices":
      return "it could only guess, and it does not ask back when nobody asked.";
    default:
      return "it recognises something, but is not sure enough to speak up when nobody asked.";
  }
}
