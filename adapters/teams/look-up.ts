import type { Reply } from "../../src/index.ts";
import { cardType } from "./message.ts";
import { render } from "./render.ts";
import { words } from "./words.ts";

/**
 * The dialog of the message action. The answer stands in the thread, where everybody sees it; where the bot may not post, the
 * dialog shows it, without buttons, which would do nothing there.
 */
export function dialogOf(replies: readonly Reply[], hasPosted: boolean): unknown {
  const [first] = replies;
  if (hasPosted || first === undefined) return { task: { type: "message", value: words.answered } };
  const content = render({ ...first, card: { ...first.card, buttons: [] } });
  return {
    task: {
      type: "continue",
      value: {
        title: words.lookUpTitle,
        width: "medium",
        height: "medium",
        card: { contentType: cardType, content },
      },
    },
  };
}
