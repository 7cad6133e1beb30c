import DaftarDomain
import DaftarProjections
import DaftarTesting
import GRDB
import Testing

struct TensionModelTests {
    private func adopt(_ parameters: [String: Double], as name: String, in story: inout Story) throws -> Int {
        try story.tell(
            .adoptModel(ModelAdoption(name: name, parameters: parameters, because: "argued in the desk")))
    }

    @Test func `a model holds from the event that adopts it`() throws {
        var story = try Story.twoStates()
        try story.log("They shoot", TensionTests.clash)
        let slower = try adopt(["curve": 0.45], as: "steep", in: &story)
        let standard = try adopt([:], as: "back", in: &story)
        func reading(_ known: Int?) throws -> (name: String, curve: Double, tenths: Int) {
            let moment = AsOf(asof: TensionTests.day, known: known)
            return try story.ask { reader in
                let model = try reader.model(at: moment)
                let impulses = try reader.impulses(of: TensionTests.dyad, at: moment)
                let score = TensionScore(of: impulses, on: TensionTests.day, model: model)
                return (model.name, model[.curve], score.tenths)
            }
        }
        #expect(try reading(slower - 1) == ("tension/1", 1.3, 293))
        // 100 (1 − e^(−0.45/0.45)) = 63.2.
        #expect(try reading(slower) == ("steep", 0.45, 632))
        #expect(try reading(standard) == ("back", 1.3, 293))
        #expect(try reading(nil) == ("back", 1.3, 293))
    }

    @Test func `a journal has the standard model from its first event`() throws {
        let story = try Story.twoStates()
        let model = try story.ask { try $0.model(at: AsOf(known: 0)) }
        #expect(model.name == "tension/1")
        #expect(TensionModel.Parameter.all.allSatisfy { model[$0] == $0.standard })
    }

    @Test func `an old log's unknown and impossible parameters are passed over`() throws {
        var events = try Story.twoStates().events
        let adoption = ModelAdoption(
            name: "old", parameters: ["λ": 0.5, "curve": -1, "memory": 0.5], because: "from before")
        events.append(
            RecordedEvent(
                id: "old", journal: "two-states", time: Timestamp(endOf: "2024-06-01" + 0), recordedBy: "ana",
                event: .modelAdopted(adoption)))
        let folder = try TemporaryFolder()
        let model = try ReadModels.rebuilt(from: events, in: folder.path).read { try $0.model(at: .now) }
        #expect(model.name == "old")
        #expect(model[.curve] == 1.3)
        #expect(model[.memory] == 0.5)
    }

    @Test func `the file holds every parameter of the model in use`() throws {
        var story = try Story.twoStates()
        try story.log("They shoot", TensionTests.clash)
        func rows(_ sql: String) throws -> [Row] {
            let folder = try TemporaryFolder()
            let models = try ReadModels.rebuilt(from: story.events, in: folder.path)
            return try DatabaseQueue(path: models.path).read { try Row.fetchAll($0, sql: sql) }
        }
        func parameters() throws -> [String: Double] {
            Dictionary(
                uniqueKeysWithValues: try rows("SELECT name, value FROM current_model").map { ($0[0], $0[1]) }
            )
        }
        var expected = Dictionary(
            uniqueKeysWithValues: TensionModel.Parameter.all.map { ($0.name, $0.standard) })
        #expect(try parameters() == expected)
        let roots = try rows("SELECT development, root, belief FROM current_roots")
        #expect(roots.map { [$0[0], $0[1]] as [String] } == [["d1", "gazette"]])
        #expect(roots.map { $0[2] as Double } == [0.5])
        _ = try adopt(["memory": 0.5], as: "long", in: &story)
        expected["memory"] = 0.5
        #expect(try parameters() == expected)
    }
}
