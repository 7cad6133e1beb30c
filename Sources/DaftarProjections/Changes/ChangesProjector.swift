import DaftarDomain
import GRDB

/// The log itself, a row an event: for "was this recorded already?", "what was known on that day?"
/// and "who set this?".
struct ChangesProjector: Projector {
    static let name = "changes"
    static let version = 1

    static let tables = """
        CREATE TABLE changes (
            event INTEGER PRIMARY KEY, event_id TEXT NOT NULL, type TEXT NOT NULL, subject TEXT NOT NULL,
            recorded INTEGER NOT NULL, recorded_by TEXT NOT NULL, because TEXT
        ) STRICT;
        CREATE TABLE change_fields (
            event INTEGER NOT NULL, field TEXT NOT NULL, old TEXT NOT NULL, new TEXT NOT NULL,
            PRIMARY KEY (event, field)
        ) STRICT, WITHOUT ROWID;
        """

    static let indexes = """
        CREATE UNIQUE INDEX changes_by_event_id ON changes (event_id);
        CREATE INDEX changes_by_subject ON changes (subject, event);
        CREATE INDEX changes_by_time ON changes (recorded, event);
        CREATE VIEW current_changes AS
            SELECT '#' || event AS event, datetime(recorded, 'unixepoch') || 'Z' AS recorded, recorded_by, type,
                subject, because
            FROM changes;
        """

    private let db: Database
    private let change, field: RowStatement

    init(_ db: Database) throws {
        self.db = db
        change = try RowStatement(db, insertInto: "changes", columns: 7)
        field = try RowStatement(db, insertInto: "change_fields", columns: 4)
    }

    func apply(_ recorded: RecordedEvent, at index: Int) throws {
        try change.bind(index).bind(recorded.id).bind(recorded.event.type.rawValue).bind(
            recorded.event.subject
        )
        .bind(recorded.time.seconds).bind(recorded.recordedBy).bind(recorded.event.because).run()
        switch recorded.event {
        case .developmentCorrected(_, let revision), .claimCorrected(_, let revision),
            .actorRevised(_, let revision),
            .sourceRevised(_, let revision):
            for one in revision.changes {
                try field.bind(index).bind(one.field).bind(one.from.text).bind(one.to.text).run()
            }
        case .sourceGraded(let id, let grade, _):
            let before = try RegistryQueries(db: db, known: Known(index: index - 1)).source(id)?.grade
            try field.bind(index).bind("grade").bind(
                before.map { JSONValue.string($0.rawValue).text } ?? "null"
            )
            .bind(JSONValue.string(grade.rawValue).text).run()
        default: break
        }
    }
}
