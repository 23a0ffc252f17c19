import { el, webAddress } from "./dom.ts";

interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly code?: boolean;
}

interface Inline {
  readonly type: string;
  readonly text?: string;
  readonly url?: string;
  readonly style?: Style;
}

interface Part {
  readonly type: string;
  readonly elements?: readonly Inline[];
}

/** What stands in a `rich_text` block. */
export interface RichTextPart {
  readonly type: string;
  readonly elements?: readonly (Inline | Part)[];
  readonly style?: "ordered" | "bullet";
  readonly indent?: number;
  readonly offset?: number;
}

/** @returns one part of a `rich_text` block as Slack shows it */
export function richTextPart(part: RichTextPart): HTMLElement {
  switch (part.type) {
    case "rich_text_section":
      return el("div", { class: "slk-section" }, ...inlines(part.elements));
    case "rich_text_preformatted":
      return el(
        "pre",
        { class: "slk-pre", tabindex: "0", role: "group", "aria-label": "Text to copy" },
        ...inlines(part.elements),
      );
    case "rich_text_list":
      return list(part);
    default:
      return unknown(part.type);
  }
}

/** @returns what stands in the place of something that this page cannot show: an author must not miss it */
export function unknown(type: string): HTMLElement {
  return el("p", { class: "slk-unknown" }, `Not shown here: “${type}”`);
}

function list({ style, indent = 0, offset = 0, elements = [] }: RichTextPart): HTMLElement {
  const ordered = style === "ordered";
  const attributes = {
    class: `slk-list slk-list--${Math.min(indent, 4)}`,
    start: ordered ? String(offset + 1) : undefined,
  };
  const items = elements.map((item) => el("li", {}, ...inlines("elements" in item ? item.elements : [])));
  return ordered ? el("ol", attributes, ...items) : el("ul", attributes, ...items);
}

function inlines(elements: RichTextPart["elements"] = []): Node[] {
  return elements.map((element) => inline(element as Inline));
}

function inline({ type, text, url, style }: Inline): Node {
  if (type !== "text" && type !== "link") return unknown(type);
  const href = type === "link" ? webAddress(url) : undefined;
  const content = text ?? url ?? "";
  const node =
    href === undefined
      ? document.createTextNode(content)
      : el("a", { href, target: "_blank", rel: "noopener noreferrer" }, content);
  return styled(node, style);
}

function styled(node: Node, { bold, italic, code }: Style = {}): Node {
  let wrapped = node;
  if (code === true) wrapped = el("code", { class: "slk-code" }, wrapped);
  if (italic === true) wrapped = el("em", {}, wrapped);
  if (bold === true) wrapped = el("strong", {}, wrapped);
  return wrapped;
}
