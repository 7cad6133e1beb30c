package import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// What happened, in order, by month; narrowed down by words, days, actors, issues and kinds.
package struct TimelinePage: Page {
    package static let path = "/timeline"
    /// As many as a page shows; the rest is a link away.
    private static let length = 200

    private let visit: Visit
    private let found: [TimelineEntry]
    private let filter: TimelineFilter

    package init(_ visit: Visit) throws {
        self.visit = visit
        var filter = try Self.filter(visit)
        filter.limit = visit.form == .html ? Self.length + 1 : nil
        if visit.form == .atom {
            filter.isReversed = true
            filter.limit = Feed.length
        }
        self.filter = filter
        found = try visit.reader.timeline(filter, at: visit.moment)
    }

    package func answer() throws -> Answer {
        TimelineAnswer(found, visit.moment, head: visit.head).answer
    }

    package func sheet() throws -> Sheet {
        let shown = Array(found.prefix(Self.length))
        let strip = try TimelineStrip(visit, filter)
        let facets = try TimelineFacets(visit, filter)
        return Sheet("What happened", in: .timeline, forms: [.json, .csv, .md, .atom]) {
            p(.class("lede")) { summary(shown) }
            div(.class("grid wide-left")) {
                div {
                    strip.html
                    list(shown)
                }
                facets.html
            }
        }
    }

    private func summary(_ shown: [TimelineEntry]) -> String {
        let number =
            found.count > shown.count
            ? "The first \(shown.count) developments" : count(shown.count, "development")
        let differ = shown.count { $0.accountsDiffer }
        var text = "\(number), in the order of their dates."
        if differ > 0 { text += " Of \(differ == 1 ? "one" : "\(differ)"), accounts differ." }
        return text
    }

    private func list(_ shown: [TimelineEntry]) -> HTML {
        guard !shown.isEmpty else { return p(.class("nothing")) { "Nothing matches." } }
        let months = TimelineMonths(shown, isReversed: filter.isReversed)
        let rest = found.count > shown.count ? shown.last : nil
        return group {
            for month in months.all {
                if let gap = month.gap { p(.class("gap")) { gap } }
                h2(.id(month.id)) { month.title }
                ol(.class("tl")) {
                    for entry in month.entries { DevelopmentItem(entry, visit).html }
                }
            }
            if let rest {
                p {
                    a(.href(visit.here([("from", rest.development.occurred.bounds.lower.text)]))) {
                        "Go on from \(rest.development.occurred.words)"
                    }
                }
            }
        }
    }

    /// Developments by what was recorded about them last.
    package func feed() throws -> Feed? {
        try Feed(
            "What happened",
            found.compactMap { entry in
                let development = entry.development
                let record = RecordReference(.development, "\(development.id)")
                return try visit.reader.history(of: record, at: visit.moment).last.map { last in
                    let facts = [development.occurred.words, development.kind.rawValue, development.place]
                    return Feed.Entry(
                        id: "\(development.id)", title: development.title, updated: last.recorded,
                        author: last.recordedBy, link: visit.link(development.id),
                        summary: facts.compactMap(\.self).joined(separator: ", ")
                            + ". Last \(EventSummary.text(last))")
                }
            })
    }

    // MARK: What is asked

    private static func filter(_ visit: Visit) throws -> TimelineFilter {
        var filter = TimelineFilter()
        let query = visit.query
        let first = try query["from"].map { try MomentQuery.date($0, "from", visit.today).bounds.lower }
        let last = try query["to"].map { try MomentQuery.date($0, "to", visit.today).bounds.upper }
        if first != nil || last != nil {
            let (first, last) = (first ?? .distantPast, last ?? .distantFuture)
            guard first <= last else {
                throw Problem(
                    .usage, "from is after to", at: "from", why: "\(first) comes after \(last)",
                    mend: "swap them")
            }
            filter.days = DayInterval(lower: first, upper: last)
        }
        if let text = query["kind"] {
            guard let kind = Kind(rawValue: text) else {
                throw Problem(
                    .invalid(field: "kind", text: text, .notOneOf(Kind.allCases.map(\.rawValue))), .plain)
            }
            filter.kind = kind
        }
        let naming = Naming(visit.reader.state(known: visit.moment.known))
        do {
            filter.actor = try query["actor"].map { try naming.slug(.actor, $0, field: "actor") }
            filter.issue = try query["issue"].map { try naming.slug(.issue, $0, field: "issue") }
        } catch let rejection as Rejection {
            throw Problem(rejection, .plain)
        }
        filter.words = query["q"]
        filter.isReversed = query["order"] == "latest"
        filter.includesTakenBack = query.has("all")
        return filter
    }
}
