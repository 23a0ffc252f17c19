import { type AdaptiveCard, type Reply, shortened, toAdaptiveCard } from "../../src/index.ts";
import { limits } from "./limits.ts";

/** An Adaptive Card with what only Teams reads. */
export interface TeamsCard extends AdaptiveCard {
  readonly msteams: { readonly width: "Full" };
}

/** Reply → the card that Teams shows: full width, and below the size that Teams takes. */
export function render(reply: Reply): TeamsCard {
  return shortened(reply.card, toTeamsCard, fits);
}

function fits(card: TeamsCard): boolean {
  return Buffer.byteLength(JSON.stringify(card)) <= limits.cardBytes;
}

function toTeamsCard(card: Reply["card"]): TeamsCard {
  return { msteams: { width: "Full" }, ...toAdaptiveCard(card) };
}
