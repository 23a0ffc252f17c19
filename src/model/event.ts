/** Where a message stands. `thread` is present when the message is a reply inside a thread. */
export interface ConversationRef {
  /** The name of the adapter that delivered it. */
  readonly adapter: string;
  /** Workspace, tenant or organisation; ids are unique only inside it. */
  readonly tenant: string;
  readonly conversation: string;
  readonly thread?: string;
}

export interface UserRef {
  readonly id: string;
}

/** A text file that came with a message, already downloaded and bounded by the adapter. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** How the bot was spoken to: everything but `overheard` expects an answer. */
export type Addressed = "direct" | "mention" | "command" | "overheard";

/** Somebody wrote something. `id` is the same for every delivery of one message. */
export interface MessageEvent {
  readonly kind: "message";
  readonly id: string;
  readonly where: ConversationRef;
  readonly who: UserRef;
  readonly text: string;
  readonly files: readonly TextFile[];
  readonly addressed: Addressed;
}

/** Somebody pressed a button of a card; `token` is the button's token, unchanged. */
export interface PressEvent {
  readonly kind: "press";
  readonly id: string;
  readonly where: ConversationRef;
  readonly who: UserRef;
  readonly token: string;
}

export type BotEvent = MessageEvent | PressEvent;
