/// How tense it is between two parties on a day: a sum of what happened, each thing by its weight and its age.
///
///     x  = sign · |p|/10 · (1 + log10(1 + deaths)) · ρ · (0.8·2^(−Δ/h) + 0.2·2^(−Δ/365))
///     X  = Σ x        T = 100 · (1 − e^(−max(0, X)/1.3))
///
/// Δ is the age in days, from the middle of the bounds of the date; h is 30 for words and diplomacy, 60 for acts.
/// For the other letters see ``Weight``. The numbers are those of ``TensionModel/standard``.
///
/// A development adds T · x/X: the Aumann–Shapley value of a function of a sum, which is exact, so that what all
/// of them add is the score (Aumann and Shapley, "Values of Non-Atomic Games", 1974). Where X is not positive
/// nothing is left to share.
///
/// λ = ¼ rather than 1, because crises talk most: over the dyad-years of 2002–14, conflict less full cooperation
/// told war from peace no better than a coin, conflict less a quarter of cooperation did.
///
/// It is a stated rule of thumb. It does not foresee anything, does not measure how likely war is, and is no
/// better than what was logged.
package struct TensionScore: Sendable {
    package let day: Day
    package let model: TensionModel

    /// What counts, the heaviest first.
    package let parts: [Part]
    /// What had begun and does not count, by number.
    package let passedOver: [(development: DevelopmentID, reason: PassedOver)]
    /// Developments of conflict that had begun, counted plainly, parts and repetitions too: the baseline.
    package let conflicts: Int

    /// X.
    package let sum: Double
    /// T, from 0 to less than 100.
    package let value: Double
    /// T for X less and more 1.28σ, with σ² = Σ (x/ρ)² · ρ(1 − ρ): as if each development were so or not by itself.
    package let band: ClosedRange<Double>
    /// T at the fewest deaths and without what is contested, and at the most with it; for cooperation the other
    /// way round.
    package let envelope: ClosedRange<Double>

    /// A development that counts.
    package struct Part: Sendable {
        package let impulse: Impulse
        package let weight: Weight
        /// Whether all of its date's bounds had passed.
        package let isSure: Bool
        /// Days since it counts.
        package let age: Int
        /// From 1 down to 0.
        package let decay: Double
        /// Signed, and faded.
        package let x: Double
        /// What it adds to the score, exactly, and in the tenths that are shown.
        package let points: Double
        package let tenths: Int
    }

    /// - Parameter impulses: all that is known of the dyad; what begins after `day` is left out here.
    package init(of impulses: [Impulse], on day: Day, model: TensionModel) {
        let begun = impulses.filter { $0.day <= day }
        let all = CountedImpulse.all(of: begun, model)
        let counted = all.filter { $0.counts(on: day) }
        let decays = counted.map { model.decay(after: day - $0.impulse.day, of: $0.impulse.code) }
        let terms = zip(counted, decays).map { $0.weight.x * $1 }
        let sum = terms.reduce(0, +)
        let value = model.score(sum)
        let points = terms.map { value == 0 ? 0 : value * ($0 / sum) }
        let tenths = Tenths.shares(of: Tenths.rounding(value), over: points)

        func range(_ ends: (ClosedRange<Double>) -> Double) -> Double {
            model.score(zip(counted, decays).reduce(0) { $0 + ends($1.0.weight.extremes) * $1.1 })
        }
        let deviation = zip(counted, decays).reduce(0) { $0 + $1.0.weight.variance * $1.1 * $1.1 }
            .squareRoot()
        let width = model[.band] * deviation

        self.day = day
        self.model = model
        self.sum = sum
        self.value = value
        band = model.score(sum - width)...model.score(sum + width)
        envelope = min(range(\.lowerBound), value)...max(range(\.upperBound), value)
        conflicts = begun.count { $0.code.score < 0 }
        passedOver = all.compactMap { one in
            one.passedOver(on: day).map { (one.impulse.development, $0) }
        }.sorted { $0.0 < $1.0 }
        parts = counted.indices.map { index in
            Part(
                impulse: counted[index].impulse, weight: counted[index].weight,
                isSure: counted[index].impulse.occurred.upper <= day, age: day - counted[index].impulse.day,
                decay: decays[index], x: terms[index], points: points[index], tenths: tenths[index])
        }.sorted { (abs($1.x), $0.impulse.development) < (abs($0.x), $1.impulse.development) }
    }

    /// The score as it is shown, in tenths: the shown parts add up to it.
    package var tenths: Int { Tenths.rounding(value) }

    /// What words and diplomacy, and what acts, add to the shown score.
    package var tenthsOfWords: Int { parts.reduce(0) { $0 + ($1.impulse.code.isAct ? 0 : $1.tenths) } }
    package var tenthsOfActs: Int { tenths - tenthsOfWords }
}

extension [Impulse] {
    /// What would be known if a development had not happened: neither it nor its parts.
    package func without(_ id: DevelopmentID) -> [Impulse] {
        filter { $0.development != id && !$0.wholes.contains(id) }
    }
}
