package import DaftarDomain

/// A role as people type it: `TITLE[, of ACTOR][, from DATE][, until DATE]`, with `ID: ` before it where the title gives no good short name.
package enum RoleText {
    package static func role(_ text: String, _ naming: Naming, _ today: Day) throws -> Role {
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
