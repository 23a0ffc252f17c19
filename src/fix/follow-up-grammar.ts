import { adjunctWords } from "./follow-up-adjuncts.ts";
import {
  type CompiledForms,
  compile,
  covers,
  type Forms,
  type Parts,
  type Reading,
  wordsOf,
} from "./follow-up-forms.ts";
import { politeWords } from "./follow-up-politeness.ts";
import { createSpelling, type Spelling } from "./follow-up-spelling.ts";
import { english as englishPhrases, englishParts as phraseParts } from "./forms-english.ts";
import { englishClauseParts, englishClauses } from "./forms-english-clauses.ts";
import { englishObstacleParts, englishObstacles } from "./forms-english-obstacles.ts";
import { englishReportParts, englishReports } from "./forms-english-reports.ts";
import { englishRequests } from "./forms-english-requests.ts";
import { french, frenchParts } from "./forms-french.ts";
import { german, germanParts } from "./forms-german.ts";
import { spanish, spanishParts } from "./forms-spanish.ts";

/** The forms that the words from one place to another are, whichever the language. */
export function matchForms(reading: Reading, from: number, to: number, asked: boolean): CompiledForms | undefined {
  const { byFirst, vocabulary } = grammarOf();
  for (let at = from; at < to; at++) if (!vocabulary.has(reading.words[at] ?? "")) return undefined;
  const beginning = byFirst.get(reading.words[from] ?? "") ?? [];
  return beginning.find((each) => (each.asked || !asked) && covers(each, reading, from, to));
}

/** The words as the forms have them; those that are none of theirs stay as they are. */
export function spell(words: readonly string[]): readonly string[] {
  const { spelling } = grammarOf();
  return words.map((word) => spelling.correct(word) ?? word);
}

const languages: readonly (readonly [readonly Forms[], Parts])[] = [
  [
    [...englishReports, ...englishPhrases, ...englishClauses, ...englishRequests, ...englishObstacles],
    { ...phraseParts, ...englishClauseParts, ...englishObstacleParts, ...englishReportParts },
  ],
  [german, germanParts],
  [french, frenchParts],
  [spanish, spanishParts],
];

interface Grammar {
  /** The forms of all languages by the words that they can begin with. */
  readonly byFirst: ReadonlyMap<string, readonly CompiledForms[]>;
  /** A clause with any other word is no form. */
  readonly vocabulary: ReadonlySet<string>;
  readonly spelling: Spelling;
}

/** Made when the first message of a thread is read: most processes never do. */
let grammar: Grammar | undefined;

function grammarOf(): Grammar {
  grammar ??= makeGrammar();
  return grammar;
}

function makeGrammar(): Grammar {
  const vocabulary = new Set(["#", ...languages.flatMap(([forms, parts]) => wordsOf(forms, parts))]);
  return {
    byFirst: byFirstWord(languages.flatMap(([forms, parts]) => compile(forms, parts))),
    vocabulary,
    spelling: createSpelling([...vocabulary, ...adjunctWords(), ...politeWords()]),
  };
}

function byFirstWord(all: readonly CompiledForms[]): ReadonlyMap<string, readonly CompiledForms[]> {
  const byWord = new Map<string, CompiledForms[]>();
  for (const forms of all) {
    for (const word of forms.first()) {
      const same = byWord.get(word);
      if (same === undefined) byWord.set(word, [forms]);
      else same.push(forms);
    }
  }
  return byWord;
}
