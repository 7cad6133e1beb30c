import DaftarAnswers
import DaftarDomain
import DaftarProjections

/// Events as rows: which, when, by whom, what changed and why. Newest first.
struct ChangesTable {
    private let visit: Visit
    private let changes: [Change]
    /// Whether the rows tell what each event is about: a list of all, not the history of one record.
    private let subject: ((Change) throws -> HTML)?

    /// - Parameters:
    ///   - changes: in any order.
    ///   - subject: what an event is about; nil in the history of one record.
    init(_ visit: Visit, _ changes: [Change], subject: ((Change) throws -> HTML)? = nil) {
        self.visit = visit
        self.changes = changes.sorted { $0.event > $1.event }
        self.subject = subject
    }

    func html(_ name: String) throws -> HTML {
        let about = subject == nil ? [] : ["About"]
        return try WideTable.html(name, ["Event", "Recorded", "By"] + about + ["What", "Why"]) {
            for change in changes {
                try tr(.id("e\(change.event)")) {
                    th(.row) { a(.href(visit.link(event: change.event))) { "#\(change.event)" } }
                    td(.class("date")) { RecordedTime.html(change.recorded) }
                    td { change.recordedBy }
                    if let subject { try td { try subject(change) } }
                    td { Self.what(change) }
                    td { change.because ?? "" }
                }
            }
        }
    }

    /// "title ~~old~~ new", or what the event did.
    static func what(_ change: Change) -> HTML {
        guard !change.fields.isEmpty else { return HTML(change.type.words) }
        return ul(.class("plain")) {
            for field in ChangeRow(change).changes {
                li {
                    "\(field.field) "
                    if let old = field.from {
                        del { old }
                        " "
                    }
                    ins { field.to ?? "(none)" }
                }
            }
        }
    }
}

/// When something was recorded: to the minute, in UTC, with the second for programs.
enum RecordedTime {
    static func html(_ recorded: Timestamp) -> HTML {
        let text = recorded.description
        guard text.count == 20 else { return HTML(text) }
        return time(Attribute("datetime", text)) {
            "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) UTC"
        }
    }
}
