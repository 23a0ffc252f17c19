import { empty, openings } from "./follow-up-politeness.ts";
import { reporterAt } from "./follow-up-relay.ts";
import { wordSet } from "./word-set.ts";

/** What people tell of their own doing around an outcome: "I clicked through every page", "DISM took 25 minutes". */

const own = wordSet("i we ich wir j on je nous yo");
const auxiliaries = wordSet(`
  have had has also then hab habe haben hat ai a avons he hemos ha ya lo la me l
`);
/** What tells of the past in a language that has a word for it before the verb. */
const perfect = wordSet("hab habe haben hat ai a avons he hemos ha");
const past = wordSet(`
  ran did went got put set made tried took came saw found left held let kept typed spoke gave chose
`);
const englishPast = /^[a-z]{3,14}ed$/;
const participle =
  /^(?:[a-z]{2,6})?ge[a-z]{2,12}(?:t|en)$|^[a-z]{3,12}iert$|^(?:ver|be|er|ent)[a-z]{2,12}(?:t|en)$|^[a-z]{2,14}(?:[ai]do|ee?|is|it|ue)$|^hecho$|^puesto$/;
const spanishParticiple = /^[a-z]{2,14}[ai]do$|^hecho$|^puesto$/;
/** Of another time or another PC, not done, or not done by whoever speaks. */
const elsewhere = wordSet(`
  not no never without week weeks month months year years ago if when while another colleague colleagues mine he she
  they them you your nicht nie kein keine woche wochen monat monate jahr kollege kollegin sie pas jamais semaine mois
  collegue nunca semana mes ano companero
  phone router switch printer scanner firewall wifi report spreadsheet meeting keyboard mouse monitor car phones printers
  telefon drucker bericht telephone imprimante rapport box telefono impresora informe
`);
/** What is somebody's is told of another thing, unless it belongs to the fix: "I rebooted my phone". */
const possessives = wordSet("my our his her their mein meine meinen unser mon ma notre mi nuestro");
const belongings = wordSet(`
  pc laptop computer machine device system notebook windows update updates settings server rechner ordinateur poste equipo
`);
/** What "for" may stand before without naming somebody. */
const objects = wordSet(`
  me us you it this that these updates windows a an the my and some about now new any all everything errors help # half
  over ages good
`);
const durations = wordSet("took takes dauerte hat pris tardo");
const lengths = wordSet(
  "reboots restarts tries attempts goes # hour hours minutes ages forever stunde stunden minuten heure heures hora horas minutos",
);
const longestSubject = 3;

/** `isStory(["i", "checked", "for", "updates"])`; not "i did that for tom", "we had it last week" */
export function isStory(spoken: readonly string[]): boolean {
  const words = spoken.filter((word) => !empty.has(word));
  const start = words.findIndex((word) => !openings.has(word));
  if (
    start < 0 ||
    words.some((word, at) => elsewhere.has(word) && !isSpanish(word, words[at + 1])) ||
    isForOthers(words) ||
    isOfElse(words)
  )
    return false;
  return isDeed(words.slice(start)) || isDuration(words.slice(start));
}

/** "he reiniciado" is "I have restarted". */
function isSpanish(word: string, next = ""): boolean {
  return word === "he" && spanishParticiple.test(next);
}

function isDeed(words: readonly string[]): boolean {
  const subject = own.has(words[0] ?? "") ? 1 : reporterAt(words) + 1;
  const verb = words.findIndex((word, at) => at >= subject && !isAuxiliary(word));
  const first = words[verb] ?? "";
  if (past.has(first) || (words[subject] === "had" && words[subject + 1] === "to") || englishPast.test(first))
    return true;
  const isPerfect = words.slice(0, verb).some((word) => perfect.has(word));
  return isPerfect && words.slice(verb).some((word) => participle.test(word));
}

function isAuxiliary(word: string): boolean {
  return auxiliaries.has(word);
}

/** "dism took about # minutes" */
function isDuration(words: readonly string[]): boolean {
  return words.slice(1, longestSubject).some((word) => durations.has(word)) && words.some((word) => lengths.has(word));
}

function isOfElse(words: readonly string[]): boolean {
  return words.some((word, at) => possessives.has(word) && !belongings.has(words[at + 1] ?? ""));
}

/** "I did that for Tom" */
export function isForOthers(words: readonly string[]): boolean {
  return words.some((word, at) => word === "for" && !objects.has(words[at + 1] ?? ""));
}
