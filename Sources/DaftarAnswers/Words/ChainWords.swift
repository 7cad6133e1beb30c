package import DaftarDomain

extension Chain.Distance {
    /// "first hand", "second hand", "silence".
    package var words: String {
        switch self {
        case .silence: "silence"
        case .inference: "our inference"
        case .hand(1): "first hand"
        case .hand(2): "second hand"
        case .hand(3): "third hand"
        case .hand(let number): "\(number)th hand"
        }
    }
}

extension Corroboration {
    /// Who stands how to a claim, counted by who said it first, and what all support for it passed through.
    package var facts: [(String, String)] {
        let counts = Attribution.Relation.allCases.compactMap { relation -> String? in
            let roots = roots(relation)
            return roots.isEmpty ? nil : "\(relation.rawValue) \(roots.count) (\(Self.list(roots)))"
        }
        guard !counts.isEmpty else { return [] }
        let support: String
        if roots(.asserts).isEmpty {
            support = "nobody asserts it"
        } else if bottlenecks.isEmpty {
            support = "two ways that have nothing in common, or more"
        } else {
            support = "all of it through \(Self.list(bottlenecks))"
        }
        return [("roots", counts.joined(separator: "; ")), ("support", support)]
    }

    private static func list(_ slugs: [Slug]) -> String { slugs.map(\.text).joined(separator: ", ") }
}
