import DaftarAnswers
import DaftarDomain
import DaftarJournal
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
        return try WideTable.html(
            name, ["Event", "Recorded", "By"] + about + ["What", "Why"], caption: caption
        ) {
            for change in changes {
                try tr(.id("e\(change.event)")) {
                    th(.row) { number(change) }
                    td(.class("date")) { RecordedTime.html(change.recorded) }
                    td { change.recordedBy }
                    if let subject { try td(.class("subject")) { try subject(change) } }
                    td {
                        what(change)
                        undo(change)
                    }
                    td { change.because ?? "" }
                }
            }
        }
    }

    private var caption: String? { subject == nil ? "Nothing is overwritten. Newest first." : nil }

    /// In a history, the way to what the page said then.
    private func number(_ change: Change) -> HTML {
        guard subject == nil else { return a(.href(visit.link(event: change.event))) { "#\(change.event)" } }
        let then = visit.here([("known", "\(change.event)")])
        return a(.href(then), Attribute("title", "This page as it was known then")) { "#\(change.event)" }
    }

    @Markup private func undo(_ change: Change) -> HTML {
        if visit.desk != nil, visit.asked.known == nil, change.type.hasReverse {
            " "
            a(.href(Link("/undo/\(change.event)")), .label("Undo #\(change.event)")) {
                "undo"
            }
        }
    }

    /// What the event did and, of a correction, "title ~~old~~ new".
    private func what(_ change: Change) -> HTML {
        let isNumbered = subject == nil && RecordReference(numbered: change.subject) != nil
        return group {
            isNumbered ? "\(change.subject) \(change.type.verb)" : change.type.words
            for field in ChangeRow(change).changes {
                div {
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
