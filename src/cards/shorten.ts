import type { Block, Card } from "../model/card.ts";

/**
 * Shorter versions of a card, the fullest first, for platforms with a limit on a message's size. What goes first is what a
 * reader misses least; a command is never cut, it stays whole or goes with its step.
 */
export function shorterVersions(card: Card): readonly Card[] {
  return [
    card,
    withBlocks(card, (block) => (block.type === "evidence" ? [] : [block])),
    withBlocks(card, withoutSmallPrint),
    withBlocks(card, (block) => firstSteps(block, 4)),
    withBlocks(card, (block) => firstSteps(block, 2)),
    withBlocks(card, (block) => firstSteps(block, 0)),
  ];
}

function withBlocks(card: Card, change: (block: Block) => readonly Block[]): Card {
  return { ...card, blocks: card.blocks.flatMap(change) };
}

function withoutSmallPrint(block: Block): readonly Block[] {
  if (block.type === "evidence" || block.type === "links") return [];
  return block.type === "paragraph" && block.style === "subtle" ? [] : [block];
}

function firstSteps(block: Block, count: number): readonly Block[] {
  if (block.type !== "steps") return withoutSmallPrint(block);
  const left = block.steps.length - count;
  if (left <= 0) return [block];
  const text = `${left} more ${left === 1 ? "step does" : "steps do"} not fit into a message here; the command line and the console show the whole entry.`;
  return [
    { ...block, steps: block.steps.slice(0, count) },
    { type: "paragraph", text, style: "subtle" },
  ];
}
