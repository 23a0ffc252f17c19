/** What a button asks for. `code` is canonical, e.g. "0x80244022". */
export type Action =
  /** A fix of a code begins where there is none. */
  | { readonly type: "look"; readonly code: string }
  /** The same with another of its causes in front. */
  | { readonly type: "cause"; readonly code: string; readonly cause: string }
  /** The entry of this project behind an organisation's own. */
  | { readonly type: "shipped"; readonly code: string }
  | { readonly type: "none" }
  /** As `look` and `cause`, on a card that only one person sees and that begins no fix. */
  | { readonly type: "peek" | "show"; readonly code: string; readonly cause?: string }
  /** A fix goes on. `turn` is the one that the card was made for. */
  | {
      readonly type: "fix";
      readonly verb: FixVerb;
      readonly thread: string;
      readonly turn: number;
      readonly cause?: string;
    }
  /** A fix goes on with another code. */
  | { readonly type: "code"; readonly thread: string; readonly turn: number; readonly code: string }
  /** The ticket of a card that begins a thread of its own. */
  | { readonly type: "begin"; readonly code: string; readonly thread: string; readonly cause?: string };

export type FixVerb = (typeof fixVerbs)[number];

const fixVerbs = [
  "worked",
  "failed",
  "skip",
  "back",
  "all",
  "wrong",
  "hand-over",
  "confirm",
  "keep",
  "reopen",
  "where",
  "cause",
  "text",
  "data",
] as const;

const code = "(?<digits>[0-9A-F]{8})";
const cause = "(?<cause>[a-z0-9-]{1,40})";
const thread = "(?<thread>[A-Za-z0-9-]{1,36})";
const turn = "(?<turn>\\d{1,5})";
const formats = [
  "(?<type>none)",
  `(?<type>look|shipped)\\.${code}`,
  `(?<type>cause)\\.${code}\\.${cause}`,
  `(?<type>peek|show)\\.${code}(?:\\.${cause})?`,
  `(?<type>fix)\\.(?<verb>${fixVerbs.join("|")})\\.${thread}\\.${turn}(?:\\.${cause})?`,
  `(?<type>code)\\.${thread}\\.${turn}\\.${code}`,
  `(?<type>begin)\\.${code}\\.${thread}(?:\\.${cause})?`,
].map((format) => new RegExp(`^1\\.${format}$`));

/**
 * @returns the token that a button carries: at most 100 characters of `[A-Za-z0-9.-]`, so that any platform can hold it
 */
export function encodeAction(action: Action): string {
  const parts: (string | number)[] = ["1", action.type];
  if (action.type === "fix") parts.push(action.verb);
  if ("turn" in action) parts.push(action.thread, action.turn);
  if ("code" in action) parts.push(action.code.slice(2));
  if (action.type === "begin") parts.push(action.thread);
  if ("cause" in action && action.cause !== undefined) parts.push(action.cause);
  return parts.join(".");
}

/** @returns the action of a token, or nothing when the token was altered or belongs to another version */
export function decodeAction(token: string): Action | undefined {
  for (const format of formats) {
    const groups = format.exec(token)?.groups;
    if (groups !== undefined) return actionOf(groups);
  }
  return undefined;
}

function actionOf({ type, digits, cause, verb, thread, turn }: Readonly<Record<string, string | undefined>>): Action {
  return {
    type,
    ...(digits === undefined ? {} : { code: `0x${digits}` }),
    ...(verb === undefined ? {} : { verb }),
    ...(thread === undefined ? {} : { thread }),
    ...(turn === undefined ? {} : { turn: Number(turn) }),
    ...(cause === undefined ? {} : { cause }),
  } as Action;
}
