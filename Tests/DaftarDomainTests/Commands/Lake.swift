import DaftarDomain
import DaftarTesting

/// A small journal of two shores that the tests of commands begin with.
enum Lake {
    static let minister = Role(
        id: slug("minister"), title: "Minister of Ferries", of: slug("north-shore"), from: date("2021-05"),
        until: date("2024-02-29"))
    static let vost = Actor(
        id: slug("mira-vost"), name: "Mira Vost", kind: .person, party: slug("north-shore"),
        roles: [minister, Role(id: slug("mp"), title: "Member of the Assembly")])
    static let herald = Source(id: slug("herald"), name: "The Lake Herald", kind: .article, grade: .usually)
    static let ministry = Source(id: slug("ministry"), name: "Ministry of Ferries", kind: .speaker)

    /// Actors, sources and issues, and nothing that happened.
    static let calm = try! given(
        .openJournal(JournalOpened(slug: slug("lake"), title: "The lake")),
        .addActor(Actor(id: slug("north-shore"), name: "The North Shore", kind: .state)),
        .addActor(Actor(id: slug("south-shore"), name: "The South Shore", kind: .state)),
        .addActor(vost), .addSource(herald), .addSource(ministry),
        .addIssue(Issue(id: slug("landing"), name: "Who may land")),
        .addIssue(Issue(id: slug("level"), name: "Water level")))

    /// A ferry turned back on 2 February 2024, as told in two claims, and a stance.
    static let turnedBack = Development(
        id: DevelopmentID(1), title: "A ferry is turned back", occurred: date("2024-02-02"), kind: .clash,
        actors: [Participant(actor: slug("north-shore"))], targets: [Participant(actor: slug("south-shore"))],
        issues: [slug("landing")],
        claims: [
            Claim(
                id: ClaimID(1), text: "A ferry from the south was turned back.",
                attributions: [
                    Attribution(id: AttributionID(1), relation: .asserts, source: slug("herald")),
                    Attribution(id: AttributionID(2), relation: .omits, source: slug("ministry")),
                ]),
            Claim(id: ClaimID(2), text: "It carried forty people."),
        ],
        stances: [
            Stance(
                id: StanceID(1), actor: slug("north-shore"), issue: slug("landing"), direction: 2,
                words: "no landing without papers", claim: ClaimID(1))
        ])

    /// d1 with c1, c2, a1, a2 and s1; d2, which answers it.
    static let busy = try! calm.given(
        .logDevelopment(turnedBack, allowSimilar: false),
        .logDevelopment(
            Development(
                id: DevelopmentID(1), title: "Envoys talk", occurred: date("2024-02-05"), kind: .talks,
                respondsTo: [Response(to: DevelopmentID(1))]), allowSimilar: false))

    static func development(
        _ title: String = "Something else", on occurred: String = "2024-06-01", kind: Kind = .remark,
        actors: [String] = [], targets: [String] = [], partOf: Int? = nil
    ) -> Development {
        Development(
            id: DevelopmentID(1), title: title, occurred: date(occurred), kind: kind,
            actors: actors.map { Participant($0)! }, targets: targets.map { Participant($0)! },
            partOf: partOf.map { DevelopmentID($0) })
    }

    static func attribution(
        _ source: String = "herald", relation: Attribution.Relation = .asserts, credibility: Int? = nil
    ) -> Attribution {
        Attribution(id: AttributionID(1), relation: relation, source: slug(source), credibility: credibility)
    }

    static func stance(
        direction: Int? = 1, words: String = "wants papers first", claim: Int? = nil,
        actor: String = "south-shore"
    ) -> Stance {
        Stance(
            id: StanceID(1), actor: slug(actor), issue: slug("landing"), direction: direction, words: words,
            claim: claim.map { ClaimID($0) })
    }
}

extension Command {
    /// Logs, and lets similar developments pass.
    static func log(_ draft: Development) -> Command { .logDevelopment(draft, allowSimilar: true) }

    static func correct(_ number: Int, _ field: String, _ value: JSONValue, because: String = "a mistake")
        -> Command
    {
        .correctDevelopment(DevelopmentID(number), [FieldEdit(field: field, value: value)], because: because)
    }
}
