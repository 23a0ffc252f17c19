/**
 * Closed forms of follow-ups, matched against a whole clause. A form is words in the order in which they are said;
 * `(a|b c)` is a choice, `?` makes the word or choice before it optional, `{name}` stands for a part.
 * Words are as `readWords` leaves them: lower case, no accents, contractions spread, a numbered step as `stepn`.
 */

export type FollowUpKind =
  | "done"
  | "worked"
  | "failed"
  | "next"
  | "back"
  | "skip"
  | "where"
  | "explain"
  | "all"
  | "hand-over"
  | "wrong"
  | "stuck";

export interface Forms {
  readonly kind: FollowUpKind;
  /** Says too little to count beside words that were not understood: "next" in "next, the budget". */
  readonly alone?: true;
  /** May also end in a question mark. */
  readonly asked?: true;
  readonly forms: readonly string[];
}

export type Parts = Readonly<Record<string, string>>;

export interface CompiledForms {
  readonly kind: FollowUpKind;
  readonly alone: boolean;
  readonly asked: boolean;
  /** Whether the words, which `text` holds each after a space, are one of the forms. */
  readonly matches: (words: readonly string[], text: string) => boolean;
}

const deepest = 6;

/** `compile([{ kind: "next", forms: ["next (step)?"] }], {})` → what matches `" next"` and `" next step"` */
export function compile(rules: readonly Forms[], parts: Parts): readonly CompiledForms[] {
  return rules.flatMap(({ kind, alone = false, asked = false, forms }) =>
    forms.map((form) => ({ kind, alone, asked, matches: matcher(form, parts) })),
  );
}

/** A pattern costs much more to make than to use: only a form that knows every word of a clause makes its own. */
function matcher(form: string, parts: Parts): CompiledForms["matches"] {
  let known: ReadonlySet<string> | undefined;
  let pattern: RegExp | undefined;
  return (words, text) => {
    known ??= new Set(spread(form, parts).match(/[^\s()|?]+/g));
    if (!words.every((word) => known?.has(word))) return false;
    pattern ??= new RegExp(`^(?:${source(form, parts)})$`);
    return pattern.test(text);
  };
}

/** Every word that a form holds: what a mistyped word may have meant. */
export function wordsOf(rules: readonly Forms[], parts: Parts): readonly string[] {
  const texts = [...rules.flatMap(({ forms }) => forms), ...Object.values(parts)];
  return texts.flatMap((text) => text.replace(/\{\w{1,12}\}/g, " ").match(/[a-z0-9]{1,24}/g) ?? []);
}

function source(form: string, parts: Parts): string {
  return spread(form, parts)
    .replace(/\s+/g, " ")
    .replace(/[^\s()|?]+/g, (word) => `(?:_${word})`)
    .replaceAll(" ", "")
    .replaceAll("_", " ")
    .replace(/\((?!\?)/g, "(?:");
}

function spread(form: string, parts: Parts): string {
  let text = form;
  for (let depth = 0; depth < deepest && text.includes("{"); depth++) {
    text = text.replace(/\{(\w{1,12})\}/g, (_, name: string) => `(${part(name, parts)})`);
  }
  return text;
}

function part(name: string, parts: Parts): string {
  const found = parts[name];
  if (found === undefined) throw new Error(`no part called ${name}`);
  return found;
}
