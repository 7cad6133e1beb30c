internal import Foundation

/// What one impulse weighs under a model, on the day it counts from.
///
///     x = sign · |p|/10 · (1 + log10(1 + deaths)) · ρ
///
/// with sign +1 for a conflict and −λ for cooperation, p the published score of the PLOVER code, and ρ how
/// firmly the development stands: 1 − Π (1 − b) over independent roots, b half the sum of reliability and
/// credibility (the Admiralty code of NATO AJP-2.1), lessened by a hedge. Of several accounts of one root the
/// strongest counts.
package struct Weight: Hashable, Sendable {
    /// Without ρ and at the likely number of deaths.
    package let force: Double
    package let severity: Double
    /// ρ, from 0, nobody says so, to less than 1.
    package let firmness: Double
    package let roots: [Root]
    /// Force at the fewest and at the most deaths.
    let forces: ClosedRange<Double>
    let isContested: Bool

    package struct Root: Hashable, Sendable {
        package let id: Slug
        package let belief: Double
    }

    package init(_ impulse: Impulse, _ model: TensionModel) {
        let score = impulse.code.score
        let scale = (score < 0 ? 1 : -model[.cooperation]) * abs(score) / 10
        let deaths = impulse.deaths?.range ?? 0...0
        severity = Self.severity(impulse.deaths?.likely ?? 0)
        force = scale * severity
        let ends = [scale * Self.severity(deaths.lowerBound), scale * Self.severity(deaths.upperBound)]
        forces = min(ends[0], ends[1])...max(ends[0], ends[1])
        var beliefs: [Slug: Double] = [:]
        for account in impulse.accounts where !account.isDenial {
            let belief = model.beliefs.belief(in: account)
            beliefs[account.root] = max(beliefs[account.root] ?? 0, belief)
        }
        roots = beliefs.map { Root(id: $0.key, belief: $0.value) }
            .sorted { ($1.belief, $0.id.text) < ($0.belief, $1.id.text) }
        firmness = 1 - roots.reduce(1) { $0 * (1 - $1.belief) }
        isContested = impulse.accounts.contains(where: \.isDenial)
    }

    /// Signed: positive for conflict, negative for cooperation.
    package var x: Double { force * firmness }

    /// The least and the most it can weigh: fewest or most deaths, and not at all where somebody denies it.
    var extremes: ClosedRange<Double> {
        let low = forces.lowerBound * firmness
        let high = forces.upperBound * firmness
        return isContested ? min(0, low)...max(0, high) : low...high
    }

    /// x without ρ, squared, times ρ(1 − ρ): the variance of something that is so with probability ρ.
    var variance: Double { force * force * firmness * (1 - firmness) }

    private static func severity(_ deaths: Double) -> Double { 1 + log10(1 + deaths) }
}

extension TensionModel {
    /// What is left of an impulse after so many days: most of it fades fast, a share of it slowly.
    package func decay(after days: Int, of code: PloverCode) -> Double {
        fades.of(code).reduce(0) { $0 + $1.share * exp2(-Double(days) / $1.halfLife) }
    }

    /// The score for a sum: 0 where cooperation outweighs, and nearer and nearer to 100.
    func score(_ sum: Double) -> Double { 100 * (1 - exp(-max(0, sum) / self[.curve])) }
}
