/// What somebody asks the journal to record. ``decide(_:state:)`` turns it into an event or refuses it.
///
/// New things come as drafts: records whose numbers are ordinals within the draft (claims 1, 2, …
/// of a development, in order), which deciding replaces with the next free ones.
package enum Command: Hashable, Sendable {
    case openJournal(JournalOpened)

    case addActor(Actor)
    case reviseActor(Slug, [FieldEdit], because: String)
    case addSource(Source)
    case reviseSource(Slug, [FieldEdit], because: String)
    case gradeSource(Slug, Reliability, because: String)
    case addIssue(Issue)

    case logDevelopment(Development, allowSimilar: Bool)
    case correctDevelopment(DevelopmentID, [FieldEdit], because: String)
    case retractDevelopment(DevelopmentID, because: String)
    case mergeDevelopments(DevelopmentID, into: DevelopmentID, because: String)

    case makeClaim(Claim, about: DevelopmentID)
    case correctClaim(ClaimID, [FieldEdit], because: String)
    case retractClaim(ClaimID, because: String)

    case attribute(Attribution, to: ClaimID)
    case retractAttribution(AttributionID, because: String)

    case takeStance(Stance, in: DevelopmentID)
    case retractStance(StanceID, because: String)

    case storeSnapshot(Snapshot)
    case eraseSnapshot(SHA256Hex, because: String)
    case adoptModel(ModelAdoption)

    /// Appends the reverse of an event that stands at `index`.
    case undo(JournalEvent, index: Int, because: String)
}

/// One field of a correction: its name on the wire and the value it shall have; `null` empties it.
package struct FieldEdit: Hashable, Sendable {
    package var field: String
    package var value: JSONValue

    package init(field: String, value: JSONValue) {
        self.field = field
        self.value = value
    }
}

/// The things that have a name or a number of their own.
package enum Noun: String, Sendable {
    case journal, development, claim, attribution, stance, actor, source, issue, snapshot, event, role, model
}
