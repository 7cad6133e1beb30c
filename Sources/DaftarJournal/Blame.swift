package import DaftarDomain
package import DaftarProjections

/// Who set a field of a record to what it holds, when and why.
package struct BlameLine: Hashable, Sendable {
    package var field: String
    /// The value as it stands on the wire, in JSON.
    package var value: JSONValue
    package var change: Change
}

extension Journal {
    /// Every field of a development, claim, actor or source with the event that set it, as of a
    /// moment. Nil where there is no such record.
    package func blame(_ subject: String, at moment: AsOf) throws -> [BlameLine]? {
        try read { reader in
            guard let fields = try fields(of: subject, reader, moment) else { return nil }
            guard let first = try origin(of: subject, reader, moment) else { return nil }
            let changes = try reader.changes(of: [subject], at: moment)
            return fields.sorted { $0.key < $1.key }.map { field, value in
                let last = changes.last { change in
                    change.subject == subject && change.fields.contains { $0.field == field }
                }
                return BlameLine(field: field, value: value, change: last ?? first)
            }
        }
    }

    private func fields(
        of subject: String, _ reader: ReadModelReader, _ moment: AsOf
    ) throws -> [String: JSONValue]? {
        if let id = DevelopmentID(subject), let held = try reader.development(id, at: moment) {
            return held.value.fields
        }
        if let id = ClaimID(subject), let held = try reader.claim(id, at: moment) {
            return ["text": .string(held.value.text)]
        }
        guard let slug = Slug(subject) else { return nil }
        return try reader.actor(slug, at: moment)?.fields ?? reader.source(slug, at: moment)?.fields
    }

    /// The event that first recorded a record: its own, or where it was given inline, that of what it belongs to.
    private func origin(of subject: String, _ reader: ReadModelReader, _ moment: AsOf) throws -> Change? {
        if let change = try reader.changes(of: [subject], at: moment).first(where: { $0.type.isFirst }) {
            return change
        }
        let owner: String?
        if let id = AttributionID(subject) {
            owner = try reader.attribution(id, at: moment)?.claim?.description
        } else if let id = ClaimID(subject) {
            owner = try reader.claim(id, at: moment)?.development?.description
        } else if let id = StanceID(subject) {
            owner = try reader.stance(id, at: moment)?.development?.description
        } else {
            owner = nil
        }
        return try owner.flatMap { try origin(of: $0, reader, moment) }
    }

    /// Every event about a record and what belongs to it, oldest first.
    package func history(of subject: String, at moment: AsOf) throws -> [Change] {
        try read { reader in
            var subjects = [subject]
            if let id = DevelopmentID(subject) {
                for claim in try reader.claims(of: id, at: moment) {
                    subjects.append("\(claim.value.id)")
                    subjects += try reader.attributions(of: claim.value.id, at: moment).map {
                        "\($0.value.id)"
                    }
                }
                subjects += try reader.stances(of: id, at: moment).map { "\($0.value.id)" }
            } else if let id = ClaimID(subject) {
                subjects += try reader.attributions(of: id, at: moment).map { "\($0.value.id)" }
            }
            let changes = try reader.changes(of: subjects, at: moment)
            guard let origin = try origin(of: subject, reader, moment), !changes.contains(origin) else {
                return changes
            }
            return [origin] + changes
        }
    }
}

extension EventType {
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
