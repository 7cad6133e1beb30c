import Foundation
import Testing

/// `daftar snapshot` with every one of its file operations going wrong: no event speaks of bytes that were never there, and
/// what was begun can be finished.
@Suite struct SnapshotFaultTests {
    private static let kinds: [Fault.Kind] = [.inputOutputError, .diskFull, .killBefore, .killInTheMiddle]

    /// A desk, and a file outside it to keep.
    private func prepared() throws -> (desk: Desk, file: String, sha: String) {
        let desk = try Desk()
        let file = desk.daftar.home.appending("copy.txt")
        try Data(Copies.text.utf8).write(to: URL(filePath: file))
        return (desk, file, try Copies.sha256(Copies.text))
    }

    private func storing(_ file: String) -> [String] {
        ["snapshot", file, "--source", "eurasianet", "--key", "copy", "-q"]
    }

    private func erasing(_ sha: String) -> [String] {
        ["snapshot", "--erase", sha, "--because", "asked to", "-q"]
    }

    private func holds(_ type: String, _ desk: Desk) throws -> Bool {
        // What is not ended is not in the log.
        try desk.text(of: "log/0000000000.jsonl").split(separator: "\n", omittingEmptySubsequences: false)
            .dropLast().contains { $0.hasSuffix("\"type\":\"\(type)\"}") }
    }

    private func isWhole(_ sha: String, _ desk: Desk) -> Bool {
        (try? String(contentsOfFile: desk.copy(sha), encoding: .utf8)) == Copies.text
    }

    @Test(arguments: kinds)
    func `bytes are safe before the event that speaks of them`(kind: Fault.Kind) throws {
        let (desk, file, _) = try prepared()
        let counting = try Faults(under: desk.journal)
        #expect(try desk.run(storing(file), environment: counting.environment).exitCode == 0)
        for fault in Fault.all(kind, over: try counting.effects) {
            let (desk, file, sha) = try prepared()
            let faults = try Faults(under: desk.journal, fault)
            let outcome = try desk.run(storing(file), environment: faults.environment)
            let isRecorded = try holds("snapshot.stored", desk)
            if outcome.exitCode == 0 { #expect(isRecorded, "\(fault)") }
            if isRecorded { #expect(isWhole(sha, desk), "\(fault)") }
            let again = try desk.run(storing(file))
            #expect(again.exitCode == 0, "\(fault): \(again.stderr.text)")
            #expect(try holds("snapshot.stored", desk) && isWhole(sha, desk), "\(fault), then again")
            #expect(try desk.run("verify").exitCode == 0, "\(fault)")
        }
    }

    @Test(arguments: kinds)
    func `bytes are deleted after the event that says so, if not at once`(kind: Fault.Kind) throws {
        let (desk, file, sha) = try prepared()
        #expect(try desk.run(storing(file)).exitCode == 0)
        let counting = try Faults(under: desk.journal)
        #expect(try desk.run(erasing(sha), environment: counting.environment).exitCode == 0)
        for fault in Fault.all(kind, over: try counting.effects) {
            let (desk, file, sha) = try prepared()
            #expect(try desk.run(storing(file)).exitCode == 0)
            let faults = try Faults(under: desk.journal, fault)
            let outcome = try desk.run(erasing(sha), environment: faults.environment)
            let isRecorded = try holds("snapshot.erased", desk)
            if outcome.exitCode == 0 { #expect(isRecorded && !desk.hasCopy(sha), "\(fault)") }
            if !isRecorded { #expect(isWhole(sha, desk), "\(fault)") }
            let again = try desk.run(erasing(sha))
            #expect(again.exitCode == (isRecorded ? 5 : 0), "\(fault): \(again.stderr.text)")
            #expect(try holds("snapshot.erased", desk) && !desk.hasCopy(sha), "\(fault), then again")
            #expect(try desk.run("verify").exitCode == 0, "\(fault)")
        }
    }
}
