/// Rows and columns, once, for every way of showing them.
///
/// Cells hold text as the journal has it; each format makes it safe in its own way.
struct Table: Sendable {
    struct Column: Sendable {
        enum Alignment: Sendable { case left, right }

        /// Empty in every column for a table without a header line.
        var header: String
        var alignment = Alignment.left
        /// Whether long text may continue on further lines where the width is limited.
        var wraps = false
        /// In columns; a wrapping column is not made narrower than this.
        var minimumWidth = 12
        /// How much narrower it is made where nothing else helps.
        var narrowest: Int?
        /// Whether it may be left out where the table would not fit otherwise: the first of these goes first.
        var isDispensable = false
    }

    struct Cell: Sendable, ExpressibleByStringInterpolation {
        var text: String
        var style: Style

        init(_ text: String, _ style: Style = .plain) {
            self.text = text
            self.style = style
        }

        init(stringLiteral text: String) {
            self.init(text)
        }
    }

    enum Format: String, CaseIterable, Sendable {
        case table
        case csv
        case md
    }

    let columns: [Column]
    private(set) var rows: [[Cell]] = []

    init(_ columns: [Column]) {
        self.columns = columns
    }

    /// Adds a row of exactly one cell a column.
    mutating func add(_ cells: [Cell]) {
        precondition(cells.count == columns.count, "a row needs one cell for each column")
        rows.append(cells)
    }

    /// The whole table as text that ends with a line break.
    func rendered(as format: Format, for terminal: Terminal) -> String {
        switch format {
        case .table: TableLayout(self, terminal: terminal).text()
        case .csv: csv(escapingControls: terminal.isInteractive)
        case .md: markdown()
        }
    }
}
