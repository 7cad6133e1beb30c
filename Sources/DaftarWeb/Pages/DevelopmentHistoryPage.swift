package import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// Everything that was recorded about one development and what belongs to it.
package struct DevelopmentHistoryPage: Page {
    package static let path = "/d/:id/history"

    private let visit: Visit
    private let id: DevelopmentID
    private let title: String
    private let history: [Change]

    package init(_ visit: Visit) throws {
        self.visit = visit
        let address = try RecordAddress(visit)
        id = DevelopmentID(address.number)
        // Throws where it is not there, or not yet.
        _ = try visit.records.development(id)
        title = try visit.title(of: id)
        history = try visit.reader.history(of: RecordReference(.development, "\(id)"), at: visit.moment)
    }

    package func answer() throws -> Answer {
        ChangesAnswer(history, visit.moment, head: visit.head).answer
    }

    package func sheet() throws -> Sheet {
        try Sheet("History of \(id)", in: .timeline) {
            p(.class("lede")) { a(.href(visit.link(id))) { title } }
            try ChangesTable(visit, history).html("History of \(id)")
        }
    }
}
