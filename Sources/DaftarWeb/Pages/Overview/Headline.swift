import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

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
