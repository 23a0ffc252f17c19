import type { Block, Card } from "../model/card.ts";

/**
 * A card for a platform with a limit on a message's size. What goes first is what a reader misses least; a command is never cut,
 * it stays whole or goes with its step.
 * @returns the fullest version that fits as it is rendered, else the shortest
 */
export function shortened<T>(card: Card, render: (version: Card) => T, fits: (rendered: T) => boolean): T {
  let rendered = render(card);
  for (const cut of cuts) {
    if (fits(rendered)) break;
    rendered = render({ ...card, blocks: card.blocks.flatMap(cut) });
  }
  return rendered;
}

const cuts: readonly ((block: Block) => readonly Block[])[] = [
  (block) => (block.type === "evidence" ? [] : [block]),
  withoutSmallPrint,
  (block) => firstSteps(block, 4),
  (block) => firstSteps(block, 2),
  (block) => firstSteps(block, 0),
];

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
