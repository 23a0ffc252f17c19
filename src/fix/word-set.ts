/** `wordSet("yes yep")` → a set of the two; line breaks part words as well. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
