/// One date in words, in the parts that a list can share: "19", "September", "2023".
struct EDTFPhrase {
    let words: String
    /// Nil if something is said of the date, so that it cannot lend or borrow parts.
    private let parts: [String]?

    /// - Parameter text: the whole EDTF text that the point was read from.
    init(_ point: EDTFPoint, in text: String) {
        let parts = Self.parts(of: point) ?? [Self.unspecified(point, in: text)]
        let plain = parts.joined(separator: " ")
        let qualifiers = point.qualifiers
        if qualifiers.allSatisfy({ $0 == qualifiers[0] }) {
            words = Self.adverb(qualifiers[0]) + plain
        } else {
            let names = ["year", point.season == nil ? "month" : "season", "day"]
            let doubts = zip(names, qualifiers).filter { !$1.isEmpty }.map { "\(Self.adjective($1)) \($0)" }
            words = "\(plain) (\(doubts.joined(separator: ", ")))"
        }
        self.parts = point.qualifier.isEmpty && !point.isMasked ? parts : nil
    }

    /// The phrases, all but the last without what they share with it: "15", "16 September 2023".
    static func shortened(_ phrases: [EDTFPhrase]) -> [String] {
        let parts = phrases.compactMap(\.parts)
        guard let last = parts.last, parts.count == phrases.count,
            parts.allSatisfy({ $0.count == last.count })
        else { return phrases.map(\.words) }
        let shared = (0..<last.count).last { count in
            parts.allSatisfy { $0.suffix(count) == last.suffix(count) }
        }
        return parts.dropLast().map { $0.dropLast(shared ?? 0).joined(separator: " ") } + [
            phrases[parts.count - 1].words
        ]
    }

    /// "1667, 1668 or 1670".
    static func listed(_ items: [String], by conjunction: String) -> String {
        guard items.count > 1 else { return items.joined() }
        return items.dropLast().joined(separator: ", ") + conjunction + items[items.count - 1]
    }

    /// Day, month and year as far as they are given; nil if digits are missing.
    private static func parts(of point: EDTFPoint) -> [String]? {
        guard !point.isMasked else { return nil }
        let year = point.year.range.lowerBound
        if let season = point.season { return seasonParts(season, year) }
        let month = point.month.map { CalendarNames.months[$0.lowest - 1] }
        let day = point.day.map { String($0.lowest) }
        let time = point.time.map {
            ", " + $0.clock + ($0.zone.isEmpty ? "" : $0.zone == "Z" ? " UTC" : " " + $0.zone)
        }
        return [day, month, yearWords(year) + (time ?? "")].compactMap(\.self)
    }

    private static func seasonParts(_ season: EDTFSeason, _ year: Int) -> [String] {
        if season.isQuarterLike { return [season.name, "of " + yearWords(year)] }
        guard season.crossesNewYear else { return [season.name, yearWords(year)] }
        guard year > 0 else { return [season.name, "from December " + yearWords(year)] }
        let next = (year + 1) % 100 == 0 ? yearWords(year + 1) : ((year + 1) % 100).padded(to: 2)
        return [season.name, yearWords(year) + "–" + next]
    }

    private static func unspecified(_ point: EDTFPoint, in text: String) -> String {
        let year = point.year.range
        if let (estimate, digits) = point.year.estimate {
            return "\(yearWords(estimate)) (to \(digits) significant digit\(digits == 1 ? "" : "s"))"
        }
        switch (point.precision, point.month) {
        case (.month, let month?):
            return "a day in \(CalendarNames.months[month.lowest - 1]) \(yearWords(year.lowerBound))"
        case (.year, _):
            return "a \(point.day == nil ? "month" : "day") in \(yearWords(year.lowerBound))"
        case (.decade, _) where year.lowerBound >= 10:
            return "the \(year.lowerBound)s"
        case (.decade, _), (.century, _), (.millennium, _):
            return "the years \(yearWords(year.lowerBound)) to \(yearWords(year.upperBound))"
        default:
            return "a date matching " + String(decoding: Array(text.utf8)[point.source], as: UTF8.self)
        }
    }

    /// "2023", "44 BC", "17,000,000,000".
    private static func yearWords(_ year: Int) -> String {
        guard year > 0 else { return grouped(1 - year) + " BC" }
        return grouped(year)
    }

    private static func grouped(_ number: Int) -> String {
        guard number > 9999 else { return String(number) }
        var groups: [String] = []
        var rest = number
        while rest > 999 {
            groups.insert((rest % 1000).padded(to: 3), at: 0)
            rest /= 1000
        }
        return ([String(rest)] + groups).joined(separator: ",")
    }

    private static func adverb(_ qualifier: EDTFQualifier) -> String {
        (qualifier.contains(.uncertain) ? "possibly " : "")
            + (qualifier.contains(.approximate) ? "about " : "")
    }

    private static func adjective(_ qualifier: EDTFQualifier) -> String {
        switch qualifier {
        case .uncertain: "uncertain"
        case .approximate: "approximate"
        default: "uncertain and approximate"
        }
    }
}
