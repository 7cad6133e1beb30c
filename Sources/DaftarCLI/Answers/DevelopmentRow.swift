import DaftarDomain
import DaftarProjections

/// A development in a JSON answer.
struct DevelopmentRow: Encodable {
    var id: String
    var title: String
    var occurred: String
    var earliest: String?
    var latest: String?
    var dateBasis: String
    /// `surely`; `possibly` where it may have begun only after the moment asked about; `not yet` where it surely had not.
    var begun: String
    var kind: String
    var plover: String?
    var actors: [String]
    var targets: [String]
    var place: String?
    var issues: [String]
    var deaths: DeathsRow?
    var note: String?
    var partOf: String?
    var respondsTo: [LinkRow]
    var standing: String

    struct DeathsRow: Encodable { var low, best, high: Int? }
    struct LinkRow: Encodable {
        var development: String
        var basis: String
    }

    init(_ development: Development, standing: Standing, begun: AsOf.Begun?) {
        id = "\(development.id)"
        title = development.title
        occurred = development.occurred.text
        let bounds = development.occurred.bounds
        earliest = bounds.lower == .distantPast ? nil : bounds.lower.text
        latest = bounds.upper == .distantFuture ? nil : bounds.upper.text
        dateBasis = development.dateBasis.rawValue
        self.begun = begun.map { $0 == .surely ? "surely" : "possibly" } ?? "not yet"
        kind = development.kind.rawValue
        plover = development.plover?.description
        actors = development.actors.map(\.description)
        targets = development.targets.map(\.description)
        place = development.place
        issues = development.issues.map(\.text)
        deaths = development.deaths.map { DeathsRow(low: $0.low, best: $0.best, high: $0.high) }
        note = development.note
        partOf = development.partOf?.description
        respondsTo = development.respondsTo.map {
            LinkRow(development: "\($0.development)", basis: $0.isInferred ? "inferred" : "stated")
        }
        self.standing = standing.description
    }
}

/// A line of a timeline in a JSON answer.
struct TimelineRow: Encodable {
    var development: DevelopmentRow
    var claims: Int
    var sources: Int
    var accountsDiffer: Bool

    init(_ entry: TimelineEntry) {
        development = DevelopmentRow(entry.development, standing: entry.standing, begun: entry.begun)
        claims = entry.claims
        sources = entry.sources
        accountsDiffer = entry.accountsDiffer
    }

    func encode(to encoder: any Encoder) throws {
        try development.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(claims, forKey: .claims)
        try container.encode(sources, forKey: .sources)
        try container.encode(accountsDiffer, forKey: .accountsDiffer)
    }

    private enum Key: CodingKey { case claims, sources, accountsDiffer }
}
