import type { Forms } from "./follow-up-forms.ts";

/** What is asked of the bot and what stands in the way, out of the slots of `englishClauseParts`. */
export const englishRequests: readonly Forms[] = [
  {
    kind: "next",
    asked: true,
    forms: [
      "(so|and)? what (do|must|should|shall|can)? i (must|have to)? (do|try|run) (after|now|next|then|after this|as next)",
      `{please}? (the)? next (step|one|thing|instruction|suggestion|fix|option|idea|tip|card|bit|part|method|solution|
        thing to (try|do)|step to try) (to me|to do|to try|then|up|now)?|next up|next thing|next then|
        (and)? next again`,
      `{want}? (move|carry|keep|go|press|crack|continue|proceed|push|going|moving|carrying|keep going|get) (on|going|
        ahead to|along|forward|onward|onwards) (to|with)? (the)? (next|next (one|step|thing|fix)|stepn|#|step)|
        (carry on|keep going|moving on|go on then|crack on|onwards|lets go on|lets continue|lets move on|
        lets carry on|lets keep going|lets proceed|{want} (move on|carry on|keep going|proceed|continue|go on|
        go forward))`,
      `{want}? (go|move|jump|skip|proceed|continue|get|on|going|take me|bring me|advance) (on|ahead|straight|over|
        forward|directly)? (to|with|onto) (the)? (next|next (one|step|thing)|stepn|step)|{wantme} (do|try|start|see|
        have|get|run) (the)? (stepn|number #|#|next|next (one|step|thing|fix))|(lets|now|on to|onto|over to|
        off to) (stepn|the next (one|step))|what is stepn|what (was|is) number #|stepn (next|now|please)`,
      `(what|which) (is|are|do|does|should|can|shall|must|could|would|else)? (i|we|it|there|the|to|my|you)? (do|try|
        run|go|be|come|suggest|recommend|have)? (to)? (do|try)? (next|then|after this|after that|from here|from there|
        now|instead) (step|one|then|please)?|(what|which) (is|comes|are) (up)? (next|after (that|this|it)|
        the next (thing|thing to try))`,
      `(what|anything|is there anything|is there something|are there|something|got anything|have you got anything|
        do you have anything|is there) (else|other|more) (that)? (i|we|you)? (can|could|should|might|to|do|shall|
        have to|need to)? (i|we|to|you)? (do|try|suggest|check|run|have|recommend|got|test|give it)? (to)? (do|try)?|
        what (can|could|should|shall|do) (i|we) (do|try) (else|instead)`,
      `(is there|do you have|have you got) (another|any other|one more|a next) (step|fix|option|way|idea|suggestion|
        thing) (to try|i can try)?`,
      `(do you have|have you got|have you|you got|got|is there|are there|do we have|give me|show me|i need|
        what)? {otherone} (to try|i can try|we can try|left|for me|please|do (i|we) have|are there|can (i|we) (try|
        do)|that (might|could|may) (work|help)|i could try|left to try|available)?`,
      `(show|tell|give) (me|us) (what|how) (to|i (should|can|must|have to|need to)|we (should|can)|comes|is|i)? (do|
        try|continue|proceed)? (next|now|then|on)|(tell|give|show) me (something|another|a different|one more) (one|
        thing|step|fix|option|else|to try)? (to try|i can try)?`,
      `how (do|can|should|shall|would) (i|we) (continue|proceed|go on|carry on|move on|go forward|
        get to the next step)|where (do|to) (i|we)? (go)? (next|now|from here)|(and|so) (now|next|then)|then what|
        and then what|{me}? ready (for|to)? (more|next|continue|go on|move on|proceed|the next (one|step|thing)|stepn|
        step)? (now)?|hit me|bring it on|hit me with (it|the next (one|step))`,
      `{want}? (try|do|have) (something|anything|another|a different) (else|different|thing|one|option|fix|way|step|
        method|solution|approach|idea)|(something|anything) (else|different)|another (one|idea|option|fix|suggestion|
        step|solution)|plan b|and after (that|this)`,
    ],
  },
  {
    kind: "back",
    asked: true,
    forms: [
      `{want}? (go|move|jump|step|take me|return|switch|get|skip|bring me|head|backtrack|rewind|revert|see|have|do|
        redo|repeat|went|going|back|bring|scroll|look)? back (up)? (to|on|at)? (the|a|one|where)? (stepn|step|#|
        number #|one|start|beginning|top|bit|previous (one|step|card|bit|part|thing)|last (one|step|card)|(step|
        one) before|first (one|step|thing)|earlier (one|step)|one step|we were|i was) (again|please|before)?`,
      `(take|bring|send) me back|(previous|prior|preceding) (one|bit|thing|card|page|instruction)|{want} (go|move|
        step|jump|get|head|turn|backtrack) back|back (one|again|a bit|a step|up a step|up|one more|one please)|
        one (step)? back|rewind|backtrack`,
      `{please}? (the)? (previous|preceding|last|prior|earlier|one before) (step|one|card|instruction|instructions|
        bit|part|thing|message|page|text)? (again|once more|back|one more time)|{please} (the)? (previous|preceding|
        prior|earlier|last|first) (step|one|card|instruction|bit|part|thing|page)|{please} (the)? (one|
        step) before (that|this|it)?|(the)? (one|step) before (that|this|it)`,
      `what was (the)? (step|one|thing) (before|prior to) (that|this|it|that one|this one)|(i|we)? (want|need)? (again)? the (step|
        one) (before|previous) (again|once more|please)?`,
      `{want}? (redo|repeat|do over|retry|return to|revisit|restart from|start (again|over)? (from|at)|
        start over (with|from|at)) (the)? (stepn|previous (step|one)|last (step|one)|first step|beginning|start|
        step before)|what was (the)? (previous|last) (step|one|instruction|thing) (again|please)?|
        return to (the)? (start|previous|last|stepn|previous (one|step)|last (one|step))|{want}? start (over|
        from (the)? (beginning|start|scratch|top|stepn))`,
    ],
  },
  {
    kind: "skip",
    asked: true,
    forms: [
      `{want}? (skip|leave out|omit|bypass) (the|that|this) (bit|part|step|one|thing|stuff) (with|about|on|for|in) (
        the|this|that)? ({ofnouns}|{thing})|{want} leave (it|that|this|this one|that one|{step}) (out|away|off)`,
      `{want}? (skip|bypass|miss out|leave out|jump over|omit) (over|past|doing)? (it|that|this|that one|this one|
        {step}|stepn|#|number #|the (restart|reboot|command|scan|reset|backup)) (out|for now|for the moment|then|
        and move on|instead|bit|part|if possible)?`,
      `{me}? (rather|prefer to|want to|would rather|will|am going to|will just|have to|need to|am) (skip|
        skipping) (it|that|this|{step}|on (it|that|this|{step})|that one|this one)?|want to skip|can (i|we) skip|
        skip please|skipping|{want} skip|(i)? pass|{want} pass`,
    ],
  },
  {
    kind: "skip",
    alone: true,
    forms: ["{me}? can not (restart|reboot) (it|now|right now|yet|at the moment|(the|my|this) {device})? {tail}?"],
  },
  {
    kind: "skip",
    forms: [
      `(i|we) {unwilling} (restart|reboot|reset|reinstall|delete|risk) (it|that|this|now|anything|my {device}|
        the {device}|{thing})?`,
      `(i|we)? ({unwilling}|can not) (do|doing|run|running|try|trying|risk|risking|reset|restart|restarting) (it|that|
        this|{step}|stepn|that one|this one|the (reset|restart|reboot|command|scan))`,
      `(i)? (would)? rather not|(no|not) (thanks)? (doing|running|trying|touching) (that|this|it|{step}|that one|
        this one)|(that|this|it|{step}) (one)? (is|does|do) not (apply|needed|necessary|applicable|relevant|required|
        an option) (to me|for me|here|to us|for us|in my case)?|(not applicable|n a|no need) (for me|here|to me|
        for (that|this|it|{step}))?`,
    ],
  },
  {
    kind: "where",
    asked: true,
    forms: [
      `where (we|i) (are|am|were|was) (now)?|{please} (that|this|the|the current) step (again|once more|one more time)|
        {can} you (show|repeat|send|post) (me)? (that|this|the current) (step|one) (again|once more|one more time)?`,
      `(remind me|tell me|show me|i forgot|i forget|i do not (know|remember)|not sure|no idea|do you know|
        can you (tell|remind) me|{me}? lost track of)? (again)? (where|which (step|one|number)|what (step|one|number)|
        at (which|what) (step|number)) (step|number)? (are|am|is|was|were|did|exactly)? (we|i|this|it|that) (are|am|
        is|was|were|stop|stopped|leave|left|got to|get to|up to|got up to|get up to|meant to be|supposed to be|
        should be|need to be)? (now|at|on|up to|in|off|doing|meant to be|supposed to be|again|currently|standing|
        with (this|that|it)|at now|on now|on again|at again|off at|in the (list|process|steps|fix)|in this|
        with the (steps|fix))?`,
      `how far (are|am|have|did|along|in|through) (we|i|are we|am i|did we|did i|get|got)? (come|got|gotten|get|along|
        in|through|now|with (this|it|the steps)|into (it|this|the list)|are we|am i|have (we|i) (got|come))? (now|
        so far|with (this|it)|yet)?`,
      `how many (more|further|other)? (steps|more)|how (many|much) (more|further|of these|of them|of this|other|are|
        is|steps) (steps|of these|things|of them|do i have|do we have|to do|of this|there|left|remaining|to go) (is|
        are|more|to)? (there|left|remaining|to go|remain|still to (do|go|come)|to do|in total|outstanding|do (i|
        we) have (left|to (do|go))|are (there|left|to go)|have (i|we) (left|done|got left)|is left|before (i am|
        we are) done|until (i am|we are|the) (done|end))?`,
      `how (much)? (longer|long|many) is (this|the|that) (list|guide|fix|procedure)|(many|any|much|a lot of|
        lots of)? (more)? steps (left|remaining|to go)|is (this|that|it) the (last|final|first|second|third|
        only) (step|one|thing)|(what|which) (is|was) (the|my|our) (current|present|active) (step|one)|(which|
        what) (one|number) (is this|are we on|am i on|was it|was that|were we on|was i on)|(the)? current (step|one)`,
      `what (am i|are we|was i|were we) (on|at|doing|supposed to (do|be doing)|meant to (do|be doing)) (now|again|
        right now)?|{me}? (have)? lost (track|my place|count|the thread) (of (the steps|where (we|i) (are|am)|it))?|
        {please} (the)? (current|this|present) (step|one|card|instruction) (again|once more)?`,
    ],
  },
  {
    kind: "all",
    asked: true,
    forms: [
      `{please}? (just|simply)? (all|all the|all of the|every|the full|the whole|the complete|the entire|full|whole|
        complete|entire|every single|the rest of the|the remaining|the other|remaining) (steps|step|list|thing|
        procedure|process|guide|instructions|fix|solution|lot|sequence|walkthrough|list of (steps|instructions|
        the steps)|set of steps|set|plan|checklist|how to) (out|at once|in one|together|in one go|in one message|
        in one list|in a list|now|all at once|for me|up front|upfront|listed|first|please|again|in one shot)?`,
      `{please} (just)? (everything|it all|all of (it|them|this|that)|them all|the lot|all|the list|the steps|
        all that|all there is) (out|at once|in one|together|in one go|in one message|in a list|all at once|for me|
        up front|upfront|please|in one shot)?|(everything|all|the lot|them all) (at once|in one go|in one list|
        all at once|in one message)`,
      `(what|which) (are|is) (all)? (the|all the|the full|the whole|the complete)? (steps|list of steps|full list|
        whole list|whole (procedure|process|thing)|other steps|remaining steps|rest of the steps)|
        {please}? (the)? (list|overview|summary|full overview|complete overview) of (all)? (the|all the|all)? (steps|
        instructions)`,
    ],
  },
  {
    kind: "explain",
    asked: true,
    forms: [
      `what (exactly|the hell|the heck|on earth)? (is|was|are|does|do|will|would|did|is it) ({ref}|it that {ref}|
        the point of {ref}|the (use|purpose|meaning|point|goal|aim|idea|reason) (of|behind|for|in) (doing|
        running)? {ref}) (even|exactly|actually)? (for|do|mean|doing|does|good for|about|supposed to (do|mean|be)|
        meant to (do|be)|going to do|change|achieve|all about|used for|accomplish) (exactly|to my {device}|to me|here|
        on my {device}|anyway|then|in (english|plain english|simple terms))?`,
      `{can} (you|someone) explain|what is (sfc|dism|cmd|powershell|the component store|softwaredistribution|
        an elevated prompt|a clean boot|safe mode|bits|wuauserv|catroot2)|(what|and what) (is|are|was)? (the)? (point|
        use|purpose|meaning|goal|aim|idea|reason) (of|behind|for|in) (doing|running)? {ref}|what (is|are) (that|this|
        these|those|{named}|{command}) (command|step|commands|thing|for|exactly)|what for|how so|how come|but how|how|
        how exactly|why (exactly|though|is that|so)`,
      `(is|are|will|would) ({ref}|it|doing {ref}|running {ref}) (be)? (really|actually|absolutely|100 percent|
        completely|totally|even)? (safe|dangerous|risky|harmful|harmless|reversible|permanent|necessary|needed|
        required|mandatory|optional|important|a virus|malware|legit) (to (do|run|try|execute|use) ({ref}|it)?|for (me|
        my {device}|my (files|data))|at all)?`,
      `(do|must|should|does) (i|we|it) (really|actually)? (have|need|must)? (to)? (do|run|restart|reboot|be|reset|
        delete|stop|bother with|type|try) ({ref}|as {admin}|my {device}|run as {admin}|an {admin}|{admin})?`,
      `(will|does|do|can|could|would|might|am|is|are|going to) (i|it|this|that|{ref}|doing {ref}|
        running {ref}) (going to|to)? (lose|delete|wipe|remove|erase|break|affect|damage|harm|mess up|touch|kill|
        destroy|hurt|reboot|restart|reset|change|uninstall|slow down|format) (any|all|the|all my|any of my)? ({thing}|
        my|anything|something|everything|data|files|stuff|documents|work|programs|apps|settings|{device}|pictures|
        photos|emails|my (files|data|stuff|documents|work|programs|apps|settings|{device}|pictures|photos|emails|
        profile|desktop))? (with (it|this|that))?`,
      `how (do|can|should|would|could|must|shall|am|to) (i|we)? (to|supposed to|meant to)? (do|run|type|enter|execute|
        open|start|use|get|find|launch|get to|get into|go about|stop|restart|rename|delete|check|paste|perform) (in|
        into|to)? ({ref}|{tool}|as {admin}|it as {admin}|there|that|this) (exactly|command|part|bit|as {admin})?|
        how (does|do|will|would) (that|this|it|{ref}) (work|help)`,
      `where (do|should|can|must|would|could|shall|am|to|exactly) (do|should|can)? (i|we)? (supposed to|meant to|to|
        have to|need to)? (type|put|enter|run|paste|find|click|go|do|execute|write|copy|start|open|look|see|
        input) ({ref}|it|that|this|{tool})? (in|into|for (that|this|it))?|where is (that|this) {control}|
        where is the (option|button|setting|menu)`,
      `(i|we)? (do|did|can|could) not (really|quite|fully|even)? (get|understand|follow|know|see|comprehend|
        grasp) (it|{ref}|what (it|this|that|{ref}|you|to) (do|does|mean|means|is|is for|is doing|wants|want|say|says|
        is saying|is asking|here|asks) (me)? (to)? (do)? (here|exactly)?|how (to|i) (do|run|open|use|start|find|type|
        get) ({ref}|{tool}|as {admin})?|why (i|we|this|that) (need|have|should|must|is)? (to)? (do|run|needed|
        necessary)? ({ref})?|where to (type|put|enter|run|paste|find|click|do) {ref}?|what to (do|type|click|
        enter) (here|with {ref})?|the (point|instructions|instruction|reason|wording)|any of (it|this|that)|a word)`,
      `(i am|we are|am)? (a bit|a little|totally|so|really|very|quite|completely)? (confused|not following|unclear)|
        (i am|we are|am)? (a bit|a little|totally|so|really|very|quite|completely)? (confused|not following|not sure|
        unsure|unclear|not clear) (by|about|on|with|what|how|where|why)? ({ref}|this|to do (here|with (this|that|it)|
        it|that)|to (do|run|type|put|find|enter) ({ref}|{tool})|(it|this|that|{ref}) (means|does|is for|is|is doing|
        is asking|wants|wants me to do)|i (should|have to|need to|must) (do|type|run|click|enter) (here|it|that|
        this)?)|{ref} (is|are) (not (clear|very clear|so clear|clear to me)|unclear|confusing|gibberish|greek to me|
        double dutch) (to me)?`,
      `{please}? (some)? (more|further|extra|additional|better)? (details|detail|info|information|explanation|context|
        background|instructions|guidance) (please)? (about|on|for|of|with|to)? ({ref})? (please)?|(tell|give|
        teach) me more (about {ref})?|walk me through (it|this|that|{ref})|(break (it|this|that) down|explain (it|
        that|this|{ref})? (in|like|to|for|as) (simple|plain|layman|layman s|normal|easy|non technical|i am|a|
        me)? (english|words|terms|language|five|5|#|beginner|dummies|idiot|child|like i am (five|#))|in (english|
        plain english|simple words|simple terms|human language))`,
      "(i|we) (do|did) not (really|quite|fully)? (understand|follow|get it|get this|understand anything)",
      `(can|could|would|will) (you|someone) (please)? (tell|show|explain|help) (me|us|to me)? (what|why|how|where|
        to understand) (to)? ({ref}|this|that|it|i|we|exactly|to)? (should|can|do|does|have to|need to)? (does|do|
        means|mean|is|is for|works|work|helps|run|type|enter|put|doing|understand|open|find)? ({ref})?`,
    ],
  },
  {
    kind: "hand-over",
    asked: true,
    forms: [
      `(over|up|on|off)? to {desk} (please)?|(can|could|would|will) (one of)? {team} (please|maybe)? (pick (this|it) up|
        take (this|it) (on|over)|pick up|{helps} ({helped})?)`,
      `({want}|i would rather|please|{me}? (rather|need to|have to|want to|prefer to))? (talk|speak|chat|get through|
        be connected|be put through|be transferred|get in touch|escalate (it|this|that)?|pass (it|this|that)? on|
        hand (it|this|that)? over) (to|with|directly to) ({human}|{desk})`,
      `(can|could|would|will|may|might|is) ({human}|you guys|{anyone}) (please|maybe|perhaps|possibly|kindly|there to|
        available to|around to|free to|able to)? {helps} ({helped})? (and {helps} ({helped})?)?`,
      `(can|could|may|shall|should) (i|we|you) (please)? (get|have|find|ask|call|contact|involve|bring in|send|
        ask for|use|request) (in)? (me|us)? ({human}|{desk}|some help|a bit of help|a hand|some assistance|
        some support) (on|with|for|to|in|over|here|at)? (this|it|me|that|{helps} ({helped})?|here|{this})?`,
      `({can} (you|someone))? (assign|give|forward|pass|route|escalate) (it|this|that)? (on|over)? to ({human}|{desk}|
        someone else|another (team|person))|{can} (you|someone|somebody|i|we|it) (open|create|raise|log|file|submit|
        make|need|want|put in|register|start) {ticket} (for|with|about|on|to|at)? (me|us|this|that|it|{this}|
        {desk})? (with {desk})?`,
      `(get|give|send|fetch|find|bring|connect|transfer|put|route|pass|hand) (me|us|this|that) (over|through|on|to|
        with|through to|over to|on to)? ({human}|{desk}) (please|to {helps} ({helped})?|on (this|it))?|send (it|this|
        someone|somebody) (to ({human}|{desk})|over|round|please)?|{human} please`,
      `(is there|do you have|are there) {human} (available|around|there|who (can|could) {helps} ({helped})?|
        i can (talk|speak|turn|go|reach out) to|to (talk|speak) to|that can {helps} ({helped})?|here|i could (talk|
        speak) to|on duty|for this)?|who (can|should|do|could) (i|we) (ask|call|contact|talk to|speak to|speak with|
        turn to|reach out to|go to|message|email|ring) (for help|for (this|that)|about (this|it|that)|now|then|
        instead)?|who can help (me|us) (with (this|that|it))?`,
    ],
  },
  {
    kind: "hand-over",
    alone: true,
    forms: ["help|please help|help please|escalation|sos|escalate"],
  },
  {
    kind: "hand-over",
    forms: [
      `(i|we)? (am|are|have|had|will|want to|would like to|ready to|about to)? (just)? (give|giving|given|gave|
        giving it) up (on (this|that|it)|now|here|with (this|it|that))?|{me}? (had enough|at a loss|at my wits end|
        at my wit s end|out of ideas|out of my depth|lost|completely lost|totally lost|hopeless|helpless|done trying|
        clueless|at the end of my (rope|tether)) (with (this|it|that)|here|now|of this)?|i (do|have) (not know|
        no idea|no clue) what (else)? to (do|try) (anymore|any more|else|now|next)?|(it is|this is) (hopeless|useless|
        pointless|no use|not going anywhere|going nowhere)`,
      `{me}? (going to|will|would) need {human} (here|to {helps} ({helped})?|for this)?|(i|we)? need (some|a|any) (person|
        one|body|human|people) (to|who can|that can) (help|{helps}) (me|us)? ({helped})?`,
      `(i|we|it|this|that|there)? (really|think|definitely|probably|clearly|will|would|just|might|do)? (i|we|it|
        this)? (need|needs|want|require|requires|would like|could use|could do with|can use|must have|request|demand|
        want to get|need to get|have to get|prefer|should have|should get) ({human}|{desk}|some (help|assistance|
        support|expert help)|(more|further|proper|real|human|professional|hands on|technical|it)? (help|assistance|
        support|intervention)|a hand|an escalation|escalation|escalating) (please|to {helps} ({helped})?|on (this|it)|
        for (this|that|it)|with (this|that|it|{named})|here|at my desk|who (can|knows).?|from ({human}|{desk}))?`,
      `({human}) (please)? (please|needs to|need to|has to|should|must|will have to|to) {helps} ({helped})?|({this}|
        me) (needs|need) (to be)? (escalated|escalation|looked at|fixed by ({human}|{desk})|handed over|({human}|
        {desk}))|(needs|to be) (escalated|escalating|escalation)`,
      `(this|it|that) (is|gets|is getting|seems|goes|looks) (way|far|just|a bit|all)? (too|above|beyond|over) (much|
        hard|difficult|complicated|technical|complex|risky|me|my head|my pay grade|my skills|my knowledge|advanced|
        my capabilities|my level|my understanding) (for me|for us)?|(too|way too|beyond|above|over) (much|hard|
        difficult|complicated|technical|complex|my head|my pay grade|me|my skills) (for me)?|(i|we)? (can|could|
        do) not (want to)? (do|fix|solve|manage|handle) (this|that|it) (myself|alone|by myself|on my own|without help|
        ourselves|on our own)|(i)? would (rather|prefer) (have)? ({human}|{desk}) (do|did|to do|fix|handle)? (it|this|
        that)?|(someone|somebody) (please)? help (me|us)? (out|please)?`,
    ],
  },
  {
    kind: "wrong",
    alone: true,
    forms: ["(different|another|other) (error|error code|code)|wrong (one|thing)|not this (one|error)"],
  },
  {
    kind: "wrong",
    forms: [
      `(i|we) (posted|pasted|copied|sent|gave|gave you|typed|used|took) (you)? (the|a) wrong (code|error|one|number|line|
        message|error code)|(that|this|it) is not what (my (screen|pc|{device}|message|window)|i) (says|show|shows|said|see|
        have|get|got)`,
      `(that|this|it|{step}|the (card|error|code))? (is|was|are|were|does|do)? (really|definitely|absolutely|totally|
        at all)? not (really|actually|even|quite)? (about|for|related to|relevant to|relevant for|match|matching|
        matches|concern|fit|apply to|the answer to|to do with)? {mine} (here|at all|though|{i} {has}|on (my|
        the) screen)?`,
      `(i think|you|you have|you got|you are|we are|it|that|this|bot|card|looks like|here)? (is|was|has|have|got|
        gave me|gave|found|picked|read|looking at|on|talking about|took|chose|matched|about|for|showing|showing me|
        posted|identified)? (at|about|for)? (the|a|an) (totally|completely|entirely)? (wrong|incorrect|different|
        other|another) (one|error|error code|code|card|article|kb|entry|fix|error message|answer|diagnosis)|(wrong|
        incorrect) (error|error code|code|card|article|kb|entry|fix|error message|answer|diagnosis)`,
      `{me}? (get|getting|have|having|see|seeing|had|meant|mean|got|posted|need|receive|asked about|was asking about|
        talking about|facing) (a|an|some|some other)? (totally|completely|entirely|very|slightly)? (different|another|
        other|wholly different) (error|code|one|error code|error message|message|problem|issue|number)|(mine|my {err}|
        my one|our {err}|my screen|my error code) (is|was|says|shows|reads|looks) (a|an)? (totally|completely|very|
        slightly|entirely)? (different|another|other|something else|not that|not this|something different|else) (one|
        error|code|from (this|that)|than (this|that))?`,
      `(that|this|it)? (has|have|got)? (absolutely|really)? (nothing|not anything|no|
        not) (at all)? to do with ({mine}|my (problem|issue|case|update))|(that|this|it|these|none of (this|
        that))? (is|are|does|do)? (unrelated|irrelevant|off topic|not related|not relevant|not relate|
        not apply) (to {mine}|to (this|that|me)|for me|here)?|(you|bot)? (have)? (misread|misunderstood|
        misinterpreted|mixed up|confused|got wrong|mistook) (me|it|that|my {err}|the {err}|my message|my code|my post|
        what i (wrote|said|posted))|(i|we) (do not|never|did not) (have|get|had|got|see|saw|mention|post|say|write|
        said|mentioned|posted|wrote) (this|that|such an|such a|any such|the) ({err}|one)|(that|this|it) is not it|
        not (mine|my (one|case|situation)|what i (meant|asked|asked for|asked about|was asking|posted|have|get|see|
        need|wrote))`,
    ],
  },
  {
    kind: "stuck",
    forms: [
      `({machine}|{step}|{me}|just|always|only|still)? (just|only|always|still|keeps|now)? (say|says|said|saying|get|
        got|getting|gives|gave|giving|shows|showed|showing|returns|returned|tells|told|ends with|throws|threw|reports|
        answers|prints|see|replies|responds|comes back|came back|is|was|fails|failed|with) (me|with|back)? (with|that|
        an|a|the)? ({complaint}|{lack}) (error|message|error message)? (for (me|{step}|that|this|it)|on {step}|here|
        when i {acted} it)?|{complaint}`,
      `({machine}|the (page|site|installer|tool|button|window|service|{control})|{thing})? (will|would|can|could|does|
        did|is|do|has) not (open|opening|run|running|start|starting|launch|launching|load|loading|respond|responding|
        stop|stopping|let (me|us)|allow (me|it|this|that)|accept (it|my password|the (command|password))|exist|appear|
        there|be (found|opened|started|stopped|deleted|renamed|changed)|delete|finish|finishing|move|recognise (it|
        the command)|recognize (it|the command)|available|visible|possible|take (it|my password|the command)|show up|
        do that|let me do (it|that|this)|work without {admin})(for me|here|on (my|this) {device}|{tool})? (do (it|
        that|this)|in|run (it|that|this)|anything)?`,
      `(i|we)? (can|could|am|are|was|were) (not|unable|not able|unable to|not manage|not allowed|no way) (to)? (find|
        see|open|access|click|run|start|get|get to|get into|get in|do|select|type|delete|rename|stop|change|locate|
        execute|reach|use|elevate|log in|log in as|install|press|complete|perform|carry out|remove|enter|restart|
        reboot) (on|to|into|in|past|beyond|the|that|this|it|any|such a|such an|a|an)? ({ref}|{tool}|{control}|{step}|
        this bit|(such|that|the|this|a)? {control}|{admin}|as {admin}|(the|that|this)? folder|(the|an|any|
        my)? ({adminrights}|{rights}|{admin} password)|password|it|that|this|it as {admin}) (on (my|this) {device}|
        here|there|anywhere|as {admin}|because of {adminrights}|at all|myself|at work|for (it|that|this)|
        at the moment|right now|in safe mode|during work|on a work {device})?`,
      `(there is|i have|i see|there are|have|see|i got)? (no|not any|no such|not a|not an|no option to|
        no way to) ({control}|{admin} {rights}|{adminrights}|{rights}|{admin}|{admin} account|folder like that|
        folder with that name|do (it|that|this)|run as {admin}) (like that|with that name|called that|there|here|
        to (click|press|do that|select)|on (my|this) {device}|for (that|this|it)|of (that|this) name)?|(that|this|the|
        this)? {control} (is|does|was|seems|are) (greyed out|grayed out|not (there|exist|available|visible|found|
        present|work|clickable|showing|shown|open|in the list)|missing|empty|disabled|locked|gone|hidden|unavailable|
        nowhere to be (found|seen)|blocked|in use|locked down) (for me|here|on (my|this) {device})?|(greyed|
        grayed) out`,
      `(it|{machine}|{update}|everything|screen|scan|dism|sfc|{step}|the (scan|command|download|window))? (is|has|
        just|was|keeps|got)? (been|just|now|still)? (hanging|hangs|hang|hung|freezing|freezes|froze|frozen|stalled|
        stalls|not responding|unresponsive|locked up|freeze|stuck|sitting|closes immediately|closes itself|
        disappears immediately) (there|on (a)? (black|blue|white)? screen|for (a|an|#|over an|about|half an|
        more than)? (hour|hours|minute|minutes|ages|long time|while|hour now|ages now)|at percent|immediately|
        straight away|right away|up|forever|like that|completely|now|on me)?`,
      `({machine}|the (window|pop up|popup|dialog|login|uac|message|command))? (is|keeps|keep|just|always|now|still|
        wants|pops up)? (asks|asking|asked|wants|wanting|wanted|prompts|prompting|prompted|demands|demanding|requests|
        requesting|needs|need|requires|require|required) (me|from me)? (for|to (enter|type|be|have|log in as|
        sign in as|run as))? (an|a|the|my|some|somebody s)? ({adminrights}|{admin}|{admin} (password|login|user name|
        username|pin|approval|consent|permission)|password|pin|credentials|username and password|a password|
        bitlocker key|recovery key|{rights}|approval|elevated rights|elevation|login) (i do not (have|know)|
        which i do not (have|know)|and i do not (have|know) (it|one))?`,
      `(i|we|my {device}|my (account|user|login|profile))? ((do|does|did|am|is|are) (not|only|just)|have (no|not|
        only)|has (no|not|only)|got no|only|lack|no|not|never|without) (have|know|own|given|got|be|in|told|
        part of)? (an|a|the|any|enough|proper|sufficient|local|full|no)? (an|a|the)? ({adminrights}|{rights} (to|
        for) (do|run|that|this|it) (that|this|it)?|standard user|normal user|access|access rights|access to ({tool}|
        that|this|it)|{control} (like that)?|{admin} (password|login|account|pc)|the password|guest account|
        local {admin}|limited (account|rights|access)|standard (account|rights|user)|user rights|({admin}) (on|
        of) (my|this) {device}) (here|on (my|this) {device}|for (that|this|it))?`,
      `(my|our|the)? (company|organisation|organization|it|employer|work|it department|policy|group policy|antivirus|
        firewall|corporate policy|{admin}) (policy)? (does|do|will|has|would|is)? (not|have)? (block|blocks|blocked|
        blocking|disabled|restricts|restricted|forbids|locked|allow|permit|let|prevents|prevented) (me|it|that|this|
        us|{step}|{command}|{tool}|cmd|powershell|access)? (from (doing|running) (it|that|this)|down|to (do|run) (it|
        that|this)|do (it|that|this))?|(that|this|it|{step}|{tool}|{machine}|everything)? (is|was|has been|gets|
        got) (blocked|disabled|restricted|locked down|locked|forbidden|prohibited|managed|prevented|not allowed|
        not permitted) (here|for me|for us|on (my|this) {device}|by (my|our|the|your)? (company|it|{admin}|policy|
        organization|organisation|group policy|antivirus|firewall|employer))?`,
      `({me})? (still|now|got|getting|get|is|really|a bit|completely|totally|properly)? stuck (here|now|on (this|that|
        it|{step}|number #|#|this one|this bit)|at (this|that|{step}|this point|number #|#|this bit)|with (this|that|
        it|{step}))|(it|this|that|{step}|{ref}) (is|was) (impossible|not possible|not doable|not an option|
        not going to happen) (for me|for us|here|on (my|this) {device})?|({me})? (can|could) not (get|go|move|
        come) (past|beyond|further|any further|on|through|forward|anywhere) ({step}|this|that|with (this|that|it)|
        this point)?|(insufficient|missing|no|lacking|not enough|without|wrong) ({adminrights}|{rights}|
        {admin} {rights}|password)|nothing happens when (i|we) (click|run|type|press|paste|enter|start|double click|
        hit) (it|that|this|{ref}|enter)`,
    ],
  },
];
