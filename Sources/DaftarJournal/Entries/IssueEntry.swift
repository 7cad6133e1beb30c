package import DaftarDomain

/// An issue as somebody typed it.
package struct IssueEntry: Hashable, Sendable {
    /// The short name; where it is left out, made from the name.
    package var id: String?
    package var name = ""
    package var note: String?

    package init() {}

    package func command() throws -> Command {
        .addIssue(Issue(id: try ShortName.slug(id, for: name), name: name, note: note))
    }
}
