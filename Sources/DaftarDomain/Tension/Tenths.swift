/// Numbers as they are shown: whole tenths.
package enum Tenths {
    /// The nearest, halves away from zero.
    package static func rounding(_ value: Double) -> Int { Int((value * 10).rounded()) }

    /// Shares of a total in whole tenths that add up to it: each rounded down, and what is then missing given to
    /// those that lost most (the largest remainder, or Hamilton's method). Of equals the earlier goes first.
    ///
    /// - Parameters:
    ///   - total: in tenths, within half a tenth of the sum of the shares for each of them.
    ///   - shares: exact.
    package static func shares(of total: Int, over shares: [Double]) -> [Int] {
        let scaled = shares.map { $0 * 10 }
        var tenths = scaled.map { Int($0.rounded(.down)) }
        let missing = total - tenths.reduce(0, +)
        guard missing != 0, !shares.isEmpty else { return tenths }
        let remainders = scaled.map { $0 - $0.rounded(.down) }
        let order = remainders.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
        // Rounding in the last binary place may leave one too many rather than too few.
        let turns = missing > 0 ? order : order.reversed()
        for turn in 0..<abs(missing) { tenths[turns[turn % turns.count]] += missing.signum() }
        return tenths
    }

    /// "18.8", "-0.3".
    package static func text(_ tenths: Int) -> String {
        "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    /// The same with its sign: "+12.8", "-7.1", "0.0".
    package static func signed(_ tenths: Int) -> String { (tenths > 0 ? "+" : "") + text(tenths) }
}
