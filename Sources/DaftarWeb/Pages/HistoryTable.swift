import DaftarAnswers
import DaftarDomain
import DaftarProjections

/// What was recorded about something, newest first: which event, when, by whom, what it changed and why.
struct HistoryTable {
    let changes: [Change]
    let visit: Visit

    init(_ changes: [Change], _ visit: Visit) {
        self.changes = changes
        self.visit = visit
    }

    var html: HTML {
        div(.class("wrap")) {
            table {
                caption { "Nothing is overwritten. Newest first." }
                thead {
                    tr {
                        th(.column) { "Event" }
                        th(.column) { "Recorded" }
                        th(.column) { "By" }
                        th(.column) { "Change" }
                        th(.column) { "Why" }
                    }
                }
                tbody { for change in changes.reversed() { row(change) } }
            }
        }
    }

    private func row(_ change: Change) -> HTML {
        tr {
            td {
                a(
                    .href(visit.here(at: MomentQuery(asof: visit.asked.asof, known: "\(change.event)"))),
                    Attribute("title", "This page as it was known then")
                ) { "#\(change.event)" }
            }
            td(.class("date")) {
                time(Attribute("datetime", change.recorded.description)) { change.recorded.day.text }
            }
            td { change.recordedBy }
            td {
                "\(change.subject) \(change.type.verb)"
                for field in change.fields { ChangedField(field).html }
            }
            td { change.because ?? "" }
        }
    }
}

/// A field with what stood in it and what stands there now.
struct ChangedField {
    let field: Change.Field
    init(_ field: Change.Field) { self.field = field }

    var html: HTML {
        div {
            "\(field.field) "
            if field.old != "null" { del { ValueText.plain(field.old) } }
            " "
            if field.new != "null" { ins { ValueText.plain(field.new) } }
        }
    }
}
