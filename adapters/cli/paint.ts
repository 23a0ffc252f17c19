import { styleText } from "node:util";
import type { Block, Card, StepView } from "../../src/index.ts";

type Style = Parameters<typeof styleText>[0];
type Painter = (style: Style, text: string) => string;

/** Card → terminal text; with `colour`, bold headings, dimmed small print and OSC 8 hyperlinks. */
export function paint(card: Card, colour: boolean): string {
  const style: Painter = (look, text) => (colour ? styleText(look, text, { validateStream: false }) : text);
  const title = style(
    card.tone === "warning" ? ["bold", "yellow"] : card.tone === "success" ? ["bold", "green"] : ["bold", "cyan"],
    printable(card.title),
  );
  return [title, ...card.blocks.map((block) => paintBlock(block, style, colour))]
    .filter((part) => part !== "")
    .join("\n\n");
}

export function heading(text: string, colour: boolean): string {
  return colour ? styleText("bold", text, { validateStream: false }) : text;
}

function paintBlock(block: Block, style: Painter, colour: boolean): string {
  switch (block.type) {
    case "paragraph":
      if (block.style === "heading") return style("bold", printable(block.text));
      return block.style === "subtle" ? style("dim", wrap(block.text)) : wrap(block.text);
    case "facts":
      return block.facts.map(({ label, value }) => `${style("dim", `${label}:`)} ${printable(value)}`).join("\n");
    case "steps":
      return block.steps.map((step) => paintStep(step, style)).join("\n\n");
    case "question":
      return [wrap(block.text), ...block.buttons.map(({ label }) => wrap(label, "  "))].join("\n");
    case "links":
      return [
        style("dim", block.label),
        ...block.links.map(({ title, url }) => `  ${colour ? hyperlink(title, url) : `${title}: ${url}`}`),
      ].join("\n");
    case "evidence":
      return block.lines.map(printable).join("\n");
  }
}

function paintStep(step: StepView, style: Painter): string {
  const lines = [`${style("bold", `${step.number}.`)} ${wrap(step.text, "   ").trimStart()}`];
  if (step.command !== undefined)
    lines.push(...step.command.run.split("\n").map((line) => `     ${style("cyan", printable(line))}`));
  lines.push(`   ${style("dim", step.labels.join(" · "))}`, style("dim", wrap(`It worked when: ${step.check}`, "   ")));
  if (step.undo !== undefined) lines.push(style("dim", wrap(`To undo: ${step.undo}`, "   ")));
  return lines.join("\n");
}

const width = 100;

function wrap(text: string, indent = ""): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of printable(text).split(" ")) {
    if (line.length + word.length > width && line.trim() !== "") {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  lines.push(line.trimEnd());
  return lines.join("\n");
}

/** Control characters in a text would steer the terminal. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, "");
}

function hyperlink(title: string, url: string): string {
  return `\u001b]8;;${url}\u0007${title}\u001b]8;;\u0007`;
}
