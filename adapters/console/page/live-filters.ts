import { byId } from "./dom.ts";

const pauseMs = 120;

/**
 * Shows what the filters leave while they are changed. The server does the filtering, as it does without this script, so there
 * is one set of rules; its answer is a page of which the list and the counts are taken over.
 */
export function startFilters(form: HTMLFormElement, onChange: () => void): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let running = new AbortController();
  const refresh = async () => {
    running.abort();
    running = new AbortController();
    const address = addressOf(form);
    try {
      const response = await fetch(address, { signal: running.signal });
      if (!response.ok) throw new TypeError(`status ${response.status}`);
      takeOver(new DOMParser().parseFromString(await response.text(), "text/html"), form);
      history.replaceState(history.state, "", address);
      onChange();
    } catch (error) {
      // A newer request took its place; anything else the server says better itself.
      if (!(error instanceof DOMException && error.name === "AbortError")) location.assign(address);
    }
  };

  byId("show", HTMLButtonElement).hidden = true;
  form.addEventListener("input", ({ target }) => {
    clearTimeout(pause);
    const typing = target instanceof HTMLInputElement && target.type === "search";
    pause = setTimeout(() => void refresh(), typing ? pauseMs : 0);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    void refresh();
  });
  startSlash();
}

/** "/" goes to the search box, as in many lists. */
function startSlash(): void {
  const search = byId("q", HTMLInputElement);
  document.addEventListener("keydown", (event) => {
    const writing =
      event.target instanceof Element && event.target.matches("input:not([type=radio], [type=checkbox]), select");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || writing) return;
    event.preventDefault();
    search.select();
  });
}

function addressOf(form: HTMLFormElement): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim() !== "") parameters.set(name, value.trim());
  }
  return parameters.size === 0 ? form.action : `${form.action}?${parameters}`;
}

function takeOver(page: Document, form: HTMLFormElement): void {
  const results = page.getElementById("results");
  if (results === null) throw new TypeError("the answer has no results");
  byId("results", HTMLElement).replaceWith(document.adoptNode(results));
  for (const target of form.querySelectorAll<HTMLElement>("[data-count]")) {
    const source = page.querySelector(`[data-count="${target.dataset["count"]}"]`);
    target.textContent = source?.textContent ?? "";
  }
  byId("status", HTMLElement).textContent = byId("found", HTMLElement).textContent;
}
