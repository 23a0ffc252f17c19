import type { Catalog } from "../catalog/catalog.ts";
import { isSuccess, wrapped } from "../codes/code.ts";
import { familyOf } from "../codes/family.ts";
import { type Context, isBarePaste } from "../intake/context.ts";
import type { FoundCode } from "../intake/find-codes.ts";

/**
 * Whether numbers in a message that was not addressed to the bot are reason enough to speak. A wrong yes is noise, or worse, a
 * wrong fix; so every "yes" below names what makes it one.
 */

export interface Situation {
  readonly text: string;
  readonly context: Context;
  readonly catalog: Catalog;
}

/** @returns the codes that count when the message is overheard */
export function relevantCodes(codes: readonly FoundCode[], situation: Situation): readonly FoundCode[] {
  let bare: boolean | undefined;
  const isBare = () => {
    bare ??= isBarePaste(situation.text, codes);
    return bare;
  };
  return codes.filter((code) => isRelevant(code, isBare, situation));
}

function isRelevant(code: FoundCode, isBare: () => boolean, { context, catalog }: Situation): boolean {
  if (isSuccess(code.value) || outcome(code.value, catalog) !== "failure") return false;
  const known =
    catalog.entries.has(code.value) || catalog.reference.has(code.value) || wrapped(code.value)?.kind === "ese";
  const own = familyOf(code.value).scope === "own";
  if (own && known && (code.notation === "hex" || code.notation === "symbol")) return true;
  const isUpdate = isAboutUpdates(context);
  if (!known) return own && isUpdate && (code.notation === "hex" || context.log);
  switch (code.notation) {
    case "hex":
    case "symbol":
      return isUpdate || (code.notation === "hex" && isBare()) || isNetworkOfWindows(code.value, context);
    case "bare-hex":
      return isUpdate || ((own || isNetworkOfWindows(code.value, context)) && context.failure && !context.foreign);
    case "decimal":
      return isUpdate || (own && context.failure && !context.foreign);
    case "win32":
    case "http":
      return context.update && isAboutUpdates(context);
    case "short-hex":
      return false;
  }
}

/** Update words count unless another product is at work and the update is only when its trouble began. */
export function isAboutUpdates(context: Context): boolean {
  if (context.log) return true;
  return context.update && !(context.foreign && context.sinceUpdate);
}

/** The connection errors of Windows itself: with the name of a Windows release and nothing else, updates are what is meant. */
function isNetworkOfWindows(value: number, context: Context): boolean {
  return (
    familyOf(value).id === "winhttp" && context.windows && context.failure && !context.foreign && !context.neighbour
  );
}

function outcome(value: number, catalog: Catalog): "failure" | "success" | "info" {
  return catalog.reference.get(value)?.outcome ?? "failure";
}
