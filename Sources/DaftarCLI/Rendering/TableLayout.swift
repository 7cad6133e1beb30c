/// A table laid out in columns of a terminal, two spaces apart, without lines drawn around them.
///
/// Wrapping columns give way until the table fits; if it does not fit even then, its lines are too long.
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
        self.columns = table.columns
        self.rows = ((hasHeader ? [header] : []) + table.rows).map { row in
            row.map { Table.Cell(SafeText.escape($0.text), $0.style) }
        }
        self.terminal = terminal
        self.widths = Self.widths(of: rows, in: columns, toFit: terminal.columns)
    }

    func text() -> String {
        rows.map(text(of:)).joined()
    }

    /// The widest cell decides; then the widest wrapping column gives way, one column at a time.
    private static func widths(of rows: [[Table.Cell]], in columns: [Table.Column], toFit limit: Int?)
        -> [Int]
    {
        var widths = columns.indices.map { column in
            rows.map { DisplayWidth.of($0[column].text) }.max() ?? 0
        }
        guard let limit else { return widths }
        var excess = widths.reduce(0, +) + gutter * (columns.count - 1) - limit
        while excess > 0 {
            let shrinkable = columns.indices.filter {
                columns[$0].wraps && widths[$0] > columns[$0].minimumWidth
            }
            guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
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
