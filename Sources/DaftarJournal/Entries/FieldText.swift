package import DaftarDomain

/// Reads the value of a field as people type it.
package struct FieldText {
    let noun: Noun
    let naming: Naming
    let today: Day

    package init(noun: Noun, naming: Naming, today: Day) {
        self.noun = noun
        self.naming = naming
        self.today = today
    }

    /// An empty value empties the field.
    package func edit(_ name: String, _ text: String) throws -> FieldEdit {
        let value = text.trimmed
        guard let field = EditableField.fields(of: noun).first(where: { $0.name == name || $0.alias == name })
        else {
            // The decider says which fields there are.
            return FieldEdit(field: name, value: .string(value))
        }
        return FieldEdit(field: field.name, value: value.isEmpty ? .null : try self.value(value, field))
    }

    private func value(_ text: String, _ field: EditableField) throws -> JSONValue {
        switch field.form {
        case .text:
            switch field.name {
            case "partOf": return .string("\(try naming.development(text, field: field.name))")
            case "party", "actor": return .string(try naming.slug(.actor, text, field: field.name).text)
            case "plover":
                guard let code = PloverCode(text) else {
                    throw Rejection.invalid(field: field.name, text: text, .notOneOf(PloverCode.types))
                }
                return .string(code.description)
            default: return .string(text)
            }
        case .date: return .string(try DateInput.parse(text, today: today, field: field.name).text)
        case .oneOf(let values):
            guard values.contains(text) else {
                throw Rejection.invalid(field: field.name, text: text, .notOneOf(values))
            }
            return text == Development.DateBasis.stated.rawValue ? .null : .string(text)
        case .deaths:
            guard let range = DeathsText(text) else {
                throw Rejection.invalid(field: field.name, text: text, .unreadable)
            }
            if let (lower, upper) = Deaths.disorder(low: range.low, best: range.best, high: range.high) {
                throw Rejection.invalid(field: field.name, text: text, .above(lower, upper))
            }
            let numbers = [("low", range.low), ("best", range.best), ("high", range.high)]
            return .object(
                Dictionary(
                    uniqueKeysWithValues: numbers.compactMap { name, number in
                        number.map { (name, .number(Double($0))) }
                    }))
        case .list: return .array(try list(text, field))
        }
    }

    private func list(_ text: String, _ field: EditableField) throws -> [JSONValue] {
        if field.name == "roles" {
            return try text.split(separator: ";").map {
                .object(try RoleText.role(String($0), naming, today).fields)
            }
        }
        return try [text].splitAtCommas.map { item in
            switch field.name {
            case "actors", "targets": return .string("\(try naming.participant(item, field: field.name))")
            case "issues": return .string(try naming.slug(.issue, item, field: field.name).text)
            case "respondsTo":
                let isInferred = item.hasSuffix("?")
                let id = try naming.development(
                    isInferred ? String(item.dropLast()) : item, field: field.name)
                return .string("\(Response(to: id, isInferred: isInferred))")
            default: return .string(item)
            }
        }
    }
}
