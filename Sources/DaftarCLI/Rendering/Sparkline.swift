import DaftarDomain

/// A course in one line of blocks, with marks under the days on which something happened.
struct Sparkline {
    private static let blocks = Array(" ▁▂▃▄▅▆▇█")

    let line: String
    /// ▲ where something raised the tension, ▼ where something calmed it, ◆ where both; empty if nothing did.
    let marks: String
    /// What a full block stands for.
    let top: Double

    /// - Parameter columns: how many there are at most; where there are more days, each column shows its highest.
    init(_ points: [TensionCourse.Point], _ impulses: [Impulse], columns: Int) {
        let columns = max(1, min(columns, points.count))
        let bounds = (0...columns).map { $0 * points.count / columns }
        let cells = zip(bounds, bounds.dropFirst()).map { points[$0..<$1] }
        let top = points.map(\.value).max() ?? 0
        self.top = top
        line = String(
            cells.map { cell in
                let value = cell.map(\.value).max() ?? 0
                // Anything above nothing is seen.
                let level = value <= 0 ? 0 : max(1, Int((value / top * 8).rounded()))
                return Self.blocks[level]
            })
        let byDay = Dictionary(grouping: impulses, by: \.day)
        let marked = cells.map { cell -> Character in
            let scores = cell.flatMap { byDay[$0.day] ?? [] }.map(\.code.score)
            switch (scores.contains { $0 < 0 }, scores.contains { $0 > 0 }) {
            case (true, true): return "◆"
            case (true, false): return "▲"
            case (false, true): return "▼"
            case (false, false): return " "
            }
        }
        marks = String(String(marked).reversed().drop { $0 == " " }.reversed())
    }
}

/// A bar of eighths of a block.
enum Bar {
    private static let eighths = Array(" ▏▎▍▌▋▊▉")

    /// - Returns: exactly so many columns.
    static func text(_ value: Double, of most: Double, columns: Int) -> String {
        let filled = max(0, min(columns * 8, Int((value / most * Double(columns * 8)).rounded())))
        let whole = String(repeating: "█", count: filled / 8)
        let rest = filled % 8 == 0 ? "" : String(eighths[filled % 8])
        return whole + rest + String(repeating: " ", count: columns - whole.count - rest.count)
    }
}
