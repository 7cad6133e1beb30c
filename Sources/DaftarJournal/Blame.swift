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
    package func blame(_ record: RecordReference, at moment: AsOf) throws -> [BlameLine]? {
        try read { reader in
            guard let fields = try fields(of: record, reader, moment),
                let first = try reader.origin(of: record, at: moment)
            else { return nil }
            let changes = try reader.changes(of: record, at: moment)
            return fields.sorted { $0.key < $1.key }.map { field, value in
                let last = changes.last { change in change.fields.contains { $0.field == field } }
                return BlameLine(field: field, value: value, change: last ?? first)
            }
        }
    }

    private func fields(
        of record: RecordReference, _ reader: ReadModelReader, _ moment: AsOf
    ) throws -> [String: JSONValue]? {
        switch record.noun {
        case .development:
            try DevelopmentID(record.id).flatMap { try reader.development($0, at: moment) }?.value.fields
        case .claim:
            try ClaimID(record.id).flatMap { try reader.claim($0, at: moment) }.map {
                ["text": .string($0.value.text)]
            }
        case .actor: try Slug(record.id).flatMap { try reader.actor($0, at: moment) }?.fields
        case .source: try Slug(record.id).flatMap { try reader.source($0, at: moment) }?.fields
        default: nil
        }
    }

    /// Every event about a record and what belongs to it, oldest first.
    package func history(of record: RecordReference, at moment: AsOf) throws -> [Change] {
        try read { try $0.history(of: record, at: moment) }
    }
}

extension ReadModelReader {
    /// The same, from one state of the read models.
    package func history(of record: RecordReference, at moment: AsOf) throws -> [Change] {
        var records = [record]
        func add(_ noun: Noun, _ id: some NumberedID) { records.append(RecordReference(noun, "\(id)")) }
        func addAttributions(of id: ClaimID) throws {
            for held in try attributions(of: id, at: moment) { add(.attribution, held.value.id) }
        }
        if let id = DevelopmentID(record.id) {
            for claim in try claims(of: id, at: moment) {
                add(.claim, claim.value.id)
                try addAttributions(of: claim.value.id)
            }
            for stance in try stances(of: id, at: moment) { add(.stance, stance.value.id) }
        } else if let id = ClaimID(record.id) {
            try addAttributions(of: id)
        }
        let nouns = Set(records.map(\.noun))
        let changes = try self.changes(of: records.map(\.id), at: moment).filter {
            $0.type.noun.map(nouns.contains) == true
        }
        guard let origin = try self.origin(of: record, at: moment), !changes.contains(origin) else {
            return changes
        }
        return [origin] + changes
    }
}
