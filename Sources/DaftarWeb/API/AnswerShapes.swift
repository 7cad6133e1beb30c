/// What the objects of JSON answers hold, a line each: its name, then its fields with their types.
///
/// The types are those of the tables in the article CommandOutput, and a test holds one against the other: `string`,
/// `integer`, `number`, `boolean`, `value`, the name of another object, `list of` or `map of` one of these; `?` behind it
/// where the field may be absent, `or null` where it may be null.
enum AnswerShapes {
    static let text = """
        timeline: moment moment; developments list of listed development
        show d8: moment moment; developments list of development; claims list of claim; \
        stances list of stance; merged list of merged entry?; history list of event?
        show c22: moment moment; claims list of claim; history list of event?
        show a31: moment moment; attributions list of attribution
        show s4: moment moment; stances list of stance
        show ACTOR: moment moment; actors list of actor; history list of event?
        show SOURCE: moment moment; sources list of source; history list of event?
        show ISSUE: moment moment; issues list of issue; history list of event?
        diff: from moment; to moment; happened list of difference; changed list of difference; \
        stances list of stance change; tension tension change?
        sources: moment moment; sources list of source with what hangs on it
        sources SLUG: moment moment; sources list of source with what hangs on it; \
        claims list of hanging claim
        stances: moment moment; stances list of step of a stance
        tension: moment moment; dyad list of string?; date string?; model string?; score number?; \
        scoreWith number?; without list of string?; whatIf map of number?; sum number?; band list of number?; \
        envelope list of number?; words number?; acts number?; conflicts integer?; parts list of part; \
        passedOver list of uncounted development?; course list of point of a course?
        replay: moment moment; developments list of listed development; stances list of step of a stance; \
        notYet list of listed development; tension tension of a day?
        replay --step: moment moment; steps list of step
        search: moment moment; hits list of hit
        audit: moment moment; findings list of audit finding; rules list of audit rule; \
        sources list of audited source; audited audit coverage; root string or null
        moment: asof string or null; reported string or null; known integer
        development: id string; title string; occurred string; earliest string?; latest string?; \
        dateBasis string; begun string; kind string; plover string?; actors list of string; \
        targets list of string; place string?; issues list of string; deaths deaths?; note string?; \
        partOf string?; respondsTo list of link; standing string
        listed development: id string; title string; occurred string; earliest string?; latest string?; \
        dateBasis string; begun string; kind string; plover string?; actors list of string; \
        targets list of string; place string?; issues list of string; deaths deaths?; note string?; \
        partOf string?; respondsTo list of link; standing string; claims integer; sources integer; \
        accountsDiffer boolean
        merged entry: id string; title string; claims integer
        deaths: low integer?; best integer?; high integer?
        copy: sha256 string; source string; mediaType string; bytes integer; event integer; state string; \
        erased integer?; because string?
        link: development string; basis string
        claim: id string; development string; text string; standing string; \
        attributions list of attribution; roots roots of a claim; bottlenecks list of string
        roots of a claim: asserts list of string; denies list of string; omits list of string
        attribution: id string; claim string; relation string; source string; via list of string; \
        hedge string; basis string; credibility integer?; said string?; quote quote?; note string?; \
        standing string
        quote: exact string?; prefix string?; suffix string?; start integer?; end integer?; sha256 string?; \
        snapshot string?; check string
        stance: id string; development string; claim string?; actor string; issue string; \
        direction integer?; words string; standing string
        actor: id string; name string; kind string; party string?; aliases list of string; \
        roles list of role; note string?
        role: id string; title string; of string?; from string?; until string?
        source: id string; name string; kind string; actor string?; published string?; url string?; \
        language string?; grade string?; snapshot string?; note string?; copies list of copy
        source with what hangs on it: id string; name string; kind string; actor string?; published string?; \
        grade string?; says integer; passesOn integer; asserted integer; alone integer; shareAlone number?
        hanging claim: id string; development string; text string; says list of string; \
        passesOn list of passed account; alsoAsserts list of string
        passed account: source string; relation string
        issue: id string; name string; note string?
        event: event integer; id string; type string; subject string; recorded string; recordedBy string; \
        because string?; changes list of changed field
        changed field: field string; from string?; to string?
        difference: change string; id string; occurred string; what string
        stance change: holder string; issue string; from list of step of a stance; \
        to list of step of a stance
        tension change: dyad list of string; from number; to number
        tension of a day: dyad list of string; score number; dayBefore number
        step of a stance: holder string; issue string; direction integer?; words string; occurred string; \
        begun string; development string; stance string; claim string?; actor string; bond string; \
        role string?; shiftedFrom integer?
        part: development string; title string; occurred string; begun string; direction string; \
        plover string; points number; p number; severity number; firmness number; roots list of root; \
        age integer; decay number; x number
        root: root string; belief number
        uncounted development: development string; reason string; other string?
        point of a course: date string; score number; change number?; conflicts integer; \
        developments list of string
        step: step integer; development string; title string; occurred string; day string; score number?; \
        change number?
        hit: id string; noun string; title string; detail string?; standing string?
        audit finding: severity string; rule string; title string; what string; noun string?; \
        records list of string
        audit rule: id string; severity string; title string; condition string; why string; mend string; \
        findings integer?
        audited source: source string; asserted integer; alone integer; shareOfAll number
        audit coverage: developments integer; claims integer; accounts integer; sources integer; \
        asserted integer; corroborated integer; unsourced integer; quotes integer; quotesChecked integer; \
        quotesFound integer
        error: error string; where string?; why string?; near list of string?; mend string
        actors: moment moment; actors list of actor
        changes: moment moment; changes list of event
        model: moment moment; model string; parameters list of parameter
        parameter: name string; value number; standard number; meaning string
        """
}
