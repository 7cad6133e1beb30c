import DaftarDomain
import DaftarTesting
import Testing

@Suite struct `Correcting a development` {
    private func changes(_ outcome: DeciderSpecification.Outcome) throws -> [Revision.Change] {
        guard case .recorded(.developmentCorrected(_, let revision)) = outcome else {
            Issue.record("\(outcome)")
            return []
        }
        return revision.changes
    }

    @Test func `a correction says what each field held, what it holds now, and why`() throws {
        let edits = [
            FieldEdit(field: "title", value: .string("Two ferries are turned back")),
            FieldEdit(field: "deaths", value: .object(["best": .number(2), "low": .number(1)])),
            FieldEdit(field: "issues", value: .array([])),
        ]
        let revision = Revision(
            changes: [
                .init(field: "deaths", from: .null, to: .object(["best": .number(2), "low": .number(1)])),
                .init(field: "issues", from: .array([.string("landing")]), to: .null),
                .init(
                    field: "title", from: .string("A ferry is turned back"),
                    to: .string("Two ferries are turned back")),
            ], because: "second report")
        #expect(
            try Lake.busy.when(.correctDevelopment(DevelopmentID(1), edits, because: "second report"))
                == .recorded(.developmentCorrected(DevelopmentID(1), revision)))
        let after = try Lake.busy.given(.developmentCorrected(DevelopmentID(1), revision)).state
        #expect(after.development(DevelopmentID(1))?.value.title == "Two ferries are turned back")
        #expect(after.development(DevelopmentID(1))?.value.deaths == Deaths(low: 1, best: 2))
        #expect(after.development(DevelopmentID(1))?.value.issues == [])
        #expect(after.claims(of: DevelopmentID(1)) == [ClaimID(1), ClaimID(2)])
    }

    /// A value has one spelling in the log, however it was typed, so that a later undo recognises it.
    @Test func `a value is recorded as it is read back`() throws {
        let plover = try changes(Lake.busy.when(.correct(1, "plover", .string("threaten:Territory"))))
        #expect(plover == [.init(field: "plover", from: .null, to: .string("THREATEN:territory"))])
        #expect(
            try Lake.busy.when(.correct(1, "dateBasis", .string("stated")))
                == .rejected(.nothingToChange("d1")))
        #expect(try Lake.busy.when(.correct(1, "place", .null)) == .rejected(.nothingToChange("d1")))
        #expect(try Lake.busy.when(.correct(2, "issues", .array([]))) == .rejected(.nothingToChange("d2")))
    }

    @Test func `fields that are not there, or not to be corrected so, are refused`() throws {
        #expect(
            try Lake.busy.when(.correct(1, "titel", .string("x")))
                == .rejected(.unknownField("titel", of: .development, near: ["title"])))
        for field in ["claims", "stances", "id", "standing"] {
            guard
                case .rejected(.unknownField(field, of: .development, _)) = try Lake.busy.when(
                    .correct(1, field, .null))
            else {
                Issue.record("\(field) can be corrected")
                return
            }
        }
        let twice = ["a", "b"].map { FieldEdit(field: "title", value: .string($0)) }
        #expect(
            try Lake.busy.when(.correctDevelopment(DevelopmentID(1), twice, because: "x"))
                == .rejected(.invalid(field: "field", text: "title", .repeated)))
        #expect(
            try Lake.busy.when(.correctDevelopment(DevelopmentID(1), [], because: "x"))
                == .rejected(.nothingToChange("d1")))
    }

    @Test(
        arguments: [
            ("title", .null, "title", .empty), ("occurred", .null, "occurred", .empty),
            ("kind", .null, "kind", .empty),
            ("title", .string(""), "title", .empty), ("title", .string("a\nb"), "title", .controlCharacter),
            ("note", .string("a\u{0}"), "value", .unreadable),
            ("occurred", .string("yesterday"), "occurred", .unreadable),
            ("kind", .string("party"), "kind", .unreadable), ("partOf", .string("c1"), "partOf", .unreadable),
            ("title", .number(5), "value", .unreadable),
            ("actors", .string("north-shore"), "value", .unreadable),
            ("deaths", .object(["low": .number(3), "high": .number(1)]), "deaths", .unreadable),
            ("deaths", .object(["best": .number(.nan)]), "value", .unreadable),
        ] as [(String, JSONValue, String, Rejection.Invalidity)])
    func `a value that no development can hold is refused`(
        edit: String, value: JSONValue, field: String, expected: Rejection.Invalidity
    ) throws {
        guard case .rejected(.invalid(field, _, expected)) = try Lake.busy.when(.correct(1, edit, value))
        else {
            Issue.record("\(try Lake.busy.when(.correct(1, edit, value)))")
            return
        }
    }

    @Test func `what was retracted or merged is not corrected`() throws {
        let retracted = try Lake.busy.given(.retractDevelopment(DevelopmentID(1), because: "it was a drill"))
        #expect(
            try retracted.when(.correct(1, "title", .string("x")))
                == .rejected(.noLongerStands("d1", .retracted)))
        let merged = try Lake.busy.given(
            .mergeDevelopments(DevelopmentID(2), into: DevelopmentID(1), because: "one"))
        #expect(
            try merged.when(.correct(2, "title", .string("x")))
                == .rejected(.noLongerStands("d2", .merged(into: DevelopmentID(1)))))
        #expect(
            try Lake.busy.when(.correct(7, "title", .string("x")))
                == .rejected(.unknown(.development, "d7", field: "development", near: [])))
    }

    @Test func `what it refers to may have been taken back since, and its title is still corrected`() throws {
        let after = try Lake.busy.given(
            .correct(2, "partOf", .string("d1")),
            .retractDevelopment(DevelopmentID(1), because: "it was a drill"))
        #expect(try changes(after.when(.correct(2, "title", .string("Envoys meet")))).count == 1)
        #expect(try changes(after.when(.correct(2, "partOf", .null))).count == 1)
        let later = try after.given(.log(Lake.development()))
        #expect(
            try later.when(.correct(3, "partOf", .string("d1")))
                == .rejected(.noLongerStands("d1", .retracted)))
    }

    @Test func `a new date is held against the roles of those who took part`() throws {
        let logged = try Lake.calm.given(
            .log(Lake.development(on: "2024-02-01", actors: ["mira-vost/minister"])))
        #expect(
            try logged.when(.correct(1, "occurred", .string("2024-03-01")))
                == .rejected(
                    .roleEnded(actor: slug("mira-vost"), role: Lake.minister, occurred: date("2024-03-01"))))
    }

    @Test func `a part cannot become the whole of its whole`() throws {
        let parts = try Lake.calm.given(
            .log(Lake.development()), .log(Lake.development(partOf: 1)), .log(Lake.development(partOf: 2)))
        let cycle = [1, 3, 2, 1].map { DevelopmentID($0) }
        #expect(try parts.when(.correct(1, "partOf", .string("d3"))) == .rejected(.cycle(cycle)))
        #expect(
            try parts.when(.correct(1, "partOf", .string("d1")))
                == .rejected(.refersToItself(DevelopmentID(1), field: "partOf")))
        #expect(try changes(parts.when(.correct(3, "partOf", .string("d1")))).count == 1)
        // Also not through one that was retracted, since it may be taken back.
        let retracted = try parts.given(.retractDevelopment(DevelopmentID(2), because: "x"))
        #expect(try retracted.when(.correct(1, "partOf", .string("d3"))) == .rejected(.cycle(cycle)))
    }

    @Test func `a reason must be given, in one line`() throws {
        #expect(
            try Lake.busy.when(.correct(1, "place", .string("slip"), because: " "))
                == .rejected(.invalid(field: "because", text: " ", .empty)))
        #expect(
            try Lake.busy.when(.retractDevelopment(DevelopmentID(1), because: "a\nb"))
                == .rejected(.invalid(field: "because", text: "a\nb", .controlCharacter)))
    }
}

@Suite struct `Retracting and merging` {
    @Test func `each is recorded with its reason`() throws {
        #expect(
            try Lake.busy.when(.retractDevelopment(DevelopmentID(1), because: "a drill"))
                == .recorded(.developmentRetracted(DevelopmentID(1), because: "a drill")))
        #expect(
            try Lake.busy.when(.mergeDevelopments(DevelopmentID(2), into: DevelopmentID(1), because: "one"))
                == .recorded(.developmentMerged(DevelopmentID(2), into: DevelopmentID(1), because: "one")))
    }

    @Test func `neither twice, and nothing into itself or into what does not stand`() throws {
        let retracted = try Lake.busy.given(.retractDevelopment(DevelopmentID(1), because: "a drill"))
        func merge(_ from: Int, into: Int) -> Command {
            .mergeDevelopments(DevelopmentID(from), into: DevelopmentID(into), because: "one")
        }
        #expect(
            try retracted.when(.retractDevelopment(DevelopmentID(1), because: "again"))
                == .rejected(.noLongerStands("d1", .retracted)))
        #expect(try retracted.when(merge(2, into: 1)) == .rejected(.noLongerStands("d1", .retracted)))
        #expect(try retracted.when(merge(1, into: 2)) == .rejected(.noLongerStands("d1", .retracted)))
        #expect(
            try Lake.busy.when(merge(1, into: 1))
                == .rejected(.refersToItself(DevelopmentID(1), field: "into")))
        #expect(
            try Lake.busy.when(merge(1, into: 9))
                == .rejected(.unknown(.development, "d9", field: "into", near: [])))
        #expect(
            try Lake.busy.when(merge(9, into: 1))
                == .rejected(.unknown(.development, "d9", field: "development", near: [])))
    }

    @Test func `a whole is not merged into its own part`() throws {
        let parts = try Lake.calm.given(.log(Lake.development()), .log(Lake.development(partOf: 1)))
        #expect(
            try parts.when(.mergeDevelopments(DevelopmentID(1), into: DevelopmentID(2), because: "one"))
                == .rejected(.cycle([1, 2, 1].map { DevelopmentID($0) })))
    }
}
