import { cardText } from "../../src/cards/plain-text.ts";
import type { Card } from "../../src/model/card.ts";
import type { Reply } from "../../src/model/reply.ts";

/** How a reply reaches people, in the words of the conversations: "bot replaces", "bot posts in #desk calling S1". */
export function mannerOf({ mode, audience, to }: Reply): string {
  if (to !== undefined) {
    const call = to.mention === undefined ? "" : ` calling ${to.mention}`;
    return `bot posts in #${to.conversation.replace(/^c-/, "")}${call}`;
  }
  if (audience === "sender") return mode === "replace" ? "bot replaces privately" : "bot whispers";
  return mode === "replace" ? "bot replaces" : "bot";
}

const visible = 3;

/** All that a reader sees of a card: its text, its buttons in brackets, those of the menu as "[menu: Skip this step]". */
export function seen(card: Card): string {
  const shown = card.buttons.filter(({ inMenu }) => inMenu !== true).slice(0, visible);
  const buttons = card.buttons.map((button) => `[${shown.includes(button) ? "" : "menu: "}${button.label}]`);
  return [cardText(card), buttons.join(" ")].filter((part) => part !== "").join("\n\n");
}
