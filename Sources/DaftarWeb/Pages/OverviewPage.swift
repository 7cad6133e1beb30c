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

    package init(_ visit: Visit) throws {
        self.visit = visit
        view = try TensionView(visit)
        var filter = TimelineFilter()
        filter.isReversed = true
        filter.limit = 8
        latest = try visit.reader.timeline(filter, at: visit.moment)
    }

    package func answer() throws -> Answer {
        var moment = visit.moment
        moment.asof = visit.day
        let world = try World(at: moment, on: visit.day, dyad: view?.reading.dyad, visit.reader)
        return WorldAnswer(world, moment, head: visit.head).answer
    }

    package func drawing() throws -> String? { view?.chart().svg }

    package func sheet() throws -> Sheet {
        try Sheet(
            Headline(view, telling, visit).text, in: .overview,
            forms: view == nil ? [.json, .csv, .md] : [.json, .csv, .md, .svg]
        ) {
            try p(.class("lede")) { try lede }
            try div(.class("grid")) {
                DaftarWeb.section(Attribute("aria-labelledby", "tension")) {
                    h2(.id("tension")) { "Tension" }
                    if let view {
                        view.figure()
                        h2 { "Why \(Tenths.text(view.score.tenths))?" }
                        view.why(limit: 10, isBrief: true)
                    } else {
                        p(.class("nothing")) { "Nothing that is known then bears on two parties." }
                    }
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

    private var lede: String {
        get throws {
            let counts = try visit.reader.counts(at: visit.moment)
            let differ = latest.count { $0.accountsDiffer }
            var text =
                "\(visit.journal.title), as of \(visit.day.words). \(count(counts.developments, "development")), "
                + "\(count(counts.claims, "claim")), \(count(counts.sources, "source"))."
            if differ > 0 {
                text +=
                    " Of the last \(latest.count), accounts differ on \(differ == 1 ? "one" : "\(differ)")."
            }
            return text
        }
    }
}

/// One sentence that says how it stands, from the score and the last thing that happened.
struct Headline {
    private let view: TensionView?
    private let last: TimelineEntry?
    private let visit: Visit

    init(_ view: TensionView?, _ last: TimelineEntry?, _ visit: Visit) {
        self.view = view
        self.last = last
        self.visit = visit
    }

    var text: String {
        guard let last else { return "\(visit.journal.title): nothing had happened yet" }
        let title = last.development.title
        guard let view else { return title }
        let score = Tenths.text(view.score.tenths)
        let day = last.development.occurred.bounds.middle
        let age = day == .distantPast ? Int.max : visit.day - day
        guard age <= 7 else {
            let words = last.development.occurred.words
            return "Tension between \(view.names) stands at \(score); nothing newer than \(words)"
        }
        let change = view.score.tenths - view.reading.score(on: day - 1).tenths
        let verb = change > 0 ? "rises" : change < 0 ? "falls" : "stays"
        return "Tension \(verb) \(change == 0 ? "at" : "to") \(score): \(title)"
    }
}

/// What was recorded last, in a few lines.
struct RecentChanges {
    private let changes: [Change]
    private let visit: Visit

    init(_ visit: Visit) throws {
        self.visit = visit
        let last = visit.moment.known ?? visit.head
        changes = try visit.reader.changes(after: last - 6, through: last).reversed()
    }

    var html: HTML {
        get throws {
            let subject = EventSubject(visit)
            return try group {
                try ul {
                    for change in changes {
                        try li {
                            a(.href(visit.link("/changes", fragment: "e\(change.event)"))) {
                                "#\(change.event)"
                            }
                            " \(change.recorded.day.words): "
                            try subject.brief(change)
                            " \(change.type.verb)"
                            if let because = change.because { ", “\(because)”" }
                        }
                    }
                }
                p { a(.href(visit.link("/changes"))) { "All that was recorded" } }
            }
        }
    }
}
