import { z } from "zod";
import type { Addressed } from "../../src/index.ts";
import type { Activity } from "./activity.ts";
import { htmlText } from "./html.ts";

/** What a person said to whom: the words without mentions of the bot and without the command's name. */
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
  return mentionsOfBot(activity).length > 0 ? "mention" : "overheard";
}

const htmlAttachment = z.object({ contentType: z.literal("text/html"), content: z.string() });

function wordsOf(activity: Activity): string {
  const names = new Set(mentionsOfBot(activity).map(nameIn));
  const isBot = (name: string) => names.has(plain(name));
  for (const attachment of activity.attachments ?? []) {
    const { data } = htmlAttachment.safeParse(attachment);
    const words = data === undefined ? "" : htmlText(data.content, isBot);
    if (words !== "") return words;
  }
  return markMentions(activity.text ?? "", isBot).trim();
}

const mention = z.object({
  type: z.literal("mention"),
  mentioned: z.object({ id: z.string(), name: z.string().max(200).nullish() }),
  text: z.string().max(400).nullish(),
});
type Mention = z.infer<typeof mention>;

function mentionsOfBot({ entities, recipient }: Activity): readonly Mention[] {
  return (entities ?? []).flatMap((entity) => {
    const { data } = mention.safeParse(entity);
    return data?.mentioned.id === recipient.id ? [data] : [];
  });
}

function nameIn({ text, mentioned }: Mention): string {
  return plain(htmlText((text ?? mentioned.name ?? "").replace(/<\/?at(?:\s[^<>]{0,200})?>/g, "")));
}

/** Teams may write the spaces of a name otherwise from place to place. */
function plain(name: string): string {
  return name.replace(/\s+/g, " ").trim();
}

const longestMention = 400;

/** What is not closed soon is no mention. */
function markMentions(text: string, isBot: (name: string) => boolean): string {
  const parts: string[] = [];
  let position = 0;
  for (let open = text.indexOf("<at"); open !== -1; open = text.indexOf("<at", open + 1)) {
    if (open < position) continue;
    const near = text.slice(open, open + longestMention);
    const close = /^<at[\s>]/.test(near) ? near.indexOf("</at>") : -1;
    if (close === -1) continue;
    const end = open + close + "</at>".length;
    parts.push(text.slice(position, open), ` ${htmlText(text.slice(open, end), isBot)}`);
    position = end;
  }
  return [...parts, text.slice(position)].join("");
}

/** `/wuerror …`, and `wuerror …` where Teams offers no slash. */
function commandOf(words: string): string | undefined {
  const [name] = /^\/?wuerror(?![^\s:,])[:,]?\s*/i.exec(words) ?? [];
  return name === undefined ? undefined : words.slice(name.length);
}
