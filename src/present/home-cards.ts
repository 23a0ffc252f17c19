import type { Card } from "../model/card.ts";
import { presentHelp, presentPrivacy } from "./command-cards.ts";

/** An open fix in one line, with the address of its thread where the platform has one. */
export interface HomeLine {
  readonly line: string;
  readonly address?: string;
}

/**
 * What a person finds where a platform gives the bot a page of its own: open fixes, help and privacy.
 * @param others of their channels, begun by others
 * @param days how long a fix is kept after its last move
 */
export function presentHome(own: readonly HomeLine[], others: readonly HomeLine[], days: number): readonly Card[] {
  const around = others.length === 0 ? [] : [presentFixes("Open in the same channels", others)];
  return [presentFixes("Your open fixes", own), ...around, presentHelp(), presentPrivacy(days)];
}

function presentFixes(title: string, fixes: readonly HomeLine[]): Card {
  const links = fixes.flatMap(({ line, address }) => (address === undefined ? [] : [{ title: line, url: address }]));
  const others = fixes.filter(({ address }) => address === undefined);
  const none = "None. A fix begins in the thread of an answer, and stands here until it ends.";
  return {
    kind: "note",
    tone: "info",
    title,
    blocks: [
      ...(links.length === 0 ? [] : [{ type: "links" as const, label: "Go on in the thread", links }]),
      ...others.map(({ line }) => ({ type: "paragraph" as const, text: line, style: "normal" as const })),
      ...(fixes.length === 0 ? [{ type: "paragraph" as const, text: none, style: "normal" as const }] : []),
    ],
    buttons: [],
  };
}
