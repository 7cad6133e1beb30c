package import DaftarDomain

/// One record with what belongs to it.
package struct RecordSheet {
    /// "d8  Japarov and Rahmon meet in New York".
    package let title: String
    /// Labelled lines; a line without a label goes on with the one before.
    package let facts: [(String, String)]
    package var claims: [(Held<Claim>, [Held<Attribution>])] = []
    /// Of a single claim: what stands behind it.
    package var corroboration: Corroboration?
    package var stances: [Held<Stance>] = []
    package var answer: Answer
}
