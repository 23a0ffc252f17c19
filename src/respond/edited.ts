import type { Catalog } from "../catalog/catalog.ts";
import type { Match } from "../match/match.ts";

/**
 * What an edit adds to a message that was read before.
 * @returns nothing when it names nothing more than before, as when a slip of the pen was mended
 */
export function addedByEdit(before: Match, after: Match, { entries }: Catalog): Match | undefined {
  switch (after.kind) {
    case "none":
      return undefined;
    case "choices":
      return after.didYouMean.every((code) => before.didYouMean.includes(code)) ? undefined : after;
    case "exact":
    case "decoded":
    case "words": {
      const isNew = after.codes.map((code) => !before.codes.includes(code));
      const codes = after.codes.filter((_, index) => isNew[index]);
      const [lead] = codes;
      if (lead === undefined) return undefined;
      const found = after.found.filter((_, index) => isNew[index]);
      const byCode = entries.has(lead) ? "exact" : "decoded";
      return { ...after, kind: after.kind === "words" ? "words" : byCode, codes, found };
    }
  }
}
