import DaftarDomain

extension BulkJournal {
    static let parties = (1...50).map { Slug("party-\($0)")! }
    private static let issues = (1...12).map { Slug("issue-\($0)")! }
    private static let sources = (1...60).map { Slug("source-\($0)")! }

    /// Fifty states with two speakers each, the issues and the sources.
    static let registry: [JournalEvent] =
        [.journalOpened(JournalOpened(slug: slug, title: "Fifty parties"))]
        + parties.map { .actorAdded(Actor(id: $0, name: "The \($0)", kind: .state)) }
        + parties.flatMap { party -> [JournalEvent] in
            [
                .actorAdded(
                    Actor(id: minister(of: party), name: "Minister of \(party)", kind: .person, party: party)),
                .actorAdded(
                    Actor(id: ministry(of: party), name: "Ministry of \(party)", kind: .office, party: party)),
            ]
        }
        + issues.map { .issueAdded(Issue(id: $0, name: "The \($0)")) }
        + sources.enumerated().map { offset, id in
            let grade = Reliability.allCases[offset % 6]
            return .sourceAdded(
                Source(id: id, name: "The \(id)", kind: .article, language: "en", grade: grade))
        }

    private static func minister(of party: Slug) -> Slug { Slug("\(party)-minister")! }
    private static func ministry(of party: Slug) -> Slug { Slug("\(party)-ministry")! }

    private static let words = [
        "delegations", "met", "at", "the", "bridge", "and", "agreed", "to", "reopen", "road", "guards",
        "withdrew", "from", "post", "water", "intake", "talks", "resumed", "after", "shelling", "of",
        "village", "ambassador", "summoned", "drone", "plant", "opened", "commission", "signed", "minutes",
        "переговоры", "граница",
    ]

    mutating func development() -> Development {
        last.development += 1
        let first = generator.int(0...49)
        let second = (first + generator.int(1...49)) % 50
        let day = Day(year: 2000, month: 1, day: 1)! + (last.development / 20 + generator.int(0...30)) % 9000
        var actors = [Participant(actor: Self.parties[first]), Participant(actor: Self.parties[second])]
        if generator.chance(50) { actors.append(Participant(actor: Self.minister(of: Self.parties[first]))) }
        let claims = [claim(attributions: 2), claim(attributions: 1)]
        return Development(
            id: DevelopmentID(last.development), title: text(6), occurred: try! EDTFDate(day.text),
            kind: generator.pick(Kind.allCases), actors: actors, place: generator.chance(50) ? text(2) : nil,
            issues: [generator.pick(Self.issues)], claims: claims,
            stances: generator.chance(25) ? [stance(on: claims[0].id)] : [])
    }

    mutating func claim(attributions: Int) -> Claim {
        last.claim += 1
        let id = ClaimID(last.claim)
        return Claim(id: id, text: text(6), attributions: (0..<attributions).map { _ in attribution() })
    }

    mutating func attribution() -> Attribution {
        last.attribution += 1
        let isQuoted = generator.chance(40)
        return Attribution(
            id: AttributionID(last.attribution), relation: generator.chance(85) ? .asserts : .denies,
            source: generator.pick(Self.sources), hedge: generator.chance(80) ? .none : .reportedly,
            basis: isQuoted ? .verbatim : .paraphrase, credibility: generator.int(1...6),
            evidence: isQuoted ? Evidence(selector: .quote(exact: text(5), prefix: nil, suffix: nil)) : nil)
    }

    mutating func stance(on claim: ClaimID?) -> Stance {
        last.stance += 1
        return Stance(
            id: StanceID(last.stance), actor: Self.ministry(of: generator.pick(Self.parties)),
            issue: generator.pick(Self.issues), direction: generator.int(-2...2), words: text(3), claim: claim
        )
    }

    private mutating func text(_ count: Int) -> String {
        (0..<count).map { _ in generator.pick(Self.words) }.joined(separator: " ")
    }
}
