import { byId, el } from "./dom.ts";

const most = 3;

/** The entries that are ticked for comparison: they stay when a filter takes their rows away. */
export class ComparePicks {
  readonly #codes = new Set<string>();

  constructor() {
    document.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement && target.matches(".entries__pick input"))) return;
      this.#set(target.value, target.checked);
    });
    for (const code of keptPicks()) this.#codes.add(code);
  }

  /** Brings list and bar in line with what is picked; to be called when the list was replaced. */
  show(): void {
    for (const box of boxes()) {
      box.checked = this.#codes.has(box.value);
      box.disabled = !box.checked && this.#codes.size >= most;
      box.title = box.disabled ? "Three entries fit side by side" : "Compare";
    }
    const bar = document.getElementById("picks-bar");
    if (bar === null) return;
    bar.hidden = this.#codes.size === 0;
    byId("compare", HTMLButtonElement).disabled = this.#codes.size < 2;
    byId("picked", HTMLElement).replaceChildren(...this.#chips());
  }

  #set(code: string, picked: boolean): void {
    if (picked) this.#codes.add(code);
    else this.#codes.delete(code);
    history.replaceState({ picks: [...this.#codes] }, "");
    this.show();
  }

  #chips(): readonly Node[] {
    const shown = new Set(boxes().map(({ value }) => value));
    const chips = [...this.#codes].map((code) => {
      const remove = el(
        "button",
        { type: "button", class: "chip-code", "aria-label": `Do not compare ${code}` },
        code,
        " ×",
      );
      remove.addEventListener("click", () => {
        this.#set(code, false);
        document.querySelector<HTMLElement>("#picked button, #q")?.focus();
      });
      const hidden = shown.has(code) ? undefined : el("input", { type: "hidden", name: "code", value: code });
      return el("span", {}, remove, hidden);
    });
    return this.#codes.size > 1 ? chips : [...chips, el("span", { class: "picks__hint" }, "Tick one more to compare.")];
  }
}

/** What was picked before the visitor followed a link and came back. */
function keptPicks(): readonly string[] {
  const { picks } = (history.state ?? {}) as { readonly picks?: unknown };
  return Array.isArray(picks) ? picks.filter((code): code is string => typeof code === "string").slice(0, most) : [];
}

function boxes(): readonly HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(".entries__pick input")];
}
