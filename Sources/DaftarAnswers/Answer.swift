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
        get throws { try JSONText.encode(JSONObject(answer: self)) }
    }

    /// A row a line.
    package var jsonl: String {
        get throws {
            try arrays.prefix(alikeArrays).flatMap(\.rows).map {
                try JSONText.encode(AnyEncodable(value: $0), isIndented: false)
            }
            .joined()
        }
    }
}

private struct JSONObject: Encodable {
    let answer: Answer

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Name.self)
        try container.encodeIfPresent(answer.moment, forKey: Name("moment"))
        for (name, rows) in answer.arrays {
            try container.encode(rows.map { AnyEncodable(value: $0) }, forKey: Name(name))
        }
        for (name, value) in answer.values {
            try container.encode(AnyEncodable(value: value), forKey: Name(name))
        }
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

private struct AnyEncodable: Encodable {
    let value: any Encodable
    func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}
