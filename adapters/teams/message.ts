import type { Reply } from "../../src/index.ts";
import type { Outgoing } from "./connector.ts";
import { escapeHtml } from "./escape.ts";
import { render } from "./render.ts";

export const cardType = "application/vnd.microsoft.card.adaptive";

/** What a message points at. */
export interface Reference {
  /** Whom to call, where the core asked for that. */
  readonly mention?: { readonly id: string; readonly name: string };
  /** The id of the private message that is answered: Teams shows it above the answer. */
  readonly answers?: string;
}

/** https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages */
export function messageOf(reply: Reply, { mention, answers }: Reference = {}): Outgoing {
  const message = {
    type: "message",
    // What a notification shows.
    summary: reply.card.title.slice(0, 200),
    attachments: [{ contentType: cardType, content: render(reply) }],
  };
  if (answers !== undefined) return { ...message, entities: [{ type: "targetedMessageInfo", messageId: answers }] };
  if (mention === undefined) return message;
  const text = `<at>${escapeHtml(mention.name)}</at>`;
  return { ...message, text, entities: [{ type: "mention", mentioned: mention, text }] };
}
