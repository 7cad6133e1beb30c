package import DaftarAnswers
import DaftarDomain
import DaftarJournal

/// Every source: how far it is relied on, and how much of the journal nothing else supports.
package struct SourcesPage: Page {
    package static let path = "/sources"

    private let visit: Visit
    private let found: SourcesAnswer

    package init(_ visit: Visit) throws {
        self.visit = visit
        found = try SourcesAnswer(all: visit.reader, visit.moment, head: visit.head)
    }

    package func answer() throws -> Answer { found.answer }

    package func sheet() throws -> Sheet {
        try Sheet("Whose word it is", in: .sources) {
            p(.class("lede")) { summary }
            RecordActions.html(visit, [("Add a source", Link("/add/source"))])
            if !found.sources.isEmpty {
                try WideTable.html(
                    "Sources", ["Source", "Grade", "Says", "Passes on", "Asserted", "Alone", "Share alone"],
                    numbers: ["Says", "Passes on", "Asserted", "Alone"], isSticky: true
                ) {
                    for source in found.sources { try row(source) }
                }
                p(.class("note")) {
                    """
                    Says: claims that it asserts, denies or leaves out itself. Passes on: claims whose accounts by others \
                    reached us through it. Asserted: claims that somebody asserts by way of it. Alone: those of them that \
                    nothing else supports.
                    """
                }
            }
        }
    }

    private var summary: String {
        guard let first = found.sources.first, first.asserted > 0 else {
            return found.sources.isEmpty ? "There are no sources." : "No claim rests on a source."
        }
        return """
            \(count(first.asserted, "claim")) \(first.asserted == 1 ? "is" : "are") asserted by way of \(first.name). \
            \(first.alone == 0 ? "Each has other support." : "Nothing else supports \(first.alone.grouped) of them.")
            """
    }

    private func row(_ source: RelianceRow) throws -> HTML {
        try tr {
            try th(.row) {
                try visit.source(Slug(source.id)!)
                " "
                span(.class("count")) { source.kind.replacing("-", with: " ") }
            }
            td { GradeText.html(source.grade) }
            for number in [source.says, source.passesOn, source.asserted, source.alone] {
                td(.class("n")) { number.grouped }
            }
            td(.class("date")) {
                source.asserted == 0
                    ? span(.class("unread")) { "–" } : ShareBar(source.alone, of: source.asserted).html
            }
        }
    }
}

/// A grade with what it means.
enum GradeText {
    static func html(_ grade: String?) -> HTML {
        guard let grade = grade.flatMap(Reliability.init(rawValue:)) else {
            return span(.class("unread")) { "not graded" }
        }
        return group {
            b { grade.rawValue }
            " "
            span(.class("count")) { grade.words }
        }
    }
}
