import { signs } from "../intake/signs.ts";

/** Whose error a number is: that of Windows' own updates, or of another product. */
export type Subject = "updates" | "product";

/** A longer text is a log, of which the beginning tells what it is about. */
const longest = 6000;

/** What was done about the trouble names no subject: "tried sfc and DISM". */
const remedyBefore = /\b(?:tried|try|ran|did|used|running|even|like)\b[^.:\n]{0,40}$/i;

/**
 * Where a message names both the updates of Windows and another product, a number belongs to the one that is named last in front of
 * it, or else first behind it.
 * @param text normalised text; it is read when a subject is first asked for
 * @returns a function that tells the subject at a place of the text, undefined where none is named
 */
export function readSubjects(text: string): (at: number) => Subject | undefined {
  let named: readonly Named[] | undefined;
  return (at) => {
    named ??= subjectsIn(text.slice(0, longest));
    return (named.findLast((each) => each.at < at) ?? named[0])?.subject;
  };
}

interface Named {
  readonly at: number;
  readonly subject: Subject;
}

function subjectsIn(text: string): readonly Named[] {
  return [...text.matchAll(signs.subject)]
    .filter(({ index }) => !remedyBefore.test(text.slice(Math.max(0, index - 60), index)))
    .map(({ index, groups }) => ({ at: index, subject: groups?.["product"] === undefined ? "updates" : "product" }));
}
