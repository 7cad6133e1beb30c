/// Finds what was perhaps meant by a misspelt name.
package enum Nearness {
    /// The longest text that anything is near to, in Unicode scalars: no name is so long.
    private static let longest = 100

    /// The candidates nearest to `text`, best first, at most three.
    ///
    /// A candidate is near when `text` begins its id or stands in its name, or when no more than a
    /// third of the letters differ (optimal string alignment distance: insertions, deletions,
    /// substitutions and swaps of neighbours).
    package static func nearest(to text: String, in candidates: [Nearby]) -> [Nearby] {
        guard !text.isEmpty, text.unicodeScalars.prefix(longest + 1).count <= longest else { return [] }
        let wanted = text.lowercased()
        let scored = candidates.compactMap { candidate -> (Int, Nearby)? in
            if candidate.id.hasPrefix(wanted) { return (0, candidate) }
            let words = candidate.name.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
            if words.contains(where: { $0 == wanted }) { return (1, candidate) }
            let limit = max(1, wanted.count / 3)
            let inID = distance(wanted, candidate.id)
            if inID <= limit { return (2 * inID, candidate) }
            let inName = words.map { distance(wanted, String($0)) }.min() ?? .max
            return inName <= limit ? (2 * inName + 1, candidate) : nil
        }
        return scored.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.prefix(3).map(\.1)
    }

    /// The optimal string alignment distance between two words.
    package static func distance(_ first: String, _ second: String) -> Int {
        let a = Array(first)
        let b = Array(second)
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    row[j] = min(row[j], beforeLast[j - 2] + 1)
                }
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }
}
