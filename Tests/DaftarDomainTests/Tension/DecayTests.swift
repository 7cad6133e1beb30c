import DaftarDomain
import Testing

/// 0.8 · 2^(−Δ/h) + 0.2 · 2^(−Δ/365), with h = 30 for words and 60 for acts, by Python.
@Suite struct `Decay` {
    static let values: [(days: Int, words: Double, acts: Double)] = [
        (0, 1, 1),
        (1, 0.9813485284777157, 0.9904317700126359),
        (30, 0.588924292382613, 0.7546097173318511),
        (60, 0.3784619412613552, 0.5784619412613552),
        (365, 0.10017400365588679, 0.11179842890852118),
        (3650, 0.0001953125, 0.0001953125),
    ]

    @Test func `words fade in a month, acts in two, and a fifth stays a year`() {
        for value in Self.values {
            let words = TensionModel.standard.decay(after: value.days, of: code("THREATEN"))
            let acts = TensionModel.standard.decay(after: value.days, of: code("ASSAULT"))
            #expect(abs(words - value.words) < 1e-14, "words after \(value.days) days")
            #expect(abs(acts - value.acts) < 1e-14, "acts after \(value.days) days")
        }
    }

    @Test func `half lives and memory are parameters`() {
        let model = TensionModel.with(["half-life-words": 10, "half-life-acts": 20, "memory": 0])
        #expect(model.decay(after: 10, of: code("REJECT")) == 0.5)
        #expect(model.decay(after: 20, of: code("COERCE")) == 0.5)
        let memory = TensionModel.with(["half-life-memory": 100, "memory": 1])
        #expect(memory.decay(after: 200, of: code("COERCE")) == 0.25)
    }

    @Test func `what happened at no known time has faded altogether`() {
        let days = Day("2022-09-16")! - date("../..").bounds.middle
        #expect(TensionModel.standard.decay(after: days, of: code("ASSAULT")) == 0)
    }
}
