import { CallError, postPress, type ShownReply } from "./api.ts";
import { announce, el } from "./dom.ts";
import { panes } from "./panes.ts";

/**
 * @param thread the thread that the card stands in
 * @returns one reply with working buttons; a press puts the next card in its place, on both platforms at once
 */
export function replySlot(first: ShownReply, thread: string): HTMLElement {
  const slot = el("div", { class: "slot", tabindex: "-1", role: "group", "aria-label": first.card.title });
  const show = (reply: ShownReply, after?: string) => {
    slot.setAttribute("aria-label", reply.card.title);
    const note =
      after === undefined ? undefined : el("p", { class: "slot__note" }, `In the place of the card, after “${after}”`);
    slot.replaceChildren(...(note === undefined ? [] : [note]), panes(reply, press));
  };
  const press = async (token: string, label: string) => {
    slot.setAttribute("aria-busy", "true");
    try {
      const { replies } = await postPress(token, thread);
      apply(replies, label);
    } catch (error) {
      fail(error);
    } finally {
      slot.removeAttribute("aria-busy");
    }
  };
  const apply = (replies: readonly ShownReply[], label: string) => {
    for (const reply of replies) {
      if (reply.mode === "replace") {
        show(reply, label);
        // The pressed button is gone with its card; without this, focus would fall back to the top of the page.
        slot.focus({ preventScroll: true });
        slot.scrollIntoView({ block: "nearest" });
        announce(`The card is replaced: ${reply.card.title}`);
      } else {
        const next = replySlot(reply, thread);
        slot.after(next);
        next.scrollIntoView({ block: "nearest" });
        announce(`Another card: ${reply.card.title}`);
      }
    }
  };
  const fail = (error: unknown) => {
    const message = error instanceof CallError ? error.message : "The press failed.";
    slot.querySelector(".slot__problem")?.remove();
    slot.prepend(el("p", { class: "problem slot__problem", role: "alert" }, message));
  };
  show(first);
  return slot;
}
