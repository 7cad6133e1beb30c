package import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// Two moments side by side: what happened between them, and what the journal changed its mind about.
package struct DiffPage: Page {
    package static let path = "/diff"
    private let visit: Visit
    private let difference: DifferenceAnswer

    package init(_ visit: Visit) throws {
        self.visit = visit
        let moments = try ["a", "b"].map { try Self.moment(visit.query[$0] ?? "now", $0, visit) }
        difference = try DifferenceAnswer(from: moments[0], to: moments[1], today: visit.today, visit.reader)
    }

    /// A date, the number of an event, both, or now; what is not named is as the page's moment has it.
    private static func moment(_ text: String, _ name: String, _ visit: Visit) throws -> AsOf {
        var asked = visit.asked
        for word in text.split(separator: " ") where word != "now" {
            if word.hasPrefix("#") { asked.known = String(word) } else { asked.asof = String(word) }
        }
        return try asked.moment(visit.reader, today: visit.today, unless: nil)
    }

    package func answer() throws -> Answer { difference.answer }

    package func sheet() throws -> Sheet {
        let table = difference.answer.table
        return Sheet("What differs") {
            form(Attribute("action", "/diff")) {
                field("a", "Between ")
                field("b", " and ")
                " "
                button { "Compare" }
            }
            p(.class("note")) { "A date, the number of an event such as #27, both, or now." }
            if table.rows.isEmpty {
                p(.class("nothing")) { difference.answer.nothing ?? "Nothing happened between them." }
            } else {
                div(.class("wrap")) {
                    DaftarWeb.table {
                        thead { tr { for column in table.columns { th(.column) { column.header } } } }
                        tbody {
                            for row in table.rows {
                                tr { for cell in row { td { SubjectLink.html(cell.text, visit) } } }
                            }
                        }
                    }
                }
            }
            if let text = difference.tension?.text, !text.isEmpty { p { text } }
        }
    }

    private func field(_ name: String, _ words: String) -> HTML {
        group {
            label(Attribute("for", "moment-\(name)")) { words }
            input(
                .id("moment-\(name)"), Attribute("name", name), Attribute("value", visit.query[name] ?? "now")
            )
        }
    }
}
