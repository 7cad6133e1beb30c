/// What a stance is about: `delimitation`, `territorial-claims`, `arms`.
package struct Issue: Hashable, Sendable {
    package var id: Slug
    package var name: String
    package var note: String?

    package init(id: Slug, name: String, note: String? = nil) {
        self.id = id
        self.name = name
        self.note = note
    }
}
