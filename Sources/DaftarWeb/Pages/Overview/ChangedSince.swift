import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// What was recorded after an event that the address names, `since=66`: kept as a bookmark, it tells what is new.
struct ChangedSince {
    private let visit: Visit
    /// Nil where the address names none.
    private let since: Int?
    /// The last event that the page knows of.
    private let known: Int
    private static let length = 10

    init(_ visit: Visit) throws {
        self.visit = visit
        known = visit.moment.known ?? visit.head
        since = try visit.query.event("since")
        if let since, since > visit.head {
            throw Problem(
                .usage, "there is no event #\(since)", at: "since",
                why: "the last one in the log is #\(visit.head)", mend: "since=\(visit.head)")
        }
    }

    var isAsked: Bool { since != nil }

    /// Leads to the address that tells next time; nil in the past, where nothing becomes new, and where this is it.
    var next: HTML? {
        guard visit.moment.known == nil, since != visit.head else { return nil }
        return a(.href(visit.here([("since", "\(visit.head)")]))) {
            "Keep this address to see next time what is new"
        }
    }

    @Markup var html: HTML {
        get throws {
            if let since {
                try section(Attribute("aria-labelledby", "since")) {
                    h2(.id("since")) { "Changed since #\(since)" }
                    if since >= known {
                        p(.class("nothing")) { "Nothing was recorded after #\(since)." }
                    } else {
                        try list(since)
                    }
                }
            }
        }
    }

    private func list(_ since: Int) throws -> HTML {
        let all = known - since
        let changes = try visit.reader.changes(after: max(since, known - Self.length), through: known)
        let subject = EventSubject(visit)
        return try group {
            try ChangeLines.html(changes.reversed(), visit) { try subject.html($0) }
            if all > Self.length {
                p {
                    "The last \(Self.length) of \(all.grouped). "
                    a(.href(visit.link("/changes"))) { "All that was recorded" }
                }
            }
            p {
                a(.href(visit.link("/diff", [("a", "#\(since)"), ("b", "now")]))) { "Compare then and now" }
                if let next {
                    " · "
                    next
                }
            }
        }
    }
}
