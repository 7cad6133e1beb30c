import DaftarDomain
import DaftarTesting
import Foundation

// Impulses in short, by example and at random.

func code(_ text: String) -> PloverCode { PloverCode(text)! }

func account(
    _ root: String = "herald", _ grade: Reliability? = .usually, _ credibility: Int? = 2,
    denies: Bool = false, hedge: Attribution.Hedge = .none
) -> Impulse.Account {
    Impulse.Account(
        root: slug(root), isDenial: denies, reliability: grade, credibility: credibility, hedge: hedge)
}

/// By default what one B2 account says of a fire fight: x = 0.9 · 0.8 = 0.72 on its day.
func impulse(
    _ number: Int = 1, _ plover: String = "ASSAULT:firearms", on occurred: String = "2022-09-16",
    _ direction: Dyad.Direction = .both, deaths: Deaths? = nil, partOf wholes: [Int] = [],
    by accounts: [Impulse.Account] = [account()]
) -> Impulse {
    Impulse(
        development: DevelopmentID(number), occurred: date(occurred).bounds, direction: direction,
        code: code(plover), deaths: deaths, wholes: wholes.map { DevelopmentID($0) }, accounts: accounts)
}

func score(_ impulses: [Impulse], on day: String = "2022-09-16", model: TensionModel = .standard)
    -> TensionScore
{
    TensionScore(of: impulses, on: Day(day)!, model: model)
}

extension TensionModel {
    static func with(_ parameters: [String: Double]) -> TensionModel {
        TensionModel(ModelAdoption(name: "test", parameters: parameters, because: "a test"))
    }
}

/// Seeds of random tests: those from here on, or from `DAFTAR_SEED` on.
enum TensionSeeds {
    static let first = ProcessInfo.processInfo.environment["DAFTAR_SEED"].flatMap(UInt64.init) ?? 20_220_914
    static func some(_ count: UInt64) -> Range<UInt64> { first..<first + count }
}

extension SeededGenerator {
    private static let codes = [
        "ASSAULT:firearms", "ASSAULT:explosives", "THREATEN:territory", "ACCUSE:disapprove",
        "MOBILIZE:weapons",
        "CONSULT", "AGREE", "RETREAT:withdraw", "AID", "SUPPORT",
    ]

    /// Impulses of sixty days, so that days, directions and codes meet, some of them parts of others.
    mutating func impulses(_ count: ClosedRange<Int>) -> [Impulse] {
        let first = Day("2022-08-01")!
        var impulses: [Impulse] = []
        for number in 1...max(1, int(count)) {
            let lower = first + int(0...60)
            let vague = chance(20) ? int(1...30) : 0
            let whole = impulses.isEmpty ? nil : maybe(25) { $0.pick(impulses) }
            impulses.append(
                Impulse(
                    development: DevelopmentID(number),
                    occurred: DayInterval(lower: lower, upper: lower + vague),
                    direction: pick([.firstAtSecond, .both, .both, .secondAtFirst]),
                    code: PloverCode(chance(50) ? Self.codes[0] : pick(Self.codes))!, deaths: deaths(),
                    wholes: whole.map { [$0.development] + $0.wholes } ?? [], accounts: accounts()))
        }
        return impulses
    }

    private mutating func deaths() -> Deaths? {
        maybe(30) { Deaths(low: $0.int(0...3), best: $0.int(3...90), high: $0.int(90...200)) }
    }

    mutating func accounts() -> [Impulse.Account] {
        many(0...4) { generator in
            Impulse.Account(
                root: slug(generator.pick(["a", "b", "c", "d"])), isDenial: generator.chance(20),
                reliability: generator.maybe(80) { $0.pick(Reliability.allCases) },
                credibility: generator.maybe(80) { $0.int(1...6) },
                hedge: generator.chance(60) ? .none : generator.pick(Attribution.Hedge.allCases))
        }
    }

    mutating func tensionModel() -> TensionModel {
        if chance(50) { return .standard }
        let parameters = TensionModel.Parameter.all.filter { _ in chance(30) }.map { parameter in
            let limits = parameter.limits
            let share = Double(int(0...8)) / 8
            return (parameter.name, limits.lowerBound + share * (limits.upperBound - limits.lowerBound))
        }
        return .with(Dictionary(uniqueKeysWithValues: parameters))
    }
}
