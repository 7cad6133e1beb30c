/// Everything that can be recorded, as it is in memory. ``EventCodec`` knows how each case is written.
///
/// One case is one line of the log: the unit of atomicity. Cases are added at the end of their
/// group and never removed.
package enum JournalEvent: Hashable, Sendable {
    case journalOpened(JournalOpened)

    case actorAdded(Actor)
    case actorRevised(Slug, Revision)
    case sourceAdded(Source)
    case sourceRevised(Slug, Revision)
    case sourceGraded(Slug, Reliability, because: String)
    case issueAdded(Issue)

    case developmentLogged(Development)
    case developmentCorrected(DevelopmentID, Revision)
    case developmentRetracted(DevelopmentID, because: String)
    case developmentMerged(DevelopmentID, into: DevelopmentID, because: String)

    case claimMade(Claim, about: DevelopmentID)
    case claimCorrected(ClaimID, Revision)
    case claimRetracted(ClaimID, because: String)

    case attributionMade(Attribution, of: ClaimID)
    case attributionRetracted(AttributionID, because: String)

    case stanceTaken(Stance, in: DevelopmentID)
    case stanceRetracted(StanceID, because: String)

    case snapshotStored(Snapshot)
    case snapshotErased(SHA256Hex, because: String)

    case modelAdopted(ModelAdoption)
}

/// The first event of every log.
package struct JournalOpened: Hashable, Sendable {
    package var slug: Slug
    package var title: String
    package var note: String?

    package init(slug: Slug, title: String, note: String? = nil) {
        self.slug = slug
        self.title = title
        self.note = note
    }
}

/// A tension model taken into use, with every parameter that it names.
package struct ModelAdoption: Hashable, Sendable {
    package var name: String
    package var parameters: [String: Double]
    package var because: String

    package init(name: String, parameters: [String: Double], because: String) {
        self.name = name
        self.parameters = parameters
        self.because = because
    }
}

/// A correction: fields with what they held and what they hold now, and why. Values stand as on the
/// wire.
package struct Revision: Hashable, Sendable {
    package struct Change: Hashable, Sendable {
        package var field: String
        package var from: JSONValue
        package var to: JSONValue

        package init(field: String, from: JSONValue, to: JSONValue) {
            self.field = field
            self.from = from
            self.to = to
        }
    }

    /// In ascending order of field; never empty.
    package var changes: [Change]
    package var because: String

    package init(changes: [Change], because: String) {
        self.changes = changes.sorted { $0.field.utf8.lexicographicallyPrecedes($1.field.utf8) }
        self.because = because
    }

    /// The correction that undoes this one.
    package func reversed(because: String) -> Revision {
        Revision(changes: changes.map { Change(field: $0.field, from: $0.to, to: $0.from) }, because: because)
    }
}
