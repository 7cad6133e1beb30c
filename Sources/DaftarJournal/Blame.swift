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
            let changes = try reader.changes(
                of: [try firstSubject(subject, reader, moment), subject].uniqued(), at: moment)
            guard let first = changes.first(where: { !$0.type.isRevision }) ?? changes.first else {
                return nil
            }
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

    /// What the record was first recorded under: a claim logged inline is in its development's event.
    private func firstSubject(_ subject: String, _ reader: ReadModelReader, _ moment: AsOf) throws -> String {
        guard let id = ClaimID(subject), let development = try reader.claim(id, at: moment)?.development,
            try reader.changes(of: [subject], at: moment).allSatisfy({ $0.type != .claimMade })
        else { return subject }
        return "\(development)"
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
                subjects.append(try firstSubject(subject, reader, moment))
                subjects += try reader.attributions(of: id, at: moment).map { "\($0.value.id)" }
            }
            return try reader.changes(of: subjects.uniqued(), at: moment)
        }
    }
}

extension EventType {
    /// Whether the event changes fields of something recorded before.
    var isRevision: Bool {
        switch self {
        case .developmentCorrected, .claimCorrected, .actorRevised, .sourceRevised, .sourceGraded: true
        default: false
        }
    }
}

extension Array where Element: Hashable {
    fileprivate func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
