import type { HomeView, KnownBlock } from "@slack/types";
import type { Card } from "../../src/index.ts";
import { limits } from "./limits.ts";
import { searchId } from "./names.ts";
import { renderCard } from "./render.ts";

/**
 * The Home tab: a field to look something up, whose answer comes as a direct message, and below it cards.
 * @param cards as the core made them for the person who looks, the most important first
 */
export function homeView(cards: readonly Card[]): HomeView {
  const blocks: readonly KnownBlock[] = [searchField, ...cards.flatMap(renderCard)];
  return { type: "home", blocks: blocks.slice(0, limits.homeBlocks) };
}

const searchField: KnownBlock = {
  type: "input",
  dispatch_action: true,
  label: { type: "plain_text", text: "Look up an error", emoji: false },
  element: {
    type: "plain_text_input",
    action_id: searchId,
    max_length: limits.searchText,
    placeholder: { type: "plain_text", text: "0x80244022, its name, or a few words", emoji: false },
    dispatch_action_config: { trigger_actions_on: ["on_enter_pressed"] },
  },
};
