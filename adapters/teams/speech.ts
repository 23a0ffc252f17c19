import { z } from "zod";
import type { Addressed } from "../../src/index.ts";
import type { Activity } from "./activity.ts";
import { htmlText } from "./html.ts";

/** What a person said to whom: the words without mentions and without the command's name. */
export interface Speech {
  readonly text: string;
  readonly addressed: Addressed;
}

/** @returns the speech of a message; `text` may be empty where a file came alone */
export function speechOf(activity: Activity): Speech {
  const words = wordsOf(activity);
  const command = commandOf(words);
  if (command !== undefined) return { text: command, addressed: "command" };
  return { text: words, addressed: activity.recipient.isTargeted === true ? "command" : manner(activity) };
}

function manner(activity: Activity): Addressed {
  if (activity.conversation.conversationType === "personal") return "direct";
  return mentions(activity) ? "mention" : "overheard";
}

const htmlAttachment = z.object({ contentType: z.literal("text/html"), content: z.string() });

function wordsOf({ attachments, text }: Activity): string {
  for (const attachment of attachments ?? []) {
    const { data } = htmlAttachment.safeParse(attachment);
    const words = data === undefined ? "" : htmlText(data.content);
    if (words !== "") return words;
  }
  return withoutMentions(text ?? "").trim();
}

const mention = z.object({ type: z.literal("mention"), mentioned: z.object({ id: z.string() }) });

function mentions({ entities, recipient }: Activity): boolean {
  return (entities ?? []).some((entity) => mention.safeParse(entity).data?.mentioned.id === recipient.id);
}

const longestMention = 400;

/** The names of people and bots say nothing about an error; what is not closed soon is no mention. */
function withoutMentions(text: string): string {
  const parts: string[] = [];
  let position = 0;
  for (let open = text.indexOf("<at"); open !== -1; open = text.indexOf("<at", open + 1)) {
    if (open < position) continue;
    const near = text.slice(open, open + longestMention);
    const close = /^<at[\s>]/.test(near) ? near.indexOf("</at>") : -1;
    if (close === -1) continue;
    parts.push(text.slice(position, open));
    position = open + close + "</at>".length;
  }
  return [...parts, text.slice(position)].join(" ");
}

/** `/wuerror …`, and `wuerror …` where Teams offers no slash. */
function commandOf(words: string): string | undefined {
  const [name] = /^\/?wuerror(?![^\s:,])[:,]?\s*/i.exec(words) ?? [];
  return name === undefined ? undefined : words.slice(name.length);
}
