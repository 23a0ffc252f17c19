const key = "wuerror-theme";
const system = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

export type Theme = "system" | "light" | "dark";

/** @returns what the visitor chose; a browser that keeps nothing follows the system */
export function chosenTheme(): Theme {
  try {
    const stored = localStorage.getItem(key);
    return stored === "light" || stored === "dark" ? stored : "system";
  } catch {
    return "system";
  }
}

export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Storage can be switched off; the choice then lasts as long as the page.
  }
  apply(theme);
}

export function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === undefined ? system.matches : theme === "dark";
}

/** Calls back whenever light and dark may have changed places. */
export function onThemeChange(listener: () => void): void {
  listeners.add(listener);
}

function apply(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  for (const listener of listeners) listener();
}

system.addEventListener("change", () => {
  for (const listener of listeners) listener();
});
apply(chosenTheme());
