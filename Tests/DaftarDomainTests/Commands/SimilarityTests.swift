import DaftarDomain
import Testing

@Suite struct `What is similar` {
    private func development(
        _ number: Int = 1, _ title: String = "", on occurred: String = "2024-03-01", kind: Kind = .meeting,
        actors: String..., targets: [String] = [], quote: Evidence.Selector? = nil
    ) -> Development {
        var development = Development(
            id: DevelopmentID(number), title: title, occurred: date(occurred), kind: kind,
            actors: actors.map { Participant($0)! }, targets: targets.map { Participant($0)! })
        if let quote {
            let attribution = Attribution(
                id: AttributionID(1), relation: .asserts, source: slug("herald"),
                evidence: Evidence(selector: quote))
            development.claims = [Claim(id: ClaimID(1), text: "x", attributions: [attribution])]
        }
        return development
    }

    /// The score, by way of a pair that is certainly similar: 2 for kind, 4 for actors, 3 for the day is 9.
    private func score(_ draft: Development, _ earlier: Development) -> Int? {
        Similarity.similar(to: draft, among: [earlier]).first?.score
    }

    @Test func `the same kind, actors and day are enough`() {
        #expect(score(development(actors: "a", "b"), development(actors: "a", "b")) == 9)
    }

    @Test func `actors and targets count alike, and two at most`() {
        let earlier = development(actors: "a", targets: ["b", "c"])
        #expect(score(development(actors: "c", "b", "a"), earlier) == 9)
        #expect(score(development(actors: "a", "x"), earlier) == nil)
        let similar = Similarity.similar(to: development(actors: "c", "b", "x"), among: [earlier])
        #expect(similar.map(\.sharedActors) == [[slug("c"), slug("b")]])
    }

    @Test(
        arguments: [
            ("2024-03-01", 9, 0), ("2024-03-02", 8, 1), ("2024-02-29", 8, 1), ("2024-03", 9, 0),
            ("2024-02-01/2024-02-28", nil, 2), ("2024-03-03", nil, 2),
        ] as [(String, Int?, Int)])
    func `days apart are counted between the nearer ends`(occurred: String, expected: Int?, apart: Int) {
        let earlier = development(on: occurred, actors: "a", "b")
        #expect(score(development(actors: "a", "b"), earlier) == expected)
        let quoted = Evidence.Selector.quote(exact: "q", prefix: nil, suffix: nil)
        let similar = Similarity.similar(
            to: development(actors: "a", "b", quote: quoted),
            among: [development(on: occurred, actors: "a", "b", quote: quoted)])
        #expect(similar.map(\.daysApart) == [apart])
    }

    @Test func `a date vaguer than a month says nothing of nearness`() {
        #expect(score(development(on: "2024", actors: "a", "b"), development(actors: "a", "b")) == nil)
        #expect(
            score(development(on: "2024-03/2024-04", actors: "a", "b"), development(actors: "a", "b")) == nil)
        #expect(
            score(development(on: "../2024-03-01", actors: "a", "b"), development(actors: "a", "b")) == nil)
    }

    @Test func `beyond seven days nothing is similar`() {
        let quoted = Evidence.Selector.quote(exact: "q", prefix: nil, suffix: nil)
        func earlier(_ occurred: String) -> Development {
            development(1, "Envoys exchange prisoners", on: occurred, actors: "a", "b", quote: quoted)
        }
        let draft = development(2, "Envoys exchange prisoners", actors: "a", "b", quote: quoted)
        #expect(score(draft, earlier("2024-03-08")) == 2 + 4 + 1 + 4 + 3)
        #expect(score(draft, earlier("2024-03-09")) == nil)
    }

    @Test func `long title words in common count by their share`() {
        // Two words of five, "the" and "is" being too short to count: one point of four. Then three of four.
        let earlier = development(1, "Ferry 12 is turned back", kind: .clash, actors: "a", "b")
        let draft = development(2, "FERRY 12: the crossing", actors: "a", "b")
        #expect(score(draft, earlier) == 4 + 3 + 1)
        let alike = development(2, "Ferry 12 turned", kind: .clash, actors: "a", "b")
        #expect(score(alike, earlier) == 2 + 4 + 3 + 3)
        #expect(
            Similarity.similar(to: alike, among: [earlier]).map(\.sharedWords) == [["ferry", "12", "turned"]])
    }

    @Test func `the same quoted words count, whatever stands around them`() {
        let sha = SHA256Hex(String(repeating: "0", count: 64))!
        let pairs: [(Evidence.Selector, Evidence.Selector, Bool)] = [
            (
                .quote(exact: "no ferry", prefix: nil, suffix: nil),
                .quote(exact: "no ferry", prefix: "p", suffix: "s"), true
            ),
            (
                .quote(exact: "no ferry", prefix: nil, suffix: nil),
                .quote(exact: "no boat", prefix: nil, suffix: nil), false
            ),
            (.position(start: 1, end: 9, sha256: sha), .position(start: 3, end: 11, sha256: sha), true),
        ]
        for (first, second, isShared) in pairs {
            let similar = Similarity.similar(
                to: development(2, actors: "a", "b", quote: first),
                among: [development(1, actors: "a", "b", quote: second)])
            #expect(similar.map(\.sharedQuote) == [isShared])
            #expect(similar.map(\.score) == [isShared ? 12 : 9])
        }
    }

    @Test func `the most similar comes first, then the earlier`() {
        let draft = development(9, actors: "a", "b")
        let earlier = [
            development(4, on: "2024-03-02", actors: "a", "b"), development(3, actors: "a", "b"),
            development(2, on: "2024-03-02", actors: "a", "b"), development(1, actors: "x", "y"),
        ]
        #expect(Similarity.similar(to: draft, among: earlier).map(\.development.number) == [3, 2, 4])
    }
}
