import { type About, getAbout } from "./api.ts";
import { byId, el } from "./dom.ts";
import { startThemes } from "./theme-switch.ts";

/** Fills the head of the page and connects the theme switch and the About dialog. */
export function startHeader(): void {
  startThemes();
  const dialog = byId("about", HTMLDialogElement);
  byId("about-open", HTMLButtonElement).addEventListener("click", () => dialog.showModal());
  byId("about-close", HTMLButtonElement).addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  void getAbout().then(showFacts, () => undefined);
}

function showFacts({ version, entries, reference, reviewed }: About): void {
  const number = new Intl.NumberFormat("en");
  byId("facts", HTMLElement).append(
    el("span", {}, el("b", {}, number.format(entries)), " reviewed fixes"),
    el("span", {}, el("b", {}, number.format(reference)), " known codes"),
    el("span", {}, `v${version}`),
  );
  const facts = [
    ["Version", version],
    ["Reviewed entries", number.format(entries)],
    ["Codes it can name", number.format(reference)],
    ["Last review", reviewed],
  ] as const;
  byId("about-facts", HTMLElement).append(
    ...facts.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))),
  );
}
