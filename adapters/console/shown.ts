/** What the console's calls answer, for the server and the page alike: types only, and none that a browser lacks. */

/** How a message was understood, in words for the person who tries the bot. */
export interface Explanation {
  readonly kind: "exact" | "decoded" | "words" | "choices" | "none";
  readonly codes: readonly string[];
  readonly didYouMean: readonly string[];
  readonly evidence: readonly string[];
}

/** One reply as each platform would receive it. */
export interface Preview {
  /** The payload of a Block Kit message: `text` and `blocks`. */
  readonly slack: unknown;
  /** The JSON of an Adaptive Card. */
  readonly teams: unknown;
}

export interface ShownReply {
  readonly mode: "post" | "replace";
  readonly audience: "everyone" | "sender";
  readonly card: { readonly kind: string; readonly title: string };
  readonly preview: Preview;
  /** Where it is posted when that is not the thread it answers, and whom it calls there. */
  readonly to?: { readonly conversation: string; readonly mention?: string };
  /** The thread that it begins. */
  readonly thread?: string;
}

export interface MessageAnswer {
  readonly thread: string;
  /** Absent for a reply in a thread, which is read for what it says about the fix. */
  readonly explanation?: Explanation;
  readonly replies: readonly ShownReply[];
}

export interface PressAnswer {
  readonly replies: readonly ShownReply[];
}

/** A fix of the conversation: open, or ended a short while ago. */
export interface ShownFix {
  readonly thread: string;
  readonly status: "open" | "solved" | "escalated" | "abandoned";
  readonly line: string;
  /** Grows with each change. */
  readonly version: number;
  /** Its card as it stands now. */
  readonly reply: ShownReply;
}

export interface FixesAnswer {
  /** Newest first. */
  readonly fixes: readonly ShownFix[];
}
