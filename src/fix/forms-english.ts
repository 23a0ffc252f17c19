import type { Forms, Parts } from "./follow-up-forms.ts";

export const englishParts: Parts = {
  named: "stepn|(the|this|that|your|current|first|last) step|step",
  step: "{named}|(this|that) one|(the|these|those|all|all the|all of the) steps",
  it: "it|that|this|{step}|everything|all of it|all of that|all that",
  i: "i|we|(i|we) have|(i|we) had|have|i am|we are",
  have: "(i|we)? (have|had)?",
  admin: "admin|admins|administrator|administrative|elevated|local admin|local admins|domain admin|domain admins",
  rights: "right|rights|permission|permissions|privilege|privileges",
  adminrights: "{admin} (rights|right|permission|permissions|privileges|access|password|credentials|account)",
  err: "error|errors|error message|message|error code|code|problem|issue|exact error",
  device: "pc|computer|laptop|machine|device|system|notebook|workstation|windows",
  update: `(the|my|windows|this|that|all)? (update|updates|windows update|windows updates|wu|upgrade|installation|
    install|patch|download)`,
  command: "(the|this|that|your) (command|script)",
  remedy: `(the|this|that|your|first|second|last) (fix|command|solution|script|trick|reboot|restart|workaround|
    suggestion|instruction|instructions)`,
  tried: `restart|reboot|restarting|rebooting|command|a restart|a reboot|(the)? {thing}|(running|doing|trying) (it|
    that|this|{step}|the {thing})|none of (it|that|this|them|these|the steps)|neither`,
  what: "{it}|{update}|{remedy}|(the|my|this) {device}",
  trouble: "(the|my|this|that|same|the same)? ({err}|{update} {err})",
  target: "it|that|this|anything|(the|my|this) {err}|(the|my) {update}|(the|my) {device}",
  where:
    "for me|for us|here for me|on my {device}|on this {device}|on my end|on my side|either|at all|as well|too|again",
  after: `after (the|a|that|this|it|restart|reboot|rebooting|restarting|{step}|{remedy}|doing {it}) (reboot|restart|
    command|the {device})?|with (the)? same {err}|this time|at percent|with that|with this|as before|like before|
    after all|anymore|any more|now`,
  times: `twice|again|once|once more|two times|three times|several times|multiple times|yesterday|this morning|before|
    now|too|as well|for you|successfully|without (any)? (error|errors|problems|issues)`,
  how: `as ({admin})|as an ({admin})|in cmd|in powershell|in (the|a|an) ({admin})? (terminal|prompt|command prompt|
    console|cmd|powershell|shell)|with ({admin}) rights|from {step}|(like|as) (it|you) (say|says|said|wrote|told me)|as (described|told|said|
    instructed|suggested|requested)|as (you|it|the (card|bot|step)) (said|says|suggested|described|told me|told|
    instructed|asked)`,
  acted: `did|done|ran|executed|completed|finished|tried|performed|applied|followed|entered|typed|pasted|restarted|
    rebooted|deleted|removed|renamed|stopped|started|cleared|emptied|disabled|enabled|checked|changed|uninstalled|made|
    clicked|clicked on|pressed|set|unticked|ticked|turned off|turned on|switched off`,
  thing: "{one} (and|or) {one}|{one}",
  one: `wuauserv|bits|cryptsvc|msiserver|trustedinstaller|catroot2|softwaredistribution|datastore|server|vm|box|sfc scan|sfc scannow|sfc command|dism scan|dism command|dism|command|commands|script|folder|folders|file|
    files|service|services|update service|windows update service|cache|{device}|troubleshooter|scan|sfc|dism|reboot|
    restart|reset|clean up|cleanup|instructions|registry|registry key|key|setting|settings|proxy|antivirus|needful`,
  anyone: "someone|somebody|anyone|anybody",
  someone: `{anyone}|a colleague|(a|an|another|some)? (human|person|agent|technician|admin|expert|specialist|engineer)|a (real|
    live) (human|person|agent)|support|the support|it support|the helpdesk|helpdesk|the help desk|the service desk|
    the it team|it team|the it department|the admins|one of the admins`,
  desk: `it|support|it support|the it team|it team|the helpdesk|helpdesk|the service desk|the support team|an admin|
    the admin|a technician|a human|a person|an agent|someone from it|someone from support|somebody from it|2nd level|
    second level|2nd level support|second level support|second line|2nd line|level #|level two|the next level|l2|l3|
    tier #|third level|third line|2nd level`,
  from: `from (it|support|the helpdesk|helpdesk|the it team|the team|your team|it support|the service desk|you)|
    at (it|the helpdesk)|else`,
  can: "can|could|would|will|may",
  ask: "(can|could|may) (i|we)|(i|we) (want|need|would like|like|wish) to|let me",
  this: "it|this|that|(the|my|this) (issue|problem|ticket|case|error)",
};

const outcomes: readonly Forms[] = [
  {
    kind: "done",
    alone: true,
    forms: [
      "(all|is|i am|we are|am)? (done|completed|finished|complete) (now|with (it|that|this))?",
      "did it|did so|ran it|tried|tried it|restarted|rebooted|executed|applied",
      "(it|that|this|everything) is (done|finished|completed|complete) (now)?",
      "(i|we)? (have)? (checked|looked|tried) (again|once more)|(second|2nd|3rd|third) (restart|reboot)",
      `(it|(the)? {thing}) (found|finds|reports|reported|shows|showed|did not find|says) (nothing|(no|
        any) (integrity violations|violations|integrity errors|corruption|corruptions|component store corruption|
        corrupt files))`,
    ],
  },
  {
    kind: "done",
    forms: [
      "{have} {acted} ({it}|{remedy}|both|them|this too) ({times}|{how})? ({times}|{how})?",
      `{have} {acted} (the|my|a|that|this|those|these|both|all|all the)? (stupid|whole)? {thing} ({times}|
        {how})? ({times}|{how})?`,
      "(i|we) (have)? (run|do|make|reset) ({step}|{remedy}|(the|both|all) {thing}) ({times}|{how})?",
      "(i|we) (have)? (done|finished|completed|restarted|rebooted|tried|did (so|it))",
      "{have} (restarted|rebooted|executed|ran) {times} {times}?",
      "(i|we)? (am|are)? (done|finished|through|ready) with ({step}|{remedy}|the steps)",
      `({named}|{remedy}|(the|my)? {thing}) (is|was|has been|have been|are|were|got|has|have got)? (done|finished|completed|complete|
        executed|restarted|rebooted|deleted|removed|renamed|stopped|started|cleared|disabled|enabled|applied|reset|ok|
        checked) (now)?`,
      "(it|that|this|everything|all of it) (has|have) been (done|executed|completed)",
      "(done|finished|completed) {step} now",
      "(did|done) as (described|told|said|instructed|suggested|requested|you said|it says)",
      `(command|(the)? {thing}|it|{step}) (ran|completed|completes|finished|finishes|came back) (clean|fine|ok|successfully|now|without (any)? (error|
        errors|problems))?|(ran|completed) (fine|successfully|without (any)? errors)`,
      `{have} (deleted|removed|cleared|emptied) (everything|all|all files|the files|all the files|the contents|
        the content) (in|inside|inside of|of|from|under) (it|there|(the|that|this|my)? {thing})`,
      `({command}|command|(the)? {thing}|{step}) (ran|went|came) through (fine|ok|successfully|now|
        without (any)? (error|errors|problems|issues))?|it ran through (fine|ok|successfully|without (any)? (error|
        errors|problems|issues))?|(i am|we are)? back (from|after) (the|a|my)? (restart|reboot|restarting|rebooting)|
        (i|we)? (have)? (did|tried|followed|done|finished|completed) (everything|all|all of it|what is) (in|of|from|
        under|for|on) {step}`,
      `{have} {acted} (both|all) (steps|of them|commands)|did both|(i|we)? (have)? (did|done|completed|finished|
        tried) (all)? the steps`,
      "did what (it|the bot|the card|{step}) (says|said|asked|told|told me)",
    ],
  },
  {
    kind: "worked",
    alone: true,
    forms: [
      `worked|works|working|fixed|solved|resolved|sorted|success|fixed it|solved it|looks (good|fine|ok|okay|
        better) now|all set|all set now|good to go|good to go now|is (fixed|solved|ok now|fine now)`,
      "it works|it is (working|fixed|solved|resolved)",
      "(it|that) was it|(this|that|{step}) (helped|helps)|good now|up to date",
    ],
  },
  {
    kind: "worked",
    forms: [
      `{what} (has|have|did)? (worked|work) (now|for me|for us|{where}|perfectly|fine|well|great|like a charm|
        this time|just fine)?`,
      "my {device} (now|finally)? (works|is working|runs|is running) (now|again|fine now|fine again)",
      `(it|that|this|{update}|{remedy}|(the|this) {device}) (now|finally)? (works|is working|work|working|runs|
        is running|is all working|is up and running) (now|again|perfectly|fine|great|well|like a charm|normally|
        properly|correctly|as expected) (now|again|{after})?`,
      `(it|this|that|everything|{update}) (now|finally) (works|work|is working|installed|is installed|is fixed|
        is solved)`,
      "(to be)? (working|work|fixed|solved|resolved) (now|again)",
      `(it|that|this|{update}) (works|worked|is working) (after|with) (the|that|this|{step}|{it}) (reboot|restart|
        command|one)?`,
      "everything (works|is working) ({after}|again|fine|perfectly)?",
      `(now|finally) (it|everything|{update}|all)? (is)? (works|work|working|worked|installed|fixed|solved|ok|okay|
        fine)`,
      "(works|working|worked|fixed|solved|resolved|installed) (now|again|for me now|fine now|perfectly now|great now)",
      "worked (for me|for us|perfectly|fine|like a charm|this time|great|on my {device}|like magic)",
      "works (perfectly|fine|great|like a charm|like magic) (now|again)",
      "(is)? now (is)? working",
      `{what} (has|have)? (fixed|solved|resolved|sorted|cured|repaired|cleared) (it|this|that|everything|(the|
        my) {err}|(the|my) {device}|(the|my)? {update})`,
      `{trouble} (is|has been|was|has|got|are)? (now|finally)? (gone|fixed|solved|resolved|sorted|sorted out|cleared|
        repaired|disappeared|vanished) (now|after (that|this|the restart|the reboot|restart|reboot|{step}))?`,
      "{trouble} (went|has gone|gone) away (now|after (that|this|the restart|the reboot|restart|reboot|{step}))?",
      "(it|this|that|everything) (is|got|has been) (now|finally)? (fixed|solved|resolved|sorted|working) (now|again)",
      "{what} (did|does|has done) (the trick|the job)|(that|this|{step}|{remedy}) did it",
      "{what} (helped|helps|has helped|did help) (me|a lot|us)?",
      "(that|this) was (the|my) (solution|fix|problem|trick|issue|cause)",
      `({update}|it|everything) (has|have|is|are|was|were|got|get)? (now|finally)? (been)? (installed|succeeded|
        downloaded|gone through|went through|through|successful|updated|done installing|finished installing) (now|
        fine|successfully|correctly|this time|without (any)? (error|errors|problem|problems|issues)|ok|properly|
        without issues)?`,
      `{update} (has|have|is|are)? (now|finally)? (completed|finished|complete|passed) (now|fine|successfully|
        this time)?`,
      `{update} are working (now|again|fine|properly|normally) (now|again)?|(i am|we are) back in business|(my|
        the) {device} is (updating|installing|downloading) (again|now|fine)`,
      "({update}|it) (is|are) (installing|downloading|updating) (now|fine|again|fine now|now fine|correctly|normally)",
      `(successfully|success) (updated|installed|fixed)|(updated|installed) (successfully|fine|ok|
        without (any)? (error|errors|problems))`,
      `(there is|there are|i get|getting|i have|i see|have)? no (more|further) (error|errors|error message|
        error messages|problems|issues)`,
      `(there is|there are|i get|getting|i have|i see)? no (error|errors|error message|problem|problems|
        issues) (anymore|any more|now|this time)`,
      "(all|everything) (is)? (good|fine|ok|okay|well|working|set|fixed|up to date) now",
      "{what} (is)? (good|fine|ok|okay|up to date|healthy) now|everything is (working|up to date|fixed) again",
      "(i am|we are|now|finally|it is)? up to date now|windows is up to date",
      `i can (update|install updates|install the update|download updates) again|i can now (update|install (it|updates|
        the update)|download updates)|(i)? (was|am)? (now)? able to (install|update|download) ({target}|updates|
        windows)? (now)?|(i)? (got|have) (it|the update|everything) (to work|working|installed|running|fixed|
        sorted) (now)?|(i)? managed to (install|update) ({target}|windows)?`,
      `({i}|it)? (do|does|am|is)? (not|no longer) (get|getting|see|seeing|have|give|giving|show|showing) (me)? (the|
        that|this|any)? {err} (anymore|any more|now)|no longer (getting|get|seeing|fails|failing|shows) (the|that|
        this)? {err}?|(the|that|this) {err} (does|do|did) not (appear|show|show up|come|come up|occur|happen|
        come back) (anymore|any more|again)|{trouble} no longer (appears|shows|shows up|occurs|happens)|(running|
        works|working) (fine|well|ok|great) (again|now)|(it|{update}) (no longer fails|is no longer failing|
        does not fail anymore|is not failing anymore)`,
      `(it is|we are|i am|all|everything is)? (up and running|back in business|good to go|all good|all set) (now|
        again)|(it|that|this) (is|was)? (all|finally) (working|fixed|solved|sorted|good|installed) now|that got it|
        that cleared (it|the error)`,
      `(after|since) (the|a|that|this|{step}) (restart|reboot|command|one|step)? (it|everything|{update}) (works|
        worked|is working|is fixed|installed|is ok|is fine)`,
      `(it|{update}|that) (was|is)? (a success|successful)|(you|bot) (fixed|solved) (it|my problem|the problem|
        my error)`,
    ],
  },
  {
    kind: "failed",
    alone: true,
    forms: [
      `failed|fails|same (thing|result|issue|problem|again)|no (luck|joy|change|difference|success|effect|dice|
        improvement|changes)`,
      `keeps failing|no go|rolled back (again)?|to no avail|without success|same as before|error again|again error|(it|problem|
        error) is back|does nothing`,
      `still (nothing|failed|failing|fails|broken|same|no|not|nope|bad|the same)|not working|nothing works|not help|
        no help|did nothing`,
    ],
  },
  {
    kind: "failed",
    forms: [
      `({what}|{trouble}|{tried}) (has|have|had|did|does|do|is|was|are|were)? (still)? not (work|works|worked|working|
        help|helped|helping|fix|fixed|fixing|solve|solved|resolve|resolved|change|changed|repaired|disappear|go away|
        gone|cut it) ({target}|me)? ({where}|{after}|much)? ({after})?`,
      `(did|does|has|have|is|was|will|still will) (still)? not (work|working|worked|help|helped|fix|fixed|solve|
        solved|resolve|resolved|change|changed) ({target}|me)? ({where}|{after}|much)? ({after})?`,
      `(it|that|this|{step}|{remedy})? (did|does|has) not (do|done|make) (anything|a thing|the trick|the job|
        any difference|a difference|shit|nothing)`,
      `(still)? not (working|fixed|solved|resolved|helping|helpful|installed|installing|gone|work|good) ({where}|
        {after})`,
      "not (fixed|solved|resolved|helpful|helping)",
      "{what} (was|is)? (not helpful|not much help|no help|useless|of no use|not the (solution|fix))",
      `({what}|{trouble}) (is|does|do|has|did|was|are)? still (is|does|has|do|did)? (not)? (working|work|fail|fails|
        failing|failed|broken|fixed|solved|resolved|installing|dead|stuck|looping|crashing|bad|the same|
        same) ({where}|{after})? ({after})?`,
      `({what})? (is|does|has|did|will)? still (is|does|has|did|will|can)? not (working|work|worked|fixed|solved|
        resolved|installing|installed|update|updating|updated|install|downloading|download) ({where}|
        {after})? ({after})?`,
      "(is)? still (fail|fails|failing|failed|broken|unsolved|unresolved) ({where}|{after})? ({after})?",
      `({trouble}|it|this) (is|does)? still (is|does)? (there|present|here|happening|happens|exists|exist|persists|
        appears|appearing|showing|showing up|shows up|shows|occurs|coming|comes|coming up|remains|an issue|a problem|
        not gone|the same) ({where}|{after})?`,
      `({it}|{update})? still (says|shows|reads) (failed|error|(failed|unable) to (install|download)|install error|
        download error|not installed|retry)`,
      "still (no|zero) (luck|change|success|joy|difference|improvement|effect|update|updates|fix|solution|dice)",
      "still (the)? (exact|exactly|exactly the)? same ({err}|thing|result|situation) ({where}|{after})?",
      "still (an|the|this|that|with the|with)? {err} ({after})?|still (nothing|the same|same) {after}",
      `({i}|it|{update}|{step}|(the|my) {device})? (is|am|are|does|do)? still (get|gets|getting|have|having|see|
        seeing|receive|receiving|face|facing|got|give|gives|giving|show|shows|showing|throw|throws|throwing|says|
        saying) (me)? (the|that|this|an|a)? (exact|exactly the)? (same)? ({err}|same thing) ({where}|
        {after})? ({after})?`,
      `({i}|it|{update}|{step}|(the|my) {device})? (is|am|are)? (still)? (get|gets|getting|see|seeing|receive|
        receiving|got|give|gives|giving|gave|show|shows|showing|throws|says) (me)? (the|that|this)? (exact|
        exactly the)? same {err} (again|as before|still|{after})? ({after})?`,
      `(always|again|exactly|exact)? (the)? (exact)? same (error|errors|error message|error code|code|result|
        outcome) (again|as before|still|{after}|comes up|comes|is coming|coming|again and again|comes back|appears|
        pops up|shows up|happens|happened|occurs|every time)?`,
      `(the)? (exact)? same (problem|issue|message|thing|behavior|behaviour) (again|as before|still|{after}|comes up|
        comes|is coming|coming|again and again|comes back|appears|pops up|shows up|happens|happened|occurs|every time|
        persists|remains|exists)`,
      `(it|this|result|that) (is|stays|remains) (still|again|always|exactly)? (the)? same (error|error message|
        error code|result)`,
      "(it|this|result) (is|stays|remains) (still|again) the same ({err}|thing)?|(it|this) is the same as before",
      `(there is|there was|had|has|i had|i see|with)? no (luck|joy|change|changes|difference|success|effect|
        improvement) ({where}|{after}|so far|at all|yet)?`,
      `nothing (has|is|was)? (changed|changes|works|worked|helped|different|helps|fixed) ({where}|{after})?|
        nothing happened ({after})?`,
      `({what}|{tried}) (made|makes|make|changed|changes|does|did|do|had|has) (no|nothing) (difference|effect|impact|
        change)? ({where}|{after})?`,
      "(made|makes|had|has) no (difference|effect|impact) ({where}|{after})?|(changed|did) nothing ({where}|{after})",
      `{trouble} (still|just|keeps)? (persist|persists|persisting|remain|remains|came back|comes back|coming back|
        come again|comes again|still exists|reappeared|reappears|returned|returns|stays|stays the same|is back|
        is the same|is there again|is still the same|keeps coming|keeps coming back|unchanged) ({where}|{after})?`,
      `{trouble} (is|are|was|has|have|did|does|do)? not (go away|gone|went away|solved|fixed|resolved|disappear|
        disappeared) ({where}|{after})?`,
      `(just|keeps|still|it|and it)? (failed|fails|failing) (again|every time|again and again|{after}|with (the|that|
        an|a)? (same)? {err}) ({after})?`,
      `({what}) (just|always|keeps|still|has|is|also)? (failed|fails|fail|failing) (again|still|every time|
        immediately|at the end|{after}|with (the|that|an|a)? (same)? {err})? ({after})?`,
      `(the|my|this|windows) (update|updates|upgrade) (still)? (will|can|could|does|did|do|
        would) (still)? not (install|download|update|be installed|complete|go through|get installed|start)|(it|update|
        updates|upgrade|windows) (still)? (will|can|could|does|did|do|would) (still)? not (install|download|update|
        be installed|complete|go through|go away|get installed) ({target}|updates)? ({where}|{after}|anything)?`,
      `({i})? (still|am still|are still)? (can|could|am) (still)? not (install|update|download|able to (install|
        update|download)) ({update}|windows) ({where}|{after})?`,
      `({i})? still (can|could|am) not (update|install|download|able to (update|install|download)) ({target}|
        anything)? ({where}|{after})?`,
      `({named}|{remedy}) (gives|gave|throws|threw|shows|returns|returned|ends with|ended with|
        ends in) (me)? (the)? (exact)? same error|({i}|it|{update}|{step})? (is|am|are)? (get|gets|getting|got|see|
        seeing|give|gives|giving|gave|show|shows|showing) (me)? (the)? code (again|once more|as before|too|as well)|
        ({named}|{remedy}) (errors out|errored out|has failed)`,
      `({i})? (can|could) not get (it|this|that|the update|updates) (to work|working|to install|installed|fixed|
        to run) ({after})?|(nothing|none) of (that|this|it|these|them) (worked|helped|works|did anything)|
        still (errors|errors out|doing it|does it|doing the same|does the same|the same (as before))`,
      `({i}|it|{update}|{step})? (is)? (get|gets|getting|got|gives|giving|gave|shows|showing|throws) (me)? (the|that|
        this)? error again|(the)? (error|problem|issue) (comes up|pops up|appears|happens|occurs|popped up|came up|
        showed up|shows up|is there) again|again (the|that|this)? (same)? error|(it|this) (is|keeps) (doing|
        does) the same (thing)? (again)?|it (came back|comes back) (again|{after})?`,
      `(still|again)? stuck (at|on) (the same (point|place|percent|step|percentage)|percent)|({update}|
        it) (is)? (still|again)? (stuck|hangs|hanging) (again|at (the same (point|place)|percent))|still at percent|
        (it|{step}|{update})? (still)? (says|shows) the same (thing)?|{update} still (failing|fails|failed|
        broken) ({after})?`,
      "(that|this|it) was not it (either)?|(that|this) was not the (cause|fix|solution)",
    ],
  },
];

const movements: readonly Forms[] = [
  {
    kind: "next",
    asked: true,
    forms: [
      `next|next one|next (step|steps)|what else|skip to (the)? next (one|step)|continue|go on|proceed|and next|
        and now|and then|what next|what now|now what|so what now`,
      "(the|to the)? next (step|instruction|fix|suggestion)|the next one",
      `(what|which) (is|comes|are)? (the)? (next|next step|next one|next steps) (now)?|what comes (next|then|
        after that)`,
      "what (do|should|can|must|shall|would) (i|we) (do|try|have to do|need to do) (next|now|then|after that)",
      `what (is|are)? (there)? to (do|try) (next|now)|what else (can|should|could) (i|we) (do|try)|
        what else (is there)? to try|anything else (i|we) (can|could) try`,
      `({can} (i|we) (have|see|get|go to|move to|move on to|try|do)|show|show me|give|give me|send|send me|tell|
        tell me|post|let me see|i want|i need|we need|{can} you (show|give|send|tell|post) (me|us)?|go to|move to|
        move on to|on to|jump to|proceed to|proceed with|continue to|continue with|go on to|go on with|take me to|
        i would like|ready for|i am ready for|lets (do|go to|try)|waiting for) (the)? next (step|one|instruction|
        suggestion)`,
      `(go|jump|move|proceed|skip|continue|forward|move on|go on|skip ahead|take me|i want to go|{can} (i|we|
        you) go) (to|with|at|directly to) stepn`,
      "(show|show me|give me|open|display|{can} (i|we) see|{can} you show (me)?|start with|start from) stepn (again)?",
      "({can} (i|we|you)|i want to) (continue|go on|proceed)|(i am)? ready to continue",
    ],
  },
  {
    kind: "back",
    asked: true,
    forms: [
      `({can} (i|we|you)|i want to|lets|let me)? (go|move|step|get|jump|take me|
        bring me)? (back)? (to)? (the)? previous (step|card|instruction) (again)?`,
      `({can} (i|we|you)|i want to|i need to|lets|let me|i have to)? (go|move|jump|step|take me|return|
        switch)? back (to|on) (the)? (stepn|previous step|previous one|last step|step before|first step|earlier step)`,
      `({can} (i|we|you)|i want to|lets)? (go|move|jump|step)? (back)? (one|#|a) step (back|backwards)|({can} (i|we|
        you)|lets)? (go|move|jump|step)? back (one|#|a) step`,
      "({can} (i|we)|i want to) go back",
      `(show|show me|repeat|{can} (i|we) (see|have)|{can} you (show|repeat) (me)?|give me) (the)? (previous|last|
        preceding) (step|card|instruction) (again|once more|one more time)?`,
      `(the)? (previous|last) step (again|once more)|(the)? (step|one) before|return to (stepn|the previous step|
        the last step)`,
    ],
  },
  { kind: "back", forms: ["back|go back|previous|step back|go backwards|one back"] },
  { kind: "skip", forms: ["skip|skip (it|that|this|{step}|#)|skipped|skipping|skip (it|that|this) for now"] },
  {
    kind: "skip",
    asked: true,
    forms: [
      `({can} (i|we|you)|is it (ok|okay|possible) to|am i allowed to|shall we|should i|should we|possible to|
        i want to|i would like to|i would rather|i would prefer to|i need to|i have to|we want to|want to|lets|let us|
        let me) skip (over)? (it|that|this|{step}|#)`,
      "(i will|we will|i would rather|i prefer to|i am going to) skip (over)? {step}",
      "({can} (i|we)|i want to|let me|lets)? (ignore|omit|leave out|jump over|pass over) {named}",
    ],
  },
  {
    kind: "skip",
    forms: [
      "(skipping|skipped|i skipped|i am skipping|we skipped|we are skipping) (over)? {named}|skipping (this|that) one",
      "(i)? (do|did) not want to do {step}|not doing {named}",
    ],
  },
  {
    kind: "where",
    asked: true,
    forms: [
      `(remind me|tell me|i forgot|i forget|i do not know|not sure|wait|i lost track|do you know|{can} you (tell|
        remind) me)? (at|on|in)? (which|what) (number)? step (number)? (are|am|is|was|were|do) (we|i|this|it|
        that) (doing)? (on|at|in)? (now|right now|at the moment|again)?`,
      `(remind me|tell me|i forgot|i forget|i do not know|do you know|{can} you (tell|remind) me) (at|on|in)? (which|
        what) step (we|i|this|it) (are|am|is|was|were) (on|at|in)?`,
      `(which|what) step (now|number|is this|is it|again|next)?|(what|which) is (the|my|our) current step|
        current step|step number`,
      "where (are we|were we|was i|am i) (now|again|in the (steps|process|fix|list)|with (the fix|the steps))?",
      "(where|which step) did (we|i) (leave off|stop|stop at|leave off at)|(what|which) number are we (on|at)",
      "how many steps (are)? (left|remaining|to go|there|are there|in total|remain|more|do i have left)",
      "is (this|that) (still)? (the)? (stepn|first step|last step)|are we (still)? (on|at) {named}",
    ],
  },
  {
    kind: "all",
    asked: true,
    forms: [
      `(all|all the|every|all of the|the full|the whole|the complete|full|complete|whole|the entire|entire) (steps|
        step list|list of steps|list of the steps|fix|instructions) (at once|in one|together|in one go|
        in one message)?`,
      `({can} (i|we) (see|have|get)|{can} you (show|give|list|send|post) (me|us)?|show|show me|show us|list|list me|
        give|give me|send|send me|display|post|print|see|view|i want|i need|i want to see|i need to see|
        i would like to see|let me see|i would like|tell me|give us) (all|all the|all of the|every|the full|the whole|
        the complete|full|whole|complete|the entire|entire|the|all these|the remaining|the other) (steps|step|
        list of steps|list of the steps) (at once|in one|together|in one go|now|at one time|in a list|in one message|
        first|again)?`,
      `({can} (i|we) (see|have|get)|{can} you (show|give|send) (me|us)?|show|show me|give me|send me|display|see|
        i want to see|let me see) (all|all the|the full|the whole|the complete|full|whole|complete|the entire|
        entire) (fix|instructions|instruction|solution|procedure) (at once|in one go)?`,
      `(show|show me|list|i want to see|let me see|{can} (i|we) see|{can} you show me) (everything|all|it all|
        them all|all of them) (at once|together|in one go)?`,
      "(what|which) are (all)? (the)? (steps|all the steps|all steps|other steps|remaining steps|steps in total)",
      `(show|list) all|see all steps|show (them|it) all|(steps|step) (list|overview)|overview of (the|all|
        all the) steps|list steps|show steps|the steps at once`,
    ],
  },
];

const questions: readonly Forms[] = [
  { kind: "explain", asked: true, alone: true, forms: ["why|explain|why that|why this|but why|explanation"] },
  {
    kind: "explain",
    asked: true,
    forms: [
      `what (does|do|will|would|did) ({it}|{command}|{remedy}|running {it}|doing {it}) (actually|exactly)? (do|mean|
        change|help) (exactly|for me|here|to my {device}|on my {device})?`,
      `what is ({it}|{command}|{remedy}) (doing|good for|for|supposed to do|going to do|used for|
        meant to do) (exactly)?|what (is)? ({it}|{command}) (does|do|means|mean|will do)|what exactly (does|do|
        is) ({it}|{command}) (do|doing|for|mean)|({can} you)? tell me what ({it}|{command}) (does|means|is for)|
        what (is|are) {named} (for|about)|meaning|what is the reason for {named}`,
      `({can} (you|someone|somebody))? (explain|clarify|describe) (me|to me)? ({it}|what ({it}|{command}) (does|means|
        do|is|will do)|{command}|{remedy}|more|in (more)? detail|#|further|better) (to me|for me|a bit|more|better|
        again|in detail|further|in simple words|a bit more|in more detail)?`,
      `(tell me|give me|{can} you (tell|give) me|i want|i need|i would like|is there|do you have)? (more|some more|an|
        the)? (details|info|information|explanation) (about|on|of|for) ({named}|{command})`,
      `(tell me|{can} you tell me|i want to know|i would like to know|wondering) (what|why) ({it}|{command}) (does|do|
        means|is for|is necessary|is needed|will do)`,
      `why (do|should|must|would|does|have) (i|we) (need|have|want|supposed)? (to)? (do|run|delete|restart|execute|
        reboot|make|stop|rename|reset) ({it}|{command}|{remedy}|(the|my|this|that|these|those)? {thing})?`,
      `(is|would|will) it (be)? (really)? (safe|ok|okay|fine|dangerous|risky|bad|a problem) (to|if i) (do|run|delete|
        restart|execute|reboot|stop|rename|reset|remove|clear|disable) ({it}|{command}|{remedy}|(the|my|this|that|
        these|those)? {thing})`,
      `why (do|would|should) (i|we) need ({it}|{command}|(a|the|to)? (restart|reboot))|why (is|are) ({it}|{command}|
        (a|the)? (restart|reboot)) (needed|necessary|required|important)`,
      "why ({step}|{command}|a restart|the restart|reboot|restart|do that|do this|doing that|doing this)",
      `(i|we)? (do|did)? not understand ({it}|{command}|what ({it}|{command}) (means|does|do|is))|(i)? do not (know|
        get) ({named}|{command}|what ({it}|{command}) (means|does|is for|is doing))`,
      "not sure what ({it}|{command}) (does|means|is doing|is for)",
      `how (does|will|would|can|should|is|do) ({it}|{command}|{remedy}|restarting|a restart) (help|supposed to help|
        going to help|fix it|fix (the|my|this) {err}|solve (it|the problem|my problem)) (me|here|with (it|this|that|
        my error|the error|this error))?`,
      `is ({named}|{command}) (safe|dangerous|risky|harmless|necessary|needed) (to run|to do)?|is (it|this|
        that) safe (to (run|do) (it|that|this)?)? (on (a|the|my|our|this) ({device}|server|production server|
        domain controller|work {device}))?|why (does|would|will|should|did) ({it}|{command}|{remedy}) (help|work|
        matter|fix (it|that|this)|be needed|be necessary)|is (it|this) (dangerous|risky)`,
      `(will|does|can|could|would) ({it}|{command}|{remedy}) (delete|remove|affect|break|harm|damage|hurt) (my|the|
        any|anything|something) (files|data|{device}|settings|documents|stuff|programs)?`,
      "what (happens|will happen|would happen) (if|when|after) (i)? (do|run|doing|running)? ({it}|{command})",
      `what is (the)? (purpose|meaning) of ({it}|{command}|{remedy})|what is the (point|reason|idea|goal|use) (of|
        behind|for) ({named}|{command})`,
    ],
  },
  {
    kind: "hand-over",
    asked: true,
    forms: [
      `({can}|is there) ({someone}) ({from})? (who|that)? ({can})? (maybe)? (look|have a look|take a look|help|
        help out|assist|check|take over|jump in|step in|look into|have a quick look|take a quick look|take care|
        handle|fix|solve|remote in|connect|log in|connect to|call|contact|do|do it) (me|us)? (at|with|into|on|of|
        to)? ({this}|me|us|(my|this) ({device}|{update})|(the|this) {update}|this one|from here|{named})? (for me|
        for us|with (it|this|that|me)|in person|remotely|about (it|this|that))?`,
      `({can} (you|someone|somebody|anyone|we|i)|i want to|i would like to|we need to|i need to|lets|need to|
        want to)? escalate ({this})? (now|further)? (to {desk})?`,
      `(is|are)? (can|could) it (please)? (take over|take a look|have a look|look) (at)? ({this}|my {device})?|(can|
        could|may) i (get|have) (some)? (help|assistance) (with ({this}|{step})|please|here|from {desk})?`,
      `({ask}|i would rather|i would prefer to|i prefer to) (talk|speak|chat|get in touch|be connected|
        talk directly) (to|with)? ({someone}|it|{desk}) ({from})? (about (it|this|that|my {err}))?`,
      `(connect me|put me through|transfer me|get me|{can} you (connect me|put me through|get me|transfer me)) (to|
        with)? ({someone}|{desk})|((can|could|may) (i|we)|{can} you|please)? (get|have|send) (me)? ({someone}|
        {desk}) (to (help|look|call) (at|me|with)? (it|this|me)?)?`,
      `({can} (you|someone|somebody))? (hand|pass|forward|send|transfer|assign|route|hand over|handover|give|
        refer) ({this}|me)? (over|on)? to {desk}|({can} (you|someone))? hand ({this})? over`,
      "{can} (you|someone|somebody) (open|create|raise|log) a (ticket|incident|case) for (me|us|this|that)",
      `is (there)? ({anyone}) (from it|from support|who can help|who can help me|available to help|who could help|
        who can look at (this|it)|that can help|that can help me|able to help)`,
    ],
  },
  {
    kind: "hand-over",
    alone: true,
    forms: [
      `i give up|we give up|giving up|human|agent|operator|a human|real person|a real person|help me|i need help|
        need help|we need help|need assistance|needs a human|get someone|i need (some)? (support|assistance)`,
    ],
  },
  {
    kind: "hand-over",
    forms: [
      `(have|let) ({someone}) (look|help|call|contact|ring|check|reach out to|get in touch with|get back to) (at|
        into)? ({this}|me|us)`,
      "({anyone}) (help|look|check|take over|have a look|take a look) (me|at|with|us)? ({this}|me)?",
      `({this}) (must|should|has to|have to|needs to|need to) be (escalated|handed over) (to {desk})?|
        ({this}) needs (escalation|a human|an admin|a technician|someone from it|it support)|to be escalated`,
      `(i|we)? (need|want|would like|require|prefer|request) ({someone}|{desk}) ({from})? (to (look|help|take over|
        have a look|take a look|assist|check|call|do|fix|handle|remote in|connect|call me) (at|me|with)? (it|this|
        that|me|my {device}|{step})? (for me)?)?`,
      `(i|we)? (need|want|would like|require|request) (some|more|the|a|any)? (real|human|personal|further|
        hands on)? (help|support|assistance) (from|of|by) ({someone}|{desk})`,
      `(i|we)? (need|want|would like) (some|more)? (help|support|assistance) with (this|that|it|{step}|this error|
        the (error|step|command))`,
      `(this|it|that) is (too (hard|difficult|complicated|technical) for me|beyond me|over my head|above my head)|
        too (complicated|difficult|hard|technical) for me`,
    ],
  },
];

const refusals: readonly Forms[] = [
  {
    kind: "wrong",
    alone: true,
    forms: ["wrong (card|fix)|(that|this) is not the (right)? one|error is different|code is different"],
  },
  {
    kind: "wrong",
    forms: [
      `(that|this|it|{step})? (is|was|are)? not (my|our|the right|the correct|what my) (error|error code|
        error message|error number) ({i} (have|get|got|see|meant|mean|asked about|posted|having|had|receive|reported|
        sent)|here|at all|though|is)?`,
      "(that|this|it) (is|was) not (my|the right|the correct) code",
      `(that|this|it)? (is|was)? not the (error|error code|code|problem|issue|error message) (that)? (i|we) (have|get|
        got|see|am getting|am seeing|meant|mean|asked about|asked for|posted|am having|had|receive|am talking about|
        reported|sent|wrote)`,
      "(that|this|it) (is|was) not what (i|we) (have|get|see)",
      `(that|this|it|you (have|got|gave|gave me|found|read|took|picked|are looking at|posted|show))? (is|was|
        are)? (the|a|an|about the|for the)? (totally|completely)? (wrong|incorrect) (error|error code|code|
        error message|error number)|(that|this) is the wrong (card|fix|answer)`,
      `(that|this|it) (is|was) (about|for)? (a|an)? (totally|completely|very)? (different|other|another) (error|
        error code|error message|code) (than mine|from mine|than the one i have|to mine|than my error|than i have)?`,
      `(my|mine|my one|our) (error|code|error code|error message)? (is|was|says) (a|an)? (totally|completely|
        very)? (different|another|other) (error|code|error code|error message)|(my|mine|my error|my code|
        my screen) (says|shows) something (else|different)|my (error|code|error code|error message) (is|
        was) (different|another one|a different one|not this|not that|not this one|something else)`,
      `(i|we) (have|had|meant|mean|asked about|was asking about|am having) (a|an)? (totally|completely|
        very)? (different|another|other) (error|code|error code|error message|error number)`,
      `(the|my) (error|code|error code|error message) (that)? (i|we) (get|have|see|got|posted) is (a)? (different|
        another) (one|error|code)?`,
      "you (misread|misunderstood|mixed up|confused) (my error|the error|the code|my code)",
      "(that|this|it) (does|do|did) not (match|fit) my (error|code|case|problem)|does not match my (error|code)",
      `(i|we) (do not|never|did not) (have|get|had|got|see) (this|that) (error|code|error code)|not the (right|
        correct) (error|error code)|(that|this|it) has nothing to do with my (error|problem|issue|code)`,
    ],
  },
  {
    kind: "stuck",
    alone: true,
    forms: [
      `stuck|still stuck|access (is|was)? denied|permission denied|permissions denied|no rights|no permission|
        no permissions|(i am|we are) (still)? stuck|not admin|no admin|no admin here|not permitted|command not found|
        needs admin|requires (elevation|admin)`,
    ],
  },
  {
    kind: "stuck",
    asked: true,
    forms: [
      `how (should|can|could|do|am|would|shall) (i|we) (do|run|supposed to do|to do) ({it}|
        {command}) (without (any)? ({adminrights}|{admin}|{rights})|if i am not (an)? admin|with no {adminrights})`,
    ],
  },
  {
    kind: "stuck",
    forms: [
      `({i}|it|{step}|{remedy}|the prompt|windows|cmd|powershell|the console|command)? (only|always|also|still|now|
        keeps)? (say|says|said|saying|get|got|getting|gives|gave|giving|shows|showed|showing|returns|returned|with|
        fails with|failed with|tells|told|ends with|throws|reports|answers|prints|see|receive)? (me)? (that|an|a|
        the)? (access|acces|permission|permissions) (is|was|are|were)? (denied|refused|not granted|rejected) (error|message|
        when i (run|do|try|start|delete|execute) (it|that|this|the (command|step|script|service|folder))|
        when (running|doing|trying|deleting) (it|that|this|the (command|step|script|folder))|for (me|{step}|that|
        this)|in {step}|on {step}|at {step}|to me|during {step})?`,
      "({i}|{step}) (get|got|getting|gives|gave) (an|the|a)? (access|permission) (denied)? (error|message)",
      `(i|we)? (can|could|am|are|was|were)? (unable|not able|not|not allowed|not permitted) (to)? (do|execute|perform|
        run) ({it}|{command}|{remedy}) (with my (account|user|rights)|on my {device}|at work|without ({adminrights})|
        myself|alone|here|as (a)? (normal|standard) user)?`,
      "(i|we)? (can|could) not (complete|finish|follow|apply) {named}",
      `(i|we)? (can|could|do|did) not (find|see|locate|have) (the|that|this|any|such a|such) (setting|settings|option|
        button|menu|menu item|service|registry key|key|command|command prompt|prompt|entry)`,
      `(i|we) (can|could) not (delete|stop|restart|start|rename) (it|(the|that|this) (folder|file|service|key))|
        (the)? (service|folder|file) (can|could|will|would) not (be)? (stop|stopped|deleted|renamed|restarted)`,
      "(there is)? no such (setting|option|button|menu|service|command|key|entry|folder)",
      `(i|we|my (account|user)|this (account|user))? (do not|does not|have no|has no|have not|lack|not|no|
        got no) (have|having|got)? (any|the|enough|sufficient|local|necessary|required|needed)? ({adminrights}|
        {rights}) (for (that|this|it|{step})|on (this|my) {device}|to do (that|this|it|{step})|here|to run (it|that|
        this|the command))?`,
      "(without|insufficient|missing) ({adminrights}|{rights})|not enough ({adminrights}|{rights})",
      `((it|{step}|windows|the prompt|cmd|{command})? (says|said|tells me|shows|message says) (that)? (i|you)|
        i) (need|must|have) (to)? (be|have)? (an|a|the)? ({adminrights}|{admin}|to be ({admin}))|my (account|
        user) (is|has) (not|no) (an|a|in the)? ({admin}|{adminrights}|{rights}|admin group)`,
      `(the term)? (command|{command}|it|dism|sfc|wuauclt|usoclient)? (is)? not (recognized|
        recognised) as (an internal or external command|(the|a)? name of a cmdlet)|(it|{step}|windows|uac)? (asks|
        asking|asked|wants|is asking|prompts) (me)? (for)? (a|the|my)? (password|credentials|elevation)|(it|this|that|
        the (setting|option)) is (locked|managed|restricted) (by (policy|my organization|my organisation|it|
        the company|my company|group policy))?`,
      `(i|we) (am|are) (not|no) (an|a|the|local)? ({admin}) (here|on this {device}|on my {device})?|(i|we) (am|
        are) (only|just)? a (standard|normal|regular) user|i am (only)? a user`,
      `(i|we)? (need|needs|require|requires|would need) (an|a|the|to be)? ({adminrights}|{admin}|{rights}) (for (that|
        this|it|{step})|to do (that|this|it)|(which|that|but|and) (i|we) (do not|have not) (have|got)? (it|them)?)`,
      `(it|the prompt|windows|uac|{command}) (is)? (needs|need|requires|require) (an|a|the|my)? ({adminrights}|
        {admin})|({step}|that|this) (needs|requires) (an|a|the)? ({adminrights}|{admin}) (which|that|but) (i|
        we) do not have (it|them)?`,
      `(it|{step}|{remedy}|the prompt|windows|uac|{command})? (is)? (asks|asking|asked|wants|prompts|prompting|
        demands) (me)? (for|to be)? (an|a|the|my)? ({adminrights}|{admin}) ((which|that|but)? (i|we) do not (have|
        know))?`,
      `(it|{step}|{remedy}|windows|the system|my (account|company)|company policy)? (will|does|would|did|do|
        is) not (let|allow|allowing|letting|permit) me (to)? ((do|run) (it|that|this|{step}))?|(it|windows|
        the system) (will|does|would|did|do) not (let|allow) me (to)? (delete|rename|stop|start|open|restart|remove|
        change|run|disable|clear|empty) (it|that|this|(the|that|this)? {thing})`,
      `({named}|{remedy}) (gives|gave|throws|threw|shows|returns|returned|ends with|ended with|ends in) (me)? (an|the|
        a|some)? ({admin}|{rights}|syntax|permission|parameter)? (error|errors|exception)`,
      "(i|we) (am|are|was) not (allowed|permitted|authorized|authorised) to (do|run|execute|open)? ({it}|{command})",
      `({named}|{command}) (is|was) (not (possible|allowed|permitted|available)|blocked|impossible|disabled|
        forbidden) (for me|on my {device}|here|for us|by (policy|it|my company))?`,
      `(it|that|this) is (blocked|disabled|forbidden) by (policy|it|my company|the company|group policy|admin|
        my admin|our admin|the admin|antivirus)|(it|the (button|option|setting|menu)) is (greyed|grayed) out|(it|that|
        this) is not (possible|allowed) for me`,
      `(the|this|that|your)? (command|option|button|setting|service|folder|key|entry|script) (is|was|does|can|
        could) not (recognized|recognised|be recognized|found|known|exist|there|be found|available) (on my {device}|
        here|for me)?`,
      "(i|we)? (am|are|got|get)? (still)? stuck (on|at|in|with) {named}|stuck (on|with) #",
    ],
  },
];

export const english: readonly Forms[] = [...outcomes, ...movements, ...questions, ...refusals];
