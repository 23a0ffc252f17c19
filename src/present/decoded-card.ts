import type { Catalog } from "../catalog/catalog.ts";
import { formatCode, isSuccess } from "../codes/code.ts";
import { familyOf } from "../codes/family.ts";
import type { Block, Card } from "../model/card.ts";
import {
  capitalised,
  codeFacts,
  extendFacts,
  facilityFact,
  lookButtons,
  otherCodes,
  paragraphs,
  type Surroundings,
  shortTitle,
} from "./parts.ts";

/** A number without a reviewed entry: what is certain about it, and where to look. Never a mitigation. */
export function presentDecoded(value: number, catalog: Catalog, surroundings: Surroundings = {}): Card {
  const code = formatCode(value);
  const row = catalog.reference.get(value);
  const success = isSuccess(value) || row?.outcome === "success";
  const family = familyOf(value);
  const meaning = row?.meaning ? capitalised(row.meaning) : undefined;
  const blocks: Block[] = [
    ...paragraphs(surroundings.notes ?? [], "subtle"),
    {
      type: "facts",
      facts: [
        ...codeFacts(value, catalog),
        ...extendFacts(surroundings.extend, catalog),
        ...facilityFact(value, success),
      ],
    },
  ];
  if (meaning !== undefined) blocks.push({ type: "paragraph", text: `${meaning}.`, style: "normal" });
  blocks.push({
    type: "paragraph",
    text: success ? "This number reports success or a normal state, not a failure." : family.meaning,
    style: "normal",
  });
  if (!success) {
    blocks.push(
      { type: "paragraph", text: "Where to look", style: "heading" },
      { type: "paragraph", text: family.lookAt, style: "normal" },
      {
        type: "paragraph",
        text: "Decoded from the number; there is no reviewed entry for this code, so no fix is offered.",
        style: "subtle",
      },
    );
  }
  const guesses = surroundings.guesses ?? [];
  if (guesses.length > 0) {
    blocks.push(
      {
        type: "paragraph",
        text: "Did you mean one of these? They differ by one digit; they are guesses.",
        style: "heading",
      },
      {
        type: "facts",
        facts: guesses.map((guess) => ({ label: formatCode(guess), value: shortTitle(guess, catalog) })),
      },
    );
  }
  blocks.push(...otherCodes(surroundings.others ?? [], catalog));
  return {
    kind: "decoded",
    tone: success ? "success" : "warning",
    title: `${code}: ${meaning ?? (row?.symbol || "no public name")}`,
    blocks,
    buttons: lookButtons([...guesses, ...(surroundings.others ?? [])], surroundings.isPrivate),
  };
}
