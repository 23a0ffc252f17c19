import type { Catalog } from "../catalog/catalog.ts";
import { isStale } from "../catalog/freshness.ts";
import type { Block, Card } from "../model/card.ts";
import type { ChannelMode } from "../model/channel-mode.ts";
import { heading, normal, subtle } from "./parts.ts";

/** Answers to what people ask about the bot itself. */

export function presentHelp(): Card {
  return note("What wuerror does", [
    normal("It explains Windows Update errors and goes through the steps that fix them, one at a time, in the thread."),
    heading("Ask it"),
    normal(
      "Paste a code in any notation, lines of a log, a log file, or a few words such as: proxy authentication required. In a channel it also answers to an exact code that it overhears.",
    ),
    heading("In the thread of a fix, press a button or say"),
    normal(
      "done · that worked · did not help · next · back · skip · show all steps · what does that do? · which step are we on? · wrong error · can someone look at this? A new code goes on from there.",
    ),
    heading("About itself"),
    normal("help · privacy · forget (erases what is tied to you) · status · here on, here off, here quiet"),
    subtle("Other talk in the thread is left alone. wuerror never runs anything on a PC."),
  ]);
}

/** @param days how long a fix is kept after its last move */
export function presentPrivacy(days: number): Card {
  return note("What wuerror reads and keeps", [
    normal(
      "It reads the messages of the channels it is in, to find update errors, and forgets them at once. What meets silence leaves no trace at all.",
    ),
    heading("Kept"),
    normal(
      `For ${days} days: which code was answered in which thread, and the steps of a fix with their outcomes and times. For a day: the identity of answered messages, so that none is answered twice. People are kept as a keyed hash that nobody can read without the secret of this installation.`,
    ),
    normal("Without end: how often a step worked and failed here, as plain counts, and the settings of channels."),
    heading("Never kept"),
    normal("The text of messages, names of people or PCs, paths, files, addresses."),
    subtle("Say forget to erase what is tied to you. No telemetry, no AI service; the catalog is part of the program."),
  ]);
}

/** @param rows how much was erased */
export function presentForgotten(rows: number): Card {
  const erased = rows === 0 ? "Nothing was kept about you." : `Erased: ${rows} ${rows === 1 ? "record" : "records"}.`;
  return note("Forgotten", [
    normal(`${erased} Fixes that you began are gone; in those of others your part is no longer tied to you.`),
  ]);
}

export function presentNotForgotten(): Card {
  return note(
    "Not forgotten yet",
    [normal("The memory cannot be reached right now, so nothing could be erased. Try again in a few minutes.")],
    "warning",
  );
}

export function presentStatus(catalog: Catalog, mode: ChannelMode, today: string, remembers: boolean): Card {
  const reviewed = [...catalog.entries.values()].map((entry) => entry.reviewed).sort();
  const stale = reviewed.filter((date) => isStale(date, today)).length;
  return note("wuerror here", [
    {
      type: "facts",
      facts: [
        { label: "In this channel", value: modes[mode] },
        { label: "Catalog", value: `${catalog.entries.size} reviewed entries, ${catalog.reference.size} known codes` },
        { label: "Reviewed", value: span(reviewed[0] ?? "never", reviewed.at(-1) ?? "never") },
        { label: "Older than 12 months", value: `${stale} entries` },
        { label: "Memory", value: remembers ? "works" : "cannot be reached: look-ups work, follow-ups do not" },
      ],
    },
    subtle("Change it with: here on, here off, here quiet."),
  ]);
}

const modes: Readonly<Record<ChannelMode, string>> = {
  on: "on: answers exact codes and telling words that it overhears",
  quiet: "quiet: answers only exact codes that it overhears, with a small card",
  off: "off: answers only when it is addressed",
};

export function presentSettings(mode: ChannelMode): Card {
  return note("Set", [normal(`In this channel wuerror is now ${modes[mode]}.`)], "success");
}

/** @param reason why a setting stays as it was */
export function presentSettingsRefused(reason: keyof typeof refusals): Card {
  return note("Not set", [normal(refusals[reason])], "warning");
}

const refusals = {
  "no-memory": "The memory cannot be reached right now, so the setting could not be kept. Try again in a few minutes.",
  "unknown-mode": "There is no such setting. Say here on, here off or here quiet; here alone shows what is set.",
} as const;

function note(title: string, blocks: readonly Block[], tone: Card["tone"] = "info"): Card {
  return { kind: "note", tone, title, blocks, buttons: [] };
}

function span(first: string, last: string): string {
  return first === last ? first : `from ${first} to ${last}`;
}
