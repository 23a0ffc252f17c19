import type { Block, Button, Card, StepView } from "../model/card.ts";
import { cardText } from "./plain-text.ts";

/**
 * Card → Adaptive Card 1.5 (https://adaptivecards.io/explorer/).
 * Every text is a TextRun: unlike TextBlock and FactSet it is not read as Markdown by any host, so nothing that a user typed
 * and no backslash of a path can turn into a link or vanish.
 */

/** The part of Adaptive Card 1.5 that is written here: https://adaptivecards.io/explorer/ */
export interface AdaptiveCard {
  readonly type: "AdaptiveCard";
  readonly $schema: "http://adaptivecards.io/schemas/adaptive-card.json";
  readonly version: "1.5";
  readonly lang: "en";
  /** Read aloud by screen readers. */
  readonly speak: string;
  readonly body: readonly Element[];
  readonly actions?: readonly ExecuteAction[];
}

export type Element = RichTextBlock | Container | ActionSet;

export interface ActionSet {
  readonly type: "ActionSet";
  readonly actions: readonly ExecuteAction[];
}

export interface RichTextBlock {
  readonly type: "RichTextBlock";
  readonly inlines: readonly TextRun[];
  readonly spacing?: "None" | "Small" | "Medium" | "Large";
  readonly separator?: boolean;
}

export interface TextRun {
  readonly type: "TextRun";
  readonly text: string;
  readonly weight?: "Bolder";
  readonly size?: "Small" | "Medium" | "Large";
  readonly isSubtle?: boolean;
  readonly fontType?: "Monospace";
  readonly color?: "Warning" | "Good" | "Accent";
  readonly selectAction?: { readonly type: "Action.OpenUrl"; readonly url: string };
}

export interface Container {
  readonly type: "Container";
  readonly style?: "emphasis" | "good" | "warning";
  readonly spacing?: "None" | "Small" | "Medium" | "Large";
  readonly items: readonly Element[];
}

export interface ExecuteAction {
  readonly type: "Action.Execute";
  readonly title: string;
  readonly verb: "wuerror";
  readonly data: { readonly token: string };
  /** Secondary actions stand in the overflow menu. */
  readonly mode?: "secondary";
}

/** More buttons than this go to the overflow menu. */
const primaryButtons = 3;
/** Hosts take at most six actions in one set, those of the overflow menu among them. */
const maximumButtons = 6;

/**
 * Card → Adaptive Card, the same content in the same order.
 * @param card of any size; what is too large for a host is shortened before (`shortened`)
 */
export function toAdaptiveCard(card: Card): AdaptiveCard {
  const { inBody, actions } = arrange(card.buttons);
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    lang: "en",
    speak: safe(cardText(card).slice(0, 2000)),
    body: [
      richText([run(card.title, { weight: "Bolder", size: "Medium", ...toneColor(card.tone) })]),
      ...card.blocks.flatMap(toElements),
      ...(inBody.length === 0 ? [] : [actionSet(inBody)]),
    ],
    ...(actions.length === 0 ? {} : { actions }),
  };
}

/** Hosts expand `{{DATE(…)}}` and `{{TIME(…)}}` in any text; a zero-width space between the braces keeps them as they are. */
function safe(text: string): string {
  return text.replace(/\{(?=\{)/g, "{\u200b");
}

type Look = Omit<TextRun, "type" | "text">;

function run(text: string, look: Look = {}): TextRun {
  return { type: "TextRun", text: safe(text), ...look };
}

function richText(inlines: readonly TextRun[], spacing?: RichTextBlock["spacing"]): RichTextBlock {
  return { type: "RichTextBlock", inlines, ...(spacing === undefined ? {} : { spacing }) };
}

function toneColor(tone: Card["tone"]): Look {
  if (tone === "warning") return { color: "Warning" };
  return tone === "success" ? { color: "Good" } : {};
}

function toElements(block: Block): readonly Element[] {
  switch (block.type) {
    case "paragraph":
      return [paragraph(block.text, block.style)];
    case "facts":
      return block.facts.map(({ label, value }, index) =>
        richText([run(`${label}: `, { weight: "Bolder" }), run(value)], index === 0 ? "Small" : "None"),
      );
    case "steps":
      return block.steps.map(toStep);
    case "question": {
      const question = paragraph(block.text, "normal");
      return block.buttons.length === 0
        ? [question]
        : [question, actionSet(block.buttons.slice(0, maximumButtons).map(toAction))];
    }
    case "links":
      return [
        richText([run(block.label, { isSubtle: true, size: "Small" })], "Medium"),
        ...block.links.map(({ title, url }) =>
          richText(
            [run(title, { size: "Small", color: "Accent", selectAction: { type: "Action.OpenUrl", url } })],
            "None",
          ),
        ),
      ];
    case "evidence":
      return [monospace(block.lines)];
  }
}

function paragraph(text: string, style: "heading" | "normal" | "subtle"): RichTextBlock {
  if (style === "heading") return richText([run(text, { weight: "Bolder" })], "Medium");
  if (style === "subtle") return richText([run(text, { isSubtle: true, size: "Small" })], "Small");
  return richText([run(text)], "Small");
}

function toStep(step: StepView): Container {
  const items: Element[] = [richText([run(`${step.number}. `, { weight: "Bolder" }), run(step.text)])];
  if (step.command !== undefined) {
    const shell = step.command.shell === "cmd" ? "Command Prompt" : "PowerShell";
    items.push(
      richText([run(shell, { isSubtle: true, size: "Small" })], "Small"),
      monospace(step.command.run.split("\n")),
    );
  }
  items.push(small(`${step.labels.join(" · ")}`), small(`It worked when: ${step.check}`));
  if (step.undo !== undefined) items.push(small(`To undo: ${step.undo}`));
  return { type: "Container", spacing: "Medium", items };
}

function small(text: string): RichTextBlock {
  return richText([run(text, { isSubtle: true, size: "Small" })], "Small");
}

function monospace(lines: readonly string[]): Container {
  const items = lines.map((line) => richText([run(line === "" ? " " : line, { fontType: "Monospace" })], "None"));
  return { type: "Container", style: "emphasis", spacing: "Small", items };
}

/** Three buttons and, for the rest, the overflow menu. Where one set cannot take them all, the buttons stand in the body. */
function arrange(buttons: readonly Button[]) {
  const first = buttons.filter(({ inMenu }) => inMenu !== true).slice(0, primaryButtons);
  const rest = buttons.filter((button) => !first.includes(button)).slice(0, maximumButtons - 1);
  const shown = first.map(toAction);
  const menu = rest.map((button) => ({ ...toAction(button), mode: "secondary" as const }));
  return shown.length + menu.length > maximumButtons
    ? { inBody: shown, actions: menu }
    : { inBody: [], actions: [...shown, ...menu] };
}

function actionSet(actions: readonly ExecuteAction[]): ActionSet {
  return { type: "ActionSet", actions };
}

function toAction({ label, token }: Button): ExecuteAction {
  return { type: "Action.Execute", title: safe(label), verb: "wuerror", data: { token } };
}
