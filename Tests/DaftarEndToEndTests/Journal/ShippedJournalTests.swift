import Foundation
import Testing

/// The Kyrgyz–Tajik border journal that comes with the program.
@Suite struct ShippedJournalTests {
    private let desk: Desk

    /// Every test reads a copy of its own.
    init() throws {
        desk = try Desk(empty: ())
        try FileManager.default.copyItem(
            atPath: Repository.border + "/log", toPath: desk.daftar.folder.appending("log"))
    }

    private func id(ofKey key: String) throws -> String {
        let lines = try String(contentsOfFile: desk.log, encoding: .utf8).split(separator: "\n")
        let events = try lines.map { try JSON(Data($0.utf8)) }
        return try #require(events.first { $0["id"].text == key }?["subject"].text, "no \(key)")
    }

    @Test func `the script makes it again, byte for byte`() throws {
        let folder = try TemporaryFolder()
        let script = Program(
            executable: "\(Repository.folder)/Scripts/journal", arguments: [folder.appending("journal")],
            environment: ["PATH": Program.path, "DAFTAR_BINARY": desk.daftar.program([]).executable])
        let outcome = try script.run()
        #expect(outcome.exitCode == 0, "\(outcome.stderr.text)")
        let made = folder.appending("journal/log")
        let names = try FileManager.default.contentsOfDirectory(atPath: made).sorted()
        #expect(
            try names == FileManager.default.contentsOfDirectory(atPath: Repository.border + "/log").sorted())
        for name in names {
            let bytes = try Data(contentsOf: URL(filePath: "\(made)/\(name)"))
            #expect(
                try bytes == Data(contentsOf: URL(filePath: "\(Repository.border)/log/\(name)")), "\(name)")
        }
    }

    @Test func `every byte of it is sound`() throws {
        #expect(try desk.run("verify").exitCode == 0)
        #expect(try desk.answer("verify")["events"] == .init(integerLiteral: desk.events.count))
    }

    @Test func `logging its entries once more adds nothing`() throws {
        let before = try desk.events.count
        let entries = try FileManager.default.contentsOfDirectory(atPath: Repository.border + "/entries")
        for name in entries.sorted() where name.hasSuffix(".yaml") {
            let said = try desk.record(
                "log", "-F", "\(Repository.border)/entries/\(name)",
                environment: ["DAFTAR_NOW": "2027-01-01T00:00:00Z"])
            #expect(!said.contains("logged") && !said.contains("added ("), "\(name): \(said)")
        }
        #expect(try desk.events.count == before)
    }

    @Test func `the summons answers the remark, by inference`() throws {
        let summons = try desk.answer("show", id(ofKey: "summons-ambassador"))["developments"][0]
        #expect(
            summons["respondsTo"] == [
                ["development": .string(try id(ofKey: "remark-tashiyev")), "basis": "inferred"]
            ])
        #expect(summons["occurred"] == "[2023-09-15,2023-09-16]")
    }

    @Test func `the strike is part of the fighting`() throws {
        let strike = try desk.answer("show", id(ofKey: "strike-ovchi-kalacha"))["developments"][0]
        #expect(strike["partOf"].text == (try id(ofKey: "fighting-2022")))
        #expect(strike["deaths"] == ["low": 10])
    }

    @Test func `Rahmon's office is silent on the border, and denies nothing`() throws {
        let meeting = try id(ofKey: "meeting-new-york")
        let accounts = try desk.answer("show", meeting)["claims"].elements
            .first { $0["attributions"].each("source").contains("japarov-office") }
        let relations = try #require(accounts)["attributions"]
        #expect(relations.first("source", "japarov-office")["relation"] == "asserts")
        #expect(relations.first("source", "rahmon-office")["relation"] == "omits")
        #expect(relations.first("source", "rahmon-office")["via"] == ["eurasianet"])
        #expect(
            try desk.answer("timeline")["developments"].first("id", .string(meeting))["accountsDiffer"]
                == true)
        for development in try desk.answer("timeline")["developments"].each("id").compactMap(\.text) {
            let all = try desk.answer("show", development)["claims"].each("attributions").flatMap(\.elements)
            #expect(!all.contains { $0["source"] == "rahmon-office" && $0["relation"] == "denies" })
        }
    }

    @Test func `by 15 September the meeting in New York had not happened`() throws {
        let ids = try desk.answer("timeline", "--asof", "2023-09-15")["developments"].each("id").compactMap(
            \.text)
        #expect(try ids.contains(id(ofKey: "remark-tashiyev")))
        #expect(try !ids.contains(id(ofKey: "meeting-new-york")))
    }

    @Test func `the demo is a copy, and its timeline works`() throws {
        let copy = desk.daftar.folder.appending("demo")
        let said = try desk.record("demo", copy)
        #expect(said.hasPrefix("The Kyrgyz–Tajik border, 2022–23 copied to \(copy): "))
        #expect(try desk.answer("timeline", "-J", copy) == desk.answer("timeline"))
        #expect(
            try desk.run(
                "log", "A remark", "--on", "2023-01-02", "--kind", "remark", "-J", copy,
                environment: ["DAFTAR_NOW": "2027-01-01T00:00:00Z"]
            ).exitCode == 0)
        #expect(try desk.run("demo", copy).exitCode == 5)
        let elsewhere = try desk.record("demo", "-q").split(separator: ": ").first?.split(separator: " ").last
        #expect(try #require(elsewhere).hasPrefix(desk.daftar.home.path))
        #expect(try desk.record("init", "third", "--demo", "kyrgyz-tajik-border").contains("copied to"))
    }
}
