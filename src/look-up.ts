import { type AdaptiveCard, toAdaptiveCard } from "./cards/adaptive-card.ts";
import { cardText } from "./cards/plain-text.ts";
import type { Catalog } from "./catalog/catalog.ts";
import { dayOf } from "./catalog/freshness.ts";
import { formatCode } from "./codes/code.ts";
import { createMatcher, type Match, type Matcher } from "./match/match.ts";
import type { Card } from "./model/card.ts";
import { evidenceLines } from "./present/evidence.ts";
import { presentNothing } from "./present/notes.ts";
import { presentMatch } from "./present/present.ts";

/** What a text is about and why, without delivering anything: for the command line, the API and the console's evidence. */
export interface LookUp {
  readonly match: Match;
  /** Absent when the bot stays silent. */
  readonly card?: Card;
  readonly evidence: readonly string[];
}

export interface LookUpDependencies {
  readonly catalog: Catalog;
  readonly now: () => Date;
  /** The address under which people can open an entry, where the catalog is published. */
  readonly entryAddress?: (code: string) => string;
}

/**
 * @param text as it was sent, in any markup
 * @param addressed whether an answer is expected
 */
export type LookUpText = (text: string, addressed: boolean) => LookUp;

/** @param matcher of the same catalog, where there is one already */
export function createLookUp(
  { catalog, now, entryAddress }: LookUpDependencies,
  matcher: Matcher = createMatcher(catalog),
): LookUpText {
  return (text, addressed) => {
    const view = { catalog, today: dayOf(now()), ...(entryAddress === undefined ? {} : { entryAddress }) };
    const match = matcher.match(text, addressed);
    const card = presentMatch(match, view) ?? (addressed ? presentNothing() : undefined);
    return { match, evidence: evidenceLines(match, catalog), ...(card === undefined ? {} : { card }) };
  };
}

/** A match as plain data, with codes in their canonical form. */
export interface MatchedCodes {
  readonly kind: Match["kind"];
  /** What the text is about, the leading code first. */
  codes: string[];
  /** Guesses; never answered without asking. */
  didYouMean: string[];
}

/** A look-up as plain data, for those who ask in JSON. */
export interface LookUpResult extends MatchedCodes {
  /** What in the text led there. */
  evidence: string[];
  /** The card in words; `null` when the bot stays silent. */
  readonly text: string | null;
  readonly card: AdaptiveCard | null;
}

/** Of a `LookUp` what needs no card. */
export function codesOf({ kind, codes, didYouMean }: Match): MatchedCodes {
  return { kind, codes: codes.map(formatCode), didYouMean: didYouMean.map(formatCode) };
}

/** The whole of a `LookUp`; its card is rendered as text and as an Adaptive Card. */
export function resultOf({ match, card, evidence }: LookUp): LookUpResult {
  return {
    ...codesOf(match),
    evidence: [...evidence],
    text: card === undefined ? null : cardText(card),
    card: card === undefined ? null : toAdaptiveCard(card),
  };
}
