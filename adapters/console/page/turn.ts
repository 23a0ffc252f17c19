import type { Explanation, ShownFix, ShownReply } from "../shown.ts";
import { postMessage, type Sent } from "./api.ts";
import { announce, byId, el } from "./dom.ts";
import { failureView, silenceView } from "./no-answer.ts";
import { addressedNames, messageView, readingView, silenceReason } from "./reading.ts";
import { bringUp, step, waiting } from "./step.ts";
import { openThread, type Thread } from "./thread.ts";
import { own } from "./watch.ts";

export type Send = (sent: Sent) => void;

/**
 * Adds a message to the conversation and, when it arrives, its reading and its answer.
 * @param again sends another message, for guesses and for a second try
 */
export async function addTurn(sent: Sent, again: Send): Promise<void> {
  const name = addressedNames[sent.addressed];
  const message = step("Message", name, messageView(sent));
  const answer = step("Answer", undefined, waiting());
  const turn = addArticle(`Message: ${sent.text.slice(0, 80)}`, message, answer);
  bringUp(turn);
  try {
    const { thread, explanation, replies } = await own(postMessage(sent));
    if (explanation !== undefined) {
      const ask = (text: string) => again({ text, addressed: "direct", files: [] });
      message.replaceWith(
        step("Message", name, messageView(sent, explanation)),
        step("Reading", undefined, readingView(explanation, sent.addressed, ask)),
      );
    }
    const reason = silenceReason(explanation, sent.addressed);
    answer.replaceWith(
      ...(replies.length === 0
        ? [step("Answer", undefined, silenceView(reason))]
        : threadSteps(openThread(thread, replies, 0, addPosted))),
    );
    centreMarks(turn, explanation);
    announce(
      replies.length === 0
        ? `The bot stays silent: ${reason}`
        : `The bot answers: ${replies.map(({ card }) => card.title).join("; ")}`,
    );
  } catch (error) {
    answer.replaceWith(
      step(
        "Answer",
        undefined,
        failureView(error, () => again(sent)),
      ),
    );
  }
  bringUp(turn);
}

/**
 * Adds a fix of which the page knows nothing but how it stands.
 * @param note where it comes from, when no mark says it
 */
export function addKept(fix: ShownFix, note?: string): void {
  const thread = openThread(fix.thread, [fix.reply], fix.version, addPosted);
  addArticle(`Fix: ${fix.line}`, ...threadSteps(thread, note));
}

/** Says where the turns under it come from. */
export function addMark(text: string): void {
  byId("thread", HTMLElement).append(el("li", { class: "mark" }, el("h3", {}, text)));
}

/** Adds a card that stands in the channel on its own. */
function addPosted({ to: _, ...reply }: ShownReply, id: string): void {
  const turn = addArticle(
    `Posted: ${reply.card.title}`,
    ...threadSteps(openThread(id, [reply], 0, addPosted), "posted to the channel"),
  );
  announce(`Posted to the channel: ${reply.card.title}`);
  bringUp(turn);
}

function addArticle(label: string, ...steps: readonly HTMLElement[]): HTMLElement {
  document.body.removeAttribute("data-empty");
  const turn = el("article", { class: "turn", tabindex: "-1", "aria-label": label }, ...steps);
  byId("thread", HTMLElement).append(el("li", {}, turn));
  return turn;
}

function threadSteps({ cards, talk }: Thread, note?: string): readonly HTMLElement[] {
  const answer = step("Answer", note, ...cards);
  return talk === undefined ? [answer] : [answer, step("Thread", undefined, talk)];
}

/** A log is shown in a small window; the window opens where the bot found what it went by. */
function centreMarks(turn: HTMLElement, read: Explanation | undefined): void {
  const lead = read?.codes[0]?.toLowerCase();
  for (const box of turn.querySelectorAll<HTMLElement>(".message__text--log")) {
    const marks = [...box.querySelectorAll("mark")];
    const mark = marks.find(({ textContent }) => textContent.toLowerCase() === lead) ?? marks[0];
    if (mark === undefined) continue;
    const { top } = mark.getBoundingClientRect();
    box.scrollTop += top - box.getBoundingClientRect().top - box.clientHeight / 3;
  }
}
