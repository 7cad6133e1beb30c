/// An earlier development that looks like the one about to be logged, and why.
package struct Similar: Hashable, Sendable {
    package var development: DevelopmentID
    package var title: String
    package var occurred: EDTFDate
    package var place: String?
    package var sameKind: Bool
    package var sharedActors: [Slug]
    package var daysApart: Int
    /// Words both titles have, in the order of the earlier one.
    package var sharedWords: [String]
    package var sharedQuote: Bool
    package var score: Int
}

/// Judges whether two developments may be one and the same.
///
/// A rule of thumb, in points: same kind 2; each shared actor or target 2, at most 4; same day 3, a
/// day apart 2, up to seven days 1; up to 4 for the share of title words in common; the same quoted
/// words 3. From ``threshold`` on, a person is asked.
package enum Similarity {
    package static let threshold = 8
    package static let daysApart = 7

    package static func similar(to draft: Development, among candidates: [Development]) -> [Similar] {
        candidates.compactMap { compare(draft, with: $0) }
            .filter { $0.score >= threshold }
            .sorted { ($1.score, $0.development.number) < ($0.score, $1.development.number) }
    }

    static func compare(_ draft: Development, with earlier: Development) -> Similar? {
        let apart = draft.occurred.bounds.daysApart(from: earlier.occurred.bounds)
        guard apart <= daysApart else { return nil }
        let actors = Set((earlier.actors + earlier.targets).map(\.actor))
        var seen: Set<Slug> = []
        let shared = (draft.actors + draft.targets).map(\.actor).filter {
            actors.contains($0) && seen.insert($0).inserted
        }
        let words = titleWords(draft.title)
        let earlierWords = titleWords(earlier.title)
        let common = earlierWords.filter(words.contains)
        let all = Set(words).union(earlierWords).count
        let quotes = Set(quotes(of: earlier))
        let sharedQuote = self.quotes(of: draft).contains(where: quotes.contains)
        var score = draft.kind == earlier.kind ? 2 : 0
        score += min(4, 2 * shared.count)
        let isVague = [draft, earlier].contains { $0.occurred.bounds.upper - $0.occurred.bounds.lower > 31 }
        score += isVague ? 0 : apart == 0 ? 3 : apart == 1 ? 2 : 1
        score += all == 0 ? 0 : Set(common).count * 4 / all
        score += sharedQuote ? 3 : 0
        return Similar(
            development: earlier.id, title: earlier.title, occurred: earlier.occurred, place: earlier.place,
            sameKind: draft.kind == earlier.kind, sharedActors: shared, daysApart: apart, sharedWords: common,
            sharedQuote: sharedQuote, score: score)
    }

    /// Words of four letters or more, and all words with a digit, in lower case.
    private static func titleWords(_ title: String) -> [String] {
        title.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
            .filter { $0.count > 3 || $0.contains(where: \.isNumber) }
    }

    /// The quoted words, or their SHA-256 where they may not be copied.
    private static func quotes(of development: Development) -> [String] {
        development.claims.flatMap(\.attributions).compactMap(\.evidence).map { evidence in
            switch evidence.selector {
            case .quote(let exact, _, _): exact
            case .position(_, _, let sha256): sha256.text
            }
        }
    }
}

extension DayInterval {
    /// The interval with `days` more at each end.
    func widened(by days: Int) -> DayInterval { DayInterval(lower: lower - days, upper: upper + days) }
}
