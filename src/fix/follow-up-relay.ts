import { openings } from "./follow-up-politeness.ts";
import { wordSet } from "./word-set.ts";

/** A helpdesk's agent reports for whoever has the error: "the user says he did it and it still fails". */

const reporters = wordSet(`
  user customer client caller enduser employee anwender anwenderin nutzer nutzerin benutzer benutzerin kunde kundin
  utilisateur utilisatrice cliente usuario usuaria clienta
`);
const articles = wordSet("the my our this der die unser unsere mein meine l le la mon ma notre el mi nuestro nuestra");
/** "The user rebooted" */
const deeds = wordSet(`
  has had did ran tried restarted rebooted gets got hat hatte a
`);
/** Not "thinks" and "hopes". */
const reports = wordSet(`
  says said confirms confirmed reports reported tells told writes wrote sagt meldet bestatigt berichtet schreibt dit
  confirme signale rapporte dice confirma reporta informa ha confirmado
`);
const links = wordSet("that me us now just also has mir dass uns que qu me nous nos jetzt");
const persons = new Map([
  ...["he", "she", "they"].map((word) => [word, "i"] as const),
  ...["his", "her", "their"].map((word) => [word, "my"] as const),
  ...["il", "elle"].map((word) => [word, "j"] as const),
  ["er", "ich"] as const,
  ["has", "have"] as const,
]);
const longestStart = 4;

/** `the user has rebooted` begins with whoever has the error. */
export function isReporter(words: readonly string[]): boolean {
  return reporterAt(words) >= 0;
}

/** Where whoever has the error stands: -1 where nobody is named. */
export function reporterAt(words: readonly string[]): number {
  const at = words.slice(0, longestStart).findIndex((word) => reporters.has(word));
  return words.slice(0, Math.max(at, 0)).every((word) => articles.has(word) || openings.has(word)) ? at : -1;
}

/** `the user says he did stepn` → `i did stepn`; `the user rebooted` → `i rebooted`; `the user says` → nothing left */
export function relayed(words: readonly string[]): readonly string[] | undefined {
  const at = reporterAt(words);
  if (at < 0) return undefined;
  if (deeds.has(words[at + 1] ?? "")) return ["i", ...words.slice(at + 1).map((word) => persons.get(word) ?? word)];
  const verb = words.findIndex((word, index) => index > at && !links.has(word));
  if (!reports.has(words[verb] ?? "")) return undefined;
  let start = verb + 1;
  while (links.has(words[start] ?? "")) start++;
  return words.slice(start).map((word) => persons.get(word) ?? word);
}
