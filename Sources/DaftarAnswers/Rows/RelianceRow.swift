import DaftarDomain

/// A source with what hangs on it, in a JSON answer.
package struct RelianceRow: Encodable {
    package var id, name, kind: String
    package var actor, published, grade: String?
    /// Numbers of claims.
    package var says, passesOn, asserted, alone: Int
    /// 0 to 1, in thousandths.
    package var shareAlone: Double?

    init(_ source: Source, _ reliance: Reliance) {
        id = source.id.text
        name = source.name
        kind = source.kind.rawValue
        actor = source.actor?.text
        published = source.published?.text
        grade = source.grade?.rawValue
        says = reliance.said.count
        passesOn = reliance.carried.count
        asserted = reliance.asserted.count
        alone = reliance.alone.count
        shareAlone = reliance.shareAlone.map { ($0 * 1000).rounded() / 1000 }
    }
}

/// A claim that hangs on a source, in a JSON answer.
package struct HangingRow: Encodable {
    package var id, development, text: String
    /// How the source stands to it itself.
    package var says: [String]
    /// Whose accounts of it reached us through the source, and how they stand to it.
    package var passesOn: [PassedRow]
    /// The roots that assert it without this source.
    package var alsoAsserts: [String]

    package struct PassedRow: Encodable, Hashable {
        package var source, relation: String

        /// An assertion needs no word.
        package var words: String { relation == "asserts" ? source : "\(source) \(relation)" }
    }
}
