/// Rows and columns, once, for every way of showing them.
///
/// Cells hold text as the journal has it; each format makes it safe in its own way.
package struct Table: Sendable {
    package struct Column: Sendable {
        package enum Alignment: Sendable { case left, right }

        /// Empty in every column for a table without a header line.
        package var header: String
        package var alignment: Alignment
        /// Whether long text may continue on further lines where the width is limited.
        package var wraps: Bool
        /// In columns; a wrapping column is not made narrower than this.
        package var minimumWidth: Int
        /// How much narrower it is made where nothing else helps.
        package var narrowest: Int?
        /// Whether it may be left out where the table would not fit otherwise: the first of these goes first.
        package var isDispensable: Bool

        package init(
            header: String, alignment: Alignment = .left, wraps: Bool = false, minimumWidth: Int = 12,
            narrowest: Int? = nil, isDispensable: Bool = false
        ) {
            self.header = header
            self.alignment = alignment
            self.wraps = wraps
            self.minimumWidth = minimumWidth
            self.narrowest = narrowest
            self.isDispensable = isDispensable
        }
    }

    package struct Cell: Sendable, ExpressibleByStringInterpolation {
        package var text: String
        package var style: Style

        package init(_ text: String, _ style: Style = .plain) {
            self.text = text
            self.style = style
        }

        package init(stringLiteral text: String) {
            self.init(text)
        }
    }

    package let columns: [Column]
    package private(set) var rows: [[Cell]] = []

    package init(_ columns: [Column]) {
        self.columns = columns
    }

    /// Adds a row of exactly one cell a column.
    package mutating func add(_ cells: [Cell]) {
        precondition(cells.count == columns.count, "a row needs one cell for each column")
        rows.append(cells)
    }
}
