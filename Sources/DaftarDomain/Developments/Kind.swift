/// What sort of development it was, in the words of this trade.
///
/// A friendly layer over PLOVER, whose code a development may name itself.
package enum Kind: String, CaseIterable, Sendable {
    case meeting, talks, remark, statement, summons, report, clash, strike, acquisition
    case facilityOpening = "facility-opening"
    case ceremony, agreement, background
}

/// A PLOVER event code: a type and perhaps a mode, `THREATEN` or `THREATEN:territory`.
///
/// Source: Open Event Data Alliance, "PLOVER: Political Language Ontology for Verifiable Event
/// Records" (2021). Types are written in capitals and modes in lower case here, so that one code
/// has one spelling.
package struct PloverCode: Hashable, Sendable, CustomStringConvertible {
    package let type: String
    package let mode: String?
    /// The score of the type in this mode, from −10 to +10; that of the type alone where the mode has none of its own.
    package let score: Double
    /// Whether it is done rather than said: PLOVER's material cooperation and material conflict.
    package let isAct: Bool

    package static let types = [
        "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE",
        "PROTEST",
        "REJECT", "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN",
    ]

    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let type = parts[0].uppercased()
        guard Self.types.contains(type) else { return nil }
        self.type = type
        mode = parts.count == 2 ? parts[1].lowercased() : nil
        isAct = Self.acts.contains(type)
        score = mode.flatMap { Self.scores["\(type):\($0)"] } ?? Self.scores[type] ?? 0
        if let mode {
            guard !mode.isEmpty, mode.utf8.allSatisfy({ ($0 >= 97 && $0 <= 122) || $0 == UInt8(ascii: "-") })
            else { return nil }
        }
    }

    package var description: String { mode.map { "\(type):\($0)" } ?? type }
}
