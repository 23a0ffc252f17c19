import { el } from "./dom.ts";
import { menuButton } from "./menu.ts";
import { type RichTextPart, richTextPart, unknown } from "./slack-rich-text.ts";

interface PlainText {
  readonly type: "plain_text";
  readonly text: string;
}

interface ActionElement {
  readonly type: string;
  readonly text?: PlainText;
  readonly value?: string;
  readonly style?: "primary" | "danger";
  readonly options?: readonly { readonly text: PlainText; readonly value: string }[];
}

interface SlackBlock {
  readonly type: string;
  readonly text?: PlainText;
  readonly elements?: readonly unknown[];
}

/** Called with the token of the button that was pressed, and what stands on it. */
export type Press = (token: string, label: string) => void;

/**
 * Draws a Block Kit message: the blocks that the Slack renderer emits, and a visible gap for any other.
 * @param message payload of `chat.postMessage`
 */
export function slackPreview(message: unknown, press: Press): HTMLElement {
  const blocks = (message as { blocks?: readonly SlackBlock[] } | null)?.blocks ?? [];
  return el("div", { class: "slk" }, ...blocks.map((block) => draw(block, press)));
}

function draw(block: SlackBlock, press: Press): HTMLElement {
  switch (block.type) {
    case "header":
      return el("h3", { class: "slk-header" }, block.text?.text);
    case "rich_text":
      return el(
        "div",
        { class: "slk-rich" },
        ...(block.elements ?? []).map((part) => richTextPart(part as RichTextPart)),
      );
    case "context":
      return el(
        "p",
        { class: "slk-context" },
        (block.elements ?? []).map((element) => (element as PlainText).text).join(" "),
      );
    case "divider":
      return el("hr", { class: "slk-divider" });
    case "actions":
      return el(
        "div",
        { class: "slk-actions" },
        ...(block.elements ?? []).map((element) => action(element as ActionElement, press)),
      );
    default:
      return unknown(block.type);
  }
}

function action({ type, text, value, style, options }: ActionElement, press: Press): HTMLElement {
  if (type === "overflow") {
    const items = (options ?? []).map((option) => ({
      label: option.text.text,
      pick: () => press(option.value, option.text.text),
    }));
    return menuButton("More actions", "⋯", items);
  }
  if (type !== "button") return unknown(type);
  const label = text?.text ?? "";
  const button = el(
    "button",
    { type: "button", class: `slk-button${style === undefined ? "" : ` slk-button--${style}`}` },
    label,
  );
  button.addEventListener("click", () => press(value ?? "", label));
  return button;
}
