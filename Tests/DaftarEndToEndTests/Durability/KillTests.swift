import Foundation
import Testing

/// SIGKILL at random moments, again and again, on the same journal.
///
/// A kill loses nothing the kernel has taken; death of the power is tried out on the log itself.
@Suite struct KillTests {
    private static let killsPerJournal = 10

    /// The program and its shell are killed together after a random time, `killsPerJournal` times; then the journal
    /// is looked at.
    private func kill(_ desk: Desk, _ script: (Int) -> String, within limit: Int, _ random: inout Randomness)
        throws -> [String]
    {
        var said: [String] = []
        for round in 0..<Self.killsPerJournal {
            var program = desk.daftar.program([])
            program.arguments = ["-c", script(round), program.executable]
            program.executable = "sh"
            let outcome = try program.start().wait(timeLimit: .milliseconds(random.next(upTo: limit)))
            #expect(outcome.ending == .outOfTime || outcome.ending == .exited(0), "\(outcome.stderr.text)")
            // A line that was not written to its end acknowledges nothing.
            said += outcome.stdout.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
                .map(String.init)
        }
        return said
    }

    @Test(arguments: 1...36) func `events logged one by one`(journal: Int) throws {
        var random = Randomness(journal)
        let desk = try Desk()
        var attempts = Attempts(before: try LogContents(desk.journal).ids)
        attempts.tried = (0..<Self.killsPerJournal).flatMap { round in (0..<40).map { "k\(round)-\($0)" } }
        attempts.acknowledged = try kill(
            desk,
            { round in
                """
                i=0; while [ $i -lt 40 ]; do
                "$0" log "Remark $i of \(round)" --on 2023-01-02 --kind remark --key k\(round)-$i -q > /dev/null && echo k\(round)-$i
                i=$((i + 1)); done
                """
            }, within: 250, &random)
        try look(at: desk, &attempts, "\(random)")
    }

    @Test(arguments: 1...8) func `events logged together`(journal: Int) throws {
        var random = Randomness(journal)
        let desk = try Desk()
        var attempts = Attempts(before: try LogContents(desk.journal).ids)
        for round in 0..<Self.killsPerJournal {
            let ids = (0..<60).map { "k\(round)-\($0)" }
            let entries = ids.map { "- {key: \($0), title: Remark \($0), on: 2023-01-02, kind: remark}" }
            try desk.write(entries.joined(separator: "\n"), to: "entries-\(round).yaml")
            try desk.write(ids.joined(separator: "\n") + "\n", to: "ids-\(round)")
            attempts.tried += ids
        }
        attempts.acknowledged = try kill(
            desk,
            { round in
                "\"$0\" log -F entries-\(round).yaml --allow-similar -q > /dev/null && cat ids-\(round)"
            }, within: 400, &random)
        try look(at: desk, &attempts, "\(random)")
    }

    @Test(arguments: 1...8) func `read models made anew`(journal: Int) throws {
        var random = Randomness(journal)
        let desk = try Desk()
        let before = try desk.answer("timeline")
        _ = try kill(desk, { _ in "while \"$0\" rebuild -q > /dev/null; do :; done" }, within: 200, &random)
        #expect(try desk.answer("timeline") == before, "\(random)")
        var attempts = Attempts(before: try LogContents(desk.journal).ids)
        try look(at: desk, &attempts, "\(random)")
    }

    private func look(at desk: Desk, _ attempts: inout Attempts, _ circumstances: String) throws {
        attempts.check(try LogContents(desk.journal), circumstances)
        let verify = try desk.run("verify")
        #expect(verify.exitCode == 0, "\(circumstances): \(verify.stdout.text)\(verify.stderr.text)")
        try desk.record("log", "Another", "--on", "2023-02-02", "--kind", "report", "--key", "next", "-q")
        attempts.tried.append("next")
        attempts.acknowledged.append("next")
        attempts.check(try LogContents(desk.journal), circumstances)
        let recorded = try LogContents(desk.journal).ids.count - attempts.before.count
        #expect(try desk.answer("timeline")["developments"].elements.count == 4 + recorded)
    }
}
