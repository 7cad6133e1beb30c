import DaftarAnswers
import DaftarDomain

extension RecordSheet {
    func rendered(for terminal: Terminal) -> String {
        FactSheet(title: title, facts: facts).rendered(for: terminal)
            + ClaimsText(claims, stances, checks).rendered(for: terminal)
            + (corroboration.map { waysText(of: $0, for: terminal) } ?? "")
    }

    /// How a claim reached us. A claim that nobody speaks to has no ways.
    private func waysText(of corroboration: Corroboration, for terminal: Terminal) -> String {
        guard !corroboration.chains.isEmpty else { return "" }
        return "\n" + ChainTree(corroboration.chains).rendered(for: terminal) + "\n"
            + FactSheet(title: "", facts: corroboration.facts).rendered(for: terminal)
    }
}
