import Testing

/// What hangs on whom: a ministry's statement reached us through two outlets of one agency and through a gazette, and a
/// witness spoke to us.
@Suite struct SourcesTests {
    private let desk: Desk

    init() throws {
        desk = try Desk(empty: ())
        try desk.record("init", ".", "--title", "Who says so")
        try desk.record(
            "log", "-F", "-",
            stdin: """
                actors:
                  - {id: ministry, name: The Ministry, kind: office}
                  - {id: agency, name: The Agency, kind: organisation}
                sources:
                  - {id: statement, name: Statement, kind: statement, actor: ministry, grade: C}
                  - {id: briefing, name: Briefing, kind: statement, actor: ministry}
                  - {id: wire, name: First report, kind: article, actor: agency, published: 2023-03-02}
                  - {id: wire-late, name: Second report, kind: article, actor: agency, published: 2023-03-09}
                  - {id: gazette, name: Gazette, kind: article, published: 2023-03-03}
                  - {id: witness, name: A witness, kind: speaker}
                developments:
                  - title: The bridge is closed
                    on: 2023-03-01
                    kind: statement
                    claims:
                      - text: The bridge was closed at noon.
                        accounts:
                          - {asserts: statement, via: [wire]}
                          - {asserts: briefing, via: [wire-late]}
                      - text: The order came by telephone.
                        accounts:
                          - {asserts: statement, via: [wire], hedge: reportedly}
                          - {asserts: statement, via: [gazette]}
                      - text: Two lorries were turned back.
                        accounts:
                          - {asserts: statement, via: [wire]}
                          - {asserts: witness}
                          - {omits: gazette}
                """)
    }

    @Test func `two texts of one actor are one root, and what they alone support hangs on each of them`()
        throws
    {
        let rows = try desk.answer("sources")["sources"]
        let statement = rows.first("id", "statement")
        #expect(statement["says"] == 3 && statement["passesOn"] == 0 && statement["asserted"] == 3)
        // c1 and c2 are the ministry's alone; c3 has the witness.
        #expect(statement["alone"] == 2 && statement["shareAlone"] == 0.667)
        // All that supports c1 came through the agency; c2 also through the gazette, c3 from the witness.
        let wire = rows.first("id", "wire")
        #expect(wire["says"] == 0 && wire["passesOn"] == 3 && wire["asserted"] == 3 && wire["alone"] == 1)
        let gazette = rows.first("id", "gazette")
        #expect(gazette["says"] == 1 && gazette["passesOn"] == 1 && gazette["alone"] == 0)
        let witness = rows.first("id", "witness")
        #expect(witness["asserted"] == 1 && witness["alone"] == 0 && witness["shareAlone"] == 0)
        #expect(rows[0]["id"] == "statement", "those that most hangs on come first")
    }

    @Test func `of one source, each claim says who else supports it`() throws {
        let claims = try desk.answer("sources", "wire")["claims"]
        #expect(claims.each("id") == ["c1", "c2", "c3"])
        #expect(claims.each("alsoAsserts") == [[], ["ministry"], ["witness"]])
        let passed: JSON = [["source": "statement", "relation": "asserts"]]
        #expect(claims.each("passesOn") == [passed, passed, passed])
        #expect(claims.each("says") == [[], [], []])
        #expect(try desk.answer("sources", "gazette")["claims"].each("says") == [[], ["omits"]])
    }

    @Test func `what had not been reported by a day hangs on nobody yet`() throws {
        let rows = try desk.answer("sources", "--reported", "2023-03-02")["sources"]
        // The statement has no date, and no account names one: nothing of it was reported by any day.
        #expect(rows.first("id", "statement")["says"] == 0)
        #expect(try desk.answer("sources", "--known", "#0")["sources"] == [])
    }

    @Test func `a claim is drawn with its ways, from us outward, and counted by root`() throws {
        let text = try desk.record("show", "c3")
        let tree = """
                 us
                 ├─ wire
                 │  └─ statement   asserts, second hand
                 ├─ witness        asserts, first hand
                 └─ gazette        omits, silence
            """
        #expect(text.contains(tree), "\(text)")
        #expect(text.contains("roots    asserts 2 (ministry, witness); omits 1 (gazette)"))
        #expect(text.contains("support  two ways that have nothing in common, or more"))
        let claim = try desk.answer("show", "c1")["claims"][0]
        #expect(claim["roots"] == ["asserts": ["ministry"], "denies": [], "omits": []])
        #expect(claim["bottlenecks"] == ["agency", "ministry"])
    }

    @Test func `an account that was taken back supports nothing`() throws {
        try desk.record("retract", "a6", "--because", "misheard")
        let claim = try desk.answer("show", "c3")["claims"][0]
        #expect(claim["roots"] == ["asserts": ["ministry"], "denies": [], "omits": ["gazette"]])
        #expect(try desk.answer("show", "c3", "--known", "#9")["claims"][0]["bottlenecks"] == [])
    }

    @Test func `a source that is not there is refused with what is near`() throws {
        let refusal = try desk.refusal(of: "sources", "gazete")
        #expect(refusal.exitCode == 4 && refusal.near.first?.hasPrefix("gazette") == true)
    }
}
