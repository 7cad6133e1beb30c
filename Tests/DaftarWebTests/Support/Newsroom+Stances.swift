import DaftarDomain
import DaftarJournal
import DaftarTesting

extension Newsroom {
    /// The same with an actor of each party, a text that reached us through another, and stances.
    ///
    ///     #9 fares   #10 mayor   #11 consul   #12 ministry's release   #13 d4, 20 Sep: c4, said by the release through the herald
    ///     #14 #15 #16 the mayor's stance in d1, d2, d3   #17 the consul is silent in d3
    static func withStances() throws -> Newsroom {
        let room = try Newsroom()
        try room.record(
            .addIssue(Issue(id: slug("fares"), name: "Ferry fares")),
            .addActor(
                Actor(
                    id: slug("mayor"), name: "Zarina of the North", kind: .person, aliases: ["Зарина"],
                    party: slug("north"),
                    roles: [
                        Role(id: slug("mayor"), title: "Mayor", of: slug("north"), from: try EDTFDate("2021"))
                    ])),
            .addActor(Actor(id: slug("consul"), name: "The consul", kind: .office, party: slug("south"))),
            .addSource(
                Source(
                    id: slug("release"), name: "Release & notes", kind: .pressRelease, actor: slug("north"),
                    url: "https://north.example/release")))
        var development = Development(
            id: DevelopmentID(1), title: "The North writes", occurred: try EDTFDate("2023-09-20"),
            kind: .statement)
        development.actors = [Participant(actor: slug("mayor"))]
        development.claims = [
            Claim(
                id: ClaimID(1), text: "Fares will not rise",
                attributions: [
                    Attribution(
                        id: AttributionID(1), relation: .asserts, source: slug("release"),
                        via: [slug("herald")],
                        hedge: .may, credibility: 3,
                        evidence: Evidence(
                            selector: .quote(exact: "no <rise> in fares", prefix: "we plan ", suffix: nil)))
                ])
        ]
        try room.record(.logDevelopment(development, allowSimilar: true))
        for (number, direction) in [(1, 2), (2, -1), (3, -1)] {
            try room.take("mayor", direction, "fares \(number)", in: number, claim: number)
        }
        try room.take("consul", nil, "silent on fares", in: 3)
        return room
    }

    func take(_ actor: String, _ direction: Int?, _ words: String, in number: Int, claim: Int? = nil) throws {
        try record(
            .takeStance(
                Stance(
                    id: StanceID(1), actor: Self.slug(actor), issue: Self.slug("fares"), direction: direction,
                    words: words, claim: claim.map { ClaimID($0) }),
                in: DevelopmentID(number)))
    }
}
