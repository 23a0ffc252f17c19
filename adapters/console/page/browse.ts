import { ComparePicks } from "./compare-picks.ts";
import { startCopying } from "./copy.ts";
import { startFilters } from "./live-filters.ts";
import { startThemes } from "./theme-switch.ts";

/** What the catalog's pages can do beyond links and forms; without it all of them still work. */

startThemes();
startCopying();
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
const filters = document.querySelector<HTMLFormElement>("#filters");
if (filters !== null) {
  const picks = new ComparePicks();
  picks.show();
  startFilters(filters, () => picks.show());
}
