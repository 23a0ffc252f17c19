import { el, uniqueId } from "./dom.ts";

interface Item {
  readonly label: string;
  readonly pick: () => void;
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** @returns a button that opens a menu: arrow keys move, Escape closes, Tab leaves */
export function menuButton(label: string, face: string, items: readonly Item[]): HTMLElement {
  const id = uniqueId("menu");
  const button = el(
    "button",
    {
      type: "button",
      class: "slk-button slk-button--more",
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      "aria-controls": id,
      "aria-label": label,
    },
    face,
  );
  const menu = el("div", { id, role: "menu", class: "slk-menu", "aria-label": label, hidden: true });
  const host = el("div", { class: "slk-more" }, button, menu);

  const open = (isOpen: boolean) => {
    menu.hidden = !isOpen;
    menu.classList.toggle("slk-menu--left", host.offsetLeft > menu.offsetWidth);
    button.setAttribute("aria-expanded", String(isOpen));
  };
  const entries = items.map((item) => {
    const entry = el("button", { type: "button", role: "menuitem", tabindex: "-1" }, item.label);
    entry.addEventListener("click", () => {
      open(false);
      button.focus();
      item.pick();
    });
    return entry;
  });
  menu.append(...entries);

  button.addEventListener("click", () => {
    open(menu.hidden !== false);
    if (menu.hidden === false) entries[0]?.focus();
  });
  host.addEventListener("keydown", (event) => {
    if (menu.hidden !== false) return;
    if (event.key === "Escape") {
      open(false);
      button.focus();
    }
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = entries.findIndex((entry) => entry.matches(":focus"));
    entries[step(at, entries.length)]?.focus();
  });
  host.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && host.contains(relatedTarget))) open(false);
  });
  return host;
}
