extension Day: CustomStringConvertible {
    /// ISO 8601: `2023-09-19`, `-0044-03-15`, `+12023-01-01` beyond four digits, and `..` for a
    /// sentinel.
    package var text: String {
        if self == .distantPast || self == .distantFuture { return ".." }
        let (year, month, day) = civil
        let sign = year < 0 ? "-" : year > 9999 ? "+" : ""
        return sign + year.magnitude.padded(to: 4) + "-" + month.padded(to: 2) + "-" + day.padded(to: 2)
    }

    package var description: String { text }

    /// Reads what `text` prints, sentinels excepted (`..` does not say which). Nil for anything
    /// else, a day the calendar does not have included.
    package init?(_ text: String) {
        if let plain = text.utf8.withContiguousStorageIfAvailable(Day.plain), let day = plain {
            self = day
            return
        }
        guard let day = Day.expanded(text) else { return nil }
        self = day
    }

    /// The day in exactly ten bytes `YYYY-MM-DD`. Kept free of allocation: read models are rebuilt
    /// through it.
    static func plain(_ utf8: UnsafeBufferPointer<UInt8>) -> Day? {
        guard utf8.count == 10, utf8[4] == UInt8(ascii: "-"), utf8[7] == UInt8(ascii: "-") else { return nil }
        var fields = (year: 0, month: 0, day: 0)
        for index in 0..<10 where index != 4 && index != 7 {
            let digit = Int(utf8[index]) - 48
            guard 0...9 ~= digit else { return nil }
            if index < 4 {
                fields.year = fields.year * 10 + digit
            } else if index < 7 {
                fields.month = fields.month * 10 + digit
            } else {
                fields.day = fields.day * 10 + digit
            }
        }
        return Day(year: fields.year, month: fields.month, day: fields.day)
    }

    private static func expanded(_ text: String) -> Day? {
        let sign = text.first
        let unsigned = sign == "-" || sign == "+" ? text.dropFirst() : text[...]
        let fields = unsigned.split(separator: "-", omittingEmptySubsequences: false)
        guard fields.count == 3, fields.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }),
            fields[0].count >= 4, fields[1].count == 2, fields[2].count == 2,
            let magnitude = Int(fields[0]), let month = Int(fields[1]), let dayOfMonth = Int(fields[2]),
            let day = Day(year: sign == "-" ? -magnitude : magnitude, month: month, day: dayOfMonth),
            day.text == text
        else { return nil }
        return day
    }
}

extension BinaryInteger {
    /// The number in decimal, with zeros in front up to a width.
    func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
