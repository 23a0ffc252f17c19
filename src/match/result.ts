import type { Context } from "../intake/context.ts";
import type { FoundCode } from "../intake/find-codes.ts";

/**
 * What a message is about.
 * exact: at least its first code has a reviewed entry; decoded: its first code has none; words: no code, but words that single
 * one entry out; choices: a question back; none: nothing to say.
 */
export interface Match {
  readonly kind: "exact" | "decoded" | "words" | "choices" | "none";
  /** Canonical values that are answered, the leading one first. */
  readonly codes: readonly number[];
  /** Canonical values that are offered as a guess. */
  readonly didYouMean: readonly number[];
  /** The codes as they were found, in the same order as `codes`. */
  readonly found: readonly FoundCode[];
  /** The words that led here, when words did. */
  readonly words: readonly string[];
  /** Log lines that were set aside as harmless. */
  readonly setAside: number;
  /** The text, for choosing among the causes of an entry; not for keeping. */
  readonly text: string;
  /** What the message's words say about its subject. */
  readonly context: Context;
}

/** A message about which nothing is known yet; each stage that finds something fills it in. */
export type Undecided = Match & { readonly kind: "none" };

export function undecided(text: string, context: Context): Undecided {
  return { kind: "none", codes: [], didYouMean: [], found: [], words: [], setAside: 0, text, context };
}
