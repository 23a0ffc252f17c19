import { compile, covers, type Forms, type Parts, type Reading, wordsOf } from "./follow-up-forms.ts";

/** Words before or after a clause that leave its meaning as it is: time, manner, step and doubt. */

const parts: Parts = {
  device: `pc|computer|laptop|machine|device|system|notebook|workstation|windows|server|vm|box|desktop|host|tablet|
    work (pc|computer|laptop|machine|device)`,
  did: "(reboot|restart|scan|reset|command|update|step|stepn|reinstall)",
  doing: "(rebooting|restarting|running|doing|trying|resetting|deleting|following)",
  many: "(a|#|two|three|several|multiple|a few|a couple of|many)",
  ordinal: "(first|second|third|fourth|last|other|next|1st|2nd|3rd|4th)",
  rechner: "rechner|pc|computer|laptop|gerat|notebook|system|server|kiste|arbeitsrechner|dienstrechner",
  poste: "pc|ordinateur|poste|portable|machine|systeme|serveur|ordi",
  equipo: "pc|equipo|ordenador|computadora|computador|portatil|maquina|sistema|servidor|laptop",
};

const english = `
  now|again|still|either|anymore|any more|so far|at all|right now|at the moment|this time|every time|each time|every single time|whatever i (do|try)|no matter what i (do|try)|
  (just)? (after|within) (about)? (a|#|a few|a couple of|two|three|five|ten) (minute|minutes|second|seconds)|

  all the time|since then|as before|like before|than before|no matter what|unfortunately|apparently|finally|
  i think|i guess|i believe|i am afraid|it seems|or so|or whatever|i reckon|it looks like|by the way|as well|
  sorry|for good|at last|at first|ok|fine|correctly|correct|successfully|successful|all by itself|by itself|
  on its own|for good measure|just in case|i suppose|at percent|with percent|at (exactly|about)? percent|
  (at|on)? the {ordinal} time|at the end|as of (now|this morning|(ten|#) minutes ago)|
  (two|three|#|several|multiple|a few|many) times|twice|once more|one more time|over and over|forever|a bit|
  (on|at|with) the {ordinal} (attempt|try|go|run|pass|boot)|on {ordinal} (attempt|try|go)|(on|at|with) (my|our) {ordinal} (attempt|try|go)|
  (even)? (after|following|since) (the|a|that|this|my|another|{many})? (full|clean|quick|{ordinal}|#|cold)? ({did}|
  reboots|restarts)|
  (even)? (after|following|since) {doing} (it|that|this|everything|the {device}|my {device}|stepn|the (command|step|
  scan))? (twice|again|now|{many} times)?|
  (even)? (after|following) (doing)? (that|this|it|all that|all this|all (of)? (that|this|those|the) steps)|
  (after|since) (i|we) (have|had)? (do|did|ran|run|restart|restarted|rebooted|tried|try|reset|followed) (it|that|this|
  stepn|everything|the (command|step|steps|{device})|my {device})?|
  with (the|that|this) (same)? (error|code|message|error code|command|step)|
  when i (try|run|do|start|launch|type|click|open|execute|enter|paste|tried|ran|did|typed|clicked|get to|got to|
  came to|reach|reached) (it|that|this|the command|that command|stepn|on it|on that)?|
  at the (same|exact same|very same) (spot|point|place|percentage|step)|
  (after|since|once) (i|we) (have)? (cleared|emptied|renamed|deleted|reset|restarted|ran|stopped|started|disabled|did) (it|that|this|both|all|(the|that|this|
  my) (folder|folders|cache|service|services|files|command|scan|steps|update service))|
  when i (try|tried|want|wanted) to (stop|start|restart|rename|delete|run|open|clear|empty|do|execute|install) (it|that|this|
  (the|that|this) (service|folder|command|file|scan|step|update))|
  before (i|we) (do|run|try|start|execute) (it|that|this|that one|this one|stepn|(the|that|this) (command|step|scan))|
  when i (paste|type|enter|run|put|pasted|typed|ran) (it|that|this|the command|that command) (in|into) (powershell|cmd|
  the (prompt|terminal|window|console|command prompt))|
  (in|at|on|for|from|during|with|under|about) (stepn|number #|(this|that) (step|one))|as (an)? (admin|administrator)|
  in (the)? (settings|cmd|powershell|terminal|command prompt|control panel|services|the list|here)`;
const german = `
  jetzt|nun|wieder|immer noch|noch immer|weiterhin|auch nicht|diesmal|bisher|leider|trotzdem|erneut|nochmal|auch|
  auch nach (dem)? neustart|dann|endlich|gar nicht|uberhaupt|bei percent|mit percent|mehrmals|mehrfach|angeblich|
  (zweimal|dreimal|(zwei|drei|#|mehrere) mal)|als (admin|administrator)|ohne fehler|erfolgreich|problemlos|
  (im|beim) (ersten|zweiten|dritten) (anlauf|versuch|mal)|
  (seit|nach) (dem|einem|meinem)? (ersten|zweiten|dritten|letzten|#)? (neustart|reboot|scan|befehl)|
  (bei|im|in|mit|nach|zu|ab|von) stepn|(bei|mit|in) (diesem|dem) (schritt|befehl)|
  stattdessen|dabei|an (derselben|der gleichen|der selben) stelle|nach (wie vor)|zum (zweiten|dritten) mal|
  mit (demselben|dem gleichen|dem selben|gleichem) (code|fehler|fehlercode|ergebnis)|
  glaube ich|glaub ich|wie vorher|wie zuvor|wie vorhin|danach`;
const french = `
  maintenant|encore|toujours|cette fois|(meme)? apres (le|un|ce)? (premier|deuxieme|second|dernier)? (redemarrage|reboot)|
  pour l instant|je crois|je pense|non plus|enfin|deja|du tout|a percent|deux fois|(trois|plusieurs|#) fois|
  (en|comme|en tant qu) (admin|administrateur)|sans erreur|avec succes|correctement|d un coup|
  (au|du) (premier|deuxieme|second|troisieme) (coup|essai)|apres ca|apres cela|apres avoir redemarre|
  (a|dans|avec|de|pour|sur|pendant|depuis|apres|jusqu a) stepn|a cette etape|apres (l|cette) etape|avec cette commande|
  comme avant|comme indique|comme prevu|a la place|au meme (endroit|point|pourcentage)|avec (le|la) meme (code|erreur|message|
  code d erreur)|a chaque fois`;
const spanish = `
  ahora|ya|todavia|aun|otra vez|de nuevo|esta vez|(despues|luego) (de|del) (reiniciar|reinicio)|creo|por ahora|tampoco|
  por fin|finalmente|al fin|al percent|en percent|en el percent|dos veces|(tres|varias|#) veces|como (admin|
  administrador)|sin (errores|error|problemas)|correctamente|por ningun lado|en ningun lado|en ninguna parte|
  (al|en el) (primer|segundo|tercer) intento|tras (el|un)? (reinicio|reiniciar)|
  (en|con|de|para|desde|durante|despues de|hasta|tras) stepn|en este paso|en ese paso|despues de (este|ese) paso|con este comando|
  como antes|en su lugar|al (ejecutarlo|hacerlo|intentarlo|reiniciar|buscar actualizaciones|instalar|instalarla)|
  con (el)? mismo (codigo|error|mensaje)|en el mismo (punto|sitio|porcentaje)|cada vez|a la primera`;

const places = `
  on (my|this|our|that) {device}|in my {device}|here|over here|on my (end|side)|
  auf (meinem|dem|diesem|unserem) {rechner}|an (meinem|diesem|dem) {rechner}|bei (mir|uns)|hier|
  sur (mon|ce|le|cet|notre) {poste}|chez (moi|nous)|ici|
  en (mi|este|el|nuestro) {equipo}|aqui`;
const whiles = `
  for (over|about|at least|more than)? (a|#|an|half an|two|three|several|many|some)? (hour|hours|minute|minutes|while|
  long time|day|days|hour now)|for ages|seit (stunden|minuten|tagen|einer stunde|# (stunden|minuten))|depuis (des heures|
  une heure|# (heures|minutes))|(desde|durante|por) (horas|una hora|# (horas|minutos))`;
const times = `
  today|yesterday|this morning|this afternoon|tonight|last night|first thing (today|this morning)|earlier|
  earlier today|just now|heute|gestern|heute morgen|heute fruh|gerade|eben|vorhin|
  aujourd hui|ce matin|hier|tout a l heure|hoy|ayer|esta manana|hace un momento`;

/** What an adjunct narrows what is said to. */
export type Limit = "none" | "place" | "time" | "while";

const rules: readonly (readonly [Forms, Limit])[] = [
  [{ kind: "done", forms: [english, german, french, spanish] }, "none"],
  [{ kind: "done", forms: [places] }, "place"],
  [{ kind: "done", forms: [times] }, "time"],
  [{ kind: "done", forms: [whiles] }, "while"],
];
const adjuncts = rules.flatMap(([forms, limit]) =>
  compile([forms], parts).map((compiled) => [compiled, limit] as const),
);
const longest = 9;

export interface Adjunct {
  /** How many words it has. */
  readonly length: number;
  readonly limit: Limit;
}

/** The longest adjunct that ends before a place: `it fails after the reboot` → of 3 words */
export function adjunctBefore(reading: Reading, from: number, to: number): Adjunct | undefined {
  for (let start = Math.max(from + 1, to - longest); start < to; start++) {
    const limit = limitOf(reading, start, to);
    if (limit !== undefined) return { length: to - start, limit };
  }
  return undefined;
}

/** The longest adjunct that begins at a place: `in stepn i get an error` → of 2 words */
export function adjunctAt(reading: Reading, from: number, to: number): Adjunct | undefined {
  for (let end = Math.min(to - 1, from + longest); end > from; end--) {
    const limit = limitOf(reading, from, end);
    if (limit !== undefined) return { length: end - from, limit };
  }
  return undefined;
}

function limitOf(reading: Reading, from: number, to: number): Limit | undefined {
  return adjuncts.find(([forms]) => covers(forms, reading, from, to))?.[1];
}

export function adjunctWords(): readonly string[] {
  return wordsOf(
    rules.map(([forms]) => forms),
    parts,
  );
}
