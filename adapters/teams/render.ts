import { type AdaptiveCard, type Reply, shorterVersions, toAdaptiveCard } from "../../src/index.ts";
import { limits } from "./limits.ts";

/** An Adaptive Card with what only Teams reads. */
export interface TeamsCard extends AdaptiveCard {
  readonly msteams: { readonly width: "Full" };
}

/** Reply → the card that Teams shows: full width, and below the size that Teams takes. */
export function render(reply: Reply): TeamsCard {
  let shortest = reply.card;
  for (shortest of shorterVersions(reply.card)) {
    const card = toTeamsCard(shortest);
    if (Buffer.byteLength(JSON.stringify(card)) <= limits.cardBytes) return card;
  }
  return toTeamsCard(shortest);
}

function toTeamsCard(card: Reply["card"]): TeamsCard {
  return { ...toAdaptiveCard(card), msteams: { width: "Full" } };
}
