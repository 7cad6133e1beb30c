/// A run of ASCII digits that somebody typed, with its length.
struct TypedNumber {
    let value: Int
    let count: Int

    init?(_ text: some StringProtocol) {
        guard text.utf8.allSatisfy({ 48...57 ~= $0 }), let value = Int(text) else { return nil }
        self.value = value
        self.count = text.utf8.count
    }

    /// The latest year not after today's that ends in these two digits.
    static func fullYear(_ twoDigits: Int, today: Day) -> Int {
        let year = today.year - today.year % 100 + twoDigits
        return year > today.year ? year - 100 : year
    }
}

extension EDTFDate {
    /// A month, or a day of one; nil if there is none such or the year is not of four digits.
    init?(year: Int, month: Int, day: Int?) {
        guard 0...9999 ~= year, 1...12 ~= month else { return nil }
        let fields = [year.padded(to: 4), month.padded(to: 2)] + (day.map { [$0.padded(to: 2)] } ?? [])
        guard let date = try? EDTFDate(fields.joined(separator: "-")) else { return nil }
        self = date
    }
}
