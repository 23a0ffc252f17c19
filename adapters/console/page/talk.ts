import { announce, el } from "./dom.ts";
import { failureView, silenceView } from "./no-answer.ts";
import { replyForm } from "./reply-form.ts";
import type { Slot } from "./reply-slot.ts";
import { bringUp, waiting } from "./step.ts";

type Say = (text: string) => Promise<readonly Slot[]>;

const leftAlone = "nothing here is clearly about the fix, and people may talk in a thread.";

/**
 * @param title of the card that the talk is about
 * @param say sends a reply and places its answers
 * @returns what is said in a thread, and the box to go on in
 */
export function talkView(title: string, say: Say): HTMLElement {
  const said = el("ol", { class: "said", "aria-label": "Replies in this thread" });
  return el(
    "div",
    {},
    said,
    replyForm(title, (text) => void addEntry(text, said, say)),
  );
}

async function addEntry(text: string, said: HTMLElement, say: Say): Promise<void> {
  const words = el("p", { class: "message__text" }, el("span", { class: "hidden" }, "You: "), text);
  const answer = el("div", { class: "said__answer" }, waiting());
  const entry = el("li", { class: "said__entry" }, words, answer);
  said.append(entry);
  bringUp(entry);
  try {
    show(await say(text), answer);
  } catch (error) {
    const again = () => {
      entry.remove();
      void addEntry(text, said, say);
    };
    answer.replaceChildren(failureView(error, again));
  }
  bringUp(entry);
}

function show(slots: readonly Slot[], answer: HTMLElement): void {
  const isSilent = slots.length === 0;
  answer.replaceChildren(...(isSilent ? [silenceView(leftAlone)] : slots.map(({ element }) => element)));
  const titles = slots.map(({ element }) => element.getAttribute("aria-label"));
  announce(isSilent ? `The bot stays silent: ${leftAlone}` : `The bot answers in the thread: ${titles.join("; ")}`);
}
