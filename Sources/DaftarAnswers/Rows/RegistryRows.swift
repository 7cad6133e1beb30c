/// An actor in a JSON answer.
package struct ActorRow: Encodable {
    package var id, name, kind: String
    package var party: String?
    package var aliases: [String]
    package var roles: [RoleRow]
    package var note: String?

    package struct RoleRow: Encodable {
        package var id, title: String
        package var of, from, until: String?
    }
}

/// A source in a JSON answer.
package struct SourceRow: Encodable {
    package var id, name, kind: String
    package var actor, published, url, language, grade, snapshot, note: String?
    package var copies: [SnapshotRow]
}

/// An issue in a JSON answer.
package struct IssueRow: Encodable {
    package var id, name: String
    package var note: String?
}
