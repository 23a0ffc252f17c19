import { forget, type Sent } from "./api.ts";
import { startComposer } from "./composer.ts";
import { announce, byId } from "./dom.ts";
import { startExamples } from "./examples.ts";
import { startHeader } from "./header.ts";
import { addTurn } from "./turn.ts";

function send(sent: Sent): void {
  document.body.removeAttribute("data-empty");
  void addTurn(sent, sendAndFollow);
}

/** For what is sent by a click: the button may vanish with what stood there, so the focus moves on to the answer. */
function sendAndFollow(sent: Sent): void {
  send(sent);
  document.querySelector<HTMLElement>("#thread > li:last-child > .turn")?.focus({ preventScroll: true });
}

function clear(): void {
  forget();
  byId("thread", HTMLElement).replaceChildren();
  document.body.setAttribute("data-empty", "");
  announce("The conversation is cleared.");
  window.scrollTo({ top: 0 });
  byId("text", HTMLTextAreaElement).focus();
}

/** The message box floats over the page's end; what is scrolled to must not end up beneath it. */
function keepClearOfDock(): void {
  const dock = document.querySelector(".dock");
  if (dock === null) return;
  new ResizeObserver(() => {
    document.documentElement.style.setProperty("--dock", `${dock.clientHeight}px`);
  }).observe(dock);
}

startHeader();
startExamples(sendAndFollow);
startComposer(send);
keepClearOfDock();
byId("clear", HTMLButtonElement).addEventListener("click", clear);
