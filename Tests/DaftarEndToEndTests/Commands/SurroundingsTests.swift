import Foundation
import Testing

/// Clocks, other processes, and folders that cannot be written to.
@Suite struct SurroundingsTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    @Test func `a clock set back records nothing and says so`() throws {
        let refusal = try desk.refusal(
            of: "log", "A remark", "--on", "2023-01-02", "--kind", "remark",
            environment: ["DAFTAR_NOW": "2023-09-16T17:00:00Z"])
        #expect(refusal.exitCode == 1)
        #expect(refusal.what == "the clock of this machine is behind the journal")
        #expect(refusal.place == "event #15, recorded 2023-09-16T18:00:00Z")
        #expect(refusal.why?.hasPrefix("the clock says 2023-09-16T17:00:00Z") == true)
        #expect(try desk.run("timeline", environment: ["DAFTAR_NOW": "2020-01-01T00:00:00Z"]).exitCode == 0)
    }

    @Test func `a few seconds between two machines are no reason to refuse, and time does not run backwards`()
        throws
    {
        try desk.record(
            "log", "A remark", "--on", "2023-01-02", "--kind", "remark",
            environment: ["DAFTAR_NOW": "2023-09-16T17:59:57Z"])
        #expect(try desk.events.last?["time"] == "2023-09-16T18:00:00Z")
    }

    @Test func `an author of spaces is nobody`() throws {
        let words = ["log", "A remark", "--on", "2023-01-02", "--kind", "remark"]
        let refusal = Refusal(lines: try desk.run(words, environment: ["DAFTAR_AUTHOR": "  "]))
        #expect(refusal.exitCode == 64)
        #expect(refusal.what == "cannot tell who you are")
    }

    @Test func `a file is no journal`() throws {
        #expect(try desk.refusal(of: "timeline", "-J", desk.log).exitCode == 4)
    }

    @Test func `a time that cannot be read is refused`() throws {
        let refusal = try desk.refusal(of: "timeline", environment: ["DAFTAR_NOW": "yesterday"])
        #expect(refusal.exitCode == 64)
        #expect(refusal.place == "DAFTAR_NOW")
    }

    @Test func `whoever holds the log is named when waiting has been in vain`() throws {
        let holder = try desk.holdLog(seconds: 60)
        let pid = holder.stdout.text.trimmingCharacters(in: .newlines)
        #expect(try desk.run("timeline").exitCode == 0, "reading waits for nobody")
        let refusal = Refusal(
            lines: try desk.run("log", "A remark", "--on", "2023-01-02", "--kind", "remark"))
        #expect(refusal.exitCode == 5)
        #expect(refusal.what == "somebody else is writing to this journal")
        #expect(refusal.why == "process \(pid) holds the log")
        #expect(holder.stderr.text == "")
    }

    @Test func `who holds the log for a moment only is waited for`() throws {
        let holder = try desk.holdLog(seconds: 1)
        #expect(try desk.record("log", "A remark", "--on", "2023-01-02", "--kind", "remark", "-q") == "d5")
        #expect(holder.wait(timeLimit: .seconds(60)).ending == .exited(0))
    }

    @Test(.enabled(if: Namespace.isPossible))
    func `a read-only journal is read, and its read models go to the cache`() throws {
        try FileManager.default.removeItem(atPath: desk.daftar.folder.appending(".daftar"))
        let readOnly = Namespace.readOnly(desk.journal)
        let timeline = try readOnly.running(desk.daftar.program(["timeline", "--json"])).run()
        #expect(timeline.exitCode == 0, "\(timeline.stderr.text)")
        #expect(try JSON(timeline.stdout.data)["developments"].each("id") == ["d1", "d2", "d3", "d4"])
        #expect(FileManager.default.fileExists(atPath: desk.daftar.home.appending(".cache/daftar")))
        for words in [["verify"], ["status"], ["search", "rahmon"], ["rebuild"]] {
            #expect(try readOnly.running(desk.daftar.program(words)).run().exitCode == 0, "\(words)")
        }
        let log = try readOnly.running(
            desk.daftar.program(["log", "A remark", "--on", "2023-01-02", "--kind", "remark"])
        ).run()
        let refusal = Refusal(lines: log)
        #expect(refusal.exitCode == 1)
        #expect(refusal.what == "this journal cannot be written to")
        #expect(refusal.mend?.contains("--recover") == true)
        let draft = try String(
            contentsOfFile: desk.daftar.home.appending(".local/state/daftar/last.yaml"), encoding: .utf8)
        #expect(draft.contains("A remark"))
    }

    @Test(.enabled(if: Namespace.isPossible))
    func `a read-only journal with read models in it is read as well`() throws {
        let readOnly = Namespace.readOnly(desk.journal)
        #expect(try readOnly.running(desk.daftar.program(["timeline"])).run().exitCode == 0)
    }

    @Test(.enabled(if: Namespace.isPossible))
    func `a full disk loses nothing, and goes on when there is room`() throws {
        let mount = try TemporaryFolder()
        let script = """
            cp -r "\(desk.journal)/." . && exec 2>&1
            head -c 10000000 /dev/zero > filler 2> /dev/null
            daftar log "A remark" --on 2023-01-02 --kind remark; echo "full $?"
            rm filler
            daftar log "A remark" --on 2023-01-02 --kind remark; echo "room $?"
            daftar verify; echo "verify $?"
            """
        var program = desk.daftar.program([])
        program.environment["PATH"] =
            "\((program.executable as NSString).deletingLastPathComponent):\(Program.path)"
        program.executable = "sh"
        program.arguments = ["-c", script]
        program.folder = mount.path
        let outcome = try Namespace.small(mount.path, kilobytes: 2048).running(program).run()
        let said = outcome.stdout.text
        #expect(said.contains("error: there is no room"), "\(said)\(outcome.stderr.text)")
        #expect(said.contains("full 1\n"), "\(said)")
        #expect(said.contains("d5 logged (#16)"))
        #expect(said.contains("room 0"))
        #expect(said.contains("17 events, all sound; the read models agree."))
        #expect(said.contains("verify 0"))
    }

    @Test func `an answer that cannot be written is an error`() throws {
        let refusal = try refusal(of: "timeline > /dev/full")
        #expect(refusal.exitCode == 1)
        #expect(refusal.why == "No space left on device")
    }

    @Test(arguments: ["> /dev/full", ">&-"])
    func `what is recorded and cannot be told is named, and not to be repeated`(redirection: String) throws {
        let refusal = try refusal(of: "log 'A remark' --on 2023-01-02 --kind remark \(redirection)")
        #expect(refusal.exitCode == 1)
        #expect(refusal.what == "d5 is recorded, #16, but the answer could not be written")
        #expect(refusal.place == "standard output")
        #expect(refusal.mend == "do not repeat it: daftar show '#16' shows it")
        #expect(try desk.events.count == 17)
        #expect(try desk.run("verify").exitCode == 0, "the answer went nowhere, not into the log")
        #expect(try desk.run("log", "--recover").exitCode == 4, "no draft is left to be recorded again")
    }

    /// How the program ends under a shell's redirections.
    private func refusal(of words: String) throws -> Refusal {
        var program = desk.daftar.program([])
        program.arguments = ["-c", "\"$0\" \(words)", program.executable]
        program.executable = "sh"
        return Refusal(lines: try program.run())
    }
}
