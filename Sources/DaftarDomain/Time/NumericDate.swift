/// A date in two or three numbers.
struct NumericDate {
    private let fields: [TypedNumber]

    /// Nil unless there are two or three numbers, between slashes, full stops, hyphens or spaces,
    /// of which one at most is a four-digit year, first or last.
    init?(_ text: String) {
        let fields = text.split(omittingEmptySubsequences: false) { "/.- ".contains($0) }.map {
            TypedNumber($0)
        }
        guard 2...3 ~= fields.count, fields.allSatisfy({ $0 != nil }) else { return nil }
        self.fields = fields.compactMap(\.self)
        let long = self.fields.indices.filter { self.fields[$0].count > 2 }
        guard long.isEmpty || long == [0] || long == [fields.count - 1],
            self.fields.allSatisfy({ 1...4 ~= $0.count && $0.count != 3 })
        else { return nil }
    }

    func readings(today: Day) -> [EDTFDate] {
        let first = fields[0], second = fields[1], last = fields[fields.count - 1]
        let candidates: [EDTFDate?]
        if first.count == 4 {
            candidates = [
                EDTFDate(year: first.value, month: second.value, day: fields.count == 3 ? last.value : nil)
            ]
        } else if fields.count == 2, last.count == 4 {
            candidates = [EDTFDate(year: last.value, month: first.value, day: nil)]
        } else {
            let year =
                fields.count == 2
                ? today.year : last.count == 4 ? last.value : TypedNumber.fullYear(last.value, today: today)
            candidates = [
                EDTFDate(year: year, month: second.value, day: first.value),
                EDTFDate(year: year, month: first.value, day: second.value),
            ]
        }
        let dates = candidates.compactMap(\.self)
        return dates.count == 2 && dates[0] == dates[1] ? [dates[0]] : dates
    }
}
