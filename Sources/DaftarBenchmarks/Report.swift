import Foundation

/// The table that a run prints: work, measured, floor, ratio, goal, met.
struct Report {
    let measurements: Measurements

    var lines: [String] {
        Self.aligned(
            [["work", "measured", "floor", "ratio", "goal", "met"]] + Row.all.compactMap(cells))
    }

    /// Rows of a table, the first column to the left and the others to the right.
    static func aligned(_ cells: [[String]]) -> [String] {
        let widths = cells[0].indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
        return cells.map { row in
            zip(row, widths).enumerated().map { column, cell in
                let space = String(repeating: " ", count: cell.1 - cell.0.count)
                return column == 0 ? cell.0 + space : space + cell.0
            }.joined(separator: "  ")
        }
    }

    /// The cells of a row; nil if it was not measured.
    private func cells(_ row: Row) -> [String]? {
        guard let measured = measurements.median(row.measured) else { return nil }
        let isMemory = row.measured.hasSuffix(".memory")
        let floor = row.floor.flatMap(measurements.median)
        let ratio = row.floor.flatMap { measurements.ratio(row.measured, to: $0) }
        let (shownRatio, goal, isMet): (String, String, Bool?) =
            switch row.goal {
            case .atMost(let most): (ratio.map(Self.number) ?? "–", "≤ \(most)", ratio.map { $0 <= most })
            case .timesFaster(let least):
                (
                    ratio.map { Self.number(1 / $0) + "× faster" } ?? "–", "≥ \(least)×",
                    ratio.map { 1 / $0 >= least }
                )
            case .seconds(let most): ("–", "≤ " + Self.duration(most), measured <= most)
            case .none: (ratio.map(Self.number) ?? "–", "–", nil)
            }
        return [
            row.work, isMemory ? Self.memory(measured) : Self.duration(measured),
            floor.map(Self.duration) ?? "–",
            shownRatio, goal, isMet.map { $0 ? "yes" : "no" } ?? "–",
        ]
    }

    static func number(_ value: Double) -> String { String(format: "%.2f", value) }
    private static func memory(_ bytes: Double) -> String { String(format: "%.0f MB", bytes / 1e6) }

    static func duration(_ seconds: Double) -> String {
        switch seconds {
        case ..<1e-3: String(format: "%.2f µs", seconds * 1e6)
        case ..<1: String(format: "%.2f ms", seconds * 1e3)
        default: String(format: "%.2f s", seconds)
        }
    }
}
