import { compile, type Parts, readingOf } from "./follow-up-forms.ts";

/**
 * Words after a clause that leave its meaning as it is: time, manner and doubt.
 * Not "for me" and "on my machine": they say whose computer works.
 */

const parts: Parts = {
  device: "pc|computer|laptop|machine|device|system|notebook|workstation|windows",
  did: "(reboot|restart|scan|reset|command|update|step|stepn|reinstall)",
  doing: "(rebooting|restarting|running|doing|trying|resetting|deleting|following)",
  many: "(a|#|two|three|several|multiple|a few|a couple of|many)",
};

const english = `
  now|again|still|either|anymore|any more|so far|at all|right now|at the moment|this time|every time|each time|
  all the time|since then|as before|like before|than before|no matter what|unfortunately|apparently|finally|
  i think|i guess|i believe|i am afraid|it seems|or so|or whatever|i reckon|it looks like|by the way|as well|
  sorry|for good|at last|at first|
  (two|three|#|several|multiple|a few|many) times|twice|once more|one more time|over and over|
  (even)? (after|following) (the|a|that|this|my|another|{many})? (full|clean|quick|second|#|cold)? ({did}|reboots|
  restarts)|
  (even)? (after|following) {doing} (it|that|this|everything|the {device}|my {device}|stepn|the (command|step|
  scan))? (twice|again|now|{many} times)?|
  (even)? (after|following) (doing)? (that|this|it|all that|all this|all (of)? (that|this|those|the) steps)|
  with (the|that|this) (same)? (error|code|message|error code|command|step)|
  when i (try|run|do|start|launch|type|click|open|execute|enter|paste) (it|that|this|the command|that command|stepn)?|
  for (a|#|an|over an|ages|at least) (hour|hours|minute|minutes|half hour|while|long time|day|days)?|for (ages|hours|
  some time|a while now)|
  in (the)? (settings|cmd|powershell|terminal|command prompt|control panel|services|the list|here)`;
const german = `
  jetzt|nun|wieder|immer noch|noch immer|weiterhin|auch nicht|diesmal|bisher|leider|trotzdem|erneut|nochmal|
  auch nach (dem)? neustart|
  nach (dem|einem)? (neustart|reboot)|glaube ich|glaub ich|wie vorher|wie zuvor|danach`;
const french = `
  maintenant|encore|toujours|cette fois|apres (le|un)? (redemarrage|reboot)|pour l instant|je crois|je pense|non plus|
  comme avant`;
const spanish = `
  ahora|ya|todavia|aun|otra vez|de nuevo|esta vez|despues (de|del) (reiniciar|reinicio)|creo|por ahora|tampoco|
  como antes`;

const adjuncts = compile([{ kind: "done", forms: [english, german, french, spanish] }], parts);
const longest = 9;

/** How many words at the end are an adjunct; the longest one counts. `it fails after the reboot` → 3 */
export function adjunctAt(words: readonly string[]): number {
  for (let length = Math.min(longest, words.length - 1); length > 0; length--) {
    const reading = readingOf(words.slice(-length));
    if (adjuncts.some(({ matches }) => matches(reading))) return length;
  }
  return 0;
}
