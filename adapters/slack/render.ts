import type {
  ActionsBlock,
  KnownBlock,
  PlainTextOption,
  RichTextBlock,
  RichTextBlockElement,
  RichTextText,
} from "@slack/types";
import { type Block, type Button, type Card, cardText, type Reply, type StepView, shortened } from "../../src/index.ts";
import { escapeMrkdwn } from "./escape.ts";
import { jsonOf } from "./json.ts";
import { limits } from "./limits.ts";

/** What `chat.postMessage` and `chat.update` take, apart from the place. */
export interface SlackMessage {
  /** Read by screen readers and notifications; escaped mrkdwn. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/**
 * Reply → Block Kit. Texts are rich-text elements and plain-text objects, which Slack never parses: a pasted `<!channel>` or
 * `*bold*` stays what it is.
 */
export function render(reply: Reply): SlackMessage {
  const text = escapeMrkdwn(cut(cardText(reply.card), limits.fallbackText));
  const called = mentionOf(reply.to?.mention);
  const blocks = renderCard(reply.card);
  return {
    text: called === undefined ? text : `${called.text} ${text}`,
    blocks: called === undefined ? blocks : [called.block, ...blocks],
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** Calls a person (U…, W…) or a group (S…); what is neither calls nobody. */
function mentionOf(id = ""): { readonly text: string; readonly block: RichTextBlock } | undefined {
  if (/^[UW][A-Z0-9]{1,30}$/.test(id))
    return { text: `<@${id}>`, block: richText([section([{ type: "user", user_id: id }])]) };
  if (/^S[A-Z0-9]{1,30}$/.test(id))
    return { text: `<!subteam^${id}>`, block: richText([section([{ type: "usergroup", usergroup_id: id }])]) };
  return undefined;
}

/** @returns at most as many blocks as a message takes beside a mention; the Home tab takes more */
export function renderCard(card: Card): readonly KnownBlock[] {
  const blocks = shortened(card, toBlocks, fits);
  return blocks.length < limits.blocks ? blocks : withoutLastTexts(blocks, limits.blocks - 1);
}

/** A card that is too long loses words, never a button. */
function withoutLastTexts(blocks: readonly KnownBlock[], count: number): readonly KnownBlock[] {
  const texts = blocks.filter(({ type }) => type !== "actions");
  const cut = new Set(texts.slice(Math.max(0, texts.length - (blocks.length - count))));
  return blocks.filter((block) => !cut.has(block));
}

function fits(blocks: readonly KnownBlock[]): boolean {
  return blocks.length < limits.blocks && jsonOf(blocks).length <= limits.totalText;
}

function toBlocks(card: Card): readonly KnownBlock[] {
  return [
    { type: "header", text: plain(card.title, limits.headerText) },
    ...card.blocks.flatMap((block, index) => toBlock(block, index)),
    ...(card.buttons.length === 0 ? [] : [toActions(card.buttons, "press")]),
  ];
}

function toBlock(block: Block, index: number): readonly KnownBlock[] {
  switch (block.type) {
    case "paragraph":
      if (block.style === "subtle") return [{ type: "context", elements: [plain(block.text, limits.contextText)] }];
      return [richText([section([text(block.text, block.style === "heading" ? { bold: true } : undefined)])])];
    case "facts":
      return block.facts.length === 0
        ? []
        : [richText([section(block.facts.flatMap(({ label, value }, index) => fact(label, value, index === 0)))])];
    case "steps":
      return block.steps.map((step) => richText(stepElements(step)));
    case "question":
      return [
        richText([section([text(block.text)])]),
        ...(block.buttons.length === 0 ? [] : [toActions(block.buttons, `answer.${index}`)]),
      ];
    case "links":
      return [richText([section([text(block.label, { italic: true }), ...block.links.flatMap(linkLine)])])];
    case "evidence":
      return [richText([preformatted(block.lines.join("\n"))])];
  }
}

type Style = { readonly bold?: true; readonly italic?: true; readonly code?: true };

function richText(elements: RichTextBlockElement[]): RichTextBlock {
  return { type: "rich_text", elements };
}

function section(elements: (RichTextText | LinkElement | CalledElement)[]): RichTextBlockElement {
  return { type: "rich_text_section", elements };
}

type LinkElement = { type: "link"; url: string; text: string };
type CalledElement = { type: "user"; user_id: string } | { type: "usergroup"; usergroup_id: string };

function text(value: string, style?: Style): RichTextText {
  return { type: "text", text: cut(value, limits.richTextElement), ...(style === undefined ? {} : { style }) };
}

function preformatted(value: string): RichTextBlockElement {
  return { type: "rich_text_preformatted", elements: [text(value === "" ? " " : value)] };
}

function fact(label: string, value: string, first: boolean): RichTextText[] {
  return [text(`${first ? "" : "\n"}${label}: `, { bold: true }), text(value)];
}

function linkLine({ title, url }: { readonly title: string; readonly url: string }): (RichTextText | LinkElement)[] {
  return [text("\n"), { type: "link", url, text: cut(title, limits.richTextElement) }];
}

function stepElements(step: StepView): RichTextBlockElement[] {
  const elements = [section([text(`${step.number}. `, { bold: true }), text(step.text)])];
  if (step.command !== undefined) elements.push(preformatted(step.command.run));
  const notes = [`It worked when: ${step.check}`];
  if (step.undo !== undefined) notes.push(`To undo: ${step.undo}`);
  elements.push(section([text(step.labels.join(" · "), { italic: true }), text(`\n${notes.join("\n")}`)]));
  return elements;
}

/** Buttons and, for the rest, an overflow menu. An action id stands but once in a message. */
function toActions(buttons: readonly Button[], id: "press" | `answer.${number}`): ActionsBlock {
  const shown = buttons
    .filter(({ inMenu }) => inMenu !== true)
    .slice(0, id === "press" ? limits.buttons : limits.answers);
  const rest = buttons.filter((button) => !shown.includes(button)).slice(0, limits.overflowOptions);
  const elements: ActionsBlock["elements"] = shown.map(({ label, token }, index) => ({
    type: "button",
    text: plain(label, limits.buttonText),
    value: token,
    action_id: `wuerror.${id}.${index}`,
  }));
  if (rest.length > 0)
    elements.push({ type: "overflow", action_id: `wuerror.${id}.more`, options: rest.map(toOption) });
  return { type: "actions", elements };
}

function toOption({ label, token }: Button): PlainTextOption {
  return { text: plain(label, limits.optionText), value: token };
}

function plain(value: string, length: number) {
  return { type: "plain_text", text: cut(value, length), emoji: false } as const;
}

/** Cuts at a character boundary and says that it did. */
function cut(value: string, length: number): string {
  if (value.length <= length) return value;
  return `${value.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
