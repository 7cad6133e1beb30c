package import DaftarDomain
package import DaftarProjections

/// A record by what it is and what it is called: an actor and a source may share a name.
package struct RecordReference: Hashable, Sendable {
    package var noun: Noun
    package var id: String

    package init(_ noun: Noun, _ id: String) {
        self.noun = noun
        self.id = id
    }

    /// A number such as d8, c22, a31 or s4; nil for a name.
    package init?(numbered text: String) {
        if DevelopmentID(text) != nil {
            self.init(.development, text)
        } else if ClaimID(text) != nil {
            self.init(.claim, text)
        } else if AttributionID(text) != nil {
            self.init(.attribution, text)
        } else if StanceID(text) != nil {
            self.init(.stance, text)
        } else {
            return nil
        }
    }

    /// What an event is about; nil for an event that is about no record of this kind.
    package init?(subjectOf event: JournalEvent) {
        guard let noun = event.type.noun else { return nil }
        self.init(noun, event.subject)
    }
}

extension EventType {
    /// What it is about: `development` of `development.logged`.
    package var noun: Noun? { rawValue.split(separator: ".").first.flatMap { Noun(rawValue: String($0)) } }

    /// Whether the event brings a record into the journal.
    fileprivate var isFirst: Bool {
        switch self {
        case .journalOpened, .actorAdded, .sourceAdded, .issueAdded, .developmentLogged, .claimMade,
            .attributionMade, .stanceTaken, .snapshotStored:
            true
        default: false
        }
    }
}

extension ReadModelReader {
    /// The events about a record itself, oldest first.
    package func changes(of record: RecordReference, at moment: AsOf) throws -> [Change] {
        try changes(of: [record.id], at: moment).filter { $0.type.noun == record.noun }
    }

    /// The event that first recorded a record: its own or, where it was given inline, that of what it belongs to.
    package func origin(of record: RecordReference, at moment: AsOf) throws -> Change? {
        if let change = try changes(of: record, at: moment).first(where: { $0.type.isFirst }) {
            return change
        }
        let owner: String?
        if let id = AttributionID(record.id) {
            owner = try attribution(id, at: moment)?.claim?.description
        } else if let id = ClaimID(record.id) {
            owner = try claim(id, at: moment)?.development?.description
        } else if let id = StanceID(record.id) {
            owner = try stance(id, at: moment)?.development?.description
        } else {
            owner = nil
        }
        return try owner.flatMap { RecordReference(numbered: $0) }.flatMap { try origin(of: $0, at: moment) }
    }

    /// The event that took a record back, while that holds.
    package func takingBack(of record: RecordReference, at moment: AsOf) throws -> Change? {
        try changes(of: record, at: moment).last { change in
            switch change.type {
            case .developmentRetracted, .developmentMerged, .claimRetracted, .attributionRetracted,
                .stanceRetracted:
                true
            default: change.fields.contains { $0.field == Revision.standing }
            }
        }
    }
}
