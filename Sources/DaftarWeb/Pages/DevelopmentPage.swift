package import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// One development: who says what of it, where that comes from, what it did to the tension, and its history.
package struct DevelopmentPage: Page {
    package static let path = "/d/:id"

    private let visit: Visit
    private let found: RecordSheet
    private let held: Held<Development>
    private let history: [Change]

    package init(_ visit: Visit) throws {
        self.visit = visit
        let address = try RecordAddress(visit)
        let id = DevelopmentID(address.number)
        let page = visit.records
        found = try page.development(id)
        guard let held = try visit.reader.development(id, at: visit.moment) else { throw NoSuchPage() }
        self.held = held
        try address.requireCurrent(held.value.title, "/d", visit)
        history = try visit.reader.history(of: RecordReference(.development, "\(id)"), at: visit.moment)
    }

    package func answer() throws -> Answer {
        found.answer
    }

    package func drawing() throws -> String? { try ChainGraph(found.claims, visit)?.svg }

    package func sheet() throws -> Sheet {
        let development = held.value
        let graph = try ChainGraph(found.claims, visit)
        return try Sheet(
            development.title, in: .timeline, forms: [.json, .csv, .md] + (graph == nil ? [] : [.svg])
        ) {
            p(.class("lede")) { lede }
            p(.class("about")) { about.joined(by: " · ") }
            if let note = development.note { p(.class("note")) { note } }
            RecordActions.html(
                visit,
                [
                    ("Add a claim", Link("/d/\(development.id.number)/claim")),
                    ("Add a stance", Link("/d/\(development.id.number)/stance")),
                    ("Correct", Link("/d/\(development.id.number)/correct")),
                    ("Merge", Link("/d/\(development.id.number)/merge")),
                    ("Retract", Link("/retract/\(development.id)")),
                ])
            h2 { "What the sources say" }
            try ClaimMatrix(found.claims, visit).html
            h2 { "Where each claim comes from" }
            try ChainTable(found.claims, visit).html
            if let graph { graph.html }
            try DevelopmentEffect(held, found.stances, visit).html
            try DevelopmentLinks(development, visit).html
            h2 { "History" }
            try ChangesTable(visit, history).html("History of \(development.id)")
            p { a(.href(visit.link("/d/\(development.id.number)/history"))) { "The history by itself" } }
        }
    }

    @Markup private var lede: HTML {
        let development = held.value
        DateText.html(development.occurred)
        if development.dateBasis == .inferred { " (inferred, not printed)" }
        if let place = development.place { ", \(place)" }
        ". "
        span(.class("tag")) { development.kind.rawValue }
        if accountsDiffer {
            " "
            span(.class("tag")) { "accounts differ" }
        }
        if held.standing != .stands {
            " "
            span(.class("tag")) { held.standing.words }
        }
        switch visit.moment.begun(development.occurred.bounds) {
        case nil: " It had not happened yet at that date."
        case .possibly?: " It may not have begun yet at that date."
        case .surely?: HTML.empty
        }
    }

    private var accountsDiffer: Bool {
        found.claims.contains { claim, accounts in
            claim.standing == .stands
                && accounts.filter { $0.standing == .stands }.map(\.value.relation).accountsDiffer
        }
    }

    private var about: [HTML] {
        let development = held.value
        var about = [code { "\(development.id)" }]
        if let code = development.plover { about.append(HTML("\(code)")) }
        if let deaths = development.deaths { about.append(HTML("deaths: \(deaths.words)")) }
        if let first = history.first {
            about.append(HTML("logged on \(first.recorded.day.words) by \(first.recordedBy)"))
        }
        let corrections = history.count { $0.type == .developmentCorrected }
        if corrections > 0 {
            about.append(HTML("corrected " + (corrections == 1 ? "once" : "\(corrections) times")))
        }
        return about
    }
}
