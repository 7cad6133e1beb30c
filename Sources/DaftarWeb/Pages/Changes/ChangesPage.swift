package import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// The log itself: what was recorded, when, by whom and why. The latest first, so many a page.
package struct ChangesPage: Page {
    package static let path = "/changes"
    private static let length = 50

    private let visit: Visit
    /// The last event that the page could show.
    private let known: Int
    /// The last one it does.
    private let last: Int
    private let changes: [Change]

    package init(_ visit: Visit) throws {
        self.visit = visit
        known = visit.moment.known ?? visit.head
        last = min(try visit.query.event("upto") ?? known, known)
        changes = try visit.reader.changes(after: last - Self.length, through: last).reversed()
    }

    package func answer() throws -> Answer { ChangesAnswer(changes, visit.moment, head: visit.head).answer }

    package func sheet() throws -> Sheet {
        try Sheet("What was recorded", in: .changes, forms: [.json, .csv, .md, .atom]) {
            p(.class("lede")) {
                """
                \(count(known + 1, "event")) in the log, the latest first. Nothing in it is ever edited: a correction is one \
                more event.
                """
            }
            if changes.isEmpty {
                p(.class("nothing")) { "Nothing had been recorded." }
            } else {
                try ChangesTable(visit, changes, subject: { try EventSubject(visit).html($0) }).html("Events")
                pager
            }
        }
    }

    private var pager: HTML {
        nav(.class("pager"), .label("Pages")) {
            if last < known {
                a(.href(page(min(known, last + Self.length))), Attribute("rel", "prev")) { "Later events" }
            }
            if last >= Self.length {
                a(.href(page(last - Self.length)), Attribute("rel", "next")) { "Earlier events" }
            }
        }
    }

    private func page(_ last: Int) -> Link { visit.here([("upto", last == known ? nil : "\(last)")]) }

    package func feed() throws -> Feed? {
        try Feed(
            "What was recorded",
            changes.map { change in
                Feed.Entry(
                    id: change.eventID, title: try EventSubject(visit).title(change),
                    updated: change.recorded,
                    author: change.recordedBy, link: visit.link(event: change.event),
                    summary: EventSummary.text(change))
            })
    }
}
