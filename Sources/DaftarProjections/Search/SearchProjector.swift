import DaftarDomain
import GRDB

/// The words of everything, folded, in an FTS5 index without its content.
///
/// A correction adds a document and closes the one before, as everywhere; nothing is ever taken out
/// of the index, so it can be contentless (SQLite 3.40 could not delete from one).
struct SearchProjector: Projector {
    static let name = "search"
    static let version = 1

    static let tables = """
        CREATE TABLE search_documents (
            rowid INTEGER PRIMARY KEY, noun TEXT NOT NULL, id TEXT NOT NULL,
            known_from INTEGER NOT NULL, known_to INTEGER, title TEXT NOT NULL, place TEXT, detail TEXT
        ) STRICT;
        CREATE INDEX search_documents_by_id ON search_documents (id, noun) WHERE known_to IS NULL;
        CREATE VIRTUAL TABLE search_words USING fts5 (
            words, content = '', tokenize = 'unicode61', detail = 'full'
        );
        """

    static let indexes = ""

    private let db: Database
    private let document, words, close: RowStatement

    init(_ db: Database) throws {
        self.db = db
        document = try RowStatement(
            db,
            """
            INSERT INTO search_documents (noun, id, known_from, title, place, detail) VALUES (?, ?, ?, ?, ?, ?)
            """)
        words = try RowStatement(db, "INSERT INTO search_words (rowid, words) VALUES (?, ?)")
        close = try RowStatement(
            db, "UPDATE search_documents SET known_to = ? WHERE id = ? AND noun = ? AND known_to IS NULL")
    }

    func apply(_ recorded: RecordedEvent, at index: Int) throws {
        switch recorded.event {
        case .actorAdded(let actor):
            try insert(
                .actor, actor.id.text, actor.name, nil, actor.aliases.joined(separator: "\n"), at: index)
        case .actorRevised(let id, let revision):
            try revise(.actor, id.text, revision, title: "name", place: nil, detail: "aliases", at: index)
        case .sourceAdded(let source):
            try insert(.source, source.id.text, source.name, nil, source.note, at: index)
        case .sourceRevised(let id, let revision):
            try revise(.source, id.text, revision, title: "name", place: nil, detail: "note", at: index)
        case .issueAdded(let issue): try insert(.issue, issue.id.text, issue.name, nil, issue.note, at: index)
        case .developmentLogged(let development):
            let id = development.id.description
            try insert(.development, id, development.title, development.place, development.note, at: index)
            for claim in development.claims {
                try insert(.claim, "\(claim.id)", claim.text, nil, nil, at: index)
            }
        case .developmentCorrected(let id, let revision):
            try revise(
                .development, "\(id)", revision, title: "title", place: "place", detail: "note", at: index)
        case .claimMade(let claim, _): try insert(.claim, "\(claim.id)", claim.text, nil, nil, at: index)
        case .claimCorrected(let id, let revision):
            try revise(.claim, "\(id)", revision, title: "text", place: nil, detail: nil, at: index)
        default: break
        }
    }

    private func insert(
        _ noun: Noun, _ id: String, _ title: String, _ place: String?, _ detail: String?, at index: Int
    ) throws {
        try document.bind(noun.rawValue).bind(id).bind(index).bind(title).bind(place).bind(detail).run()
        var folded: [UInt8] = []
        folded.reserveCapacity(256)
        for text in [id, title, place, detail] {
            if let text { SearchFolding.append(text, to: &folded) }
        }
        try words.bind(Int(db.lastInsertedRowID)).bind(utf8: folded).run()
    }

    private func revise(
        _ noun: Noun, _ id: String, _ revision: Revision, title: String, place: String?, detail: String?,
        at index: Int
    ) throws {
        let values = revision.newValues
        let searched = [title, place, detail].compactMap(\.self)
        guard searched.contains(where: { values[$0] != nil }) else { return }
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(
                    sql: "SELECT * FROM search_documents WHERE id = ? AND noun = ? AND known_to IS NULL"),
                arguments: [id, noun.rawValue])
        else { throw ProjectionError("there is no \(id)") }
        try close.bind(index).bind(id).bind(noun.rawValue).run()
        try insert(
            noun, id, Self.text(values[title], or: row["title"]) ?? "",
            place.flatMap { Self.text(values[$0], or: row["place"]) },
            detail.flatMap { Self.text(values[$0], or: row["detail"]) }, at: index)
    }

    private static func text(_ value: JSONValue?, or current: String?) -> String? {
        switch value {
        case .string(let text)?: text
        case .array(let elements)?: elements.compactMap { text($0, or: nil) }.joined(separator: "\n")
        case .null?: nil
        default: current
        }
    }
}
