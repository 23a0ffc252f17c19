import { type CompiledForms, compile, readingOf, wordsOf } from "./follow-up-forms.ts";
import { createSpelling, type Spelling } from "./follow-up-spelling.ts";
import { english as englishPhrases, englishParts as phraseParts } from "./forms-english.ts";
import { englishClauseParts, englishClauses } from "./forms-english-clauses.ts";
import { englishRequests } from "./forms-english-requests.ts";
import { french, frenchParts } from "./forms-french.ts";
import { german, germanParts } from "./forms-german.ts";
import { spanish, spanishParts } from "./forms-spanish.ts";

/** The forms that these words are, whichever the language. */
export function matchForms(words: readonly string[], asked: boolean): CompiledForms | undefined {
  const { languages, spelling } = grammarOf();
  const spelled: string[] = [];
  for (const word of words) {
    const meant = spelling.correct(word);
    if (meant === undefined) return undefined;
    spelled.push(meant);
  }
  const reading = readingOf(spelled);
  for (const { forms } of languages) {
    const found = forms.find((each) => (each.asked || !asked) && each.matches(reading));
    if (found !== undefined) return found;
  }
  return undefined;
}

const english = [...englishPhrases, ...englishClauses, ...englishRequests];
const englishParts = { ...phraseParts, ...englishClauseParts };

interface Language {
  readonly forms: readonly CompiledForms[];
}

interface Grammar {
  readonly languages: readonly Language[];
  readonly spelling: Spelling;
}

/** Made when the first message of a thread is read: most processes never do. */
let grammar: Grammar | undefined;

function grammarOf(): Grammar {
  grammar ??= {
    languages: [
      { forms: compile(english, englishParts) },
      { forms: compile(german, germanParts) },
      { forms: compile(french, frenchParts) },
      { forms: compile(spanish, spanishParts) },
    ],
    spelling: createSpelling([
      ...wordsOf(english, englishParts),
      ...wordsOf(german, germanParts),
      ...wordsOf(french, frenchParts),
      ...wordsOf(spanish, spanishParts),
    ]),
  };
  return grammar;
}
