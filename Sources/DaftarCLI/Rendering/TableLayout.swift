import DaftarAnswers

/// A table laid out in columns of a terminal, two spaces apart, without lines drawn around them.
///
/// Wrapping columns give way until the table fits; where they cannot, columns that may go are left out; if it does not
/// fit even then, its lines are too long.
/// Text continues under its own column. No line ends with spaces.
struct TableLayout {
    private static let gutter = 2

    private let columns: [Table.Column]
    private let rows: [[Table.Cell]]
    private let terminal: Terminal
    private let widths: [Int]

    init(_ table: Table, terminal: Terminal) {
        let header = table.columns.map { Table.Cell($0.header, .dim) }
        let hasHeader = table.columns.contains { !$0.header.isEmpty }
        let rows = ((hasHeader ? [header] : []) + table.rows).map { row in
            row.map { Table.Cell(SafeText.escape($0.text), $0.style) }
        }
        let natural = table.columns.indices.map { column in
            rows.map { DisplayWidth.of($0[column].text) }.max() ?? 0
        }
        let kept = Self.kept(table.columns, natural, toFit: terminal.columns)
        columns = kept.map { table.columns[$0] }
        self.rows = rows.map { row in kept.map { row[$0] } }
        self.terminal = terminal
        widths = Self.widths(columns, kept.map { natural[$0] }, toFit: terminal.columns)
    }

    func text() -> String {
        rows.map(text(of:)).joined()
    }

    /// The columns that are shown: all, or those that are left when enough of the dispensable ones have gone.
    private static func kept(_ columns: [Table.Column], _ natural: [Int], toFit limit: Int?) -> [Int] {
        var kept = Array(columns.indices)
        guard let limit else { return kept }
        func excess() -> Int {
            let least = kept.map { columns[$0].wraps ? min(natural[$0], columns[$0].least) : natural[$0] }
            return least.reduce(0, +) + gutter * (kept.count - 1) - limit
        }
        while excess() > 0, let first = kept.firstIndex(where: { columns[$0].isDispensable }) {
            kept.remove(at: first)
        }
        return kept
    }

    /// The widest cell decides; then the widest wrapping column gives way, one column at a time.
    private static func widths(_ columns: [Table.Column], _ natural: [Int], toFit limit: Int?) -> [Int] {
        var widths = natural
        guard let limit else { return widths }
        var excess = widths.reduce(0, +) + gutter * (columns.count - 1) - limit
        for least in [columns.map(\.minimumWidth), columns.map(\.least)] {
            while excess > 0 {
                let shrinkable = columns.indices.filter { columns[$0].wraps && widths[$0] > least[$0] }
                guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
                widths[widest] -= 1
                excess -= 1
            }
        }
        return widths
    }

    private func text(of row: [Table.Cell]) -> String {
        let cells = columns.indices.map { column in
            columns[column].wraps
                ? WordWrap.lines(of: row[column].text, columns: max(1, widths[column])) : [row[column].text]
        }
        let height = cells.map(\.count).max() ?? 0
        return (0..<height).map { line in
            var text = ""
            // Spaces are owed, and paid only when something follows: so no line ends with them.
            var spaces = 0
            for column in columns.indices {
                let piece = line < cells[column].count ? cells[column][line] : ""
                let padding = max(0, widths[column] - DisplayWidth.of(piece))
                let isRight = columns[column].alignment == .right
                if isRight { spaces += padding }
                if !piece.isEmpty {
                    text += String(repeating: " ", count: spaces) + terminal.styled(piece, row[column].style)
                    spaces = 0
                }
                if !isRight { spaces += padding }
                spaces += Self.gutter
            }
            return text + "\n"
        }.joined()
    }
}

extension Table.Column {
    fileprivate var least: Int { narrowest ?? minimumWidth }
}
