/// The parameters of the tension score, under a name with a version.
///
/// A rule of thumb, stated so that it can be argued with; not a forecast. The published scores of
/// ``PloverCode/score`` and the table of kinds are not parameters.
package struct TensionModel: Hashable, Sendable {
    package let name: String
    private let values: [String: Double]
    /// The same for what is looked up for every account, day after day.
    let beliefs: Beliefs
    let fades: Fades

    /// What is used where a journal has adopted nothing else.
    package static let standard = TensionModel(name: "tension/1")

    private init(name: String, values: [String: Double] = [:]) {
        self.name = name
        self.values = values
        let value = { (parameter: Parameter) in values[parameter.name] ?? parameter.standard }
        beliefs = Beliefs(value)
        fades = Fades(value)
    }

    /// The standard model with the parameters that a journal adopted in place of its own.
    ///
    /// What is no parameter, or lies outside its limits, is passed over: a decider refuses it, but a log may
    /// hold it from before.
    package init(_ adoption: ModelAdoption) {
        // What is standard anyway is not kept, so that models are equal where all their numbers are.
        self.init(
            name: adoption.name,
            values: adoption.parameters.filter { name, value in
                guard let parameter = Parameter.named[name] else { return false }
                return parameter.limits.contains(value) && value != parameter.standard
            })
    }

    /// Another model with some numbers in place of its own; each is a parameter's and within its limits.
    init(name: String, overriding other: TensionModel, with values: [String: Double]) {
        self.init(
            name: name,
            values: other.values.merging(values) { $1 }.filter { $1 != Parameter.named[$0]?.standard })
    }

    /// The value of a parameter by its name.
    package subscript(_ parameter: Parameter) -> Double { values[parameter.name] ?? parameter.standard }

    /// A number of the model, with its name, its standard value and its limits.
    package struct Parameter: Hashable, Sendable {
        package let name: String
        package let standard: Double
        package let limits: ClosedRange<Double>
        package let meaning: String

        private init(_ name: String, _ standard: Double, _ limits: ClosedRange<Double>, _ meaning: String) {
            self.name = name
            self.standard = standard
            self.limits = limits
            self.meaning = meaning
        }

        package static let cooperation = Parameter(
            "cooperation", 0.25, 0...1, "λ: how much of its score a cooperation takes away")
        package static let curve = Parameter("curve", 1.3, 0.01...1000, "the sum at which the score is 63")
        package static let halfLifeWords = Parameter(
            "half-life-words", 30, 1...36_500, "days in which words and diplomacy fade by half")
        package static let halfLifeActs = Parameter(
            "half-life-acts", 60, 1...36_500, "days in which acts fade by half")
        package static let halfLifeMemory = Parameter(
            "half-life-memory", 365, 1...36_500, "days in which what is remembered fades by half")
        package static let memory = Parameter("memory", 0.2, 0...1, "the share that is remembered so long")
        package static let band = Parameter(
            "band", 1.28, 0...10, "the width of the band, in standard deviations to either side")

        /// Admiralty reliability, A to F; an ungraded source counts as F, cannot be judged.
        package static func reliability(_ grade: Reliability?) -> Parameter {
            named["reliability-\((grade ?? .cannotBeJudged).rawValue)"]!
        }

        /// Admiralty credibility, 1 to 6; an account without one counts as 6, cannot be judged.
        package static func credibility(_ figure: Int?) -> Parameter { named["credibility-\(figure ?? 6)"]! }

        package static func hedge(_ hedge: Attribution.Hedge) -> Parameter {
            named["hedge-\(hedge.rawValue)"]!
        }

        /// All of them, in the order in which they are listed.
        package static let all: [Parameter] =
            [cooperation, curve, halfLifeWords, halfLifeActs, halfLifeMemory, memory, band]
            + zip(Reliability.allCases, judged).map {
                Parameter("reliability-\($0.rawValue)", $1, 0...1, "of a source graded \($0.rawValue)")
            }
            + zip(1..., judged).map {
                Parameter("credibility-\($0)", $1, 0...1, "of an account with credibility \($0)")
            }
            + Attribution.Hedge.allCases.map {
                Parameter("hedge-\($0.rawValue)", weight(of: $0), 0...1, "what “\($0.rawValue)” leaves of it")
            }

        package static let named = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

        /// From the best that can be judged to the worst, then what cannot be judged.
        private static let judged = [0.95, 0.8, 0.6, 0.4, 0.2, 0.5]

        private static func weight(of hedge: Attribution.Hedge) -> Double {
            switch hedge {
            case .none, .approximately, .atLeast: 1
            case .reportedly, .apparently, .alleges, .suggests: 0.7
            case .may, .could, .suspected, .conditional: 0.5
            }
        }
    }
}
