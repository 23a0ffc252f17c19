/** What a button asks for. `code` is canonical, e.g. "0x80244022". */
export type Action =
  | { readonly type: "look"; readonly code: string }
  /** The same entry with another of its causes in front. */
  | { readonly type: "cause"; readonly code: string; readonly cause: string }
  /** The entry of this project behind an organisation's own. */
  | { readonly type: "shipped"; readonly code: string }
  | { readonly type: "none" };

const format = /^1\.(look|cause|shipped|none)(?:\.([0-9A-F]{8})(?:\.([a-z0-9-]{1,40}))?)?$/;

/**
 * @returns the token that a button carries: at most 100 characters of `[A-Za-z0-9.-]`, so that any platform can hold it.
 */
export function encodeAction(action: Action): string {
  const parts = ["1", action.type];
  if (action.type !== "none") parts.push(action.code.slice(2));
  if (action.type === "cause") parts.push(action.cause);
  return parts.join(".");
}

/** @returns the action of a token, or undefined when the token was altered or belongs to another version. */
export function decodeAction(token: string): Action | undefined {
  const [, type, digits, cause] = format.exec(token) ?? [];
  const code = `0x${digits}`;
  if (type === "none") return digits === undefined ? { type } : undefined;
  if (digits === undefined) return undefined;
  if (type === "cause") return cause === undefined ? undefined : { type, code, cause };
  if (cause !== undefined) return undefined;
  return type === "look" || type === "shipped" ? { type, code } : undefined;
}
