import Foundation
import Testing

/// What a shell offers after TAB.
@Suite struct CompletionTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    /// Asks as the generated scripts do.
    private func offered(_ words: [String], for option: String, of command: String, in folder: String? = nil)
        throws -> [String]
    {
        let arguments = ["---completion", command, "--", option, "\(words.count - 1)", "0"] + words
        let outcome = try desk.run(arguments, environment: ["SAP_SHELL": "bash"], in: folder)
        #expect(outcome.exitCode == 0)
        #expect(outcome.stderr.text == "")
        return outcome.stdout.text.split(separator: "\n").map(String.init)
    }

    private static let actors = ["japarov", "kyrgyzstan", "rahmon", "tajik-mfa", "tajikistan", "tashiyev"]
    private static let sources = ["eurasianet", "japarov-office", "rahmon-office"]
    private static let developments = ["d4", "d3", "d2", "d1"]

    @Test(arguments: [
        ("log", "--actor", actors), ("log", "--target", actors),
        ("log", "--issue", ["delimitation", "territorial-claims"]),
        ("log", "--part-of", developments), ("log", "--responds-to", developments),
        ("claim", "--source", sources),
        ("claim", "--via", sources), ("claim", "positional@0", developments), ("timeline", "--actor", actors),
        ("show", "positional@0", developments + actors + sources),
    ])
    func `names and ids come from the journal`(command: String, option: String, expected: [String]) throws {
        let words = ["daftar", command, option, ""]
        #expect(try Set(offered(words, for: option, of: command)) == Set(expected))
    }

    @Test func `the journal is the one that the line names`() throws {
        let words = ["daftar", "log", "-J", desk.journal, "--actor", ""]
        #expect(try offered(words, for: "--actor", of: "log", in: "/") == Self.actors)
        let joined = ["daftar", "log", "--journal=" + desk.journal, "--actor", ""]
        #expect(try offered(joined, for: "--actor", of: "log", in: "/") == Self.actors)
    }

    @Test func `without a journal nothing is offered and nothing is said`() throws {
        #expect(try offered(["daftar", "log", "--actor", ""], for: "--actor", of: "log", in: "/") == [])
        #expect(
            try offered(
                ["daftar", "log", "-J", "/nowhere", "--actor", ""], for: "--actor", of: "log", in: "/") == [])
    }

    @Test func `without read models nothing is made, and the log is not read`() throws {
        try FileManager.default.removeItem(atPath: desk.daftar.folder.appending(".daftar"))
        #expect(try offered(["daftar", "log", "--actor", ""], for: "--actor", of: "log") == [])
        #expect(!FileManager.default.fileExists(atPath: desk.daftar.folder.appending(".daftar")))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `the script of each shell knows every command and asks the program for names`(shell: String) throws {
        let script = try desk.record("completions", shell)
        for word in ["daftar", "same-as", "timeline", "---completion", "--responds-to", "facility-opening"] {
            #expect(
                script.contains(word)
                    || shell == "fish"
                        && script.contains(word.replacing("--", with: "-l '", maxReplacements: 1)),
                "\(word)")
        }
    }

    @Test(
        .enabled(if: Program.isInstalled("bash")),
        arguments: [
            (["log", "--actor", "ja"], ["japarov"]),
            (["log", "--actor", "taj"], ["tajik-mfa", "tajikistan"]),
            (["log", "--kind", "s"], ["statement", "summons", "strike"]), (["claim", "d"], developments),
            (["claim", "d1", "--source", ""], sources), (["show", "tash"], ["tashiyev"]),
            (["ti"], ["timeline"]),
            (["add", "actor", "x", "--party", "k"], ["kyrgyzstan"]), (["timeline", "--iss"], ["--issue"]),
            (["completions", ""], ["bash", "zsh", "fish"]),
            (["timeline", "--output", "j"], ["json", "jsonl"]),
        ])
    func `bash offers what fits`(words: [String], expected: [String]) throws {
        #expect(try bash(words) == Set(expected))
    }

    @Test(.enabled(if: Program.isInstalled("bash"))) func `after a comma the next actor is offered`() throws {
        #expect(try bash(["log", "--actor", "japarov,ra"]) == ["japarov,rahmon"])
        #expect(try bash(["claim", "d1", "--via", "eurasianet,ja"]) == ["eurasianet,japarov-office"])
    }

    /// Loads the script and lets its function complete the last word.
    private func bash(_ words: [String]) throws -> Set<String> {
        let line = (["daftar"] + words).joined(separator: " ")
        let list = (["daftar"] + words).map { "'\($0)'" }.joined(separator: " ")
        let script = """
            source completion.bash
            COMP_WORDS=(\(list)); COMP_CWORD=\(words.count); COMP_LINE='\(line)'; COMP_POINT=\(line.count)
            _daftar daftar "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        try desk.write(desk.record("completions", "bash"), to: "completion.bash")
        var program = desk.daftar.program(["-c", script])
        program.environment["PATH"] =
            "\((program.executable as NSString).deletingLastPathComponent):\(Program.path)"
        program.executable = "bash"
        let outcome = try program.run()
        #expect(outcome.stderr.text == "")
        return Set(outcome.stdout.text.split(separator: "\n").map(String.init))
    }
}
