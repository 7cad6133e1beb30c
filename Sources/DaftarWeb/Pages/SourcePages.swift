package import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// Every source, with what hangs on it.
package struct SourcesPage: Page {
    package static let path = "/sources"
    private let visit: Visit
    private let sources: [Source]
    private let reliances: [Slug: Reliance]
    /// Claims that anybody asserts.
    private let asserted: Int

    package init(_ visit: Visit) throws {
        self.visit = visit
        sources = try visit.reader.sources(at: visit.moment)
        let provenance = Provenance(visit.reader, at: visit.moment)
        let claims = try provenance.corroborations()
        reliances = try Reliance.bySource(claims, root: provenance.root(of:))
        asserted = claims.count { !$0.corroboration.roots(.asserts).isEmpty }
    }

    package func answer() throws -> Answer {
        try SourcesAnswer(all: visit.reader, visit.moment, head: visit.head).answer
    }

    package func sheet() throws -> Sheet {
        let sources = sources.map { ($0, reliances[$0.id] ?? Reliance()) }
            .sorted { ($1.1.asserted.count, $0.0.id) < ($0.1.asserted.count, $1.0.id) }
        return Sheet("Where it comes from", in: .sources) {
            p(.class("lede")) {
                "\(count(sources.count, "source")). Reliability, A to F, belongs to a source; how credible a claim is, to the claim. "
                    + "Alone means: if this source were wrong, nothing would support those claims; the bar is their share of the "
                    + "\(count(asserted, "claim")) that anybody asserts."
            }
            div(.class("wrap sources")) {
                table {
                    thead {
                        tr {
                            th(.column) { "Source" }
                            th(.column) { "Kind" }
                            th(.column) { "Grade" }
                            th(.class("n"), .column) { "Says" }
                            th(.class("n"), .column) { "Passes on" }
                            th(.class("n"), .column) { "Alone" }
                            th(.column) { "Of all" }
                        }
                    }
                    tbody { for (source, reliance) in sources { row(source, reliance) } }
                }
            }
        }
    }

    private func row(_ source: Source, _ reliance: Reliance) -> HTML {
        tr {
            th(.row) { a(.href(visit.link(source: source.id))) { source.name } }
            td { source.kind.rawValue }
            td {
                if let grade = source.grade {
                    grade.rawValue
                } else {
                    span(.class("unread")) { "not graded" }
                }
            }
            td(.class("n")) { "\(reliance.said.count)" }
            td(.class("n")) { "\(reliance.carried.count)" }
            td(.class("n")) {
                reliance.asserted.isEmpty ? "" : "\(reliance.alone.count) of \(reliance.asserted.count)"
            }
            td { ShareBar(reliance.alone.count, of: asserted).html }
        }
    }
}

/// One source: what it is, and every claim that hangs on it.
package struct SourcePage: Page {
    package static let path = "/sources/:id"
    private let visit: Visit
    private let source: Source
    private let found: SourcesAnswer
    private let history: [Change]

    package init(_ visit: Visit) throws {
        self.visit = visit
        guard let id = Slug(visit.parameters["id"] ?? ""),
            let source = try visit.reader.source(id, at: visit.moment)
        else { throw NoSuchPage() }
        self.source = source
        found = try SourcesAnswer(id, visit.reader, visit.moment, head: visit.head, copies: visit.copies)
        history = try visit.reader.history(of: RecordReference(.source, id.text), at: visit.moment)
    }

    package func answer() throws -> Answer { found.answer }

    package func sheet() throws -> Sheet {
        let claims = found.answer.table
        return Sheet(source.name, in: .sources) {
            div(.class("sources")) { FactList(found.facts).html }
            h2 { "What hangs on it" }
            div(.class("wrap")) {
                table {
                    thead { tr { for column in claims.columns { th(.column) { column.header } } } }
                    tbody {
                        for row in claims.rows {
                            tr { for cell in row { td { SubjectLink.html(cell.text, visit) } } }
                        }
                    }
                }
            }
            h2 { "History" }
            HistoryTable(history, visit).html
        }
    }
}
