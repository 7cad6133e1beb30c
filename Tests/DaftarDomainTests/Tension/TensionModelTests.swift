import DaftarDomain
import Testing

@Suite struct `Tension models` {
    @Test func `the standard numbers are those of the design`() {
        let expected: [String: Double] = [
            "cooperation": 0.25, "curve": 1.3, "half-life-words": 30, "half-life-acts": 60,
            "half-life-memory": 365, "memory": 0.2, "band": 1.28, "reliability-A": 0.95,
            "reliability-B": 0.8, "reliability-C": 0.6, "reliability-D": 0.4, "reliability-E": 0.2,
            "reliability-F": 0.5, "credibility-1": 0.95, "credibility-2": 0.8, "credibility-3": 0.6,
            "credibility-4": 0.4, "credibility-5": 0.2, "credibility-6": 0.5, "hedge-none": 1,
            "hedge-reportedly": 0.7, "hedge-may": 0.5, "hedge-could": 0.5, "hedge-alleges": 0.7,
            "hedge-suspected": 0.5, "hedge-suggests": 0.7, "hedge-apparently": 0.7,
            "hedge-approximately": 1, "hedge-at-least": 1, "hedge-conditional": 0.5,
        ]
        #expect(Set(TensionModel.Parameter.all.map(\.name)) == Set(expected.keys))
        for parameter in TensionModel.Parameter.all {
            #expect(TensionModel.standard[parameter] == expected[parameter.name], "\(parameter.name)")
            #expect(parameter.limits.contains(parameter.standard), "\(parameter.name)")
        }
    }

    @Test func `what is adopted replaces its parameter, and no other`() {
        let model = TensionModel.with(["curve": 2, "hedge-may": 0])
        #expect(model.name == "test")
        for parameter in TensionModel.Parameter.all {
            let expected = ["curve": 2, "hedge-may": 0][parameter.name] ?? parameter.standard
            #expect(model[parameter] == expected, "\(parameter.name)")
        }
    }

    @Test func `each adoption starts from the standard again`() {
        #expect(TensionModel.with(["memory": 0.5])[.curve] == 1.3)
        #expect(TensionModel.with([:])[.memory] == 0.2)
        #expect(TensionModel.with([:]) == TensionModel.with(["memory": 0.2]))
        #expect(TensionModel.with([:]) != TensionModel.with(["memory": 0.3]))
    }

    @Test func `what an old log holds beyond its limits is passed over`() {
        let model = TensionModel.with([
            "λ": 0.5, "curve": 0, "cooperation": 1.5, "memory": -0.1, "half-life-acts": 45,
        ])
        #expect(model[.curve] == 1.3)
        #expect(model[.cooperation] == 0.25)
        #expect(model[.memory] == 0.2)
        #expect(model[.halfLifeActs] == 45)
    }

    @Test func `the limits themselves are allowed`() {
        let lowest = TensionModel.Parameter.all.map { ($0.name, $0.limits.lowerBound) }
        let highest = TensionModel.Parameter.all.map { ($0.name, $0.limits.upperBound) }
        for limits in [lowest, highest] {
            let model = TensionModel.with(Dictionary(uniqueKeysWithValues: limits))
            for (name, limit) in limits { #expect(model[TensionModel.Parameter.named[name]!] == limit) }
            let score = score([impulse(1), impulse(2, "AID")], on: "2022-09-20", model: model)
            #expect(score.value.isFinite && (0...100).contains(score.value))
        }
    }

    @Test func `a changed model keeps its other numbers, and is never called what it was`() throws {
        let model = TensionModel.with(["curve": 2, "memory": 0.5])
        let changed = try model.changed(["curve": 3, "cooperation": 0.25])
        #expect(changed.name == "test, changed")
        #expect(changed[.curve] == 3 && changed[.memory] == 0.5 && changed[.cooperation] == 0.25)
        let changes = changed.changes(from: model)
        #expect(
            changes.map(\.parameter) == [.curve] && changes.map(\.from) == [2] && changes.map(\.to) == [3])
        #expect(try model.changed(["curve": 2]) == model)
        #expect(try model.changed([:]) == model)
        #expect(try model.changed(["curve": 1.3])[.curve] == 1.3)
        for values in [["curve": 0], ["curve": .nan], ["kurve": 2], ["memory": 1.5]] {
            #expect(throws: Rejection.self) { try model.changed(values) }
        }
    }

    @Test func `a model changes what it is about`() {
        // λ = 1: X = 0.72 − 0.8 is below nothing. λ = 0: 42.5 as if there were no aid. Curve 0.72: 1 − 1/e.
        let impulses = [impulse(1), impulse(2, "AID")]
        #expect(score(impulses, model: .with(["cooperation": 1])).tenths == 0)
        #expect(score(impulses, model: .with(["cooperation": 0])).tenths == 425)
        #expect(score([impulse()], model: .with(["curve": 0.72])).tenths == 632)
        let narrow = score(impulses, model: .with(["band": 0]))
        #expect(narrow.band == narrow.value...narrow.value)
    }
}
