import DaftarDomain
import DaftarTesting
import Testing

@Suite struct `Registry commands` {
    private let opening = JournalOpened(slug: slug("sea"), title: "The sea", note: "Two\nlines")

    @Test func `a journal is opened first, and once`() throws {
        #expect(try DeciderSpecification().when(.openJournal(opening)) == .recorded(.journalOpened(opening)))
        #expect(try DeciderSpecification().when(.addActor(Lake.vost)) == .rejected(.journalNotOpened))
        #expect(try Lake.calm.when(.openJournal(opening)) == .rejected(.journalAlreadyOpened(slug("lake"))))
    }

    @Test func `new actors, sources and issues are recorded as they are`() throws {
        let guide = Actor(
            id: slug("guide"), name: "A guide", kind: .person, party: slug("guide"),
            roles: [Role(id: slug("pilot"), title: "Pilot", of: slug("guide"))])
        let report = Source(id: slug("report"), name: "Report", kind: .report, actor: slug("mira-vost"))
        let fish = Issue(id: slug("fish"), name: "Fish")
        #expect(try Lake.calm.when(.addActor(guide)) == .recorded(.actorAdded(guide)))
        #expect(try Lake.calm.when(.addSource(report)) == .recorded(.sourceAdded(report)))
        #expect(try Lake.calm.when(.addIssue(fish)) == .recorded(.issueAdded(fish)))
    }

    @Test func `a slug is given once`() throws {
        let level = Issue(id: slug("level"), name: "Level")
        #expect(try Lake.calm.when(.addActor(Lake.vost)) == .rejected(.taken(.actor, "mira-vost")))
        #expect(try Lake.calm.when(.addSource(Lake.herald)) == .rejected(.taken(.source, "herald")))
        #expect(try Lake.calm.when(.addIssue(level)) == .rejected(.taken(.issue, "level")))
    }

    @Test func `parties, offices and speakers must be known`() throws {
        var actor = Actor(id: slug("aide"), name: "Aide", kind: .person, party: slug("north-shor"))
        let near = [
            Nearby(id: "north-shore", name: "The North Shore"),
            Nearby(id: "south-shore", name: "The South Shore"),
        ]
        #expect(
            try Lake.calm.when(.addActor(actor))
                == .rejected(.unknown(.actor, "north-shor", field: "party", near: near)))
        actor.party = nil
        actor.roles = [Role(id: slug("aide"), title: "Aide", of: slug("nobody"))]
        #expect(
            try Lake.calm.when(.addActor(actor))
                == .rejected(.unknown(.actor, "nobody", field: "of", near: [])))
        let source = Source(id: slug("letter"), name: "Letter", kind: .statement, actor: slug("nobody"))
        #expect(
            try Lake.calm.when(.addSource(source))
                == .rejected(.unknown(.actor, "nobody", field: "actor", near: [])))
    }

    @Test func `an alias or role twice is refused, and a role that ends before it begins`() throws {
        let role = Role(id: slug("aide"), title: "Aide", from: date("2023"), until: date("2022-12"))
        func add(aliases: [String] = [], roles: [Role] = []) throws -> DeciderSpecification.Outcome {
            try Lake.calm.when(
                .addActor(
                    Actor(id: slug("aide"), name: "Aide", kind: .person, aliases: aliases, roles: roles)))
        }
        #expect(try add(aliases: ["A", "A"]) == .rejected(.invalid(field: "aliases", text: "A", .repeated)))
        #expect(try add(roles: [role, role]) == .rejected(.invalid(field: "roles", text: "aide", .repeated)))
        #expect(try add(roles: [role]) == .rejected(.invalid(field: "until", text: "2022-12", .unreadable)))
    }

    @Test func `an actor is revised field by field`() throws {
        let edits = [
            FieldEdit(field: "name", value: .string("Mira Vost-Lin")),
            FieldEdit(field: "aliases", value: .array([.string("M. Vost")])),
            FieldEdit(field: "party", value: .null),
        ]
        let revision = Revision(
            changes: [
                .init(field: "aliases", from: .null, to: .array([.string("M. Vost")])),
                .init(field: "name", from: .string("Mira Vost"), to: .string("Mira Vost-Lin")),
                .init(field: "party", from: .string("north-shore"), to: .null),
            ], because: "she married")
        #expect(
            try Lake.calm.when(.reviseActor(slug("mira-vost"), edits, because: "she married"))
                == .recorded(.actorRevised(slug("mira-vost"), revision)))
        let after = try Lake.calm.given(.actorRevised(slug("mira-vost"), revision)).state.actors[
            slug("mira-vost")]
        #expect(after?.name == "Mira Vost-Lin")
        #expect(after?.aliases == ["M. Vost"])
        #expect(after?.party == nil)
        #expect(after?.roles == Lake.vost.roles)
    }

    @Test func `a source is revised, and graded by a command of its own`() throws {
        let edit = FieldEdit(field: "published", value: .string("2024-02"))
        let revision = Revision(
            changes: [.init(field: "published", from: .null, to: .string("2024-02"))],
            because: "printed below")
        #expect(
            try Lake.calm.when(.reviseSource(slug("herald"), [edit], because: "printed below"))
                == .recorded(.sourceRevised(slug("herald"), revision)))
        let grade = FieldEdit(field: "grade", value: .string("A"))
        #expect(
            try Lake.calm.when(.reviseSource(slug("herald"), [grade], because: "better"))
                == .rejected(.unknownField("grade", of: .source, near: [])))
        #expect(
            try Lake.calm.when(.gradeSource(slug("herald"), .completely, because: "better"))
                == .recorded(.sourceGraded(slug("herald"), .completely, because: "better")))
        #expect(
            try Lake.calm.when(.gradeSource(slug("herald"), .usually, because: "better"))
                == .rejected(.nothingToChange("herald")))
    }

    @Test func `only what is known can be revised or graded`() throws {
        let near = [Nearby(id: "herald", name: "The Lake Herald")]
        let edit = FieldEdit(field: "name", value: .string("x"))
        #expect(
            try Lake.calm.when(.reviseActor(slug("herald"), [edit], because: "x"))
                == .rejected(.unknown(.actor, "herald", field: "actor", near: [])))
        #expect(
            try Lake.calm.when(.reviseSource(slug("heralt"), [edit], because: "x"))
                == .rejected(.unknown(.source, "heralt", field: "source", near: near)))
        #expect(
            try Lake.calm.when(.gradeSource(slug("heralt"), .usually, because: "x"))
                == .rejected(.unknown(.source, "heralt", field: "source", near: near)))
    }

    @Test func `a model is adopted with parameters there are, within their limits`() throws {
        func adopting(_ parameters: [String: Double]) throws -> DeciderSpecification.Outcome {
            try Lake.calm.when(
                .adoptModel(ModelAdoption(name: "lake-2", parameters: parameters, because: "slower")))
        }
        for parameters in [
            ["cooperation": 0.25, "half-life-acts": 90], ["cooperation": 1, "memory": 0], [:],
        ] {
            let model = ModelAdoption(name: "lake-2", parameters: parameters, because: "slower")
            #expect(try adopting(parameters) == .recorded(.modelAdopted(model)))
        }
        let names = TensionModel.Parameter.all.map(\.name)
        for name in ["λ", "", "Memory"] {
            #expect(
                try adopting([name: 0.25])
                    == .rejected(.invalid(field: "parameters", text: name, .notOneOf(names))))
        }
        for (value, text) in [(1.01, "1.01"), (-0.01, "-0.01"), (.infinity, "inf"), (.nan, "nan")] {
            #expect(
                try adopting(["cooperation": value])
                    == .rejected(.invalid(field: "cooperation", text: text, .outside(0...1))))
        }
        let model = ModelAdoption(name: " ", parameters: [:], because: "slower")
        #expect(
            try Lake.calm.when(.adoptModel(model)) == .rejected(.invalid(field: "name", text: " ", .empty)))
    }

    @Test func `no two models are called alike, and none as the standard one`() throws {
        let model = ModelAdoption(name: "lake-2", parameters: ["curve": 2], because: "slower")
        #expect(
            try Lake.calm.given(JournalEvent.modelAdopted(model)).when(.adoptModel(model))
                == .rejected(.taken(.model, "lake-2")))
        let standard = ModelAdoption(name: "tension/1", parameters: [:], because: "back")
        #expect(try Lake.calm.when(.adoptModel(standard)) == .rejected(.taken(.model, "tension/1")))
    }
}
