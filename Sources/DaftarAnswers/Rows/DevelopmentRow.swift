package import DaftarDomain
package import DaftarProjections

/// A development in a JSON answer.
package struct DevelopmentRow: Encodable {
    package var id: String
    package var title: String
    package var occurred: String
    package var earliest: String?
    package var latest: String?
    package var dateBasis: String
    /// `surely`; `possibly` where it may have begun only after the moment asked about; `not yet` where it surely had not.
    package var begun: String
    package var kind: String
    package var plover: String?
    package var actors: [String]
    package var targets: [String]
    package var place: String?
    package var issues: [String]
    package var deaths: DeathsRow?
    package var note: String?
    package var partOf: String?
    package var respondsTo: [LinkRow]
    package var standing: String

    package struct DeathsRow: Encodable { package var low, best, high: Int? }
    package struct LinkRow: Encodable {
        package var development: String
        package var basis: String
    }

    package init(_ development: Development, standing: Standing, begun: AsOf.Begun?) {
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
package struct TimelineRow: Encodable {
    package var development: DevelopmentRow
    package var claims: Int
    package var sources: Int
    package var accountsDiffer: Bool

    package init(_ entry: TimelineEntry) {
        development = DevelopmentRow(entry.development, standing: entry.standing, begun: entry.begun)
        claims = entry.claims
        sources = entry.sources
        accountsDiffer = entry.accountsDiffer
    }

    package func encode(to encoder: any Encoder) throws {
        try development.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(claims, forKey: .claims)
        try container.encode(sources, forKey: .sources)
        try container.encode(accountsDiffer, forKey: .accountsDiffer)
    }

    private enum Key: CodingKey { case claims, sources, accountsDiffer }
}
