/// What a question found, ready to be written in any format: to a terminal, a file or a page.
///
/// In JSON it is one object: the moment it describes, then named arrays whose rows use the journal's words as keys.
package struct Answer {
    package var moment: MomentRow?
    /// The arrays of the JSON answer, by name. `jsonl` writes the rows of the first, or of as many as have the same rows.
    package var arrays: [(name: String, rows: [any Encodable])]
    package var alikeArrays = 1
    /// Single values of the JSON answer, by name.
    package var values: [String: any Encodable] = [:]
    /// For csv and md, and for people where nothing better is drawn.
    package var table: Table
    /// What people are told where there is nothing to show.
    package var nothing: String?

    package init(_ name: String, _ rows: [any Encodable], moment: MomentRow? = nil, table: Table) {
        arrays = [(name, rows)]
        self.moment = moment
        self.table = table
    }

    package var json: String {
        get throws {
            var object = JSONObjectText()
            if let moment { try object.add("moment", moment) }
            for (name, rows) in arrays { try object.add(name, rows: rows) }
            for (name, value) in values { try object.add(name, value) }
            return object.text
        }
    }

    /// A row a line.
    package var jsonl: String {
        get throws { try JSONText.lines(arrays.prefix(alikeArrays).flatMap(\.rows)) }
    }
}
