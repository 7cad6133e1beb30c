import DaftarDomain
import DaftarProjections
import DaftarTesting
import Testing

struct StanceTests {
    private static let journal = try! {
        var story = try Story.twoStates()
        try story.tell(.addActor(Actor(id: "ferries", name: "Ministry of Ferries", kind: .office)))
        let role = Role(
            id: "minister", title: "Minister", of: "ferries", from: "2022-03-01", until: "2022-09-30")
        try story.tell(
            .addActor(Actor(id: "rook", name: "I. Rook", kind: .person, party: "north", roles: [role])))
        return story
    }()
    var story = journal

    /// A remark of a day, in which somebody takes a stance on arms; nil is a silence.
    @discardableResult private mutating func speak(
        _ actor: Slug = "rook", on day: EDTFDate, _ direction: Int?, _ issue: Slug = "arms"
    ) throws -> DevelopmentID {
        try story.log("\(actor) on \(day)", on: day) {
            $0.kind = .remark
            $0.stances = [
                Stance(id: StanceID(1), actor: actor, issue: issue, direction: direction, words: "so it is")
            ]
        }
    }

    private func course(_ holder: Slug = "rook", at moment: AsOf = .now) throws -> [StanceStep] {
        try story.ask { try $0.stanceCourses(holder: holder, issue: "arms", at: moment) }
    }

    private func directions(_ holder: Slug = "rook", at moment: AsOf = .now) throws -> [Int?] {
        try course(holder, at: moment).map(\.stance.direction)
    }

    private func shifts() throws -> [Int?] { try course().map(\.shiftedFrom) }

    @Test mutating func `an office holds what is said while the role lasts`() throws {
        for (number, day) in ["2022-02-28", "2022-03-01", "2022-09-30", "2022-10-01"].enumerated() {
            try speak(on: EDTFDate(day), number - 2)
        }
        #expect(try directions("ferries") == [-1, 0])
        #expect(try course("ferries").map(\.bond) == [.role("minister"), .role("minister")])
        #expect(try directions("north") == [-2, -1, 0, 1])
        #expect(try course("north").allSatisfy { $0.bond == .party })
        #expect(try course().allSatisfy { $0.bond == .own })
        #expect(try directions("south") == [])
    }

    @Test mutating func `where a role may have lasted, its office holds what was said`() throws {
        try speak(on: "2022-02", 1)
        try speak(on: "2022-02/2022-03", 1)
        try speak(on: "2022-09/2022-12", 1)
        try speak(on: "2022-10", 1)
        #expect(
            try course("ferries").map(\.occurred.text) == ["2022-02/2022-03", "2022-09/2022-12"])
    }

    @Test mutating func `a silence is shown and is no shift`() throws {
        try speak(on: "2022-04-01", 1)
        try speak(on: "2022-04-02", nil)
        try speak(on: "2022-04-03", 1)
        try speak(on: "2022-04-04", nil)
        try speak(on: "2022-04-05", -1)
        #expect(try directions() == [1, nil, 1, nil, -1])
        #expect(try shifts() == [nil, nil, nil, nil, 1])
    }

    @Test mutating func `a shift is another sign or two steps`() throws {
        // 2 → 1 one step; 1 → −1 the sign; −1 → 0 one step; 0 → 2 two steps; 2 → 0 two; 0 → 1 one; 1 → 1 none.
        for (number, direction) in [2, 1, -1, 0, 2, 0, 1, 1].enumerated() {
            try speak(on: EDTFDate("2022-04-0\(number + 1)"), direction)
        }
        #expect(try shifts() == [nil, nil, 1, nil, 0, 2, nil, nil])
    }

    @Test mutating func `another issue or another person is another course`() throws {
        try speak(on: "2022-04-01", 2)
        try speak(on: "2022-04-02", -2, "water")
        try speak("orme", on: "2022-04-03", -2)
        try speak(on: "2022-04-04", 2)
        #expect(try shifts() == [nil, nil])
        // Their party holds what both of them said.
        #expect(try course("north").map(\.shiftedFrom) == [nil, 2, -2])
        let subjects = try story.ask { try $0.stanceCourses(at: .now) }.map {
            "\($0.holder) \($0.stance.issue)"
        }
        #expect(
            subjects == [
                "ferries arms", "ferries arms", "ferries water", "north arms", "north arms", "north arms",
                "north water", "orme arms", "rook arms", "rook arms", "rook water",
            ])
    }

    @Test mutating func `a corrected date moves a stance, and its shift with it`() throws {
        try speak(on: "2022-04-01", 1)
        let second = try speak(on: "2022-04-10", -1)
        try speak(on: "2022-04-20", 1)
        #expect(try shifts() == [nil, 1, -1])
        let before = story.events.count - 1
        try story.tell(
            .correctDevelopment(
                second, [FieldEdit(field: "occurred", value: .string("2022-10-05"))], because: "misread"))
        #expect(try directions() == [1, 1, -1])
        #expect(try shifts() == [nil, nil, 1])
        #expect(try directions("ferries") == [1, 1])
        #expect(try directions(at: AsOf(known: before)) == [1, -1, 1])
        #expect(try directions("ferries", at: AsOf(known: before)) == [1, -1, 1])
    }

    @Test mutating func `what is taken back leaves the course, and returns`() throws {
        try speak(on: "2022-04-01", 1)
        let second = try speak(on: "2022-04-10", -1)
        try story.tell(.retractStance(StanceID(1), because: "not said"))
        #expect(try directions() == [-1])
        let retracted = try story.tell(.retractDevelopment(second, because: "invented"))
        #expect(try directions() == [])
        #expect(try directions("north", at: AsOf(known: retracted - 1)) == [-1])
        try story.tell(.undo(story.events[retracted].event, index: retracted, because: "it was not"))
        #expect(try directions() == [-1])
        #expect(try directions("ferries") == [-1])
    }

    @Test mutating func `a stance is known from the event that takes it`() throws {
        let id = try speak(on: "2022-04-01", 1)
        let stance = Stance(
            id: StanceID(1), actor: "rook", issue: "arms", direction: 2, words: "more of them")
        let taken = try story.tell(.takeStance(stance, in: id))
        #expect(try directions() == [1, 2])
        #expect(try directions(at: AsOf(known: taken - 1)) == [1])
        #expect(try directions(at: AsOf(asof: Day("2022-03-31"))) == [])
    }
}
