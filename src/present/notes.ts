import type { Card } from "../model/card.ts";

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
        text: String.raw`Settings > Windows Update > Update history shows the code of a failed update; C:\Windows\Logs\CBS\CBS.log and Get-WindowsUpdateLog show more.`,
        style: "subtle",
      },
    ],
    buttons: [],
  };
}

/** Shown when a button of an older card is pressed whose entry is gone, or a token was altered. */
export function presentStaleButton(): Card {
  return {
    kind: "note",
    tone: "warning",
    title: "This button no longer works",
    blocks: [
      {
        type: "paragraph",
        text: "The card is from an earlier version of the catalog. Send the code again.",
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

/** Shown beside the answer when a file of the message was left out. */
export function presentUnreadFile(reason: "too large" | "refused"): Card {
  const text = {
    "too large": "It is larger than 5 MB. Send the end of the log: the error stands there.",
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
