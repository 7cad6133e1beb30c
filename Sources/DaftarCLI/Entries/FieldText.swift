import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// Reads `field=value` as people type it.
struct FieldText {
    let noun: Noun
    let naming: Naming
    let today: Day

    func edit(_ text: String) throws -> FieldEdit {
        guard let equals = text.firstIndex(of: "=") else {
            throw Problem(
                .usage, "cannot read \"\(text)\"", at: "FIELD=VALUE", why: "there is no = in it",
                mend: "on=2023-09-19, or title=\"…\"")
        }
        let name = String(text[..<equals])
        let value = String(text[text.index(after: equals)...]).trimmed
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

/// A role as people type it: `TITLE[, of ACTOR][, from DATE][, until DATE]`, with `ID: ` before it where the title gives no good short name.
enum RoleText {
    static func role(_ text: String, _ naming: Naming, _ today: Day) throws -> Role {
        var parts = text.split(separator: ",").map { String($0).trimmed }
        guard !parts.isEmpty else { throw Rejection.invalid(field: "roles", text: text, .empty) }
        var title = parts.removeFirst()
        var id = Slug(slugging: title)
        if let colon = title.firstIndex(of: ":"), let named = Slug(String(title[..<colon])) {
            id = named
            title = String(title[title.index(after: colon)...]).trimmed
        }
        guard let id, !title.isEmpty else { throw Rejection.invalid(field: "roles", text: text, .unreadable) }
        var role = Role(id: id, title: title)
        for part in parts {
            let words = part.split(separator: " ", maxSplits: 1).map(String.init)
            guard words.count == 2 else { throw Rejection.invalid(field: "roles", text: text, .unreadable) }
            switch words[0] {
            case "of": role.of = try naming.slug(.actor, words[1], field: "roles")
            case "from": role.from = try DateInput.parse(words[1], today: today, field: "roles")
            case "until": role.until = try DateInput.parse(words[1], today: today, field: "roles")
            default: throw Rejection.invalid(field: "roles", text: text, .unreadable)
            }
        }
        return role
    }
}

extension Role {
    /// The role as it stands on the wire.
    var fields: [String: JSONValue] {
        let texts: [(String, String?)] = [
            ("from", from?.text), ("id", id.text), ("of", of?.text), ("title", title), ("until", until?.text),
        ]
        return Dictionary(
            uniqueKeysWithValues: texts.compactMap { name, text in text.map { (name, .string($0)) } })
    }
}
