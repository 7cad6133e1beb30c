import Foundation
import Testing

@Suite struct StatusTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    @Test func `it says what is here`() throws {
        let status = try desk.answer("status")["status"][0]
        #expect(status["journal"] == "border-desk")
        #expect(status["title"] == "The border desk")
        #expect(status["folder"].text == desk.journal)
        #expect(status["head"] == 15)
        #expect(status["lastRecorded"] == "2023-09-16T18:00:00Z")
        #expect(
            ["developments", "claims", "actors", "sources", "issues"].map { status[$0] } == [4, 2, 6, 3, 2])
        #expect(
            status["readModels"].each("name") == [
                "registry", "snapshots", "timeline", "stances", "tension", "changes", "search",
            ])
        #expect(try desk.record("status").contains("4 developments, 2 claims, 6 actors, 3 sources, 2 issues"))
    }

    @Test(.enabled(if: Program.isInstalled("python3")))
    func `the root is the one of RFC 6962 over the lines`() throws {
        let script = """
            import hashlib
            lines = open('log/0000000000.jsonl', 'rb').read().split(b'\\n')[:-1]
            def root(x):
                if len(x) == 1: return hashlib.sha256(b'\\0' + x[0]).digest()
                k = 1
                while 2 * k < len(x): k *= 2
                return hashlib.sha256(b'\\1' + root(x[:k]) + root(x[k:])).digest()
            print(root(lines).hex())
            """
        let python = Program(executable: "python3", arguments: ["-c", script], folder: desk.journal)
        let root = try python.run().stdout.text.trimmingCharacters(in: .newlines)
        #expect(try desk.answer("status")["status"][0]["root"].text == root)
    }

    @Test func `it says what needs attention`() throws {
        let attention = try desk.answer("status")["status"][0]["attention"].elements.compactMap(\.text)
        #expect(attention == ["2 developments without a claim"])
    }

    @Test func `an unfinished write that was set aside is mentioned`() throws {
        let file = try FileHandle(forWritingTo: URL(filePath: desk.log))
        try file.seekToEnd()
        try file.write(contentsOf: Data("{\"data\":{\"ti".utf8))
        try file.close()
        let outcome = try desk.run("log", "A remark", "--on", "2023-01-02", "--kind", "remark", "-v")
        #expect(outcome.exitCode == 0)
        #expect(outcome.stderr.text.contains("An unfinished write of 12 bytes was set aside"))
        #expect(try desk.record("status").contains("1 unfinished write set aside in torn/"))
        let torn = try FileManager.default.contentsOfDirectory(atPath: desk.daftar.folder.appending("torn"))
        #expect(try torn.map { try desk.text(of: "torn/\($0)") } == ["{\"data\":{\"ti"])
        #expect(try desk.run("verify").exitCode == 0)
    }

    @Test func `a journal with no events but the first is fine`() throws {
        let empty = try Desk(empty: ())
        try empty.record("init", ".", "--slug", "lake")
        #expect(try empty.answer("status")["status"][0]["head"] == 0)
        for command in ["timeline", "status", "verify", "rebuild"] {
            #expect(try empty.run(command).exitCode == 0)
        }
    }
}
