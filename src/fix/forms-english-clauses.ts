import type { Forms, Parts } from "./follow-up-forms.ts";

/** Clauses of a subject, a verb and an object, each out of its slot: what the fixed phrases of English leave out. */

export const englishClauseParts: Parts = {
  me: "(i|we) (have|had|am|are)?",
  want: `(i|we)? (want|need|would like|would love|have|wish|prefer) to|(i|we) (will|shall|would rather)|i am going to|
    lets|let us|let me|can (i|we|you)|can not (i|we)|could (i|we|you)|may (i|we)|is it (ok|okay|possible|fine|
    safe) (if (i|we)|to)|ok to|possible to`,
  team: `(the|your|our|you|one of the|one of your|one of our)? (engineers|engineer|admins|technicians|technician|guys|
    colleagues|team|it guys|support people|experts|specialists)`,
  show: "(show|give|send|list|post|print|display|tell|get|see|have|view|read) (me|us|out|to me|to us)?",
  please: `{want}? (to)? {show}|(would|do) you mind (showing|giving|sending|listing|telling|posting|repeating) (me|us)?`,
  told: `(everything|all|all of it|the stuff|the things|the steps|all steps|all the steps|what is|that) (above|listed|
    here|in the list|on the card)|(what|as|exactly what|everything) (you|it|the (bot|card|step)) (said|says|told me|
    told me to|asked|suggested|wrote)`,
  wantme: "(i|we) (want|would like|need) to|lets|let me|can (i|we)|could (i|we)|may (i|we)|shall we",
  unwilling: `(do|did) (not|rather not|not really) (want|like|wish|feel like|fancy) (to)?|(would|will|am|are) (not|
    rather not|prefer not to|not really) (going|like|wish|want|wanna|keen|prepared|willing|comfortable|happy)? (to|on|
    with)?|would rather not`,
  ref: `it|that|this|these|those|stepn|step|(the|this|that|your|these|those|a|my)? (first|last|second)? (step|command|
    commands|script|one|bit|part|thing|stuff|scan|sfc scan|dism|sfc|sfc scannow|restart|reboot|reset|folder|service|
    services|fix|line|pc|cache|registry|instructions|solution|troubleshooter|fix|cleanup)|number #|#`,
  doing: `(restarting|rebooting|resetting|running|doing|renaming|deleting|clearing|reinstalling|stopping|starting|
    disabling|removing|repairing|following) (it|that|this|{step}|(the|my|that|this)? {thing}|{remedy}|all (of)? (that|
    it|the steps))?`,
  obj: `{it}|{remedy}|{told}|(the|my|that|this|your|a)? {thing}|(that|this|the) (bit|part|thing|line|stuff|first bit)|
    number #|no #|#|nr #|both|both of them|them|them all|the lot`,
  acted2: `{acted}|gone through|went through|worked through|got through|carried out|done with|finished with|
    through with|typed in|copied|pasted in|reinstalled|installed|downloaded|unplugged|disconnected|opened|went to`,
  good: `fixed|solved|resolved|sorted|sorted out|working|running|good|all good|fine|ok|okay|great|perfect|healthy|
    happy|alive|up and running|back to normal|back up|back up and running|back in business|as it should be|up to date|
    updated|installed|downloaded|successful|done installing|all fixed|all sorted|all set`,
  well: `fine|ok|okay|well|great|perfectly|nicely|smoothly|flawlessly|beautifully|properly|correctly|normally|
    successfully|a treat|a charm|like a charm|like a dream|like magic|wonders|perfect|first time|straight away|
    right away|without (any|a|an)? (error|errors|problem|problems|issue|issues|hitch|trouble|hiccup)|just fine|
    as expected|as it should`,
  thing2: `it|that|this|everything|all|things|stuff|windows|{update}|(both|all) (the)? updates|windows update|
    {remedy}|{step}|this {device}|{doing}|the (first|second|third|fourth|last|other|latest) one`,
  nogood: `broken|failing|erroring|erroring out|stuck|crashing|looping|rolling back|dead|down|unsolved|there|present|
    happening|around|showing|coming up|popping up|an issue|a problem|the case|bad|the same|the same thing|same|
    same same|hanging|frozen|unchanged|buggered|borked|screwed|persisting|failed|no good|in the same place|acting up|
    complaining|throwing errors|doing it|doing that|doing the same|doing the same thing|nothing`,
  none: `luck|joy|change|changes|dice|difference|good|go|cigar|effect|result|results|success|fix|improvement|avail|
    progress|better|bueno|cure`,
  samething: `(that|this|the)? (exact|very|old|exact old)? same (old)? (thing|story|{err}|result|outcome|message|behaviour|
    behavior|code|number|screen|deal|crap|shit|stuff|output|status|spot|point|place|issue|failure|response)`,
  otherone: `(any|some)? (another|other|more|further|different|new) (ideas|idea|suggestions|suggestion|options|option|
    fixes|fix|steps|things|thing|tips|tricks|methods|way|ways|solution|solutions)`,
  human: `(a|an|the|some|another|any)? (real|live|actual|proper|it|support|human)? (human|humans|human being|person|
    people|agent|technician|tech|engineer|admin|expert|specialist|operator|colleague|guy|support agent|helpdesk agent|
    it person|it guy|support|helpdesk|service desk|technical support|tech support|it support|it department|it team|
    first line|second line|it)|{anyone} (real|human|from (it|support|the helpdesk|helpdesk|the it team|tech|
    the service desk|(the)? (first|second|third|1st|2nd|3rd) (line|level)|your team|the team|level #)|else|in it|in support|who knows|who can help|who knows (this|about this|what they are doing))?|
    helpdesk|support|it support`,
  helps: `look|have a look|take a look|have a quick look|take a quick look|help|help out|assist|check|take over|
    jump in|step in|chime in|handle|fix|solve|sort|sort out|remote in|remote on|remote into|connect|dial in|log in|
    log on|come over|come by|come round|come and look|call|ring|phone|contact|do|take care of|deal with|
    give me a hand|lend a hand|investigate|walk me through|support`,
  helped: `(at|to|into|on|with|of|onto)? ({this}|me|us|(my|the|this) {device}|me out|this one|{update}|one|
    {step}) (with (this|it|that))? (out|for me|for us|please|remotely|on this|over)?`,
  ticket: `(a|the|an|my|some|another)? (support|helpdesk|it|new|service)? (ticket|incident|case|request|support case|
    service request|call)`,
  mine: `(mine|ours|what (i|we) {has}|the (same)? (one|{err}) (that)? (i|we) {has}|(the)? same (as|like)? (mine|
    my error|my code|my problem|my issue|the one (i|we) {has})|(the)? same ({err}|one) (as)? (mine|me|my one|i have|
    the one i have)|(my|our) (own)? (error|errors|error message|message|error code|code)|the (right|correct|
    same) (error|code|one|error code|card|message))`,
  has: `have|had|get|got|see|saw|posted|pasted|sent|meant|mean|am (getting|seeing|having|talking about|asking about)|
    was (asking|talking) about|asked about|reported|wrote|typed|need`,
  control: `(option|button|setting|settings|menu|menu item|service|folder|file|key|command|entry|tab|link|checkbox|
    box|tool|window|page|icon|path|directory|registry key|services|policy|app|program|troubleshooter|prompt|screen|
    directory|cmd|powershell|terminal|command prompt|regedit|registry|services msc|start menu|control panel)`,
  tool: `cmd|powershell|terminal|the (terminal|prompt|command prompt|console|shell|command|{control})|(a|
    an)? ({admin})? (cmd|prompt|powershell|terminal|command prompt|shell)|command prompt|regedit|services msc|
    services|settings|registry editor|windows update|control panel|device manager|it|that|this|(that|this) {control}`,
  machine: "it|{tool}|{remedy}|windows|uac|pc|computer|laptop|the {device}|my {device}|screen|prompt",
  lack: `(i|you) (need|must|have to) (to be|be)? (an|a)? ({admin}|{adminrights}|{rights})|(i|you) (do not|
    not) have (the|any|an|enough|sufficient)? ({adminrights}|{rights}|access)|(i am|you are) not (an|a)? ({admin}|
    allowed|permitted|authorized|authorised)`,
  complaint: `(access|acces|permission) (is|was|has been)? (denied|refused)|(the|the term)? (command|cmd|sfc|dism|file|path|
    folder|service|it|cmdlet|term)? (is|was)? (not|unknown|can not be) (recognized|recognised|found|known|command|
    exist|available|allowed|permitted)|{adminrights} (required|needed)|(elevation|elevated rights|elevated privileges|
    {admin}) (is)? (required|needed)|(requires|needs) (elevation|{admin})|operation not permitted|(this|the)? (app|
    operation|action|command) (has been|is) (blocked|disabled|restricted|cancelled|canceled) (by (your|the|
    an)? ({admin}|organization|organisation|policy|group policy))?|blocked (by (your|my|the|an)? ({admin}|
    organization|organisation|policy|it|company))?|invalid (command|syntax|parameter|argument)|(invalid|unknown|bad|
    syntax) (command|syntax|parameter|error)|no such (file|command|file or directory|service)|(can|
    could) not find (it|the (file|path|service))|error 5|(the|this)? (file|folder|it) (is)? (in use|locked|
    being used by another process|open in another (program|process))|file not found|unauthorized|forbidden|
    not allowed|not permitted|not authorized|not authorised|contact your ({admin})`,
};

export const englishClauses: readonly Forms[] = [
  {
    kind: "worked",
    alone: true,
    forms: ["(works|installed|updated|installs|updates|runs|running) {well} (now|again)?"],
  },
  {
    kind: "done",
    forms: [
      "{me}? (now)? {acted2} {obj} (too|fully|completely|successfully|just now|as {admin}|{how}|{times})? {times}?",
      "{me} (run|put|reset|put in) {obj} ({how}|{times}|too)?",
      "{me}? (typed|entered|pasted|ran) {obj} (in|into) {tool}?",
      `(it|that|this|everything|{obj}) (is|are|was|were|has|have|has been|have been|did|got)? (all|been|fully)? (done|
        finished|finish|complete|completed|executed|over|carried out|run|ran|applied|through|performed|
        accomplished) (now|here|successfully|without (any)? (error|errors|problems)|fine|ok)?`,
      `all (done|finished|complete|completed) (here|with (that|this|it|{step}))?|{me} all (done|finished) (here|
        with (that|this|it|{step}))?|that is (that|it|{step}|all)? (all)? (done|finished|sorted then)`,
      `that is me (all)? (done|finished|through) (with {obj})?|{me}? (done|finished|completed) (running|doing|
        executing|performing) {obj}|({tool}|{obj}|the (scan|cmd)) (has|is|have)? (finished|completed|done) (running|
        executing|scanning|it s thing)?`,
      `(it|the helpdesk|support|a colleague|my colleague|the admin|our admin|an admin|someone from it) (did|ran|has done|
        has run) {named} for (me|us)|{me}? (now)? been through (all|all of it|all of them|{obj})|{me}? (turned|switched|powered) (it|{device}|(the|my|this) {device}) off and (back)? on (again)?|that is stepn (
        ticked off|out of the way|down|finished|ticked|over with)|({tool}|it) (says|said) (that)? (the)? (operation|
        command|scan|process|task)? (has|is|was)? (completed|finished|ended|done) (successfully)?`,
      `(done|finished|completed) (number #|#|no #|as requested|on my (side|end))|{me}? (have)? (done|did|completed|
        finished) (so|it all|the lot|# steps|steps # and #)`,
      `{me}? (complied|did as (i was)? (told|asked|instructed|suggested)|have restarted|shut (it|
        the {device})? down and restarted|rebooting done|did a (reboot|restart|full restart|clean boot|hard reset))`,
      `(reboot|restart|scan|command|cleanup|reset|repair) (is)? (done|complete|completed|finished|over|through) (now|
        successfully)?`,
    ],
  },
  {
    kind: "done",
    alone: true,
    forms: [
      "the (service|services|update service|windows update service) (is|are) (running|back up|up) (again|now)?",
      "(number)? # (is|are|was)? (done|finished|completed)|(done|did|finished|completed) (number)? #",
    ],
  },
  {
    kind: "worked",
    forms: [
      `no (more|further)? code (now|anymore|any more)?|(fixed|solved|sorted|resolved|cured) (by|with|after|thanks to) ({step}|the {remedy})|(it|that)? (was|is) {named}
        (that|which) (fixed|did|solved|worked|helped|sorted) (it|the trick)?|{update} (has|have|is)? (now|finally)?
        (went|gone|got|made it)? (in|through|on) (fine|ok|{well})?|(#|all|both|the) updates (are|got|were)? installed|(since|now that) (i|we) (restarted|rebooted|did (it|that|
        this|{step})) (it|everything|{update}) (works|is working|is fixed|is fine)`,
      `(it|that|this|everything|all|things|{update}|windows update|both updates|they) (is|are|was|were|got|has been|
        have been|has|have|looks|look|seems|am) (all|now|finally|been|completely|totally|fully|100 percent)? (fixed|
        solved|resolved|sorted|sorted out|up and running|back to normal|back up|back up and running|back in business|
        as it should be|up to date|all fixed|all sorted|all set|successful|working {well}|running {well}|happy|
        updated|alive) (again|now|{well}|{after}|and working)?`,
      `(it|everything|things|{update}) (is|are|looks|look|runs|works|seems) (all|now|finally)? (fine|good|ok|okay|
        great|perfect|normal|smooth|healthy|stable) (again|now)`,
      `(i am|we are) (all)? (good|sorted|fixed|set|up to date|back in business|back up|back up and running|updated|
        golden) (now|again)|(i am|we are) (all sorted|all good|all fixed|all updated|sorted)`,
      `{thing2} (has|have|did|does|do|is)? (now|finally|actually)? (worked|works|work|helped|installed|completed|
        succeeded|installs|ran|run|runs|went through|gone through|went in|went|updated|updates|downloaded|passed|
        completed|come through|came through|took|applied|done) {well} (again|now|{after})?`,
      `{update} (has|have|did|is|are)? (now|finally)? (installed|installs|succeeded|went through|gone through|went in|
        passed|completed|come through|came through|been installed|been applied|works|applied|took) (ok|okay|fine|now)?`,
      `{thing2} (has|is|did|does|do|actually)? (really)? (fixed|solved|resolved|sorted|cured|cleared|repaired|fix|
        solve|did|done) (it|this|that|things|the lot|mine|everything|it all|(the|my)? {err}|my {device}|(my|
        the)? {update}) (for me|for us|straight away|right away|completely|nicely|perfectly|all)?`,
      `(it|that|this|{step}|{remedy}) (was|is) (the)? (one|fix|winner|trick|solution|answer|culprit|key|charm|
        magic one|right one)|it was {step} that (fixed|solved|did|sorted|cured|worked|helped) (it|that|this|for me)?|
        {step} (was the one|fixed mine|for the win)`,
      `{me}? (finally)? (got|have) (it|this|that|everything|{update}|mine) (all|finally)? (working|sorted|fixed|going|
        running|installed|to work|to install|solved|updated|to update|up and running|resolved|through)|
        (finally)? (working|sorted|fixed|solved|installed|updated|resolved) (at last|finally|{well}|again|for good|
        nicely)`,
      "(worked|working|went through|went) {well} (now|again)?|worked {well} (for me|for us)",
      `(no|zero|not any|without) (more)? (errors|error|error messages|problems|issues|failures|complaints) (any more|
        anymore|now|whatsoever|left|after (that|this|the reboot))`,
      `(the|my|that|this)? {err} (has|is|was|have|seems|did)? (now|finally|been)? (gone|vanished|disappeared|cleared|
        cleared up|fixed|sorted|sorted itself out|went|went away|history|no more|not there anymore|no longer there|
        no longer appears|not showing anymore|not coming anymore|not there any more|resolved itself|
        a thing of the past|fixed itself)`,
      `{me}? (do|does|am|did)? (not|no longer) (get|getting|see|seeing|have|having) (the|that|this|any|
        an)? (more)? (error|errors|error message|code|message|issue|problem|it) (any more|anymore|now)|
        {me}? no longer (get|see|have|getting|seeing) (the|that|this|any|it)? (error|error message|code|message|issue|
        problem)?`,
      `{me} (can|was able to|am able to|managed to|could) (finally|now|again)? (update|install|download|finish) (it|
        everything|the update|updates|windows)? (again|now|fine|successfully)|able to (update|install) (again|now|
        everything|it|the updates)`,
      `(it|that|this|everything|windows|update)? (says|shows|showing|now says) (that)? (you are|i am|it is|windows is|
        your {device} is|my {device} is|all)? (up to date|installed successfully|successfully installed|
        update complete|successful|success|no errors)`,
      `it is (all)? gone now|(it is|that is|now it is|is|is now) (installing|downloading|updating|progressing) (now|
        again|{well}|as we speak|the update|updates)|(it|{update}) (started|is) (to)? (install|download|installing|
        downloading|updating|moving|progressing) (now|again|{well})?`,
      `(problem|issue|error) (is)? (fixed|solved|sorted|resolved|gone|over|closed|history)|(you|bot) (have)? (fixed|
        solved|nailed|cracked|sorted) (it|this|that|my (error|problem|issue))|(that|this|it) (nailed|cracked|cured|
        sorted|fixed|cleared|killed) (it|that|the error|the problem)`,
      `(it|that|this|{step}|{remedy}) (actually)? (seems|appears|looks) (good|fine|ok|fixed|solved|working|to work|
        resolved|better) (now)?|(looks|looking|seems|all) (good|fine|ok|great|fixed|solved|working|better|
        sorted) (again|now|on my end)|success (at last|finally)?`,
      `(it|that|this)? (did|has done) the (trick|job) (nicely|perfectly|for me|for us)?|(that|this) (was|
        is) (the)? (solution|fix)|(everything|all|things|is|it) (back to normal|back up and running)|(is|is all|
        is now) (working|running|installing|updating|fixed|solved|sorted|installed|resolved) (again|now|fine|{well})?|
        (it|windows|update) let me (update|install (it|the update|updates)|do it|download it)|({doing}|the (first|
        second|third|fourth|last|other|latest) one) (has|have|did)? (finally|now)? (worked|works|helped|work|fixed it|
        did it|solved it)|(happy days|we have a winner|we have lift off|we are in business|hallelujah|problem gone|
        error gone|errors gone|update done|update complete|update completed|all green|all green now)`,
    ],
  },
  {
    kind: "failed",
    forms: [
      `({thing2}|{tried}|{obj}|{trouble}|they) (has|have|had|did|does|do|is|was|are|were)? (still|also)? not (really|
        even)? (work|works|worked|working|help|helped|helping|fix|fixed|fixing|solve|solved|resolve|resolved|change|
        changed|install|installed|go through|succeed|succeeded|any better|better|good|happy|ok|right|useful|any good|
        much use) ({target}|me|anything|nothing|much|either|a thing|the trick|the job|any difference|a difference|
        things|any better|jack|squat|well|properly|a bit|one bit|for me|for us|through|away|the (issue|problem|
        error))? ({where}|{after}|either)?`,
      `(did|does|has|have|is|was) (still)? not (really|even)? (work|worked|working|help|helped|fix|fixed|solve|solved|
        change|changed|install|go through|any better|better|finish|complete) ({target}|me|anything|much|either|
        a thing|the trick|the job|any difference|a difference|things|jack|for me|for us)? ({where}|{after}|either)?`,
      `(it|that|this|{thing2}|{trouble}|{me}|mine|problem|error|same)? (is|are|was|am)? still (is|are|exactly|
        very much|very)? {nogood} ({where}|{after})?`,
      `still (is|does|do|did|will|can|has|are|am)? (not|no|zero) (there|ok|right|good|happy|luck|fixed|working|
        resolved|installing|installed|updating|updated|any better|better|solved|available|{none})`,
      `still {samething} (here|for me|on my {device})|(keeps|keep|kept) (on)? (coming back|happening|appearing|
        failing|popping up|coming up|crashing|rolling back|erroring|looping|doing (it|that|the same))|(still|again|
        always|just|and|only|yet|back to|back at|with)? {samething} (again|still|as before|as ever|as always|
        every time|unfortunately|over and over|happens|happened|comes up|came up|pops up|popped up|appears|appeared|
        keeps coming|keeps happening|came back|occurs|remains|persists|each time)?`,
      `({me}|it|{update}|{step}|the {device})? (still|is|am|just|also|only|keeps|keep|again)? (get|gets|getting|got|
        gives|giving|gave|give|show|shows|showing|showed|throw|throws|throwing|threw|say|says|saying|said|ends (with|
        in)|ended (with|in|up with)|end up with|fails with|failed with|stuck (on|at|with)|stops (at|with)|does|doing|
        did) (me)? (with)? {samething} ({after}|again|here)?`,
      `(still|again|back|still stuck|stuck|hanging|failing|stopping|still sitting|still hanging) (at|on|with|
        in) (the)? (same (error|place|point|spot|step|message|screen|percentage|code)|percent)`,
      `({me}|it|that|there (is|was|were))? (has|have|had|made|makes|with|see|saw|noticed|got|still|is|sadly)? (no|
        zero|0) {none} ({where}|{after}|with (that|it|this|{step}|{obj})|from (that|{step})|yet|there|here|
        on this one|whatsoever|at all|so far|as far as i can see)?`,
      `(no|not) (luck|change|joy|a change|much|anything|better|any better|a thing|a sausage|even close|really|
        a fix) (with (that|it|this|{step})|there|here|on this one|at all)?|not (really)? (helping|helpful|working|
        fixed|solved|better|resolved|a fix|helped)`,
      `(to no avail|in vain|for nothing|without (success|luck|any (success|luck|change|result|effect|improvement))|
        not successful|unsuccessful|no such luck|failed miserably)`,
      `nothing (at all|else)? (has|have|is|was|did)? (changed|changes|works|worked|helped|different|helps|fixed|
        happened|happens|happening|improved) ({where}|{after}|at all|so far|when i (run|do|try) (it|that|this))?|
        (tried|did|done) (all|everything|both|{obj})? (but|with)? nothing`,
      `({obj})? (has|have|had|made|makes|changed|did|does|achieved|accomplished|fixed) (absolutely|exactly|
        literally)? (nothing|zero|zilch|nada|squat|jack|no difference|nought) ({where}|{after}|at all|for me|for us)?`,
      `(it|this|{update}|{obj}|they|installation|still|always|just|keeps|only|it (just|still|always|again|has|only|
        keeps|all)) (still|just|has|keeps|then)? (fails|failed|failing|fail|crashed|crashes|errors|errored|erroring|
        rolled|rolls|rolling|reverted|reverts|reverting|undid|undoing|bombed|bombs|died|dies|stops|stopped|aborts|
        aborted|loops|looped|looping) (out|back|changes|everything|itself|in a loop)? (again|still|every time|
        each time|immediately|instantly|at the end|halfway|half way|at percent|{after}|with (the|that|an|
        a)? (same)? ({err}|one|code)|on me|the same way|miserably|as well|too)?`,
      `(it|that|this|now it|everything|things)? (is|got|has got|made|makes|gets) (it|things|everything)? (even|much|
        actually)? worse (now|than before|after that)?`,
      `(back to|back at|we are back (to|at)|i am back (to|at)|at) square one|(the|my|that|this)? {err} (has|is|keeps|
        just|still)? (come|comes|came|coming|pops|popped|popping|returned|returns|reappeared|reappears|is back|
        is there|shows|showed|happens|happened|exists|is present|persists|persisted|remains|stays|continues|
        is unchanged|is still) (back|up|again|there|around|to (happen|appear|show))? ({after}|again|every time|too)?`,
      `(did|does|has|have|had|{thing2} (did|does|has|have|had)) not (do|done|make|made|changed|change) (any|a|much|
        much of a|the slightest|anything|a thing|the trick|the job) (difference|good|change|impact|effect|thing)?|
        (nope|no|nah) nothing|it did not (take|stick)|it is (all)? (just|exactly)? the same|{me}? still (get|getting|
        have|having|see|seeing|got|receiving) (it|this|that|issues|problems|errors|trouble|troubles|the issues|
        the errors|no (updates|update|luck))`,
      `still (says|shows|reads|reports) (failed|error|it failed|not installed|an error)|(no|none|neither) (of (it|
        that|this|these|those|them|the steps|those steps|the above|your steps|the suggestions|what you said)) (has|
        have|did|is)? (worked|works|helped|help|helps|fixed it|working|any use|made a difference|did anything|
        fixed anything)|neither (worked|helped|did that|did this|did it|one worked)|(that|this|it) (one)? (neither|
        nor)|(that|this|it|{step}) (one)? did not either`,
      `(that|this|it|{step}|{remedy}) (was|is) (of)? (no|zero|little|not any|not much) (help|use|good|avail)|(that|
        this|it|{step}) (was|is|were) (useless|pointless|unsuccessful|a waste of time|a dead end|not the (fix|answer|
        solution|one|trick|problem|issue)|no use|without success|in vain)|(useless|pointless|waste of time)`,
      `({me}|{update}|windows|it)? (still|now)? (can|could|will|would|am|is)? (still)? not (able to)? (get (it|this|
        that|them|the updates|the update|updates|windows)|make (it|this) work and)? (update|updates|install|
        to install|to work|working|installed|updated|to update|download|to go through|fixed|to download) ({target}|
        them|the updates|updates|{update})? ({where}|{after})?`,
      `now (i|it)? (get|gets|got|getting|gives|says|shows|have|there is|see) (me)? (a|an)? (different|new|another|
        other|whole new|totally different) (error|code|error code|error message|problem|issue|one)`,
      `({me}|it|{update})? (am|is)? (still|again|yet again) (get|gets|getting|having|seeing|with|have|receive|
        receiving|face|facing|see|show|shows|throws|the|that|this|an) (the|that|this|an|me the|me that|a)? ({err}|
        code) ({where}|{after})?`,
      `(it|this|that|{update}|windows) (has|was|got|is being|got itself)? (then|later|since)? (rolled|reverted|backed|rolls|
        reverts) (itself)? (back|out) (again|itself|on its own|by itself|{after})?|(it|this|windows|{update}) (then|
        later)? (undid|reverted|undoes|reverts) (all)? (the|its|my)? changes (again)?|{trouble} (is|are|keeps|has)
        (staying|remaining|persisting|sticking around|stayed|remained|persisted) ({where}|{after})?|(it|that|this|
        {step}|{update}) never (finished|finishes|completes|completed|ends|gets
        anywhere) ({where}|{after})?|i do not (think|believe) (it|that|this|{step}|{remedy}) (worked|works|helped|helps|
        has worked|fixed it|did anything)|{named} (did|does) not ({where}|{after})?`,
      `(it|that|{update}|windows|the {device}) (is|was|went|goes) (dead|broken|down|failing|stuck|crashing|gone) again|still not
        up to date|is (still|again)? the same (error|problem|issue|message|thing) (as before|again)?|none of (it|that|this|them|these|those) made (any|a|the slightest|the least|much|much of a) (difference|change)|{me}? (
        right|straight|all the way)? back (to)? (where (we|i) (started|were|began)|square one)|{update} (fails|
        failed|stops|stopped|hangs) (again)? at the (same|exact same) (point|place|step|percentage|spot)|{me}? still (get|
        got|getting|have|see) (the|that|this) (red|blue|same|yellow|big)? (message|error|screen|code|number|text)|(it|
        {update}|windows) (still|is|has been|is been|is still|just|keeps)? (spins|spinning|going round and round|
        going in circles|going round in circles|looping) (forever|endlessly|{after})?|it (just)? keeps (on)? (coming back|
        happening|failing|popping up|coming up|crashing|rolling back)`,
      `(same|the same) (again|still|as before|as ever|as always|result|here still|old same old|same|old story|old)|
        as before|same as (before|always|last time|it was|earlier)|(it|
        nothing) (is)? (all)? (still)? the same (as before|as it was|again)|unchanged|no better|no different|
        not any different|not any better`,
    ],
  },
];
