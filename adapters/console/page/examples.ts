import type { Sent } from "./api.ts";
import { byId, el } from "./dom.ts";
import { addressedNames } from "./reading.ts";

interface Example {
  readonly name: string;
  readonly text: string;
  readonly addressed: Sent["addressed"];
}

const cbsLog = `2026-11-20 09:14:02, Info                  CBS    Exec: Processing started. Session: 31148122_1180442671, Client: WindowsUpdateAgent
2026-11-20 09:14:31, Error                 CSI    00000012 (F) STATUS_OBJECT_NAME_NOT_FOUND #2511# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(flags = (AllowSharingViolation), handle = {provider=NULL, handle=0}, da = (FILE_GENERIC_READ))
2026-11-20 09:14:31, Error                 CBS    Failed to resolve item[0] in dynamic list [HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]
2026-11-20 09:14:32, Error                 CBS    Exec: Failed to install package: Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.2454.1.7 [HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]
2026-11-20 09:14:32, Info                  CBS    Session: 31148122_1180442671 finalized. Reboot required: no [HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]`;

const examples: readonly Example[] = [
  { name: "Hex code", text: "Update scan fails on all clients since this morning: 0x80244022", addressed: "overheard" },
  { name: "Signed decimal", text: "-2146498529", addressed: "direct" },
  { name: "Symbol", text: "ERROR_SXS_ASSEMBLY_MISSING while installing KB5046617", addressed: "overheard" },
  { name: "Words", text: "Windows Update says: proxy authentication required", addressed: "direct" },
  { name: "CBS.log", text: cbsLog, addressed: "direct" },
  { name: "Typo", text: "what does 0x8024402 mean?", addressed: "direct" },
  { name: "No reviewed fix", text: "0x80240033", addressed: "direct" },
  {
    name: "Ordinary chatter",
    text: "The update meeting moved to room 8024, lunch is at 12:30.",
    addressed: "overheard",
  },
];

/** Stands with the small ones only: a newcomer comes for an error. */
const command: Example = { name: "/wuerror help", text: "/wuerror help", addressed: "command" };

/** Lists the examples twice, large on the empty page and small above the message box; `send` gets the one that is picked. */
export function startExamples(send: (sent: Sent) => void): void {
  const pick = ({ text, addressed }: Example) => send({ text, addressed, files: [] });
  byId("samples", HTMLElement).append(...examples.map((example) => el("li", {}, sample(example, pick))));
  byId("chips", HTMLElement).append(...[...examples, command].map((example) => el("li", {}, chip(example, pick))));
}

function sample(example: Example, pick: (example: Example) => void): HTMLButtonElement {
  const button = el(
    "button",
    { type: "button", class: "sample" },
    el(
      "span",
      { class: "sample__head" },
      el("span", { class: "sample__name" }, example.name),
      el("span", { class: "sample__mode" }, addressedNames[example.addressed]),
    ),
    el("span", { class: "sample__text" }, example.text),
  );
  button.addEventListener("click", () => pick(example));
  return button;
}

function chip(example: Example, pick: (example: Example) => void): HTMLButtonElement {
  const button = el("button", { type: "button", class: "chip" }, example.name);
  button.addEventListener("click", () => pick(example));
  return button;
}
