import DaftarDomain
import Foundation

/// The score by its definition, one thing after the other and each looked up anew: what ``TensionScore`` is held
/// against. It knows the standard numbers as the design states them, not ``TensionModel``.
struct NaiveTension {
    var x: [DevelopmentID: Double] = [:]

    var sum: Double { x.values.reduce(0, +) }
    var score: Double { sum > 0 ? 100 - 100 * pow(M_E, -sum / 1.3) : 0 }

    init(_ impulses: [Impulse], on day: Day) {
        let begun = impulses.filter { $0.day <= day && Self.firmness($0) > 0 }
        let apart = begun.filter { part in
            !part.wholes.contains { whole in begun.contains { $0.development == whole } }
        }
        for impulse in apart {
            let rivals = apart.filter {
                $0.day == impulse.day && $0.direction == impulse.direction && $0.code == impulse.code
            }
            let weight = Self.weight(impulse)
            let isBeaten = rivals.contains {
                Self.weight($0) > weight
                    || Self.weight($0) == weight && $0.development.number < impulse.development.number
            }
            if isBeaten { continue }
            x[impulse.development] = weight * Self.remaining(Double(day - impulse.day), impulse.code.type)
        }
    }

    static func weight(_ impulse: Impulse) -> Double {
        let p = impulse.code.score
        let deaths: Double =
            switch (impulse.deaths?.low, impulse.deaths?.best, impulse.deaths?.high) {
            case (_, let best?, _): Double(best)
            case (let low?, nil, let high?): Double(low + high) / 2
            case (let low?, nil, nil): Double(low)
            case (nil, nil, let high?): Double(high)
            case (nil, nil, nil): 0
            }
        return (p < 0 ? -p : -p / 4) / 10 * (1 + log10(1 + deaths)) * firmness(impulse)
    }

    static func firmness(_ impulse: Impulse) -> Double {
        let doubts = Set(impulse.accounts.map(\.root)).map { root in
            let beliefs = impulse.accounts.filter { $0.root == root && !$0.isDenial }.map(belief)
            return 1 - (beliefs.max() ?? 0)
        }
        // In the order of size: which of two alike counts may hang on the last binary place.
        return 1 - doubts.sorted().reduce(1, *)
    }

    private static func belief(_ account: Impulse.Account) -> Double {
        let reliability = ["A": 0.95, "B": 0.8, "C": 0.6, "D": 0.4, "E": 0.2, "F": 0.5]
        let credibility = [1: 0.95, 2: 0.8, 3: 0.6, 4: 0.4, 5: 0.2, 6: 0.5]
        let hedge: Double =
            switch account.hedge {
            case .none, .approximately, .atLeast: 1
            case .reportedly, .alleges, .suggests, .apparently: 0.7
            case .may, .could, .suspected, .conditional: 0.5
            }
        return (reliability[account.reliability?.rawValue ?? "F"]! + credibility[account.credibility ?? 6]!)
            / 2 * hedge
    }

    private static func remaining(_ age: Double, _ type: String) -> Double {
        let acts = ["AID", "ASSAULT", "COERCE", "COOPERATE", "MOBILIZE", "PROTEST", "RETREAT", "SANCTION"]
        return 0.8 * pow(0.5, age / (acts.contains(type) ? 60 : 30)) + 0.2 * pow(0.5, age / 365)
    }
}
