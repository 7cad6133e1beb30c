package import DaftarDomain
import DaftarJournal
package import DaftarProjections

extension Standing {
    /// "merged into d1".
    package var words: String {
        if case .merged(let other) = self { "merged into \(other)" } else { description }
    }
}

/// Whether a record stands and, where it does not, why.
package struct StandingText {
    let reader: ReadModelReader
    let moment: AsOf

    package init(reader: ReadModelReader, moment: AsOf) {
        self.reader = reader
        self.moment = moment
    }

    /// "retracted: the date was wrong (#12)"; nothing for what stands.
    package func fact(_ standing: Standing, of noun: Noun, _ id: String) throws -> [(String, String)] {
        guard standing != .stands else { return [] }
        let change = try reader.takingBack(of: RecordReference(noun, id), at: moment)
        let because = change.flatMap { change in change.because.map { ": \($0) (#\(change.event))" } } ?? ""
        return [("standing", standing.words + because)]
    }
}
