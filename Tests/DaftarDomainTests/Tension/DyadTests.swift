import DaftarDomain
import DaftarTesting
import Testing

@Suite struct `Dyads` {
    private func pairs(_ actors: [String], at targets: [String] = []) -> [String] {
        Dyad.pairs(actors: Set(actors.map(slug)), targets: Set(targets.map(slug))).map { dyad, direction in
            switch direction {
            case .firstAtSecond: "\(dyad.first)→\(dyad.second)"
            case .secondAtFirst: "\(dyad.first)←\(dyad.second)"
            case .both: "\(dyad.first)↔\(dyad.second)"
            }
        }
    }

    @Test func `a pair is one, whoever is named first`() {
        #expect(Dyad(slug("kg"), slug("tj")) == Dyad(slug("tj"), slug("kg")))
        #expect(Dyad(slug("tj"), slug("kg"))?.description == "kg,tj")
        #expect(Dyad(slug("kg"), slug("kg")) == nil)
    }

    @Test func `an act at somebody has a direction`() {
        #expect(pairs(["tj"], at: ["kg"]) == ["kg←tj"])
        #expect(pairs(["kg"], at: ["tj"]) == ["kg→tj"])
    }

    @Test func `those who act together are a pair without a direction`() {
        #expect(pairs(["tj", "kg"]) == ["kg↔tj"])
        #expect(pairs(["kg", "tj"], at: ["tj", "kg"]) == ["kg↔tj"])
    }

    @Test func `one who acts with another at that other acts at them`() {
        // Both act, only tj is acted at: kg at tj, tj at nobody but itself.
        #expect(pairs(["kg", "tj"], at: ["tj"]) == ["kg→tj"])
    }

    @Test func `those who are only acted at are no pair`() {
        #expect(pairs(["kg"], at: ["tj", "uz"]) == ["kg→tj", "kg→uz"])
        #expect(pairs([], at: ["tj", "uz"]) == [])
    }

    @Test func `nobody else is concerned by what one does alone`() {
        #expect(pairs([]) == [])
        #expect(pairs(["kg"]) == [])
        #expect(pairs(["kg"], at: ["kg"]) == [])
    }

    @Test func `three who meet are three pairs, in the order of names`() {
        #expect(pairs(["uz", "tj", "kg"]) == ["kg↔tj", "kg↔uz", "tj↔uz"])
        #expect(pairs(["uz", "kg"], at: ["tj"]) == ["kg→tj", "kg↔uz", "tj←uz"])
    }

    @Test(arguments: TensionSeeds.some(3))
    func `a pair is concerned exactly if one of them acts with or at the other`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let all = ["a", "b", "c", "d"]
        for _ in 0..<300 {
            let actors = Set(all.filter { _ in generator.chance(40) })
            let targets = Set(all.filter { _ in generator.chance(40) })
            var expected: [String] = []
            for one in all {
                for other in all where one < other {
                    let forth = actors.contains(one) && targets.contains(other)
                    let back = actors.contains(other) && targets.contains(one)
                    let together = actors.contains(one) && actors.contains(other)
                    if forth && !back {
                        expected.append("\(one)→\(other)")
                    } else if back && !forth {
                        expected.append("\(one)←\(other)")
                    } else if forth || together {
                        expected.append("\(one)↔\(other)")
                    }
                }
            }
            #expect(
                pairs(Array(actors), at: Array(targets)) == expected, "\(actors) at \(targets), seed \(seed)")
        }
    }
}
