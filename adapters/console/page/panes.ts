import type { ShownReply } from "../shown.ts";
import { el, uniqueId } from "./dom.ts";
import { type Press, slackPreview } from "./slack-preview.ts";
import { teamsPreview } from "./teams-preview.ts";

const platforms = ["teams", "slack"] as const;
type Platform = (typeof platforms)[number];

const names: Readonly<Record<Platform, string>> = { teams: "Microsoft Teams", slack: "Slack" };
const narrow = matchMedia("(max-width: 859px)");
let chosen: Platform = "teams";

narrow.addEventListener("change", () => arrange(document));

/**
 * @param isPrivate whether one person alone sees it
 * @returns the reply as both platforms show it: side by side, or behind two tabs where there is no room
 */
export function panes({ preview }: ShownReply, isPrivate: boolean, press: Press): HTMLElement {
  const views = {
    teams: pane("teams", isPrivate, teamsPreview(preview.teams, press), preview.teams),
    slack: pane("slack", isPrivate, slackPreview(preview.slack, press), preview.slack),
  };
  const tabs = el("div", { class: "tabs", role: "tablist", "aria-label": "Platform" });
  tabs.append(...platforms.map((platform) => tab(platform, views[platform].id)));
  tabs.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    choose(chosen === "teams" ? "slack" : "teams");
    tabs.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  });
  const both = el("div", { class: "panes" }, tabs, views.teams, views.slack);
  arrange(both);
  return both;
}

function tab(platform: Platform, controls: string): HTMLElement {
  const button = el(
    "button",
    { type: "button", role: "tab", class: "tab", "data-platform": platform, "aria-controls": controls },
    names[platform],
  );
  button.addEventListener("click", () => choose(platform));
  return button;
}

/** One choice for the whole page: whoever reads on a phone follows one platform. */
function choose(platform: Platform): void {
  chosen = platform;
  arrange(document);
}

function arrange(within: ParentNode): void {
  for (const button of within.querySelectorAll<HTMLElement>(".tab")) {
    const isChosen = button.dataset["platform"] === chosen;
    button.setAttribute("aria-selected", String(isChosen));
    button.tabIndex = isChosen ? 0 : -1;
  }
  for (const view of within.querySelectorAll<HTMLElement>(".pane")) {
    view.setAttribute("role", narrow.matches ? "tabpanel" : "group");
    view.hidden = narrow.matches && view.dataset["platform"] !== chosen;
  }
}

function pane(platform: Platform, isPrivate: boolean, view: HTMLElement, json: unknown): HTMLElement {
  return el(
    "section",
    {
      class: `pane pane--${platform}`,
      id: uniqueId("pane"),
      "data-platform": platform,
      "aria-label": `As ${names[platform]} shows it`,
    },
    el("p", { class: "pane__name", "aria-hidden": "true" }, names[platform]),
    el(
      "div",
      { class: "pane__chat" },
      el("span", { class: "pane__face", "aria-hidden": "true" }, "0x"),
      el("div", { class: "pane__message" }, byline(platform), isPrivate ? onlySender() : undefined, view),
    ),
    source(json),
  );
}

function byline(platform: Platform): HTMLElement {
  const time = new Intl.DateTimeFormat("en", { hour: "numeric", minute: "2-digit" }).format(new Date());
  return el(
    "p",
    { class: "pane__by" },
    el("b", {}, "wuerror"),
    el("span", { class: "pane__app" }, platform === "teams" ? "App" : "APP"),
    el("span", { class: "pane__time" }, time),
  );
}

function onlySender(): HTMLElement {
  return el("p", { class: "pane__only" }, "Only you see this");
}

/** For whoever works on the renderers or the catalog: what is sent, as it is sent. */
function source(json: unknown): HTMLElement {
  const details = el("details", { class: "source" }, el("summary", {}, "What is sent"));
  details.addEventListener("toggle", () => {
    if (details.childElementCount > 1) return;
    details.append(el("pre", { tabindex: "0", role: "group", "aria-label": "JSON" }, JSON.stringify(json, null, 2)));
  });
  return details;
}
