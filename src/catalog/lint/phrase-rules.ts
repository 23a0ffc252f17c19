import type { Problem } from "../parse.ts";
import { type LintContext, problemAt } from "./context.ts";
import { plainWords } from "./texts.ts";

/** Words that fit nearly every entry, so that they tell none apart. */
const common = new Set(
  `a an and at can cannot code computer could doesn during error errors fail failed failing fails failure for from get hresult i in install
  installation installing is it keeps laptop microsoft my not of on or pc problem problems server something t the there this to try trying update updates
  updating went when will windows with won work working works wrong`.split(/\s+/),
);

const symbol = /^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+$|^(?:0x)?[0-9a-f]{8}$/i;
/** Chinese, Japanese, Korean and Thai are written without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** A phrase tells its entry apart from all others. */
export function phrases({ entries }: LintContext): readonly Problem[] {
  const seen = new Map<string, string>();
  return entries.flatMap((entry) =>
    entry.value.phrases.flatMap((phrase, index) => {
      const report = (message: string) => problemAt(entry, "phrase", `"${phrase}": ${message}`, "phrases", index);
      const key = plainWords(phrase).join(" ");
      const before = seen.get(key);
      seen.set(key, before ?? entry.file);
      const weak = weakness(phrase);
      const problems = weak === undefined ? [] : [report(weak)];
      if (before === undefined) return problems;
      const where = before === entry.file ? "stands twice in this entry" : `stands in ${before} too`;
      return [...problems, report(`${where}; expected words that only one entry has`)];
    }),
  );
}

function weakness(phrase: string): string | undefined {
  if (symbol.test(phrase.trim()) || unspaced.test(phrase)) return undefined;
  const words = plainWords(phrase);
  if (words.length < 2) return "is a single word; expected at least two, or a symbol";
  if (words.every((word) => common.has(word)))
    return "has only words that fit nearly every error; expected a telling word";
  return undefined;
}
