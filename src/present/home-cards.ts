import type { Card } from "../model/card.ts";
import { presentHelp, presentPrivacy } from "./command-cards.ts";

/** An open fix in one line, with the address of its thread where the platform has one. */
export interface HomeLine {
  readonly line: string;
  readonly address?: string;
}

/**
 * What a person finds where a platform gives the bot a page of its own: their open fixes, help and privacy.
 * @param days how long a fix is kept after its last move
 */
export function presentHome(fixes: readonly HomeLine[], days: number): readonly Card[] {
  return [presentOpenFixes(fixes), presentHelp(), presentPrivacy(days)];
}

function presentOpenFixes(fixes: readonly HomeLine[]): Card {
  const links = fixes.flatMap(({ line, address }) => (address === undefined ? [] : [{ title: line, url: address }]));
  const others = fixes.filter(({ address }) => address === undefined);
  const none = "None. A fix begins in the thread of an answer, and stands here until it ends.";
  return {
    kind: "note",
    tone: "info",
    title: "Your open fixes",
    blocks: [
      ...(links.length === 0 ? [] : [{ type: "links" as const, label: "Go on in the thread", links }]),
      ...others.map(({ line }) => ({ type: "paragraph" as const, text: line, style: "normal" as const })),
      ...(fixes.length === 0 ? [{ type: "paragraph" as const, text: none, style: "normal" as const }] : []),
    ],
    buttons: [],
  };
}
