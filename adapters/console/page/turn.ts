import { CallError, type Explanation, postMessage, type Sent, type ShownReply } from "./api.ts";
import { announce, byId, el } from "./dom.ts";
import { messageView, readingView, silenceReason } from "./reading.ts";
import { replySlot } from "./reply-slot.ts";

export type Send = (sent: Sent) => void;

/**
 * Adds a message to the thread and, when it arrives, its reading and its answer.
 * @param again sends another message, for guesses and for a second try
 */
export async function addTurn(sent: Sent, again: Send): Promise<void> {
  const message = step("Message", sent.addressed ? "addressed" : "overheard", messageView(sent));
  const answer = step(
    "Answer",
    undefined,
    el("p", { class: "waiting" }, el("span", { class: "hidden" }, "The bot is reading")),
  );
  const turn = el(
    "article",
    { class: "turn", tabindex: "-1", "aria-label": `Message: ${sent.text.slice(0, 80)}` },
    message,
    answer,
  );
  byId("thread", HTMLElement).append(el("li", {}, turn));
  bringUp(turn);
  try {
    const { thread, explanation, replies } = await postMessage(sent);
    message.replaceWith(
      step("Message", sent.addressed ? "addressed" : "overheard", messageView(sent, explanation)),
      step(
        "Reading",
        undefined,
        readingView(explanation, (text) => again({ text, addressed: true, files: [] })),
      ),
    );
    answer.replaceWith(step("Answer", undefined, ...answers(replies, thread, explanation, sent.addressed)));
    centreMarks(turn, explanation.codes[0]);
    announce(summary(replies, explanation, sent.addressed));
  } catch (error) {
    answer.replaceWith(
      step(
        "Answer",
        undefined,
        failed(error, () => again(sent)),
      ),
    );
  }
  bringUp(turn);
}

function step(name: string, note: string | undefined, ...content: readonly Node[]): HTMLElement {
  const label = el(
    "h3",
    { class: "step__name" },
    name,
    note === undefined ? undefined : el("span", { class: "step__note" }, note),
  );
  return el(
    "div",
    { class: `step step--${name.toLowerCase()}` },
    label,
    el("div", { class: "step__body" }, ...content),
  );
}

function answers(
  replies: readonly ShownReply[],
  thread: string,
  read: Explanation,
  addressed: boolean,
): readonly HTMLElement[] {
  if (replies.length > 0) return replies.map((reply) => replySlot(reply, thread));
  const reason = el("span", {}, `The bot stays silent: ${silenceReason(read, addressed)}`);
  return [el("p", { class: "silence" }, el("span", { class: "silence__sign", "aria-hidden": "true" }), reason)];
}

function summary(replies: readonly ShownReply[], read: Explanation, addressed: boolean): string {
  if (replies.length === 0) return `The bot stays silent: ${silenceReason(read, addressed)}`;
  return `The bot answers: ${replies.map(({ card }) => card.title).join("; ")}`;
}

function failed(error: unknown, again: () => void): HTMLElement {
  const button = el("button", { type: "button", class: "chip" }, "Send it again");
  button.addEventListener("click", again);
  const message = error instanceof CallError ? error.message : "The page could not show the answer.";
  return el("div", { class: "failed", role: "alert" }, el("p", { class: "problem" }, message), button);
}

function bringUp(turn: HTMLElement): void {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  turn.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
}

/** A log is shown in a small window; the window opens where the bot found what it went by. */
function centreMarks(turn: HTMLElement, lead = ""): void {
  for (const box of turn.querySelectorAll<HTMLElement>(".message__text--log")) {
    const marks = [...box.querySelectorAll("mark")];
    const mark = marks.find(({ textContent }) => textContent.toLowerCase() === lead.toLowerCase()) ?? marks[0];
    if (mark === undefined) continue;
    const { top } = mark.getBoundingClientRect();
    box.scrollTop += top - box.getBoundingClientRect().top - box.clientHeight / 3;
  }
}
