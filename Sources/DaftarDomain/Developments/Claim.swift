/// One statement about a development that can be true or false by itself, in our own words.
package struct Claim: Hashable, Sendable {
    package var id: ClaimID
    package var text: String
    /// Who says so, denies it or is silent, as first recorded with the claim.
    package var attributions: [Attribution]

    package init(id: ClaimID, text: String, attributions: [Attribution] = []) {
        self.id = id
        self.text = text
        self.attributions = attributions
    }
}
