package import DaftarDomain
package import DaftarProjections

/// Everything that a rule may look at: what stood at one moment, read once.
package struct AuditSubject: Sendable {
    package let moment: AsOf
    /// In the order of their numbers, each with the claims, accounts and stances that stand.
    package let developments: [Development]
    package let takenBack: [DevelopmentID: Standing]
    package let actors: [Slug: Actor]
    package let sources: [Slug: Source]
    /// The copies of sources that the journal names, by their SHA-256.
    package private(set) var namedCopies: [SHA256Hex: NamedCopy] = [:]
    package internal(set) var copies = SourceCopies()
    /// What was seen of the quotes whose copies are at hand.
    package internal(set) var quotes: [AttributionID: QuoteReading] = [:]
    /// Whether the read models say what the log says; nil where that was not looked at.
    package var derived: DerivedState?

    /// - Parameter kept: the copies that the journal keeps, as they are now; nil where none is to be looked into. Then no
    ///   rule can be asked that does.
    package init(_ reader: ReadModelReader, at moment: AsOf, _ kept: SnapshotReader?) throws {
        let standing = try reader.standing(at: moment)
        self.moment = moment
        developments = standing.developments
        takenBack = standing.takenBack
        actors = Dictionary(uniqueKeysWithValues: try reader.actors(at: moment).map { ($0.id, $0) })
        sources = Dictionary(uniqueKeysWithValues: try reader.sources(at: moment).map { ($0.id, $0) })
        guard let kept else { return }
        namedCopies = try copiesNamed(reader)
        try take(kept)
    }

    /// Goes through every account that stands.
    func forEachAccount(_ body: (Development, Claim, Attribution) -> Void) {
        for development in developments {
            for claim in development.claims {
                for account in claim.attributions { body(development, claim, account) }
            }
        }
    }

    /// Who speaks through a source: its actor or, where nobody is named, the source itself.
    func speaker(of source: Slug) -> Slug { sources[source]?.root ?? source }

    /// Who first said what an account holds.
    func root(of account: Attribution) -> Slug { speaker(of: account.source) }

    /// The party that an actor belongs to or, being a state, is; nil for everybody else.
    func party(of actor: Slug) -> Slug? {
        guard let actor = actors[actor] else { return nil }
        return actor.party ?? (actor.kind == .state ? actor.id : nil)
    }

    /// The parties that act in a development, or at which it is directed.
    func parties(of development: Development) -> Set<Slug> {
        Set((development.actors + development.targets).compactMap { party(of: $0.actor) })
    }
}

extension Attribution {
    /// Whether something is said at all: a silence says nothing.
    var isStatement: Bool { relation != .omits }
}

extension Claim {
    var statements: [Attribution] { attributions.filter(\.isStatement) }
    var assertions: [Attribution] { attributions.filter { $0.relation == .asserts } }
}
