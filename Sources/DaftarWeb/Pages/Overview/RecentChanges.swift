import DaftarAnswers
import DaftarDomain
import DaftarProjections

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
                try ChangeLines.html(changes, visit) { try subject.brief($0) }
                p { a(.href(visit.link("/changes"))) { "All that was recorded" } }
            }
        }
    }
}

/// Events as a list: which, when, what it was about, what became of it and why.
enum ChangeLines {
    static func html(_ changes: [Change], _ visit: Visit, subject: (Change) throws -> HTML) rethrows -> HTML {
        try ul {
            for change in changes {
                try li {
                    a(.href(visit.link(event: change.event))) { "#\(change.event)" }
                    " \(change.recorded.day.words): "
                    try subject(change)
                    " \(change.type.verb)"
                    if let because = change.because { ", “\(because)”" }
                }
            }
        }
    }
}
