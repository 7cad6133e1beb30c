package import DaftarAnswers
import DaftarDomain
import DaftarProjections

/// The log itself, latest first: what was recorded, by whom, when and why.
package struct ChangesPage: Page {
    package static let path = "/changes"
    private static let length = 100

    private let visit: Visit
    private let last: Int
    private let changes: [Change]

    package init(_ visit: Visit) throws {
        self.visit = visit
        let known = visit.moment.known ?? visit.head
        last = min(known, visit.query["before"].flatMap { Int($0) }.map { $0 - 1 } ?? known)
        changes = try visit.reader.changes(after: last - Self.length, through: last).reversed()
    }

    package func answer() throws -> Answer { ChangesAnswer(changes, visit.moment, head: visit.head).answer }

    package func sheet() throws -> Sheet {
        Sheet("What was recorded", in: .changes) {
            p(.class("lede")) {
                "Every event of the log, latest first. Nothing is overwritten: a correction is one more event."
            }
            div(.class("wrap")) {
                table {
                    thead {
                        tr {
                            th(.column) { "Event" }
                            th(.column) { "Recorded" }
                            th(.column) { "By" }
                            th(.column) { "What" }
                            th(.column) { "Why" }
                        }
                    }
                    tbody { for change in changes { row(change) } }
                }
            }
            if let first = changes.last?.event, first > 0 {
                p { a(.href(visit.here([("before", "\(first)")])), Attribute("rel", "next")) { "Earlier" } }
            }
        }
    }

    private func row(_ change: Change) -> HTML {
        tr(.id("e\(change.event)")) {
            th(.row) { "#\(change.event)" }
            td(.class("date")) {
                time(Attribute("datetime", change.recorded.description)) { change.recorded.day.text }
            }
            td { change.recordedBy }
            td {
                SubjectLink.html(change.subject, visit)
                " \(change.type.verb)"
                for field in change.fields { ChangedField(field).html }
            }
            td { change.because ?? "" }
        }
    }
}
