import type { FoundCode } from "../intake/find-codes.ts";

/** Stories, thanks, plans and advice: messages that are about an error which nobody has now. */

/** A longer message tells more than one thing. */
const longest = 500;

const over =
  "gone|solved|fixed|resolved|sorted|behoben|gelöst|weg|erledigt|résolue?s?|corrigée?s?|réglée?s?|solucionad[oa]s?|resuelt[oa]s?";
const overBehind = new RegExp(
  `^(?:[^.!?;\\n\\p{L}]{0,4}\\p{L}{1,14}){0,3}?[^.!?;\\n\\p{L}]{1,4}(?:${over})(?!\\p{L})`,
  "iu",
);
const overAnywhere = new RegExp(`${over}|no longer|any ?more|nicht mehr|plus de|ya no`, "i");
const noLonger = /\b(?:no longer|any ?more|nicht mehr|plus de|ya no)\b/i;
const notOver =
  /\?|\b(?:not|never|but|still|again|now|nicht|aber|noch|wieder|jetzt|pas|mais|encore|toujours|pero|sigue|todavía)\b|n't\b/i;

/** "0x80240034 is gone since we gave it more space": nothing is left to mend, and nothing is asked. */
export function isOver({ at, end }: FoundCode, text: string): boolean {
  if (text.length > longest || !overAnywhere.test(text) || notOver.test(text)) return false;
  const clause = /^[^.!?;\n]{0,60}/.exec(text.slice(end))?.[0] ?? "";
  return overBehind.test(clause) || noLonger.test(clause) || noLonger.test(text.slice(Math.max(0, at - 40), at));
}

const wasMended =
  /\b(?:did it|did the trick|(?:fixed|solved|resolved) (?:it|that|this|the \w{1,20})|(?:solved|fixed|resolved) by|works again|working again|all green|good times|for the record|fixed the same day)\b|\b(?:error|problem|issue|corruption|message|trouble|fehler|erreur|problème|problema)s?\b[^.!?\n]{0,50} (?:is|are|was|were|ist|sind|est|está) (?:\p{L}{1,12} )?(?:gone|solved|fixed|resolved|sorted|behoben|gelöst|résolu|solucionado|resuelto)(?!\p{L})/iu;
const unsettled = /\?|\b(?:not|never|nothing|none|but|still|nicht|aber|noch|pas|mais|encore|pero|sigue)\b|n't\b/i;
const longAgo =
  /\bin (?:19|20)\d\d,? (?:we|i|they) had\b|\bhad\b[^.!?\n]{1,80} (?:(?:in (?:19|20)\d\d|years ago|last (?:year|summer|winter))\b)/i;
const retold =
  /\b(?:on purpose|by design|absichtlich|post-?mortem|lessons learned|training (?:today|tomorrow|on)|retro(?:spective)?)\b/i;
const atPresent = /\?|\b(?:again|now|still|today|same|since)\b/i;

/** The trouble that a message tells of has been mended, or is a story of old. */
export function isStory(text: string): boolean {
  if (text.length > longest) return false;
  if (retold.test(text)) return true;
  return (wasMended.test(text) && !unsettled.test(text)) || (longAgo.test(text) && !atPresent.test(text));
}

const question =
  /(?:^|[.,!?;:] |\n)(?:(?:hi|hello|hey|question|so|and)[,:]? )?(?:what(?:'s| is) (?:your|our|the)|is it (?:possible|ok|okay|safe|worth|normal)|do (?:i|we|you)|does (?:anyone|anybody|the)|can (?:i|we|you|a)|could (?:you|we)|should (?:i|we)|shall we|how (?:do|does|can|would|should|often|long|many|much)|when (?:do|does|will|is)|are (?:there|we|you)|has anyone|have you)\b[^?]{1,400}\?/i;

/** A question about a plan or a policy, as long as nothing is said to fail. */
export function isQuestion(text: string): boolean {
  return text.length <= longest && text.includes("?") && question.test(text);
}

const denial =
  /\b(?:no|not|never|none|nothing|neither|without|missing|cannot|cant|wont|unable|impossible|fail\w{0,3}|dies|died|refus\w{1,4}|den(?:y|ied|ies)|nicht|kein\w{0,2}|pas|imposible|sin|non|não|errors?|fehler)\b|n't\b|[\u0400-\uffff]/i;

/** Without such a word "the update cannot be uninstalled" and "the update was uninstalled" would be one phrase. */
export function saysNo(text: string): boolean {
  return denial.test(text);
}

const advice =
  /^\W{0,4}(?:(?:please|just|then|first|maybe|better)[,:]? )?(?:stop|start|restart|run|use|add|delete|remove|rename|try|open|install|reinstall|block|unblock|approve|decline|enable|disable|set|raise|increase|clear|empty|make sure|go to|move|configure|pause|check(?! for updates))\b/i;

/** What to do, said by one person to another, as long as nothing is said to fail. */
export function isAdvice(text: string): boolean {
  return text.length <= longest && advice.test(text) && !saysNo(text);
}
