import { z } from "zod";
import { type Bot, type Card, cardText, formatCode } from "../../src/index.ts";
import type { Activity } from "./activity.ts";
import { escapeHtml } from "./escape.ts";
import { searchResults } from "./limits.ts";
import { cardType } from "./message.ts";
import { searchCommand, searchParameter } from "./names.ts";
import { render } from "./render.ts";

/** Text that somebody is typing → the cards that can be inserted, the best first. */
export type Search = (text: string) => readonly Card[];

/** What was typed, answered; and where it may mean several codes, the card of each. Nothing for what is not understood. */
export function createSearch(lookUp: Bot["lookUp"]): Search {
  return (text) => {
    const { match, card } = lookUp(text, true);
    const codes = [...match.codes, ...match.didYouMean].slice(0, searchResults);
    if (codes.length > 1 || match.kind === "choices")
      return codes.flatMap((code) => lookUp(formatCode(code), true).card ?? []);
    return match.kind === "none" || card === undefined ? [] : [card];
  };
}

const query = z.object({
  commandId: z.literal(searchCommand),
  parameters: z
    .array(z.object({ name: z.string(), value: z.unknown().optional() }))
    .max(10)
    .nullish(),
});

const longestQuery = 500;

/** @returns the body of the response to a search, or undefined for what is no search of this bot */
export function answerSearch({ value }: Activity, search: Search): unknown {
  const { data } = query.safeParse(value);
  if (data === undefined) return undefined;
  const typed = data.parameters?.find(({ name }) => name === searchParameter)?.value;
  const cards = typeof typed === "string" && typed.trim() !== "" ? search(typed.slice(0, longestQuery)) : [];
  return { composeExtension: { type: "result", attachmentLayout: "list", attachments: cards.map(resultOf) } };
}

/** Teams reads markup in the text of a preview, not in its title: …/task-modules-and-cards/cards/cards-format */
function resultOf(card: Card) {
  const [, line = ""] = cardText(card).split("\n\n");
  const content = { title: card.title, text: escapeHtml(line.slice(0, 200)) };
  return {
    contentType: cardType,
    content: render({ mode: "post", audience: "everyone", card }),
    preview: { contentType: "application/vnd.microsoft.card.thumbnail", content },
  };
}
