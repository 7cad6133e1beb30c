package import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// The whole on one page: a headline made from the data, the tension and why, what happened last, what was recorded last.
package struct OverviewPage: Page {
    package static let path = "/"

    private let visit: Visit
    private let view: TensionView?
    private let latest: [TimelineEntry]
    private let changed: ChangedSince

    package init(_ visit: Visit) throws {
        self.visit = visit
        view = try TensionView(visit)
        var filter = TimelineFilter()
        filter.isReversed = true
        filter.limit = 8
        latest = try visit.reader.timeline(filter, at: visit.moment)
        changed = try ChangedSince(visit)
    }

    package func answer() throws -> Answer {
        var moment = visit.moment
        moment.asof = visit.day
        let world = try World(at: moment, on: visit.day, dyad: view?.reading.dyad, visit.reader)
        return WorldAnswer(world, moment, head: visit.head).answer
    }

    package func drawing() throws -> String? { view?.chart().svg }

    package func sheet() throws -> Sheet {
        let counts = try visit.reader.counts(at: visit.moment)
        return try Sheet(
            Headline(view, telling, visit).text, in: .overview,
            forms: view == nil ? [.json, .csv, .md] : [.json, .csv, .md, .svg]
        ) {
            p(.class("lede")) { lede(counts) }
            try changed.html
            try div(.class("grid")) {
                try DaftarWeb.section(Attribute("aria-labelledby", "tension")) {
                    h2(.id("tension")) { "Tension" }
                    if let view {
                        view.figure()
                        h2 { "Why \(Tenths.text(view.score.tenths))?" }
                        view.why(limit: 10, isBrief: true)
                    } else {
                        p(.class("nothing")) { "Nothing that is known then bears on two parties." }
                    }
                    h2(.id("attention")) { "Needs attention" }
                    try NeedsAttention(visit, counts).html
                }
                try DaftarWeb.section(Attribute("aria-labelledby", "latest")) {
                    h2(.id("latest")) { "Latest" }
                    if latest.isEmpty {
                        p(.class("nothing")) { "Nothing had happened that this journal knows of." }
                    }
                    ol(.class("tl")) {
                        for entry in latest { DevelopmentItem(entry, visit, tenths: points(entry)).html }
                    }
                    p { a(.href(visit.link("/timeline", [("order", "latest")]))) { "All that happened" } }
                    h2 { "Recorded last" }
                    try RecentChanges(visit).html
                    if !changed.isAsked, let next = changed.next { p { next } }
                }
            }
        }
    }

    /// What the headline tells: the last that surely began and bears on the tension, else the last of all.
    private var telling: TimelineEntry? {
        latest.first { $0.begun == .surely && points($0) != nil } ?? latest.first
    }

    private func points(_ entry: TimelineEntry) -> Int? {
        view?.score.parts.first { $0.impulse.development == entry.development.id }?.tenths
    }

    private func lede(_ counts: RecordCounts) -> String {
        let differ = latest.count { $0.accountsDiffer }
        let text =
            "\(visit.journal.title), as of \(visit.day.words). \(count(counts.developments, "development")), "
            + "\(count(counts.claims, "claim")), \(count(counts.sources, "source"))."
        guard differ > 0 else { return text }
        return text
            + " Of the last \(latest.count), accounts differ on \(differ == 1 ? "one" : "\(differ)")."
    }
}
