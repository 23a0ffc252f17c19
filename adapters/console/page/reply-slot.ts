import type { ShownReply } from "../shown.ts";
import { CallError } from "./api.ts";
import { el } from "./dom.ts";
import { panes } from "./panes.ts";

/** Where one card stands; another may take its place, on both platforms at once. */
export interface Slot {
  readonly element: HTMLElement;
  /** Whether one person alone sees what stands here. */
  readonly isPrivate: boolean;
  /** @param note why another card takes the place */
  show(reply: ShownReply, note?: string): void;
}

type Press = (slot: Slot, token: string, label: string) => Promise<void>;

/** @param press called when a button of the card is pressed; the slot is busy until it is done */
export function replySlot(first: ShownReply, press: Press): Slot {
  const element = el("div", { class: "slot", tabindex: "-1", role: "group" });
  const isPrivate = first.audience === "sender";
  const run = async (token: string, label: string) => {
    element.setAttribute("aria-busy", "true");
    try {
      await press(slot, token, label);
    } catch (error) {
      complain(element, error);
    } finally {
      element.removeAttribute("aria-busy");
    }
  };
  const slot: Slot = {
    element,
    isPrivate,
    show: (reply, note) => {
      const hadFocus = element.contains(document.activeElement);
      element.setAttribute("aria-label", reply.card.title);
      element.replaceChildren(
        ...[note, placeOf(reply)].flatMap((line) =>
          line === undefined ? [] : [el("p", { class: "slot__note" }, line)],
        ),
        panes(reply, isPrivate, run),
      );
      // The button that was pressed is gone with its card; without this, focus would fall back to the top of the page.
      if (hadFocus) element.focus({ preventScroll: true });
    },
  };
  slot.show(first);
  return slot;
}

function placeOf({ to }: ShownReply): string | undefined {
  if (to === undefined) return undefined;
  return `Posted to ${to.conversation}${to.mention === undefined ? "" : `, where ${to.mention} is called`}`;
}

function complain(element: HTMLElement, error: unknown): void {
  const message = error instanceof CallError ? error.message : "The press failed.";
  element.querySelector(".slot__problem")?.remove();
  element.prepend(el("p", { class: "problem slot__problem", role: "alert" }, message));
}
