import type { Forms, Parts } from "./follow-up-forms.ts";

/** What stands in the way of a step, told as an inability with a thing or as a text that was shown, and worries before a step. */

export const englishObstacleParts: Parts = {
  handle: `find|see|open|start|stop|run|launch|delete|rename|locate|clear|reset|access|execute|load|click|click on|type|
    disable|enable|remove|change|get into|get to|recognise|recognize|enter|edit|create|empty|touch`,
  ofnouns: `{control}|{named2}|(black|blue|search|new|second|services|settings|update) {control}|{control} {control}|windows update service|
    update service`,
  named2: "wuauserv|bits|cryptsvc|msiserver|trustedinstaller|usosvc|catroot2|catroot|softwaredistribution|datastore",
  object: `(the|that|this|a|an|any|such|such a|my|these|those|any such|windows)? ({ofnouns}) {meant}?`,
  meant: `(you|it|the card|the step|this step) (are talking about|mean|means|meant|mentioned|mentions|mention|describe|
    described|talk about|say|says|want|wants)|called that|like that|with that name|of that name`,
  tail: "anywhere|at all|there|again|here|in there|on (my|this) {device}|in my {device}|without {admin} rights|myself",
  cmd: `net (stop|start) ({named2}|service)?|sc (config|query|stop|start)|gpupdate|gpupdate force|dism|sfc|chkdsk|
    usoclient|wuauclt|rename|ren|takeown|icacls|reg add|bitsadmin|cmd|powershell|netsh|command|the (dism|sfc|
    rename|reset|repair)? (command|scan|script)|dism scan|sfc scan`,
  says: `say|says|said|saying|reads|read|show|shows|showed|showing|give|gives|giving|gave|get|got|getting|throws|threw|
    returns|returned|comes back with|came back with|come back with|reports|complains|prints|displays|answers|
    answered|error|see|ends with|ended with|pops up|popped up with|tells|told|fails with|failed with`,
  itsays: "(it|{named}|{cmd}|{machine}) (just|also|now|then)? {says} (that|me|me that)?",
  message: "error|message|error message|box|window|popup|pop up|warning|dialog|prompt|line|red line|note",
  possessions: `(my|the|all|any|our|all my|any of my)? (files|data|documents|photos|pictures|settings|history|
    update history|apps|programs|work|emails|profile|desktop|bookmarks|everything|anything|stuff|passwords)`,
};

export const englishObstacles: readonly Forms[] = [
  {
    kind: "stuck",
    forms: [
      "{me}? (still)? (can|could) not (even|actually)? {handle} {object} {tail}? {tail}?",
      "{me}? (do|did)? not (see|find|have|recognise|recognize|get) {object} {tail}?",
      `(it|that|this)? (is|was) (impossible|not possible) (for me)? to {handle} {object}|{me}? (unable|not able) to
        {handle} {object} {tail}?`,
      "(there (is|was|are)|i have|we have|i see|have|see|i found|i get) (no|not any|no such|not a) {ofnouns} {meant}? {tail}?",
      `({object}|{cmd}) (refuses|refused|fails|failed) to (start|stop|open|run|load|respond|delete|rename|launch|
        finish)|(rename|renaming|delete|deleting|stopping|starting|access|elevation) (is|was|got|gets)? (refused|
        rejected|blocked|forbidden)`,
      `{itsays}? {object} (is|are|was)? (still)? (in use|locked|being used|read only|missing|not there|used by another (process|
        program)|not installed|not found|open somewhere|protected)`,
      "{itsays}? {object} (do|does|did) not (even)? exist (as an installed service)? {tail}?",
      `{cmd} (just|only|still|always)? (hangs|hung|is hanging|freezes|froze|stalls|stalled|is stuck|is frozen|
        just sits there|sits there|sits|errors out|crashes|crashed) (at|on|with)? (percent|stopping|starting|
        the same point|it)? {tail}?`,
      `(the)? (gpo|group policy|policy|our policy|antivirus|our antivirus|it policy) (locks|blocks|blocked|disables|
        disabled|prevents|forbids|restricts|controls) {object}`,
      `(it|{named}|{step}|{object}|{cmd}|{machine}|{me})? (just|only|still|always|also|now|then|is|keeps)? {says} (me|back|
        with)? (an|a|the|that|this)? (red|big|yellow)? {message}? (that|which|with)? (says|said|reads|saying)? quoted`,
      `(an|the)? error # (on|at|with|from|in|when running|after) ({cmd}|{object}|{named2})|(an|a|the)? error (in|on|at|
        during|with) {named}`,
      "(it|{cmd}|{machine}) {says} (i)? (need|needs) (the|an|a)? (permission|permissions|rights) (of|from) (the|an)? {admin}",
    ],
  },
  {
    kind: "explain",
    asked: true,
    forms: [
      `(will|does|would|do|can|could|am) (i|it|this|that|{ref}|{remedy}|that (reset|command|step)|doing {ref}) (going to)?
        (lose|wipe|delete|erase|remove|clear|destroy|kill|overwrite|keep) {possessions}`,
      `is it (ok|okay|safe|fine|alright) to (do|run|try|start) ({step}|it|that|this) (while|when) (the user|i|somebody|
        someone) (is|am) (logged in|logged on|working|connected|remote)`,
      "for what is ({named}|it|that|{remedy}) (good|needed|for|necessary)?|what is ({named}|it|that) good for",
      "i not (really)? (understand|get|follow) {ref}",
      `what is (a|an|the) (command prompt|elevated prompt|elevated command prompt|terminal|clean boot|registry|
        registry key|component store)|(and)? where (do|can) (i|we) (find|open|get to) ({ref}|{tool}|{object})`,
      "how (do|can|should|would) (i|we) (open|run|start|do|get to|find|stop|rename|delete|clear) {object} {tail}?",
    ],
  },
];
