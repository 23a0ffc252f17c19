import type { Card, Reply } from "../../src/index.ts";
import { cardType } from "./message.ts";
import { render } from "./render.ts";
import { words } from "./words.ts";

/** Of the replies to the message action or to a button of its dialog, those that the dialog shows; the rest is posted. */
export function isForDialog({ mode, audience, to }: Reply): boolean {
  return to === undefined && (mode === "replace" || audience === "sender");
}

/**
 * The dialog that only one person sees. A plain message instead of a card is taken after a form alone.
 * @param reply what it shows; without it, that the answer stands in the conversation
 */
export function dialogOf(reply: Reply | undefined): unknown {
  const content = withSubmits(render(reply ?? { mode: "post", audience: "sender", card: answered }));
  const size = reply === undefined ? "small" : "medium";
  const value = { title: words.lookUpTitle, width: size, height: size, card: { contentType: cardType, content } };
  return { task: { type: "continue", value } };
}

const answered: Card = { kind: "note", tone: "info", title: words.answered, blocks: [], buttons: [] };

/** Dialogs know no `Action.Execute`: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/what-are-task-modules */
function withSubmits(card: unknown): unknown {
  return JSON.parse(JSON.stringify(card), (_, value) => {
    if (value?.type !== "Action.Execute") return value;
    const { verb: _verb, ...action } = value;
    return { ...action, type: "Action.Submit" };
  });
}
