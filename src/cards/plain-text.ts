import type { Block, Card, StepView } from "../model/card.ts";

/** Card → text that can be read aloud, sent where no card is shown, or printed: the same content in the same order. */
export function cardText(card: Card): string {
  return [card.title, ...card.blocks.map(blockText)].filter((part) => part !== "").join("\n\n");
}

function blockText(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return block.text;
    case "facts":
      return block.facts.map(({ label, value }) => `${label}: ${value}`).join("\n");
    case "steps":
      return block.steps.map(stepText).join("\n\n");
    case "question":
      return [block.text, ...block.buttons.map(({ label }) => `- ${label}`)].join("\n");
    case "links":
      return [block.label, ...block.links.map(({ title, url }) => `${title}: ${url}`)].join("\n");
    case "evidence":
      return block.lines.join("\n");
  }
}

function stepText(step: StepView): string {
  const lines = [`${step.number}. ${step.text}`];
  if (step.command !== undefined) lines.push(...step.command.run.split("\n").map((line) => `     ${line}`));
  lines.push(`   (${step.labels.join(", ")})`, `   It worked when: ${step.check}`);
  if (step.undo !== undefined) lines.push(`   To undo: ${step.undo}`);
  return lines.join("\n");
}
