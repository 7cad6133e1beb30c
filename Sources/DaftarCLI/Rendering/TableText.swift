import DaftarAnswers

extension Table {
    enum Format: String, CaseIterable, Sendable {
        case table
        case csv
        case md
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
