/** Where a message stands, and where its answer goes. */
export interface ConversationRef {
  /** The name of the adapter that delivered it. */
  readonly adapter: string;
  /** Workspace, tenant or organisation; ids are unique only inside it. */
  readonly tenant: string;
  readonly conversation: string;
  /** What the bot is added to and removed from as a whole, where that holds many conversations, such as a team. */
  readonly space?: string;
  /** The thread that the message belongs to or begins. Absent in a chat without threads, which counts as one thread. */
  readonly thread?: string;
}

/** Somebody on a platform, by the id that it has there. */
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

/** Stands in a message's text for each mention of anybody but the bot: to whom the words are said is the core's to judge. */
export const mentionMark = "<@>";

/** Somebody wrote something. `id` is the same for every delivery of one message. */
export interface MessageEvent {
  readonly kind: "message";
  readonly id: string;
  readonly where: ConversationRef;
  readonly who: UserRef;
  readonly text: string;
  readonly files: readonly TextFile[];
  readonly addressed: Addressed;
  /** Whether a fix may be under way where it stands: a reply in a thread, or any message of a chat without threads. */
  readonly isReply: boolean;
  /** Whether it stands beside the threads of a chat with one person: the fix that it goes on with is the newest of them. */
  readonly isBeside?: true;
  /** Whether it is an earlier message whose words were changed. */
  readonly isEdit?: true;
  /** What an edited message said before, where the platform tells and the bot was spoken to in the same way. */
  readonly before?: string;
}

/** Somebody pressed a button of a card; `token` is the button's token, unchanged. */
export interface PressEvent {
  readonly kind: "press";
  readonly id: string;
  readonly where: ConversationRef;
  readonly who: UserRef;
  readonly token: string;
}

/**
 * A reply with a ticket now stands; `where` names the thread that it begins. A platform tells that only after the post, and
 * without it nobody could go on under the card.
 */
export interface PostedEvent {
  readonly kind: "posted";
  readonly id: string;
  readonly where: ConversationRef;
  readonly who: UserRef;
  /** The reply's ticket, unchanged. */
  readonly ticket: string;
}

/** The bot was added somewhere, left one conversation, or was removed from a whole tenant: of that nothing may stay. */
export interface LifecycleEvent {
  readonly kind: "installed" | "left" | "removed";
  readonly id: string;
  readonly where: ConversationRef;
  readonly who: UserRef;
}

/** Everything that an adapter tells the core. */
export type BotEvent = MessageEvent | PressEvent | PostedEvent | LifecycleEvent;
