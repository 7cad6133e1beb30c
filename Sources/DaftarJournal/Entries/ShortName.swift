import DaftarDomain

/// The short name of a new record, as somebody typed it.
enum ShortName {
    /// - Parameters:
    ///   - text: the short name; nil to make it from the name.
    ///   - name: the name in full.
    static func slug(_ text: String?, for name: String) throws(Rejection) -> Slug {
        guard let text else {
            if let slug = Slug(slugging: name) { return slug }
            // In another script nothing of it could be a short name.
            if name.isEmpty { throw .invalid(field: "name", text: name, .empty) }
            throw .invalid(field: "id", text: "", .empty)
        }
        guard let slug = Slug(text) else { throw .invalid(field: "id", text: text, .unreadable) }
        return slug
    }
}
