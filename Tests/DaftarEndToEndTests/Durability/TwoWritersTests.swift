import Foundation
import Testing

/// Two people who record at once, and a third who reads.
@Suite struct TwoWritersTests {
    /// In batches and one by one, in this order.
    private static let batches = 4
    private static let batch = 100
    private static let singles = 100

    /// Says each id on a line when the program has acknowledged it.
    private func script(_ name: String, on desk: Desk) throws -> (text: String, ids: [String]) {
        var ids: [String] = []
        for number in 1...Self.batches {
            let part = (1...Self.batch).map { "\(name)-\(number)-\($0)" }
            let entries = part.map { "- {key: \($0), title: Remark \($0), on: 2023-01-02, kind: remark}" }
            try desk.write(entries.joined(separator: "\n"), to: "\(name)-\(number).yaml")
            try desk.write(part.joined(separator: "\n") + "\n", to: "\(name)-\(number).ids")
            ids += part
        }
        ids += (1...Self.singles).map { "\(name)-\($0)" }
        let text = """
            for n in $(seq \(Self.batches)); do
            "$0" log -F \(name)-$n.yaml --allow-similar -q > /dev/null && cat \(name)-$n.ids
            done
            for i in $(seq \(Self.singles)); do
            "$0" log "Remark \(name) $i" --on 2023-01-02 --kind remark --allow-similar --key \(name)-$i -q > /dev/null \\
            && echo \(name)-$i
            done
            """
        return (text, ids)
    }

    private func start(_ script: String, on desk: Desk) throws -> RunningProgram {
        var program = desk.daftar.program([])
        program.arguments = ["-c", script, program.executable]
        program.executable = "sh"
        return try program.start()
    }

    @Test func `nothing is lost and nothing doubled, and each one's order is kept`() throws {
        let desk = try Desk()
        let before = try LogContents(desk.journal).ids
        let scripts = try ["ann", "bob"].map { try script($0, on: desk) }
        let writers = try scripts.map { try start($0.text, on: desk) }
        let reader = try start("while \"$0\" timeline > /dev/null; do echo read; done", on: desk)
        let outcomes = writers.map { $0.wait(timeLimit: .seconds(300)) }
        for (outcome, script) in zip(outcomes, scripts) {
            #expect(outcome.ending == .exited(0))
            #expect(outcome.stderr.text == "")
            #expect(
                outcome.stdout.text.split(separator: "\n").map(String.init) == script.ids,
                "all are acknowledged")
        }
        let reading = reader.wait(timeLimit: .zero)
        #expect(reading.ending == .outOfTime && reading.stderr.text == "", "\(reading.stderr.text)")
        #expect(reading.stdout.text.contains("read"))

        let log = try LogContents(desk.journal).ids
        #expect(log.count == before.count + 1000)
        for script in scripts {
            let own = Set(script.ids)
            #expect(log.filter(own.contains) == script.ids)
        }
        #expect(try desk.answer("timeline")["developments"].elements.count == 1004)
        let verify = try desk.run("verify")
        #expect(verify.exitCode == 0, "\(verify.stderr.text)")
    }

    @Test func `many who open a journal without read models at once all get an answer`() throws {
        let desk = try Desk()
        try FileManager.default.removeItem(atPath: desk.daftar.folder.appending(".daftar"))
        let all = try (0..<8).map { _ in try desk.daftar.program(["timeline", "--json"]).start() }
        for outcome in all.map({ $0.wait() }) {
            #expect(outcome.exitCode == 0, "\(outcome.stderr.text)")
            #expect(try JSON(outcome.stdout.data)["developments"].elements.count == 4)
        }
    }

    @Test func `rebuilds while others read and write disturb nobody`() throws {
        let desk = try Desk()
        let rebuilding = try start("while \"$0\" rebuild > /dev/null; do :; done", on: desk)
        let reader = try start("while \"$0\" timeline > /dev/null; do :; done", on: desk)
        for number in 1...25 {
            try desk.record(
                "log", "Remark", "--on", "2023-01-02", "--kind", "remark", "--key", "k\(number)",
                "--allow-similar")
        }
        for program in [rebuilding, reader] {
            let outcome = program.wait(timeLimit: .zero)
            #expect(outcome.ending == .outOfTime, "\(outcome.stderr.text)")
            #expect(outcome.stderr.text == "")
        }
        #expect(try LogContents(desk.journal).ids.suffix(25) == (1...25).map { "k\($0)" })
        #expect(try desk.run("verify").exitCode == 0)
    }
}
