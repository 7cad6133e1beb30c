import DaftarDomain
import DaftarProjections
import DaftarTesting
import Testing

struct StanceHolderTests {
    private func holders(_ story: Story, at moment: AsOf = .now) throws -> [String] {
        try story.ask { try $0.stanceCourses(at: moment) }.map { step in
            switch step.bond {
            case .own: "\(step.holder)"
            case .role(let role): "\(step.holder) by \(role)"
            case .party: "\(step.holder) by party"
            }
        }
    }

    private func speaking() throws -> Story {
        var story = try Story.twoStates()
        try story.tell(.addActor(Actor(id: "ferries", name: "Ministry of Ferries", kind: .office)))
        try story.log("Orme speaks", on: "2022-04-01") {
            $0.stances = [
                Stance(id: StanceID(1), actor: "orme", issue: "arms", direction: 1, words: "so it is")
            ]
        }
        return story
    }

    private func revise(_ actor: Actor, in story: inout Story) throws -> Int {
        try story.tell(
            .reviseActor(
                actor.id,
                [
                    FieldEdit(field: "roles", value: actor.fields["roles"] ?? .null),
                    FieldEdit(field: "party", value: actor.fields["party"] ?? .null),
                ], because: "found out"))
    }

    @Test func `roles and a party found out later move what was said before`() throws {
        var story = try speaking()
        #expect(try holders(story) == ["north by party", "orme"])
        let role = Role(id: "minister", title: "Minister", of: "ferries", from: "2022")
        var orme = Actor(id: "orme", name: "J. Orme", kind: .person, party: "south", roles: [role])
        let first = try revise(orme, in: &story)
        #expect(try holders(story) == ["ferries by minister", "orme", "south by party"])
        orme.roles[0].from = "2022-04-02"
        orme.party = nil
        let second = try revise(orme, in: &story)
        #expect(try holders(story) == ["orme"])
        #expect(
            try holders(story, at: AsOf(known: second - 1)) == [
                "ferries by minister", "orme", "south by party",
            ])
        #expect(try holders(story, at: AsOf(known: first - 1)) == ["north by party", "orme"])
    }

    @Test func `who holds it twice, holds it by the nearest bond`() throws {
        var story = try speaking()
        let roles = [
            Role(id: "envoy", title: "Envoy", of: "north"), Role(id: "judge", title: "Judge", of: "north"),
            Role(id: "self", title: "Founder", of: "orme"), Role(id: "poet", title: "Poet"),
        ]
        _ = try revise(
            Actor(id: "orme", name: "J. Orme", kind: .person, party: "north", roles: roles), in: &story)
        #expect(try holders(story) == ["north by envoy", "orme"])
    }

    @Test func `reported by a day are stances whose claim somebody had told of`() throws {
        var story = try Story.twoStates()
        func speak(_ day: EDTFDate, restsOnClaim: Bool, _ accounts: Attribution...) throws {
            try story.log("Orme speaks on \(day)", on: day) {
                $0.claims = [Claim(id: ClaimID(1), text: "He said so on \(day).", attributions: accounts)]
                $0.stances = [
                    Stance(
                        id: StanceID(1), actor: "orme", issue: "arms", direction: 1, words: "so it is",
                        claim: restsOnClaim ? ClaimID(1) : nil)
                ]
            }
        }
        try speak("2022-04-01", restsOnClaim: true, attribution(by: "gazette"))
        try speak("2022-04-02", restsOnClaim: false, attribution(.denies, by: "herald"))
        try speak("2022-04-03", restsOnClaim: true, attribution(.omits, by: "gazette"))
        try speak("2022-04-04", restsOnClaim: true, attribution(by: "rumour", said: "../2022-09-25"))
        func days(_ day: String) throws -> [Int] {
            let moment = AsOf(reported: Day(day))
            return try story.ask { try $0.stanceCourses(holder: "orme", at: moment) }
                .map(\.occurred.bounds.lower.day)
        }
        #expect(try days("2022-09-19") == [])
        #expect(try days("2022-09-20") == [1])
        #expect(try days("2022-09-25") == [1, 4])
        #expect(try days("2022-10-05") == [1, 2, 4])
    }

    @Test func `the latest are all stances of the last development`() throws {
        var story = try speaking()
        try story.log("Orme speaks again", on: "2022-05-01") {
            $0.stances = [-1, nil, -2].enumerated().map { number, direction in
                Stance(
                    id: StanceID(number + 1), actor: "orme", issue: "arms", direction: direction,
                    words: "or so")
            }
        }
        let latest = try story.ask { try $0.latestStances(holder: "orme", issue: "arms", at: .now) }
        #expect(latest.map(\.stance.direction) == [-1, nil, -2])
        #expect(latest.map(\.shiftedFrom) == [1, nil, nil])
        let before = AsOf(asof: Day("2022-04-30"))
        #expect(
            try story.ask { try $0.latestStances(holder: "orme", at: before) }.map(\.stance.direction) == [1])
    }
}
