import type { Reply } from "../../src/index.ts";
import type { Outgoing } from "./connector.ts";
import { escapeHtml } from "./escape.ts";
import { render } from "./render.ts";

export const cardType = "application/vnd.microsoft.card.adaptive";

/** @param mention whom to call, where the core asked for that */
export function messageOf(reply: Reply, mention?: { readonly id: string; readonly name: string }): Outgoing {
  const message = {
    type: "message",
    // What a notification shows.
    summary: reply.card.title.slice(0, 200),
    attachments: [{ contentType: cardType, content: render(reply) }],
  };
  if (mention === undefined) return message;
  const text = `<at>${escapeHtml(mention.name)}</at>`;
  return { ...message, text, entities: [{ type: "mention", mentioned: mention, text }] };
}
