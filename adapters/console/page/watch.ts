import type { ShownFix } from "../shown.ts";
import { getFixes, type Look } from "./api.ts";

/** Looks at the fixes of the conversation again and again, while the page can be seen: another window may move them. */

const whileOpenMs = 2000;
const otherwiseMs = 15_000;

/** @param isFirst whether the page has looked for the first time since it was loaded */
type See = (fixes: readonly ShownFix[], isFirst: boolean) => void;

let see: See = () => {};
let tag: string | null = null;
let isFirst = true;
let isAnyOpen = false;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Grows with every look and every call of this page; what a look brings counts only if nothing came in between. */
let moment = 0;
let callsUnderWay = 0;

export function startWatching(onFixes: See): void {
  see = onFixes;
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void look();
    else clearTimeout(timer);
  });
  void look();
}

/** The conversation is another one now. */
export function watchAnew(): void {
  tag = null;
  isAnyOpen = false;
  void look();
}

/** To be put around every call that may change a fix: what this page did itself is no news to it. */
export async function own<Answer>(call: Promise<Answer>): Promise<Answer> {
  moment++;
  callsUnderWay++;
  try {
    return await call;
  } finally {
    callsUnderWay--;
    void look();
  }
}

async function look(): Promise<void> {
  clearTimeout(timer);
  moment++;
  const begun = moment;
  // A server that does not answer is asked again; whoever presses something is told.
  const news = await getFixes(tag).catch(() => undefined);
  if (begun !== moment) return;
  if (news !== undefined && callsUnderWay === 0) take(news);
  if (document.visibilityState !== "visible") return;
  timer = setTimeout(() => void look(), isAnyOpen ? whileOpenMs : otherwiseMs);
}

function take({ tag: newTag, fixes }: Look): void {
  tag = newTag;
  isAnyOpen = fixes.some(({ status }) => status === "open" || status === "escalated");
  see(fixes, isFirst);
  isFirst = false;
}
