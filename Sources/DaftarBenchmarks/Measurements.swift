/// What was measured, by name: one value a round, so that values of one round were taken within seconds of each other.
struct Measurements {
    private var values: [String: [Double]] = [:]

    mutating func add(_ name: String, _ value: Double) { values[name, default: []].append(value) }

    mutating func add(_ others: [String: Double]) {
        for (name, value) in others { add(name, value) }
    }

    /// The median over the rounds, or nil if it was not measured.
    func median(_ name: String) -> Double? { values[name].map { Samples($0).median } }

    /// The median over the rounds of the ratio within a round.
    func ratio(_ name: String, to floor: String) -> Double? {
        guard let values = values[name], let floors = self.values[floor], values.count == floors.count else {
            return nil
        }
        return Samples(zip(values, floors).map { $0 / $1 }).median
    }
}
