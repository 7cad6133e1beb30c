import DaftarJournal
import DaftarDomain
import DaftarProjections

/// An actor, source or issue as a row and as lines to read.
struct RegistrySheet {
    let reader: ReadModelReader
    let moment: AsOf
    let copies: SnapshotReader

    func record(_ noun: Noun, _ slug: Slug) throws -> (any Encodable, [(String, String)], String) {
        switch noun {
        case .actor: return try actor(slug)
        case .source: return try source(slug)
        default: return try issue(slug)
        }
    }

    private func actor(_ slug: Slug) throws -> (any Encodable, [(String, String)], String) {
        guard let actor = try reader.actor(slug, at: moment) else {
            throw Rejection.unknown(.actor, slug.text, field: "ID", near: [])
        }
        var facts = [("kind", actor.kind.rawValue)]
        if let party = actor.party { facts.append(("party", party.text)) }
        for role in actor.roles {
            let dates = [
                role.of.map { "of \($0)" }, role.from.map { "from \($0.words)" },
                role.until.map { "until \($0.words)" },
            ]
            .compactMap(\.self)
            facts.append(("role", ([role.title + "   \(slug)/\(role.id)"] + dates).joined(separator: ", ")))
        }
        if !actor.aliases.isEmpty { facts.append(("also", actor.aliases.joined(separator: ", "))) }
        if let note = actor.note { facts.append(("note", note)) }
        return (ActorRow(actor), facts, actor.name)
    }

    private func source(_ slug: Slug) throws -> (any Encodable, [(String, String)], String) {
        guard let source = try reader.source(slug, at: moment) else {
            throw Rejection.unknown(.source, slug.text, field: "ID", near: [])
        }
        let facts: [(String, String?)] = [
            ("kind", source.kind.rawValue), ("actor", source.actor?.text),
            ("published", source.published?.words),
            ("url", source.url), ("language", source.language), ("grade", source.grade?.rawValue),
            ("snapshot", source.snapshot?.text), ("note", source.note),
        ]
        let kept = try reader.snapshots(of: slug, at: moment).map { try SnapshotRow($0, copies) }
        let row = SourceRow(
            id: slug.text, name: source.name, kind: source.kind.rawValue, actor: source.actor?.text,
            published: source.published?.text, url: source.url, language: source.language,
            grade: source.grade?.rawValue,
            snapshot: source.snapshot?.text, note: source.note, copies: kept)
        return (
            row,
            facts.compactMap { name, value in value.map { (name, $0) } } + kept.map { ("copy", $0.words) },
            source.name
        )
    }

    private func issue(_ slug: Slug) throws -> (any Encodable, [(String, String)], String) {
        guard let issue = try reader.issue(slug, at: moment) else {
            throw Rejection.unknown(.issue, slug.text, field: "ID", near: [])
        }
        let row = IssueRow(id: slug.text, name: issue.name, note: issue.note)
        return (row, issue.note.map { [("note", $0)] } ?? [], issue.name)
    }
}
