import type { Forms, Parts } from "./follow-up-forms.ts";

/** What Windows shows: a status beside an update, and its own sentences that people paste as they stand. */

export const englishReportParts: Parts = {
  patch: `{update}|(the|this|that|my)? (cumulative|feature|security|quality|monthly|optional|preview|failed|failing) {update}|(the|this|that)? (
    kb|patch|patches)`,
  reported: `(is|are|was|were)? (still|now|again|also|always|just)? (is|are)? (shows|show|showing|showed|listed|displayed|
    marked|reported|reports|reporting|says|reads|there) (up)? (up)? (as|with|a|the|as a)?`,
  bad: `failed|not installed|failed to install|install error|install failed|unsuccessful|not successful|retry|retry button|
    retry option|retry link|try again button|error|pending install`,
  fine: `installed|successful|successfully installed|installed successfully|compliant|up to date|complete|completed|
    succeeded|patched|fully patched|healthy|done`,
  listing: `(in|under|on) (the|my|our)? (update history|history|windows update|list|settings|update page|update list|intune|sccm|
    wsus|software center|software centre|company portal)`,
  clearing: `(clearing|emptying|renaming|deleting|resetting|stopping|restarting|running|doing|removing|freeing|disabling|
    reinstalling|starting|repairing) ({it}|(out)? (the|that|my|this|both|all|all the|up)? ({thing}|{folder}|components|disk space|space|windows update|update components|
    update services|commands|{step}))`,
  folder: `(download|downloads|temp|softwaredistribution|catroot2|update|updates|cache|old|datastore|distribution)? (folder|
    folders|directory|files|contents|cache)|softwaredistribution|catroot2`,
  changed: `restarted|rebooted|renamed|deleted|removed|cleared|emptied|stopped|started|disabled|enabled|reset|
    powered off|shut down|turned off and on|run|applied|executed`,
  pc: "(the|my|this|that)? ({device}|server|box|vm|host|tablet|services|service|update service|both services|folders|both folders|{folder}|{named2}|both)",
};

const program =
  "(another|a different|some other|some|any other) (program|process|app|application|thing|user)|something|something else|explorer|system|windows";

export const englishReports: readonly Forms[] = [
  {
    kind: "worked",
    forms: [
      `({patch}|it|that|this|everything|the {device})? (has|have)? (now|finally)? {reported} {fine} (now|again)? {listing}?`,
      `{clearing} (was|is) (all|what|the thing|the one) (that)? (it|i|we)? (needed|took|required|fixed it|did it|
        solved it|worked|helped)|{clearing} (was enough|did it|did the (trick|job)|(fixed|solved|sorted|cured|helped|cleared|resolved) (it|
        that|this|everything|the {err})?|worked)`,
      `(the|my|this|that)? ({device}|server|vm|box|tablet) (is)? (now|finally)? (fully|completely)? (patched|compliant|updated|up to date) (now|again)? {listing}? ((and)? (rebooted|
        restarted))?|(fully)? (patched|updated) and (rebooted|restarted|running|working|happy)|{patch} (is|are) in (now)?|
        all (the)? updates (are)? (in|installed|done) (now)?`,
      `(it|they|{patch}) (is|are) (finally|all)? in (now)?|(it|{patch}) (just|all)? (sailed|flew|breezed|went straight|went right) (right|straight)? through|(the|my|this)? (
        {device}|server) is (finally)? (happy|good|fine|healthy) (again|now)`,
      "they (all|both)? (are|have|got)? (all|both)? (now)? (been)? (installed|updated|went in|went through|gone through|succeeded)",
      `(it|everything|all|all of it|windows update) (is)? (all|now|back)? green (now|again)?|{trouble} (has|have|did) not (come|came|returned|return|
        reappeared|shown|showed|appeared|been) (back|up|again|seen)? (since|so far|again|yet|since then)?|{listing}? (says|shows) (successfully)? installed (
        successfully)?`,
      `no (more|further) code here|(everything|all|they all|{patch}|it) (has|have)? (all)? (now|finally)? (
        came|come|went|gone) (down|through|in) (fine|ok|{well})?`,
      `{patch} (has|have|is|are)? (now|finally)? (installed|went in|gone in|went through|gone through|in|succeeded|works|
        worked|completed|is in|are in) (now|fine|ok|{well})?|(and)? now {patch} (works|work|installs|install|is|are|went|has) (installing|
        installed|downloading|working|through|in|gone through)?`,
      "(it|{patch}) (is|are)? (installing|downloading|running|updating|moving) (fine|{well}|without (complaining|complaints|a fuss|stopping)) (now)?",
      `code (is|has|seems)? (now|finally)? (gone|disappeared|vanished|no more|history|gone away|fixed|solved|resolved)|
        (do|does|am)? (not|no longer) (get|getting|see|seeing) code (anymore|any more|now)`,
    ],
  },
  {
    kind: "failed",
    forms: [
      `({patch}|it|that|this|{device}|windows update|{me})? (has|have|got)? {reported} {bad} (button|link|option)? (with
        (the)? (same)? {err})? (again|now|after (that|this|{step}))? {listing}?`,
      `({me}|it|{patch})? still (has|have|got|get|see|there is|with)? (the|a|that)? {bad} (button|link|option)? {listing}?`,
      "(the)? same retry (button)? (again)?|(the)? retry button (is|keeps)? (still|again|back)? (there|back|coming back|again)?",
      `(it|{patch}|windows)? (then|still|always)? (rolled|rolls|reverted|reverts|undid) (everything|it all|the update|itself|all of it) (back|again)?`,
      `(it|{patch}|windows)? (still|just|always|now)? (says|said|shows|showing|reports) (that)? (there (were|was|are) (some)? (problem|problems|errors|an error) installing (
        the|some|this)? (updates|update)|it (failed|could not (be installed|install))|(could|can) not install|something went wrong)`,
      `{patch} (is|gets|keeps|was) (just|still)? (being|getting)? (offered|listed|pending|waiting) again|({me}|{patch}|it)? (right|straight)? back (to|at|with|on) (the)? (exact)? same ({err}|place|
        point|screen)`,
      "(it|this|that) (is|was|says|shows) (still|again|just)? (the)? (exact|very)? same (message|screen|{err}|thing|story) (again|{after})?",
      `({patch}|it|{me})? (still|just|then|always)? (fails|failed|refuses|refused) to (install|download|update|finish|complete|start|apply) (again|anyway|
        {after})?|(it|{trouble})? (came|comes) (straight|right)? back (again)? with (the)? same {err}|({patch}|it)? (just|still|always)? (gets|got|keeps getting|
        is|keeps) stuck (at|on|around) (about|around)? percent|now (a|another|it is a|it is another) (different|new|another|other)? {err}`,
      `(and|but|so)? (now)? (it is|there is|{me}|it|windows|{patch}|the error is|that is)? (get|getting|got|have|see|seeing|says|shows|gives|
        is|fails with|failed with|throws|with|error)? (me)? (a|an|the|error)? code
        instead (now|this time)?`,
      `(windows|we|it)? (can|could) not complete the (update|updates)|(it is|windows is|is|now|still|then)? (undoing|reverting|undoes|undid|
        rolled back|rolling back) (the|all|its|everything|all the)? (changes)? (made to (my|your|the) {device})? (again|now|once more)?|
        something went wrong (again)?|({patch}|it) (then)? (undid|reverted|undoes) (everything|it all|itself|all)`,
      `(same|the same) code ({after}|again|as (before|earlier|always|ever|
        last time|yesterday))?`,
      `({me}|it|{patch})? (is|am)? (still|again)? stuck (on|at|with) (the|that)? (same|very same|exact same) (update|one|point|percentage|code|
        {err}|patch|percent)`,
      `(the|that|this)? (exact)? (same)? (red|old|yellow|ugly|big)? (old)? {err} (is|are)? (still|just|again)? (is|are)? (sitting|there|showing|
        displayed|back|shown|staring) (there|up|at me)? (again|still)? {listing}?`,
      `(gives|giving|gave|get|got|shows|throws) (me|us)? (the|that|this) (exact)? (same)? {err} (again|once more|{after})`,
      `(do|does|did) not (look|seem) (like|that|as if|as though)? (it|that|this|{step})? (has|have|did|is)? (helped|worked|
        changed|work|help|fixed|working|done|did) (anything|it|much|a thing|any good)?`,
      "{patch} (has|have|is|are)? (just|now|still|again|also|then)? (failed|fails|failing|errors out|errored out|rolled back) (again|{after}|with (the|that|an|a)? (same)? {err})?",
    ],
  },
  {
    kind: "failed",
    alone: true,
    forms: [
      "failed on me|(unfortunately|sadly|regrettably) not (this time|yet)?|(i am)? afraid not|(bombed|bombs|crapped|conked|errored) out|not this time (either)?|not even (that|this)|rolled back",
    ],
  },
  {
    kind: "done",
    forms: [
      "{pc} (has|have|is|are|was|were) (now|just|all|both|already)? (been)? (just|now|all|both)? {changed} (now|again|{times})?",
      "both (folders|services|of them|commands) (are|were|have been|got)? (now)? ({changed}|done|gone) (now)?|it has been {changed} (now)?",
      `(everything|all|all files|all the files|the files|files|the contents|contents|the content|all of it) (in|inside|inside of|of|from|under|out
        of) (it|there|(the|that|this|my)? {folder}) (is|are|has been|have been|was|were|got)? (now|all)? (gone|deleted|removed|cleared|
        emptied|wiped) (now)?`,
      `(the|that|this|both|all|my)? (download|temp|update|old|softwaredistribution|catroot2)? (folder|folders|cache|softwaredistribution|catroot2) (
        is|are|has|have) (all|now|both|been)? (gone|deleted|removed|cleared|renamed|emptied|wiped) (now)?`,
      `{have} (renamed|changed|set) (the|that|this|it|my|both)? {folder}? (to|into|as) (softwaredistributionold|catroot2old|old|{folder}) (old)?`,
      `{have} (freed|freed up|made|cleared|cleared up|got) (up)? (about|over|around|roughly|more than)? (# (gb|gigs|gigabytes|g)|enough|some|more) (of)? (disk
        space|space|room|free)? (on (c|the c drive|the drive|the disk|my drive|it|drive c))?`,
      `(the|this)? (restore|repair|cleanup|deployment image)? (operation|scan|command|cleanup|verification|tool) (has|have|was)? (been)? (completed|
        finished|succeeded|ended) (successfully|ok|fine|without (any)? (error|errors))?|it (has)? (completed|finished|ran) (at percent|ok|successfully|
        without (any)? (error|errors|problems))|(windows resource protection|sfc|it) (found|did not find) (any|no|some)? (integrity violations|corrupt files)|it
        (finished|completed) (ok|now|in the end|eventually)?|(dism|sfc|it|{cmd}) (says|said) (that)? (the)? (restore|repair)? operation (has|was)? (been)? (completed|finished) (successfully)?|{have} repaired them|{have} found some corrupt files`,
      `{have} {acted} (the|that|this|both|all|all the|my)? {folder} ({times}|{how})? ({times}|{how})?|{have} {acted} (everything|all|all of it|
        all the steps|all steps) (on|in) (the|your|this|that) (list|card|thread|guide)`,
      "({me}|{have}) (done|did|finished|completed|through) # (now|already)?|{me}? (been|gone) through #",
      `{named} (is|was) (out of the way|behind me|ticked off|in the bag|over with) (now)?`,
      `{have} {acted} (every|each|every single) step (on the (list|card))? (exactly)? {how}?|both (commands|scans|of them) (ran|went through|completed|finished|came back
        clean|came back fine) (fine|ok|{well})?|((the)? {thing}|it|{step}) (has)? (ran|completed|finished|came back) without finding (anything|any (errors|problems|issues|corruption))`,
      "{have} (stopped|started|restarted|renamed|deleted|cleared|ran|run|tried|reset) (both|the two|all three|the other) (of them|services|folders|commands|ones)? (again|too)?|{have} (started|restarted) (them|it) (again|back up)?",
    ],
  },
  {
    kind: "done",
    alone: true,
    forms: [
      "no (errors|error) (shown|reported|displayed|found|in the (window|output|log|console)|at all)?|without (any)? (error|errors)",
    ],
  },
  {
    kind: "stuck",
    forms: [
      "(a)? system error # (has|have)? (occurred|happened|appeared)?|(the)? access is denied (error)?|(destination)? {control} access denied",
      `(the|that|this)? (requested)? (operation|action|command|step|app|it) requires (elevation|elevated (rights|permissions|privileges)|{admin} rights|
        administrator (rights|permission))`,
      `{itsays}? (it is|this is|this setting is|this|these|some|some of these|the)? (setting|settings|option|options)? (is|are)? managed by (my|your|our|the|an)? (organization|
        organisation|company|administrator|system administrator|admin|it|it department|employer)`,
      `{itsays}? ({object}|it|that|this|they) (is|are|was)? (still|already|currently)? (open|opened|in use|being used|used|locked|held) (by|in|elsewhere
        by) (${program})|(it is|is|file|folder|because it is|currently)? (open|in use|locked) (in|by) (${program})`,
      `(the|this)? action can not be completed|{object} is open in another (program|process|app)|{object} (can|could) not be (stopped|started|
        deleted|renamed|found|opened|accessed|removed|restarted)`,
      `{itsays}? (that)? (the|those|its|any)? (source|specified|required)? (files|file|source|service|path) (can|could) not be (found|downloaded|located|
        stopped|started)|{itsays}? (the|that)? (specified|named)? (service|module|file|path) (does|do) not exist (as an installed service)?|the
        system can not find the (file|path) specified|windows can not find {object}`,
      `({itsays}|{me} (get|got|getting|see))? (a (wall|lot|bunch) of)? (red|some red)? (text|error|errors|letters)? (that|saying|says|telling me)? (that)? (the term)? (command|it|{cmd}|{named2})? (is)? not
        recognized (as (an internal or external command|the name of a cmdlet|a cmdlet))?`,
      `{itsays}? (you|i|we)? (will|would)? need (to)? (provide|have|get)? (your|the|an)? (administrator|admin|{admin})? (permission|permissions) (to|
        from|for) (perform|do|{handle}|change|continue|administrators|trustedinstaller|system|the|{admin})? (this|that|it|the)? ({control}|action|folder|file)?`,
      `(it|windows|{machine}|{step}|that|this)? (is|keeps)? (wants|want|asks|asking|asked|needs|prompts|prompting|requires) (me)? (for)? (an|a|the|some)? ({admin})? (
        user name|username|user|name|login|password) and (a|the)? (password|pin) (i (do not|not) (have|know))?`,
      `{itsays}? (that)? (i|you|it)? (need|needs|require|requires) ({adminrights}|{rights}|{admin} {rights}) to (run|do|execute|start|open|use|delete|rename) ({cmd}|it|
        that|this|{object})`,
      "(i am|we are)? (just|only)? (a|an) (normal|standard|regular|ordinary|plain|limited) user (here|on (this|my) {device})?",
      `({me} (can|could) not|can not) (get|go) (past|beyond|around|through) (this|that|the|it)? (bit|part|point|prompt|password prompt|password|screen|
        admin prompt|login|uac prompt|uac|window)?`,
      `(there is|i have|we have|it says)? (not enough|no|insufficient|too little|not (any)? (enough)?) (free)? (disk space|space|room) (on (the|my|this)? (disk|drive|c|c drive|{device}))?|
        (the|my)? (disk|drive|c drive|c) is full`,
      `(it|windows|{step}|{machine})? (will|would|does|did) not let me (even)? ({handle}|do|stop|remove) (it|that|this|{object})|{itsays} (it is)? (in use|locked|
        blocked|protected)`,
      `((the)? command|powershell|it|the window|window|{tool}) (just|only|always)? (flashes|flashed|pops|popped|opens|opened) (up)? and (then)? (closes|closed|disappears|
        disappeared|is gone|shuts) (again|immediately|right away|straight away)?`,
      "it (just|still|only|always)? (hangs|hung|is hanging|freezes|is stuck|gets stuck) (at|on|with) (stopping|starting|the service|{named2})",
      `(there is|{me}|i|we)? (do|does|can|could)? (no|not|not any|not have any|not have an|not see any|not find any|not have|not see) (option|button|setting|menu|entry|folder|
        service) (called|named|labelled|with that name|like) (that|this|it|{control}|quoted|reset this {device}|troubleshoot)?`,
      `(it|{control}|{object}|that|this|mine|option|button)? (is|are)? (all)? (greyed|grayed) out (for me|here|for us|on (my|this) {device})?`,
      `{cmd} (fails|failed|ends|stops|stopped|errors out|quits|aborts|exits|ended|gives|gave|returns|throws|shows|says) (with|on|at|me)? (an|the)? (error|code|error #|
        error code|exit code #)`,
    ],
  },
  {
    kind: "next",
    asked: true,
    forms: [
      `{me}? ready for (the next (step|one|thing)|stepn|step #|more) (now|whenever you are|when you are|if you are)?|try the next (one|
        step|thing)?|{wantme} (try|do|have|see) the next (one|step|thing)?`,
      "(and)? now what (do|should|must|can) i (press|click|type|do|run|try)",
    ],
  },
  {
    kind: "skip",
    asked: true,
    forms: [
      "(please)? leave (this|that|the)? (one|{step}|step) (out|aside|for now)|{want} leave (this|that) one (out|aside|for now)",
    ],
  },
  {
    kind: "where",
    asked: true,
    forms: [
      "(remind me|tell me|so|and)? where (did)? (we|i) (leave|left) (it)? off (yesterday|last time|earlier|before|on friday|last week)?",
    ],
  },
  {
    kind: "explain",
    asked: true,
    forms: [
      "is it (safe|ok|okay|fine) to (delete|remove|rename|empty|clear|wipe) (everything|all files|all the files|the files|all of it|the contents) (in|of) (it|there|(that|the|this) {folder})",
      `(can|could) (i|we|it|this|that|{step}|the change|the changes|these changes)? (i|we|it|this|that|they)? (be)? (undone|undo|reverted|revert|
        reversed|reverse|rolled back|roll back|put back|restored) (it|that|this|{step}|the changes)? (later|afterwards|again|easily|if (it|
        something) (fails|goes wrong|breaks))?|is there (a|any) way (to undo|back) (it|that|this|{step})?`,
      "is ({ref}|it) (reversible|undoable|permanent)|how (do|can|would) (i|we) (undo|revert|reverse) ({ref}|it)",
      `(before (i|we) (run|do|try|start|type|execute) ({ref}|it) (on (a|the|our|my) (production)? (server|machine|{device}|dc))?)? what (exactly)? (does|do|will|would) {ref}
        (exactly|actually)? (change|do|touch|modify) (exactly|on (the|my) {device})?`,
    ],
  },
  {
    kind: "wrong",
    forms: [
      `(i|we)? (copied|pasted|posted|sent|took) (the|a) wrong (error|code|screenshot|message|one|line|log)|(the|that) (
        one|error|code|message) (on|from) (my|the) (own)? ({device}|screen) (is|was|says|reads) (a)? (different|another|other|not that|something else) (one|
        error|code)?|mine is (a|an)? (different|another) (one|error|code)?`,
    ],
  },
  { kind: "wrong", alone: true, forms: ["wrong (screenshot|log|paste)"] },
];
