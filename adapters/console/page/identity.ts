/** Which conversation the page shows, and who looks at it: kept by the browser, since the server has no sign-in. */

const format = /^[\w-]{1,64}$/;

const keptConversation = "wuerror-conversation";
const keptVisitor = "wuerror-visitor";

let current = inAddress() ?? kept(keptConversation) ?? newId();

/** The same person in every window of one browser profile. */
export const visitor = kept(keptVisitor) ?? keep(keptVisitor, newId());

export function conversation(): string {
  return current;
}

/** Begins a conversation of which the bot remembers nothing. */
export function beginConversation(): void {
  current = newId();
  publish();
}

/** The address names the conversation (`#c=…`), so that whoever opens a copy of it is in the same one. */
export function startAddress(): void {
  publish();
  addEventListener("hashchange", () => {
    const named = inAddress();
    // The link that skips to the message box names no conversation.
    if (named === undefined) publish();
    else if (named !== current) location.reload();
  });
}

function publish(): void {
  keep(keptConversation, current);
  history.replaceState(null, "", `${location.search}#c=${current}`);
}

function inAddress(): string | undefined {
  return wellFormed(new URLSearchParams(location.hash.slice(1)).get("c"));
}

function kept(key: string): string | undefined {
  try {
    return wellFormed(localStorage.getItem(key));
  } catch {
    return undefined;
  }
}

function keep(key: string, id: string): string {
  try {
    localStorage.setItem(key, id);
  } catch {
    // Storage can be switched off; the id then lasts as long as the page.
  }
  return id;
}

function wellFormed(id: string | null): string | undefined {
  return id !== null && format.test(id) ? id : undefined;
}

/** `crypto.randomUUID` is missing where the page is served without TLS under another name than localhost. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
