import DaftarAnswers

extension Session {
    /// Writes the answer; to people, it first says which moment that describes.
    ///
    /// - Parameters:
    ///   - statesMoment: whether the text names its moment itself.
    ///   - text: what a person reads in a terminal, where the answer's table is not the best form.
    func write(
        _ answer: Answer, statesMoment: Bool = false, text: ((Terminal) throws -> String)? = nil
    ) throws {
        if options.format == .table, !statesMoment, let words = answer.moment?.words {
            say(words.prefix(1).uppercased() + words.dropFirst() + ":")
        }
        if let nothing = answer.nothing { say(nothing) }
        switch options.format {
        case .json: try put(answer.json)
        case .jsonl: try put(answer.jsonl)
        case .csv: try put(answer.table.rendered(as: .csv, for: out))
        case .md: try put(answer.table.rendered(as: .md, for: out))
        case .table where answer.nothing != nil: break
        case .table: try put(text?(out) ?? answer.table.rendered(as: .table, for: out))
        }
    }
}
