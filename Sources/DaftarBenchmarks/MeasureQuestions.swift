import DaftarDomain
import DaftarJournal
import DaftarProjections
import DaftarTesting
import Foundation

/// What a page or a person asks, at moments drawn at random: any event known, any day from the span of the dates.
///
/// Leaves the moments in a file, for others to be asked the same.
func measureQuestions(in workplace: Workplace, events: Int) throws -> [String: Double] {
    let journal = try Journal(workplace.journal)
    let questions = Question.random(200, events: events)
    try Data(questions.map(\.line).joined().utf8).write(to: URL(fileURLWithPath: workplace.questions))
    var results: [String: Double] = [:]
    func measure(_ name: String, _ ask: (Question, ReadModelReader) throws -> Void) throws {
        let times = try questions.map { question in
            try time { try journal.read { try ask(question, $0) } }
        }
        results["\(name).p50"] = Samples(times).median
        results["\(name).p95"] = Samples(times).percentile(95)
    }

    var latest = TimelineFilter()
    (latest.isReversed, latest.limit) = (true, 50)
    var month = TimelineFilter()
    try measure("first") { _ = try $1.timeline(latest, at: $0.moment) }
    try measure("month") {
        month.days = DayInterval(lower: $0.day + -15, upper: $0.day + 15)
        month.actor = $0.dyad.first
        _ = try $1.timeline(month, at: $0.moment)
    }
    try measure("stances") { _ = try $1.latestStances(holder: $0.dyad.first, at: $0.moment) }
    try measure("tension") { question, reader in
        let reading = try TensionReading(
            question.dyad, at: question.moment, on: question.day, reader, headings: false)
        for part in reading.score().parts.prefix(10) {
            _ = try reader.heading(of: part.impulse.development, at: question.moment)
        }
    }
    try measure("chart") { question, reader in
        let reading = try TensionReading(
            question.dyad, at: question.moment, on: question.day, reader, headings: false)
        _ = reading.course(over: DayInterval(lower: question.day + -364, upper: question.day))
    }
    return results
}

/// When, and about whom.
private struct Question {
    let known: Int
    let day: Day
    let dyad: Dyad

    var moment: AsOf { AsOf(asof: day, known: known) }
    var line: String { "\(known)\t\(day.number)\t\(dyad.first)\t\(dyad.second)\n" }

    static func random(_ count: Int, events: Int) -> [Question] {
        var generator = SeededGenerator(seed: 5)
        let first = Day(year: 2000, month: 1, day: 1)!
        return (0..<count).map { _ in
            let one = generator.int(1...50)
            let other = (one + generator.int(0...48)) % 50 + 1
            return Question(
                known: generator.int(0...events - 1), day: first + generator.int(0...9000),
                dyad: Dyad(Slug("party-\(one)")!, Slug("party-\(other)")!)!)
        }
    }
}
