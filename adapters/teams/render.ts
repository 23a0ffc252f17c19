import { type AdaptiveCard, type Reply, shorterVersions, toAdaptiveCard } from "../../src/index.ts";
import { limits } from "./limits.ts";

/** An Adaptive Card with what only Teams reads. */
export interface TeamsCard extends AdaptiveCard {
  readonly msteams: { readonly width: "Full" };
}

/** Reply → the card that Teams shows: full width, and below the size that Teams takes. */
export function render(reply: Reply): TeamsCard {
  const versions = shorterVersions(reply.card).map(toTeamsCard);
  const fitting = versions.find((card) => Buffer.byteLength(JSON.stringify(card)) <= limits.cardBytes);
  return fitting ?? (versions.at(-1) as TeamsCard);
}

function toTeamsCard(card: Reply["card"]): TeamsCard {
  return { ...toAdaptiveCard(card), msteams: { width: "Full" } };
}
