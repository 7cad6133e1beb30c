extension Decider {
    /// The revision that makes `edits`, after checking the record as it would be then.
    func revise<Record: Revisable>(
        _ record: Record, by edits: [FieldEdit], of noun: Noun, because: String,
        check: (Record) throws -> Void
    ) throws -> Revision {
        let known = EditableField.fields(of: noun).map(\.name)
        try requireDistinct(edits.map(\.field), field: "field")
        for edit in edits where !known.contains(edit.field) {
            let near = Nearness.nearest(to: edit.field, in: known.map { Nearby(id: $0, name: $0) }).map(\.id)
            throw Rejection.unknownField(edit.field, of: noun, near: near)
        }
        let revised = try replacing(edits, in: record)
        // What a field holds is what is read back from it: one value, one spelling, however it was
        // typed.
        let before = record.fields
        let after = revised.fields
        let changes = edits.map(\.field).filter { before[$0] != after[$0] }.map {
            Revision.Change(field: $0, from: before[$0] ?? .null, to: after[$0] ?? .null)
        }
        guard !changes.isEmpty else { throw Rejection.nothingToChange("\(record.id)") }
        try check(revised)
        return Revision(changes: changes, because: because)
    }

    private func replacing<Record: Revisable>(_ edits: [FieldEdit], in record: Record) throws(Rejection)
        -> Record
    {
        do {
            return try record.replacing(Dictionary(edits.map { ($0.field, $0.value) }) { $1 })
        } catch {
            throw Rejection(error)
        }
    }
}

extension Rejection {
    /// A value that no record can hold.
    fileprivate init(_ error: JSONError) {
        switch error.reason {
        case .missingField(let field): self = .invalid(field: field, text: "", .empty)
        case .invalidValue(let field, let text): self = .invalid(field: field, text: text, .unreadable)
        default: self = .invalid(field: "value", text: "", .unreadable)
        }
    }
}
