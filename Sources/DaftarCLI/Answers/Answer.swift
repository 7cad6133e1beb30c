import DaftarDomain
import DaftarJournal
import Foundation

/// What a reading command found, ready to be written in any format.
///
/// In JSON it is one object: the moment it describes, then named arrays whose rows use the journal's words as keys.
struct Answer {
    var moment: MomentRow?
    /// The arrays of the JSON answer, by name. `jsonl` writes the rows of the first, or of as many as have the same rows.
    var arrays: [(name: String, rows: [any Encodable])]
    var alikeArrays = 1
    /// Single values of the JSON answer, by name.
    var values: [String: any Encodable] = [:]
    /// For csv and md, and for the terminal unless ``text`` is given.
    var table: Table
    /// What a person reads in a terminal, where a table is not the best form.
    var text: ((Terminal) -> String)?
    /// What people are told, in place of a text, where there is nothing to show.
    var nothing: String?
    /// Whether the text names its moment itself.
    var statesMoment = false

    init(_ name: String, _ rows: [any Encodable], moment: MomentRow? = nil, table: Table) {
        arrays = [(name, rows)]
        self.moment = moment
        self.table = table
    }
}

/// What a question was asked of, and what that meant.
struct MomentRow: Encodable {
    var asof: String?
    var reported: String?
    /// The last event included; −1 is an empty journal.
    var known: Int
    /// The same for people; nil where nothing limits it.
    let words: String?

    init(_ moment: AsOf, head: Int) {
        asof = moment.asof?.text
        reported = moment.reported?.text
        known = moment.known ?? head
        words = MomentText.words(moment)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(asof, forKey: .asof)
        try container.encode(reported, forKey: .reported)
        try container.encode(known, forKey: .known)
    }

    private enum Key: CodingKey { case asof, reported, known }
}

extension Session {
    /// Writes the answer; to people, it first says which moment that describes.
    func write(_ answer: Answer) throws {
        if options.format == .table, !answer.statesMoment, let words = answer.moment?.words {
            say(words.prefix(1).uppercased() + words.dropFirst() + ":")
        }
        if let nothing = answer.nothing { say(nothing) }
        let text =
            switch options.format {
            case .json: try JSONText.encode(JSONObject(answer))
            case .jsonl:
                try answer.arrays.prefix(answer.alikeArrays).flatMap(\.rows).map {
                    try JSONText.encode(AnyEncodable($0), isIndented: false)
                }
                .joined()
            case .csv: answer.table.rendered(as: .csv, for: out)
            case .md: answer.table.rendered(as: .md, for: out)
            case .table where answer.nothing != nil: ""
            case .table: answer.text?(out) ?? answer.table.rendered(as: .table, for: out)
            }
        try put(text)
    }
}

private struct JSONObject: Encodable {
    let answer: Answer
    init(_ answer: Answer) { self.answer = answer }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Name.self)
        try container.encodeIfPresent(answer.moment, forKey: Name("moment"))
        for (name, rows) in answer.arrays {
            try container.encode(rows.map(AnyEncodable.init), forKey: Name(name))
        }
        for (name, value) in answer.values { try container.encode(AnyEncodable(value), forKey: Name(name)) }
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
    init(_ value: any Encodable) { self.value = value }
    func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}
