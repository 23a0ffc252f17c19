import type { ShownFix } from "../shown.ts";
import type { Sent } from "./api.ts";
import { startComposer } from "./composer.ts";
import { announce, byId } from "./dom.ts";
import { startExamples } from "./examples.ts";
import { startHeader } from "./header.ts";
import { beginConversation, startAddress } from "./identity.ts";
import { closeThreads, findThread } from "./thread.ts";
import { addKept, addMark, addTurn } from "./turn.ts";
import { startWatching, watchAnew } from "./watch.ts";

function send(sent: Sent): void {
  void addTurn(sent, sendAndFollow);
}

/** For what is sent by a click: the button may vanish with what stood there, so the focus moves on to the answer. */
function sendAndFollow(sent: Sent): void {
  send(sent);
  document.querySelector<HTMLElement>("#thread > li:last-child > .turn")?.focus({ preventScroll: true });
}

/** What was typed is kept nowhere: of what the page did not see itself, it can show the fixes as they stand. */
function showFixes(fixes: readonly ShownFix[], isFirst: boolean): void {
  const unknown = fixes.filter(({ thread }) => findThread(thread) === undefined);
  for (const fix of fixes) findThread(fix.thread)?.follow(fix);
  if (unknown.length === 0) return;
  if (isFirst) addMark("From before this page was loaded, as it stands now");
  for (const fix of unknown.toReversed()) addKept(fix, isFirst ? undefined : "begun in another window");
  announce(
    unknown.length === 1 ? "A fix is shown as it stands now." : `${unknown.length} fixes are shown as they stand now.`,
  );
}

function clear(): void {
  beginConversation();
  closeThreads();
  byId("thread", HTMLElement).replaceChildren();
  document.body.setAttribute("data-empty", "");
  watchAnew();
  announce("A new conversation begins.");
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

startAddress();
startHeader();
startExamples(sendAndFollow);
startComposer(send);
startWatching(showFixes);
keepClearOfDock();
byId("clear", HTMLButtonElement).addEventListener("click", clear);
