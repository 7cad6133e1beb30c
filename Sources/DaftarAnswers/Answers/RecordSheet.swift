package import DaftarDomain
package import DaftarJournal

/// One record with what belongs to it.
package struct RecordSheet {
    /// "d8  Japarov and Rahmon meet in New York".
    package let title: String
    /// Labelled lines; a line without a label goes on with the one before.
    package let facts: [(String, String)]
    package var claims: [(Held<Claim>, [Held<Attribution>])] = []
    /// What came of looking up the quotes.
    package var checks: [AttributionID: QuoteStatus] = [:]
    /// Of a single claim: what stands behind it.
    package var corroboration: Corroboration?
    package var stances: [Held<Stance>] = []
    package var answer: Answer
}
