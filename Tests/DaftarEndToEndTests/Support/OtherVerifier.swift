import Foundation

/// `Tests/Verifier`: checks what we sign and prove with the code of Go's module log, which is not ours.
struct OtherVerifier {
    /// Runs it; it says "ok: …" with exit code 0, or "bad: …" with 1.
    func run(_ arguments: String...) throws -> Outcome {
        try Program(executable: Self.binary.get(), arguments: arguments).run()
    }

    func isSatisfied(_ arguments: String...) throws -> Bool {
        let outcome = try Program(executable: Self.binary.get(), arguments: arguments).run()
        return outcome.exitCode == 0 && outcome.stdout.text.hasPrefix("ok: ")
    }

    /// Built once in a test run and removed at its end.
    private static let binary = Result { try build() }
    private static let folder = Result { try TemporaryFolder() }

    /// Without a network: Debian keeps the sources of Go packages where the old layout of Go expects them.
    private static func build() throws -> String {
        let folder = try folder.get()
        folder.removeAtExit()
        let sources = URL(filePath: #filePath).appending(path: "../../../Verifier").standardizedFileURL
        let compiler = Program(
            executable: "go", arguments: ["build", "-o", folder.appending("verifier"), "."],
            environment: [
                "PATH": Program.path, "HOME": folder.path, "GOCACHE": folder.appending("cache"),
                "GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOFLAGS": "",
            ], folder: sources.path)
        let outcome = try compiler.run(timeLimit: .seconds(300))
        guard outcome.exitCode == 0 else { throw HarnessError("go build: \(outcome.stderr.text)") }
        return folder.appending("verifier")
    }
}
