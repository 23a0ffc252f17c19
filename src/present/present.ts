import type { Catalog } from "../catalog/catalog.ts";
import { formatCode } from "../codes/code.ts";
import { familyOf } from "../codes/family.ts";
import type { Match } from "../match/match.ts";
import type { Card } from "../model/card.ts";
import { encodeAction } from "../model/token.ts";
import { chooseCause } from "./choose-cause.ts";
import { presentDecoded } from "./decoded-card.ts";
import { presentEntry } from "./entry-card.ts";
import { lookButtons, type Surroundings, shortTitle, type View } from "./parts.ts";

/**
 * @param isPrivate whether only the person who asked will see the card
 * @returns the card for a match with the whole entry, or undefined when there is nothing to say
 */
export function presentMatch(match: Match, view: View, isPrivate = false): Card | undefined {
  switch (match.kind) {
    case "none":
      return undefined;
    case "choices":
      return presentChoices(match, view.catalog, isPrivate);
    default: {
      const [lead] = match.codes;
      return lead === undefined ? undefined : presentLead(lead, match, view, isPrivate);
    }
  }
}

function presentLead(lead: number, match: Match, view: View, isPrivate: boolean): Card {
  const entry = view.catalog.entries.get(lead);
  const surroundings = { ...surroundingsOf(match), isPrivate };
  if (entry === undefined) return presentDecoded(lead, view.catalog, surroundings);
  return presentEntry(entry, view, { ...surroundings, cause: chooseCause(entry, match.text).id });
}

/** What a card tells besides the leading code. */
export function surroundingsOf(match: Match): Surroundings {
  return {
    notes: readingNotes(match),
    others: match.codes.slice(1),
    extend: match.found[0]?.extend,
    guesses: match.didYouMean,
  };
}

function readingNotes(match: Match): readonly string[] {
  const notes: string[] = [];
  const [found] = match.found;
  if (found?.corrected === true) notes.push(`Read as ${formatCode(found.value)}.`);
  if (match.kind === "words") notes.push(`No code was given; these words point here: ${match.words.join(", ")}.`);
  if ((match.context.foreign || match.context.neighbour) && familyOf(match.codes[0] ?? 0).scope === "shared") {
    notes.push(
      "The message names another product, and this code is not used by Windows Update alone: the steps below are for updates.",
    );
  }
  return notes;
}

function presentChoices(match: Match, catalog: Catalog, isPrivate: boolean): Card {
  const guesses = match.didYouMean.slice(0, 3);
  const byWords = match.words.length > 0;
  return {
    kind: "choices",
    tone: "info",
    title: byWords ? "Is it one of these?" : "Did you mean one of these?",
    blocks: [
      {
        type: "paragraph",
        text: byWords
          ? `No code was given. These words were recognised: ${match.words.join(", ")}. The entries below are guesses.`
          : "No known error has exactly this number. The codes below differ by one digit; they are guesses.",
        style: "normal",
      },
      {
        type: "facts",
        facts: guesses.map((value) => ({ label: formatCode(value), value: shortTitle(value, catalog) })),
      },
    ],
    buttons: [...lookButtons(guesses, isPrivate), { label: "None of these", token: encodeAction({ type: "none" }) }],
  };
}
