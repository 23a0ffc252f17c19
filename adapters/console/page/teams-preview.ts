import type * as Renderer from "adaptivecards";
import { el, webAddress } from "./dom.ts";
import type { Press } from "./slack-preview.ts";
import { teamsHostConfig } from "./teams-host-config.ts";
import { isDark, onThemeChange } from "./theme.ts";

declare global {
  interface Window {
    /** Microsoft's renderer, from its own script. */
    readonly AdaptiveCards?: typeof Renderer;
  }
}

const shown = new Map<HTMLElement, () => void>();

onThemeChange(() => {
  for (const [host, draw] of shown) {
    if (host.isConnected) draw();
    else shown.delete(host);
  }
});

/**
 * Draws an Adaptive Card with Microsoft's renderer, and again when light and dark change places.
 * @param card the card's JSON
 */
export function teamsPreview(card: unknown, press: Press): HTMLElement {
  const host = el("div", { class: "tms" });
  const draw = () => host.replaceChildren(render(card, press));
  draw();
  shown.set(host, draw);
  return host;
}

function render(json: unknown, press: Press): HTMLElement {
  const library = window.AdaptiveCards;
  if (library === undefined) return el("p", {}, "The Adaptive Cards renderer could not be loaded.");
  const card = new library.AdaptiveCard();
  card.hostConfig = new library.HostConfig(teamsHostConfig(isDark()));
  card.onExecuteAction = (action) => run(library, action, press);
  card.parse(json);
  const element = card.render() ?? el("p", {}, "The renderer refuses this card.");
  tidyLinks(element);
  return element;
}

function run(library: typeof Renderer, action: Renderer.Action, press: Press): void {
  if (action instanceof library.OpenUrlAction) {
    const url = webAddress(action.url);
    if (url !== undefined) window.open(url, "_blank", "noopener,noreferrer");
  } else if (action instanceof library.ExecuteAction || action instanceof library.SubmitAction) {
    const token = (action.data as { token?: unknown } | undefined)?.token;
    if (typeof token === "string") press(token, action.title ?? "");
  }
}

/** The renderer takes any address; a middle click would follow it past `run`. */
function tidyLinks(element: HTMLElement): void {
  for (const link of element.querySelectorAll("a")) {
    if (webAddress(link.href) === undefined) link.removeAttribute("href");
    link.rel = "noopener noreferrer";
  }
}
