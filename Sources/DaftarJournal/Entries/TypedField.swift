package import DaftarDomain
package import DaftarProjections

/// A field of a record with what it says now, as a person would type it.
package struct TypedField: Hashable, Sendable {
    package let field: EditableField
    package let text: String

    /// The fields that a correction may change; empty where nothing is said.
    package static func fields(of record: RecordReference, _ state: ReadModelState) throws -> [TypedField] {
        guard record.hasFields else { throw Problem(cannotCorrect: record) }
        let values = try values(of: record, state)
        return EditableField.fields(of: record.noun).map { field in
            TypedField(field: field, text: text(values[field.name] ?? .null, field))
        }
    }

    private static func values(of record: RecordReference, _ state: ReadModelState) throws -> [String:
        JSONValue]
    {
        let fields: [String: JSONValue]? =
            if let id = DevelopmentID(record.id) {
                try state.development(id)?.value.fields
            } else if let id = ClaimID(record.id) {
                try state.claim(id)?.value.fields
            } else if let slug = Slug(record.id) {
                record.noun == .actor ? try state.actor(slug)?.fields : try state.source(slug)?.fields
            } else {
                nil
            }
        guard let fields else {
            throw Rejection.unknown(record.noun, record.id, field: "id", near: [])
        }
        return fields
    }

    private static func text(_ value: JSONValue, _ field: EditableField) -> String {
        switch (value, field.form) {
        case (.null, .oneOf(let values)) where field.name == "dateBasis": values.first ?? ""
        case (.string(let text), _): text
        case (.object(let numbers), .deaths): deaths(numbers)
        case (.array(let elements), _) where field.name == "roles":
            elements.map(role).joined(separator: "; ")
        case (.array(let elements), _): elements.map { text($0, field) }.joined(separator: ", ")
        default: ""
        }
    }

    private static func deaths(_ numbers: [String: JSONValue]) -> String {
        func number(_ name: String) -> String? {
            guard case .number(let number)? = numbers[name] else { return nil }
            return String(Int(number))
        }
        let (low, best, high) = (number("low"), number("best"), number("high"))
        if low == nil, high == nil { return best ?? "" }
        return [low ?? "", best, high ?? ""].compactMap(\.self).joined(separator: "..")
    }

    /// As ``RoleText`` reads it.
    private static func role(_ value: JSONValue) -> String {
        guard case .object(let fields) = value else { return "" }
        func part(_ name: String, _ label: String) -> String? {
            guard case .string(let text)? = fields[name] else { return nil }
            return label + text
        }
        let head = "\(part("id", "") ?? ""): \(part("title", "") ?? "")"
        return [head, part("of", "of "), part("from", "from "), part("until", "until ")].compactMap(\.self)
            .joined(separator: ", ")
    }
}
