import DaftarAnswers
import DaftarDomain
import DaftarProjections

/// Developments by the month in which they began, with what lies between said in words.
struct TimelineMonths {
    struct Month {
        let id: String
        let title: String
        /// "No developments for 11 weeks."
        let gap: String?
        let entries: [TimelineEntry]
    }

    let all: [Month]

    init(_ entries: [TimelineEntry], isReversed: Bool) {
        var months: [Month] = []
        var rest = entries[...]
        var before: TimelineEntry?
        while let first = rest.first {
            let key = Self.key(first)
            let same = rest.prefix { Self.key($0) == key }
            months.append(
                Month(
                    id: "m-\(key ?? "undated")", title: Self.title(first),
                    gap: before.flatMap { Self.gap(between: $0, first, isReversed) }, entries: Array(same)))
            before = same.last
            rest = rest.dropFirst(same.count)
        }
        all = months
    }

    private static func day(_ entry: TimelineEntry) -> Day? {
        let day = entry.development.occurred.bounds.lower
        return day == .distantPast ? nil : day
    }

    /// The month in which it began, or the year where no more is known.
    private static func key(_ entry: TimelineEntry) -> String? {
        guard let day = day(entry) else { return nil }
        let isYear = day.month == 1 && day.day == 1 && entry.development.occurred.bounds.upper > day + 30
        return String(day.text.dropLast(isYear ? 6 : 3))
    }

    private static func title(_ entry: TimelineEntry) -> String {
        key(entry).flatMap { try? EDTFDate($0) }?.words ?? "At a time that is not known"
    }

    /// What is said where nothing happened for four weeks and more.
    private static func gap(between one: TimelineEntry, _ other: TimelineEntry, _ isReversed: Bool) -> String?
    {
        let (earlier, later) = isReversed ? (other, one) : (one, other)
        guard let start = day(later) else { return nil }
        let end = earlier.development.occurred.bounds.upper
        guard end < start else { return nil }
        let days = start - end
        let words =
            switch days {
            case ..<28: nil as String?
            case ..<180: count(days / 7, "week")
            case ..<730: count(days / 30, "month")
            default: count(days / 365, "year")
            }
        return words.map { "No developments for \($0)." }
    }
}
