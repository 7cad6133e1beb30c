import Foundation
import Testing

/// Quotes held against a text that the journal does not keep.
struct AuditSnapshotTests {
    let desk: Desk
    private let text = "Guards at the bridge may have fired first.\nThe bridge stayed shut.\n"

    /// Two fingerprints in the text, as sha256sum gives them.
    init() throws {
        desk = try Desk()
        let copy = "485ff2e19abcb6928f494433d1d5e6693918c5e766f04e3d359805abce451068"
        try desk.record(
            "log", "-F", "-",
            stdin: """
                sources:
                  - {id: post, name: The Post, kind: article, grade: C, snapshot: \(copy)}
                developments:
                  - title: The bridge is shut
                    on: 2023-09-18
                    kind: clash
                    claims:
                      - text: The bridge stayed shut.
                        accounts:
                          - {asserts: post, basis: verbatim, quote: {start: 43, end: 66,
                             sha256: 3be76614b0616f1d70cd77629d27bd133e9bbcdf6be2aa5a5c8aa9b04df045ff}}
                      - text: Guards fired first.
                        accounts: [{asserts: post, hedge: may, basis: verbatim, quote: may have fired first}]
                """)
        try desk.write(text, to: "post.txt")
    }

    @Test func `every quote is found again`() throws {
        let answer = try desk.answer("audit", "--snapshot", "post.txt")
        #expect(answer["audited"]["quotesChecked"] == 2 && answer["audited"]["quotesFound"] == 2)
        #expect(!answer["findings"].each("rule").contains("A07"))
        #expect(!answer["findings"].each("rule").contains("A10"))
        #expect(
            try desk.record("audit", "--snapshot", "post.txt").contains(
                "2 of 2 quotes found again in their copies, 1 without one."), "the desk's own has no copy")
    }

    @Test func `without the text, its absence is a warning`() throws {
        let answer = try desk.answer("audit", "A07", "A10")
        #expect(answer["findings"].each("severity") == ["warning"])
        #expect(answer["findings"][0]["records"] == ["post"])
    }

    @Test func `a letter changed at any place fails; in a quote, the quote is named`() throws {
        var letters = Array(text)
        for place in letters.indices where place % 7 == 0 || place == 42 || place == 65 {
            let letter = letters[place]
            letters[place] = "#"
            try desk.write(String(letters), to: "changed.txt")
            letters[place] = letter
            let outcome = try desk.run("audit", "A07", "A10", "--snapshot", "changed.txt", "--json")
            #expect(outcome.exitCode == 3, "\(place)")
            let findings = try JSON(outcome.stdout.data)["findings"].elements
            #expect(findings.contains { $0["rule"] == "A10" && $0["severity"] == "error" }, "\(place)")
            let failed = findings.filter { $0["rule"] == "A07" }.flatMap { $0["records"].elements }
            // "may have fired first" stands at 21 to 41.
            #expect(failed == (43..<66 ~= place ? ["c3"] : 21..<41 ~= place ? ["c4"] : []), "\(place)")
        }
    }

    @Test func `a text that has nothing to do with it`() throws {
        try desk.write("Quite another text.\n", to: "other.txt")
        let refusal = try desk.refusal(
            of: "audit", "A10", "--snapshot", "post.txt", "--snapshot", "other.txt")
        #expect(refusal.exitCode == 3)
        #expect(refusal.why?.hasPrefix("A10: other.txt is not a copy that the journal names") == true)
    }

    @Test func `a copy that the journal keeps needs no file beside it, until it is gone, altered or erased`()
        throws
    {
        try desk.record("snapshot", "post.txt", "--source", "post")
        let kept = try desk.answer("audit", "A07", "A10")
        #expect(kept["findings"] == [] && kept["audited"]["quotesFound"] == 2)
        let file = "snapshots/485ff2e19abcb6928f494433d1d5e6693918c5e766f04e3d359805abce451068"
        let path = desk.daftar.folder.appending(file)
        try FileManager.default.removeItem(atPath: path)
        #expect(
            try desk.refusal(of: "audit", "A10").why
                == "A10: the copy 485ff2e19abc… was kept, and its file is gone, so 2 claims' quotes cannot be checked"
        )
        try desk.write("Guards at the bridge.\n", to: file)
        #expect(try desk.refusal(of: "audit", "A10").why?.contains("has other bytes in its place") == true)
        try FileManager.default.removeItem(atPath: path)
        try desk.record("snapshot", "--erase", "485ff2e1", "--because", "the Post asked for it")
        let erased = try desk.answer("audit", "A10")["findings"][0]
        #expect(erased["severity"] == "note")
        #expect(erased["what"] == "the copy 485ff2e19abc… was erased: the Post asked for it")
    }

    @Test func `words that are kept in HTML are read as text`() throws {
        try desk.write("<p>The road <b>may&#32;be</b> opened.</p><script>never()</script>", to: "road.html")
        try desk.record("add", "source", "road", "--name", "Road", "--kind", "article", "--grade", "C")
        try desk.record("snapshot", "road.html", "--source", "road")
        try desk.record("log", "A road", "--on", "2023-09-18", "--kind", "statement")
        try desk.record(
            "claim", "d6", "--source", "road", "--asserts", "It opens.", "--quote", "The road may be opened.")
        #expect(try desk.answer("audit", "d6", "A07", "A10")["findings"] == [])
        let hedge = try desk.answer("audit", "d6", "A05")["findings"][0]
        #expect(hedge["what"] == "road hedges (\"may\"), and the account has no hedge")
    }
}
