import Foundation
import Testing

@Suite struct VerifyTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    @Test func `a sound journal is said to be sound`() throws {
        #expect(try desk.record("verify").hasPrefix("16 events, all sound; the read models agree.\nroot "))
        let answer = try desk.answer("verify")
        #expect(answer["sound"] == true)
        #expect(answer["readModelsAgree"] == true)
        #expect(answer["events"] == 16)
        #expect(answer["findings"] == [])
    }

    @Test func `every changed byte of the log is found, and its line is named`() throws {
        let sound = try Data(contentsOf: URL(filePath: desk.log))
        var generator = SystemRandomNumberGenerator()
        for _ in 1...12 {
            let place = Int.random(in: 0..<sound.count, using: &generator)
            var changed = sound
            changed[place] ^= 1
            try changed.write(to: URL(filePath: desk.log))
            let index = sound.prefix(place).count { $0 == UInt8(ascii: "\n") }
            let start = sound.prefix(place).lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            let outcome = try desk.run("verify", "--json")
            #expect(outcome.exitCode == 6, "byte \(place)")
            let refusal = try Refusal(json: outcome)
            #expect(
                refusal.place?.hasPrefix(desk.log + ", line \(index + 1), byte \(start)") == true,
                "byte \(place): \(refusal)")
            let finding = try JSON(outcome.stdout.data)["findings"][0]
            #expect(finding["severity"] == "error")
            #expect(finding["firstEvent"] == .init(integerLiteral: index))
        }
        try sound.write(to: URL(filePath: desk.log))
        #expect(try desk.run("verify").exitCode == 0)
    }

    @Test func `a changed title is damage at its line, and what is before it is sound`() throws {
        let text = try desk.text(of: "log/0000000000.jsonl")
        try desk.write(
            text.replacing("meet in Dushanbe", with: "meet in Khujand "), to: "log/0000000000.jsonl")
        let refusal = try desk.refusal(of: "verify")
        #expect(refusal.exitCode == 6)
        #expect(refusal.what == "event #13 does not match its checksum")
        #expect(
            refusal.mend
                == "restore that file from a copy; #0 to #12 are sound and readable with --known '#12'")
    }

    @Test func `a changed hash is damage too`() throws {
        let leaves = try desk.text(of: "log/0000000000.leaves").split(
            separator: "\n", omittingEmptySubsequences: false)
        var changed = leaves.map(String.init)
        changed[3] = String(changed[3].reversed())
        try desk.write(changed.joined(separator: "\n"), to: "log/0000000000.leaves")
        let refusal = try desk.refusal(of: "verify")
        #expect(refusal.exitCode == 6)
        #expect(refusal.what == "event #3 does not match its checksum")
    }

    /// As an accident leaves them, or as somebody does who wants an edit not to show.
    private func loseHashes(from index: Int) throws {
        let leaves = try desk.text(of: "log/0000000000.leaves").split(separator: "\n").prefix(index)
        try desk.write(leaves.map { $0 + "\n" }.joined(), to: "log/0000000000.leaves")
    }

    @Test func `hashes of what was recorded before the last few minutes are not lost by accident`() throws {
        try desk.record("log", "A remark", "--on", "2023-01-02", "--kind", "remark")
        try loseHashes(from: 10)
        let kept = try desk.text(of: "log/0000000000.leaves")
        for words in [["verify"], ["log", "Talks", "--on", "2023-01-03", "--kind", "talks"]] {
            let refusal = Refusal(lines: try desk.run(words))
            #expect(refusal.exitCode == 6)
            #expect(refusal.what == "the hash of event #10 is missing")
        }
        #expect(try desk.text(of: "log/0000000000.leaves") == kept, "nobody vouches for them unseen")
    }

    @Test func `a file of hashes that is gone is damage, and none is made in its place`() throws {
        let path = desk.daftar.folder.appending("log/0000000000.leaves")
        try FileManager.default.removeItem(atPath: path)
        for words in [["verify"], ["log", "Talks", "--on", "2023-01-03", "--kind", "talks"]] {
            let refusal = Refusal(lines: try desk.run(words))
            #expect(refusal.exitCode == 6)
            #expect(refusal.what == "the hash of event #0 is missing")
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `missing hashes of the last append are no damage, nor are their lines called sound`() throws {
        try loseHashes(from: 10)
        let verify = try desk.run("verify")
        #expect(verify.exitCode == 0)
        #expect(verify.stdout.text.contains("16 events, 6 of them without a hash to check them by"))
        #expect(!verify.stdout.text.contains("sound"))
        try desk.sql("DELETE FROM claims")
        let refusal = try desk.refusal(of: "verify")
        #expect(refusal.exitCode == 3)
        #expect(refusal.why == "table claims says otherwise than the log")
        #expect(refusal.mend == "daftar rebuild makes them anew")
        try desk.record("rebuild")
        try desk.record("log", "A remark", "--on", "2023-01-02", "--kind", "remark")
        #expect(try desk.text(of: "log/0000000000.leaves").split(separator: "\n").count == 17)
        #expect(try desk.record("verify").hasPrefix("17 events, all sound"))
    }

    @Test(
        .enabled(if: Program.isInstalled("python3")),
        arguments: [
            "UPDATE developments SET title = 'Nothing happened' WHERE id = 2",
            "DELETE FROM claims",
            "UPDATE search_documents SET title = 'x'",
            "UPDATE changes SET recorded_by = 'nobody' WHERE event = 3",
        ])
    func `read models that say otherwise are out of step, and a rebuild mends them`(statement: String) throws
    {
        try desk.sql(statement)
        let refusal = try desk.refusal(of: "verify")
        #expect(refusal.exitCode == 3)
        #expect(refusal.what == "the read models are out of step with the log")
        #expect(try JSON(desk.run("verify", "--json").stdout.data)["sound"] == true)
        #expect(try desk.record("rebuild") == "Read models made anew from 16 events.")
        #expect(try desk.run("verify").exitCode == 0)
        #expect(try desk.answer("timeline")["developments"].each("id") == ["d1", "d2", "d3", "d4"])
    }
}
