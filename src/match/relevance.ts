import type { Catalog } from "../catalog/catalog.ts";
import { isSuccess, wrapped } from "../codes/code.ts";
import { familyOf } from "../codes/family.ts";
import { type Context, isBarePaste } from "../intake/context.ts";
import type { FoundCode } from "../intake/find-codes.ts";
import type { Subject } from "./subject.ts";

/**
 * Whether numbers in a message that was not addressed to the bot are reason enough to speak. A wrong yes is noise, or worse, a
 * wrong fix; so every "yes" below names what makes it one.
 */

export interface Situation {
  readonly text: string;
  readonly context: Context;
  readonly catalog: Catalog;
  /** Whose error stands at a place of the text, where the message names more than one. */
  readonly subjectAt: (at: number) => Subject | undefined;
}

/** @returns the codes that count when the message is overheard */
export function relevantCodes(codes: readonly FoundCode[], situation: Situation): readonly FoundCode[] {
  if (codes.length === 0) return codes;
  let bare: boolean | undefined;
  const isBare = () => {
    bare ??= isBarePaste(situation.text, codes);
    return bare;
  };
  return codes.filter((code) => isRelevant(code, isBare, situation));
}

function isRelevant(code: FoundCode, isBare: () => boolean, situation: Situation): boolean {
  const { context, catalog, text } = situation;
  if (isSuccess(code.value) || outcome(code.value, catalog) !== "failure") return false;
  if (!isKnown(code.value, catalog) || isEndOfRange(text, code)) return false;
  // Nothing but the code: it was pasted to ask about it.
  if (code.notation === "hex" && code.raw.length === text.length) return true;
  const own = familyOf(code.value).scope === "own";
  switch (code.notation) {
    case "hex":
    case "symbol":
      if (own) return !context.foreign || context.update || context.failure;
      // A result with its extend code is what Windows Setup shows after an upgrade that failed.
      if (code.extend !== undefined) return true;
      return (
        isOfUpdates(code, situation) || (code.notation === "hex" && isBare()) || isNetworkOfWindows(code.value, context)
      );
    case "bare-hex":
    case "decimal":
      if (code.extend !== undefined) return true;
      if (counted.test(text.slice(code.end, code.end + 12))) return false;
      if (own ? isAboutUpdates(context) : isOfUpdates(code, situation)) return true;
      return (own || isNetworkOfWindows(code.value, context)) && !context.foreign && isCalledError(text, code);
    case "win32":
    case "http":
      return context.update && isOfUpdates(code, situation);
    case "short-hex":
      return false;
  }
}

/** Errors of the database engine and of mounted images (0xC14201xx) are known by their family; they are in no public table. */
export function isKnown(value: number, { entries, reference }: Catalog): boolean {
  return entries.has(value) || reference.has(value) || wrapped(value)?.kind === "ese" || value >>> 8 === 0xc14201;
}

const calledBefore =
  /(?<![a-z])(?:(?:last)?errors?|(?:last|error|exit|result|return|fehler){0,3}code|hresult|hr|fehler|erreur|errore|failed|exit|exited|status|result)(?: with| of| is)?\W{0,12}$/i;
/** A count has its unit behind it. */
const counted = /^ ?(?:bytes?|[kmgt]i?b|ms|ns|ticks|rows?|records?|files?|objects?)\b/i;
const calledAfter = /^\W{0,4}(?:unknown )?(?:error|fehler|erreur)/i;

const rangeAfter = /^ ?(?:-|to|and|through|\.{2,3}) ?(?:0x)?[0-9a-f]{6}ff(?![0-9a-z])/i;
const rangeBefore = /(?:0x)?[0-9a-f]{6}00 ?(?:-|to|and|through|\.{2,3}) ?$/i;

/** `0x80240000-0x8024FFFF`: a range of numbers is talked about, not an error. */
function isEndOfRange(text: string, { at, end, value }: FoundCode): boolean {
  const low = value & 0xff;
  if (low === 0) return rangeAfter.test(text.slice(end, end + 24));
  return low === 0xff && rangeBefore.test(text.slice(Math.max(0, at - 24), at));
}

/** Digits that a word right beside them calls an error. */
function isCalledError(text: string, { at, end }: FoundCode): boolean {
  return calledBefore.test(text.slice(Math.max(0, at - 40), at)) || calledAfter.test(text.slice(end, end + 30));
}

/** Update words count unless another product is at work and the update is only when its trouble began. */
export function isAboutUpdates(context: Context): boolean {
  if (context.log) return true;
  return context.update && !(context.foreign && context.sinceUpdate);
}

/** An error of a shared family belongs to updates when they are what the message is about where the number stands. */
export function isOfUpdates({ at }: { readonly at: number }, { context, subjectAt }: Situation): boolean {
  if (!isAboutUpdates(context)) return false;
  if (context.log || !(context.foreign || context.neighbour)) return true;
  return subjectAt(at) !== "product";
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
