import type { LogFile } from "./api.ts";
import { byId, el } from "./dom.ts";
import { readLogFile } from "./log-file.ts";
import { isCommand, problemWith, resize, sendOnEnter } from "./message-box.ts";
import type { Send } from "./turn.ts";

const longestPrefill = 2000;

let attached: LogFile[] = [];

/** Connects the message box: Enter sends, files are picked or dropped anywhere on the page. */
export function startComposer(send: Send): void {
  const form = byId("composer", HTMLFormElement);
  const text = byId("text", HTMLTextAreaElement);
  const file = byId("file", HTMLInputElement);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(text, send);
  });
  sendOnEnter(text, () => submit(text, send));
  text.addEventListener("input", () => {
    resize(text);
    complain("");
  });
  byId("attach", HTMLButtonElement).addEventListener("click", () => file.click());
  file.addEventListener("change", () => {
    void attach([...(file.files ?? [])]);
    file.value = "";
  });
  acceptDrops();
  prefill(text);
}

/** An entry's page leads here with its code (`/?text=0x80244022`). It is not sent: a link must not speak for the visitor. */
function prefill(text: HTMLTextAreaElement): void {
  const given = new URLSearchParams(location.search).get("text")?.slice(0, longestPrefill) ?? "";
  if (given === "") return;
  text.value = given;
  resize(text);
  text.focus({ preventScroll: true });
}

function submit(text: HTMLTextAreaElement, send: Send): void {
  const problem = text.value.trim() === "" && attached.length > 0 ? "" : problemWith(text.value);
  complain(problem);
  if (problem !== "") return;
  send({ text: text.value, files: attached, addressed: isCommand(text.value) ? "command" : chosenMode() });
  text.value = "";
  attached = [];
  resize(text);
  showFiles();
}

function chosenMode(): "direct" | "overheard" {
  const mode = document.querySelector<HTMLInputElement>('#modes input[name="mode"]:checked');
  return mode?.value === "overheard" ? "overheard" : "direct";
}

/** One file at a time, like one paste: the newest takes the place of the one before. */
async function attach([file, ...others]: readonly File[]): Promise<void> {
  if (file === undefined) return;
  const read = await readLogFile(file).catch(() => ({ ok: false, problem: `${file.name} cannot be read.` }) as const);
  if (read.ok) attached = [read.file];
  const notes = read.ok ? [] : [read.problem];
  if (read.ok && read.shortened) notes.push(`${file.name} is large: its end is used, where the error stands.`);
  if (others.length > 0) notes.push("One file at a time: the others are left out.");
  complain(notes.join(" "));
  showFiles();
  byId("text", HTMLTextAreaElement).focus();
}

function showFiles(): void {
  const views = attached.map((file) => {
    const remove = el("button", { type: "button", "aria-label": `Remove ${file.name}` }, "×");
    remove.addEventListener("click", () => {
      attached = attached.filter((other) => other !== file);
      showFiles();
      byId("text", HTMLTextAreaElement).focus();
    });
    return el("li", {}, el("span", {}, file.name), remove);
  });
  byId("files", HTMLElement).replaceChildren(...views);
}

function acceptDrops(): void {
  const { body } = document;
  body.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    body.toggleAttribute("data-drop", true);
  });
  body.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) body.removeAttribute("data-drop");
  });
  body.addEventListener("drop", (event) => {
    body.removeAttribute("data-drop");
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void attach(files);
  });
}

function complain(problem: string): void {
  byId("problem", HTMLElement).textContent = problem;
}
