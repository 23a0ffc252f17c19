import { byId } from "./dom.ts";
import { chooseTheme, chosenTheme, type Theme } from "./theme.ts";

/** Connects the theme switch in the head of every page. */
export function startThemes(): void {
  const themes = byId("themes", HTMLFieldSetElement);
  for (const input of themes.querySelectorAll("input")) input.checked = input.value === chosenTheme();
  themes.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement) chooseTheme(event.target.value as Theme);
  });
  themes.hidden = false;
}
