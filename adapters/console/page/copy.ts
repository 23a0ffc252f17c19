import { byId } from "./dom.ts";

const shownMs = 1800;

/** Brings up the copy buttons: each copies the text of the element that it names. */
export function startCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => void copyFor(button));
  }
}

async function copyFor(button: HTMLButtonElement): Promise<void> {
  const source = byId(button.dataset["copy"] ?? "", HTMLElement);
  const copied = await copy(source);
  const said = copied ? "Copied" : "Press Ctrl+C";
  byId("status", HTMLElement).textContent = copied ? "Copied." : "Selected. Press Ctrl+C to copy.";
  button.textContent = said;
  button.toggleAttribute("data-done", copied);
  setTimeout(() => {
    button.textContent = "Copy";
    button.removeAttribute("data-done");
  }, shownMs);
}

/** The clipboard is missing where the page is served without TLS under another name than localhost; selecting always works. */
async function copy(source: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(source.textContent);
    return true;
  } catch {
    getSelection()?.selectAllChildren(source);
    return document.execCommand("copy");
  }
}
