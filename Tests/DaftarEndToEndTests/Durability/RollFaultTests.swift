import Foundation
import Testing

/// The append that fills a segment, seals it and begins the next one, with every file operation going wrong in every way.
@Suite struct RollFaultTests {
    private static let entries = """
        - {key: last, title: The last of a segment, on: 2023-01-02, kind: remark}
        - {key: first, title: The first of the next, on: 2023-02-02, kind: report}
        """
    private let words = ["log", "-F", "-", "--json"]

    private func copy() throws -> Desk {
        let desk = try Desk(empty: ())
        try copyContents(of: try LongLog.desk.get().journal, to: desk.journal)
        return desk
    }

    private func run(on desk: Desk, _ faults: Faults) throws -> Outcome {
        try desk.run(words, stdin: Self.entries, environment: faults.environment)
    }

    private func effects() throws -> [Faults.Effect] {
        let desk = try copy()
        let faults = try Faults(under: desk.journal)
        #expect(try run(on: desk, faults).exitCode == 0)
        #expect(FileManager.default.fileExists(atPath: desk.daftar.folder.appending("log/0000016384.jsonl")))
        return try faults.effects
    }

    @Test(arguments: [
        Fault.Kind.inputOutputError, .diskFull, .shortWrite, .killBefore, .killInTheMiddle, .killAfter,
    ])
    func `both events are there if acknowledged, and never the second without the first`(kind: Fault.Kind)
        throws
    {
        // What a fault leaves of the log is often what another left, and going on with it is tried once.
        var met: Set<[Data]> = []
        for fault in Fault.all(kind, over: try effects()) {
            let desk = try copy()
            let faults = try Faults(under: desk.journal, fault)
            let outcome = try run(on: desk, faults)
            #expect(try faults.operations >= fault.operation, "\(fault) was reached")
            var attempts = Attempts(before: [], tried: ["last", "first"])
            if outcome.exitCode == 0 {
                let ids = try JSON(outcome.stdout.data)["recorded"].each("eventID")
                attempts.acknowledged = ids.compactMap(\.text)
                #expect(attempts.acknowledged == attempts.tried, "\(fault)")
            }
            attempts.check(try LogContents(desk.journal, skipping: LongLog.events), "\(fault)")
            if try met.insert(files(of: desk)).inserted { try goOn(on: desk, &attempts, "after \(fault)") }
        }
    }

    private func files(of desk: Desk) throws -> [Data] {
        let folder = desk.daftar.folder.appending("log")
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .flatMap { [Data($0.utf8), try Data(contentsOf: URL(filePath: "\(folder)/\($0)"))] }
    }

    private func goOn(on desk: Desk, _ attempts: inout Attempts, _ circumstances: String) throws {
        let next = try desk.run(
            "log", "Another", "--on", "2023-03-02", "--kind", "talks", "--key", "next", "-q")
        #expect(next.exitCode == 0, "\(circumstances): \(next.stderr.text)")
        attempts.tried.append("next")
        attempts.acknowledged.append("next")
        attempts.check(try LogContents(desk.journal, skipping: LongLog.events), circumstances)
        let verify = try desk.run("verify")
        #expect(verify.exitCode == 0, "\(circumstances): \(verify.stdout.text)\(verify.stderr.text)")
    }

    @Test func `a segment that is missing in the middle is damage`() throws {
        let desk = try copy()
        try desk.record("log", "-F", "-", "-q", stdin: Self.entries)
        for suffix in ["jsonl", "leaves"] {
            try FileManager.default.moveItem(
                atPath: desk.daftar.folder.appending("log/0000016384.\(suffix)"),
                toPath: desk.daftar.folder.appending("log/0000032768.\(suffix)"))
        }
        for words in [["timeline"], ["verify"], ["log", "A", "--on", "2023", "--kind", "remark"]] {
            let refusal = Refusal(lines: try desk.run(words))
            #expect(refusal.exitCode == 6, "\(words): \(refusal)")
            #expect(refusal.what == "the segment that begins with #16384 is missing")
            #expect(refusal.mend?.contains("--known '#16383'") == true)
        }
        #expect(try desk.answer("timeline", "--known", "#16383")["developments"].each("id") == ["d1"])
    }
}
