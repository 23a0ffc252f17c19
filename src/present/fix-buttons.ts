import type { Entry } from "../catalog/catalog.ts";
import type { FixThread } from "../fix/thread.ts";
import type { Button } from "../model/card.ts";
import { decodeAction, encodeAction, type FixVerb } from "../model/token.ts";
import type { FixView } from "./fix-parts.ts";

export const showAll = "Show all steps";

/** Two buttons, and the rest in the menu. */
export function stepButtons(thread: FixThread, view: FixView): readonly Button[] {
  if (thread.position >= thread.plan.length)
    return [fixButton("Hand over to a person", "hand-over", thread, view, true)];
  return [
    fixButton("Done, it works", "worked", thread, view),
    fixButton("Did not help", "failed", thread, view),
    fixButton(showAll, "all", thread, view, true),
    fixButton("Skip this step", "skip", thread, view, true),
    ...(thread.position > 0 ? [fixButton("Earlier step", "back", thread, view, true)] : []),
    fixButton("Wrong error", "wrong", thread, view, true),
    fixButton("Hand over to a person", "hand-over", thread, view, true),
  ];
}

/** Where no step is left. */
export function endButtons(thread: FixThread, entry: Entry | undefined, view: FixView): readonly Button[] {
  return [
    fixButton("Hand over to a person", "hand-over", thread, view),
    fixButton("It works now", "worked", thread, view),
    ...(thread.plan.length === 0 ? [] : [fixButton("Earlier step", "back", thread, view, true)]),
    ...(entry === undefined ? [] : [fixButton(showAll, "all", thread, view, true)]),
    fixButton("Wrong error", "wrong", thread, view, true),
  ];
}

export function fixButton(label: string, verb: FixVerb, { turn }: FixThread, { id }: FixView, inMenu = false): Button {
  const token = encodeAction({ type: "fix", verb, thread: id, turn });
  return inMenu ? { label, token, inMenu } : { label, token };
}

/** A code that a card in a fix's thread offers is gone on with in that fix, until it has moved on. */
export function tieToFix(
  buttons: readonly Button[],
  { turn }: FixThread,
  { id }: Pick<FixView, "id">,
): readonly Button[] {
  return buttons.map((button) => {
    const action = decodeAction(button.token);
    if (action?.type !== "look") return button;
    return { ...button, token: encodeAction({ type: "code", thread: id, turn, code: action.code }) };
  });
}
