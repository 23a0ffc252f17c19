import type { Card, Reply } from "../../src/index.ts";
import { cardType } from "./message.ts";
import { render } from "./render.ts";
import { words } from "./words.ts";

/**
 * The dialog of the message action. The answer stands in the thread, where everybody sees it, and the dialog says so; where the bot
 * may not post, the dialog shows the answer, without buttons, which would do nothing there. A plain message instead of a card
 * is taken after a form alone.
 */
export function dialogOf(replies: readonly Reply[], hasPosted: boolean): unknown {
  const [first] = replies;
  const card = hasPosted || first === undefined ? answered : { ...first.card, buttons: [] };
  const content = render({ mode: "post", audience: "sender", card });
  const size = card === answered ? "small" : "medium";
  const value = { title: words.lookUpTitle, width: size, height: size, card: { contentType: cardType, content } };
  return { task: { type: "continue", value } };
}

const answered: Card = { kind: "note", tone: "info", title: words.answered, blocks: [], buttons: [] };
