import DaftarDomain
import DaftarJournal
import Testing

/// A journal of two states that is kept faultlessly until a test says otherwise.
final class Newsroom {
    private let folder: TemporaryJournal
    let journal: Journal
    private var seconds = 0

    init() throws {
        folder = try TemporaryJournal()
        journal = try folder.open()
        for actor in Self.actors { try record(.addActor(actor)) }
        for source in Self.sources { try record(.addSource(source)) }
        try record(.addIssue(DaftarDomain.Issue(id: "arms", name: "Arms")))
    }

    private static let actors = [
        Actor(id: "north", name: "North", kind: .state),
        Actor(id: "south", name: "South", kind: .state),
        Actor(id: "north-office", name: "Office of the North", kind: .office, party: "north"),
        Actor(
            id: "orme", name: "J. Orme", kind: .person, party: "north",
            roles: [Role(id: "minister", title: "Minister", of: "north-office", from: "2022-01")]),
        Actor(
            id: "vale", name: "A. Vale", kind: .person, party: "south",
            roles: [Role(id: "envoy", title: "Envoy", of: "south", from: "2022-01", until: "2022-12")]),
        Actor(id: "crowd", name: "Onlookers (unnamed)", kind: .group),
    ]

    private static let sources = [
        Source(
            id: "gazette", name: "Gazette", kind: .article, published: "2022-09-20", language: "en",
            grade: .usually),
        Source(id: "herald", name: "Herald", kind: .article, published: "2022-10-05", grade: .fairly),
        Source(
            id: "north-office", name: "Statement", kind: .statement, actor: "north-office", grade: .fairly),
        Source(
            id: "north-site", name: "Web site", kind: .statement, actor: "north-office", grade: .fairly),
        Source(id: "orme", name: "J. Orme", kind: .speaker, actor: "orme", grade: .fairly),
        Source(id: "vale", name: "A. Vale", kind: .speaker, actor: "vale", grade: .fairly),
        Source(id: "onlookers", name: "Onlookers", kind: .speaker, actor: "crowd", grade: .cannotBeJudged),
        Source(id: "hearsay", name: "Hearsay", kind: .speaker, grade: .cannotBeJudged),
        Source(id: "blog", name: "Blog", kind: .article),
    ]

    @discardableResult func record(_ command: Command) throws -> JournalEvent {
        seconds += 1
        let recording = try journal.record([Request(id: "event-\(seconds)", command)], at: seconds)
        return try #require(recording.receipts.first).recorded.event
    }

    /// Logs a meeting of both sides that two newspapers report, changed as a test wants it.
    @discardableResult func log(_ change: (inout Development) -> Void = { _ in }) throws -> DevelopmentID {
        var development = Development(
            id: DevelopmentID(1), title: "Orme and Vale meet", occurred: "2022-09-16", kind: .meeting,
            actors: [Participant(actor: "orme"), Participant(actor: "vale")],
            claims: [claim("They met.", .asserts("gazette"), .asserts("herald"))])
        change(&development)
        guard
            case .developmentLogged(let logged) = try record(.logDevelopment(development, allowSimilar: true))
        else { throw UnexpectedEvent() }
        return logged.id
    }

    /// Logs a meeting with one claim of these accounts.
    func log(_ accounts: Attribution...) throws {
        try log { $0.claims = [Claim(id: ClaimID(1), text: "They met.", attributions: accounts)] }
    }

    /// What a rule finds, and of which records.
    func found(_ rule: String, at moment: AsOf = .now, in copies: GivenCopy...) throws -> [String: [String]] {
        var request = AuditRequest()
        request.rules = [rule]
        request.copies = copies
        let findings = try journal.audit(request, at: moment).findings
        return Dictionary(uniqueKeysWithValues: findings.map { ($0.what, $0.records.map(\.id)) })
    }
}

struct UnexpectedEvent: Error {}

func claim(_ text: String, _ attributions: Attribution...) -> Claim {
    Claim(id: ClaimID(1), text: text, attributions: attributions)
}

extension Attribution {
    static func asserts(
        _ source: Slug, via: [Slug] = [], _ change: (inout Attribution) -> Void = { _ in }
    ) -> Attribution {
        var attribution = Attribution(id: AttributionID(1), relation: .asserts, source: source, via: via)
        change(&attribution)
        return attribution
    }

    static func denies(_ source: Slug) -> Attribution { asserts(source) { $0.relation = .denies } }
    static func omits(_ source: Slug, note: String? = nil) -> Attribution {
        asserts(source) { ($0.relation, $0.note) = (.omits, note) }
    }
}

extension Slug: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text)! }
}

extension EDTFDate: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { try! self.init(text) }
}
