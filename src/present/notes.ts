import type { Block, Card } from "../model/card.ts";
import { encodeAction } from "../model/token.ts";

/** Shown when somebody asked and nothing was recognised, or pressed "None of these". */
export function presentNothing(): Card {
  return {
    kind: "note",
    tone: "info",
    title: "No Windows Update error recognised",
    blocks: [
      {
        type: "paragraph",
        text: "Paste the code as it stands (0x80244022, -2145107934 or its name), the lines around it from the log, or a few words such as: proxy authentication required.",
        style: "normal",
      },
      {
        type: "paragraph",
        text: String.raw`Settings > Windows Update > Update history shows the code of a failed update; C:\Windows\Logs\CBS\CBS.log and Get-WindowsUpdateLog show more. The word help alone tells what else the bot understands.`,
        style: "subtle",
      },
    ],
    buttons: [],
  };
}

/** Shown when a token was altered, or belongs to another fix than the one at its place. */
export function presentStaleButton(): Card {
  return {
    kind: "note",
    tone: "warning",
    title: "This button no longer works",
    blocks: [
      {
        type: "paragraph",
        text: "Its card belongs to another fix, or to an earlier version of the bot. Send the code again.",
        style: "normal",
      },
    ],
    buttons: [],
  };
}

/** Shown when something inside the bot failed; what failed is in its log, under the reference. */
export function presentFailure(reference: string): Card {
  return {
    kind: "note",
    tone: "warning",
    title: "Something went wrong inside the bot",
    blocks: [
      {
        type: "paragraph",
        text: `Nothing on your PC was touched. Try again; if it happens again, give this reference to the bot's administrator: ${reference}`,
        style: "normal",
      },
    ],
    buttons: [],
  };
}

/** Shown when a button is pressed under a fix that is no longer kept. */
export function presentExpired(): Card {
  return warning(
    "This fix is no longer kept",
    "It ended or expired, or whoever began it had it erased. Send the code again to begin anew.",
  );
}

/** Shown instead of a step while the database cannot be reached. */
export function presentNoMemory(): Card {
  return warning(
    "The memory cannot be reached right now",
    "Looking codes up still works; going on with a fix does not. Try again in a few minutes.",
  );
}

/** Told on a card that nobody can follow up. */
export const noFollowUp = "The memory cannot be reached right now: follow-ups in this thread will not be understood.";

/** Told to whoever had a private card shown to all. */
export function presentShown(title: string): Card {
  return {
    kind: "note",
    tone: "success",
    title: "Shown in the channel",
    blocks: [{ type: "paragraph", text: title, style: "normal" }],
    buttons: [],
  };
}

/**
 * The same code was answered in the same channel a moment ago.
 * @param address where that thread is opened, where that is known
 */
export function presentEarlier(
  { code, title }: { readonly code: string; readonly title: string },
  minutes: number,
  address: string | undefined,
  notes: readonly string[],
): Card {
  const link: Block[] =
    address === undefined
      ? []
      : [{ type: "links", label: "The earlier thread", links: [{ title: "Open the thread", url: address }] }];
  const ago = minutes < 1 ? "a moment ago" : minutes === 1 ? "a minute ago" : `${minutes} minutes ago`;
  return {
    kind: "note",
    tone: "info",
    title: `${code}: ${title}`,
    blocks: [
      ...notes.map((text): Block => ({ type: "paragraph", text, style: "subtle" })),
      { type: "paragraph", text: `Answered ${ago} in another thread of this channel.`, style: "normal" },
      ...link,
    ],
    buttons: [{ label: "Show the steps here", token: encodeAction({ type: "look", code }) }],
  };
}

/** The small card of a channel that is set to quiet. */
export function presentSmall({ code, title, meaning }: { code: string; title: string; meaning: string }): Card {
  return {
    kind: "note",
    tone: "info",
    title: `${code}: ${title}`,
    blocks: [{ type: "paragraph", text: meaning, style: "normal" }],
    buttons: [{ label: "Show the steps", token: encodeAction({ type: "look", code }) }],
  };
}

function warning(title: string, text: string): Card {
  return { kind: "note", tone: "warning", title, blocks: [{ type: "paragraph", text, style: "normal" }], buttons: [] };
}

/** Told to whoever handed a fix over, when nobody could be called. */
export function presentNotCalled(): Card {
  return warning(
    "The summary stands in this thread alone",
    "It could not be posted in the channel for escalations, and nobody was called. Call somebody yourself, and tell the bot's administrator.",
  );
}

/** Shown beside the answer when a file of the message was left out. */
export function presentUnreadFile(reason: "too large" | "refused"): Card {
  const text = {
    "too large":
      "It is larger than 5 MB, alone or together with the others of the message. Send the end of the log: the error stands there.",
    refused: "The bot may not read files here, or the download failed. Paste the lines around the error as text.",
  }[reason];
  return {
    kind: "note",
    tone: "warning",
    title: "The file was not read",
    blocks: [{ type: "paragraph", text, style: "normal" }],
    buttons: [],
  };
}
