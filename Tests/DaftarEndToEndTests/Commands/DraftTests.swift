import Foundation
import Testing

/// Nothing typed is lost: neither by a failure nor by what comes after it.
@Suite struct DraftTests {
    private let desk: Desk
    private let similar = [
        "log", "Japarov and Rahmon meet in Dushanbe", "--on", "2023-09-14", "--kind", "meeting", "--actor",
        "japarov,rahmon",
    ]

    init() throws {
        desk = try Desk()
    }

    private func drafts() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: desk.daftar.folder.appending("drafts")).sorted()
    }

    private func refuse(_ title: String) throws {
        #expect(try desk.run("log", title, "--on", "2023-01-02", "--kind", "rumour").exitCode == 64)
    }

    @Test func `a newer draft does not take the older one with it`() throws {
        try refuse("The first")
        try refuse("The second")
        #expect(try drafts() == ["draft-1.yaml", "last.yaml"])
        #expect(try desk.text(of: "drafts/draft-1.yaml").contains("The first"))
        #expect(try desk.text(of: "drafts/last.yaml").contains("The second"))
        let folder = desk.daftar.folder.appending("drafts")
        #expect(try desk.record("status").contains("1 older draft in \(folder)"))
    }

    @Test(arguments: ["true", "false", "no-such-editor", "sh -c '> $1' sh"])
    func `a template that nobody filled in is no draft, and replaces none`(editor: String) throws {
        let environment = ["EDITOR": editor]
        let outcome = try desk.run("log", "-e", environment: environment)
        #expect(outcome.exitCode == (editor == "no-such-editor" ? 1 : 2))
        #expect(Refusal(lines: outcome).mend == "daftar log -e begins again")
        #expect(try drafts() == [])
        try refuse("The first")
        #expect(try desk.run("log", "-e", environment: environment).exitCode != 0)
        #expect(try drafts() == ["last.yaml"])
        #expect(try desk.text(of: "drafts/last.yaml").contains("The first"))
    }

    @Test func `what was typed into flags is kept, also where the editor adds nothing`() throws {
        #expect(try desk.run("log", "A remark to keep", "-e", environment: ["EDITOR": "true"]).exitCode == 2)
        #expect(try desk.text(of: "drafts/last.yaml").contains("A remark to keep"))
    }

    @Test func `the mended entry takes the drafts of its title with it`() throws {
        try refuse("The first")
        try refuse("The second")
        try desk.record("log", "The first", "--on", "2023-01-02", "--kind", "remark")
        #expect(try drafts() == ["last.yaml"])
        #expect(try desk.text(of: "drafts/last.yaml").contains("The second"))
        try desk.record("log", "The second", "--on", "2023-01-02", "--kind", "report")
        #expect(try drafts() == [])
    }

    @Test func `a dry run leaves no draft`() throws {
        #expect(try desk.run(similar + ["-n"]).exitCode == 5)
        #expect(
            try desk.run("log", "The first", "--on", "2023-01-02", "--kind", "rumour", "-n").exitCode == 64)
        #expect(!FileManager.default.fileExists(atPath: desk.daftar.folder.appending("drafts")))
    }

    @Test func `the same draft twice is one`() throws {
        try refuse("The first")
        try refuse("The first")
        #expect(try drafts() == ["last.yaml"])
    }

    @Test func `what is recorded takes its own draft with it, and no other`() throws {
        #expect(try desk.run(similar).exitCode == 5)
        try desk.record("log", "Else", "--on", "2023-01-02", "--kind", "remark")
        try desk.record("log", "-F", "-", stdin: "{title: Another, on: 2023-01-02, kind: report}")
        #expect(try drafts() == ["last.yaml"])
        #expect(try desk.run(similar + ["--allow-similar"]).exitCode == 0)
        #expect(try drafts() == [])
    }

    @Test func `a dry run recovers nothing and takes nothing`() throws {
        #expect(try desk.run(similar).exitCode == 5)
        #expect(try desk.record("log", "--recover", "--allow-similar", "-n").hasPrefix("Would record: d5"))
        #expect(try desk.record("log", "--recover", "--allow-similar", "-q") == "d5")
        #expect(try drafts() == [])
    }

    @Test func `an interrupted question keeps the draft`() throws {
        let outcome = try desk.daftar.program(similar).runInTerminal(input: [
            Keystrokes("\u{3}", after: "[n]o: ")
        ])
        #expect(outcome.ending != .exited(0))
        #expect(try desk.record("log", "--recover", "--allow-similar", "-q") == "d5")
    }

    @Test func `a question answered with a claim needs no draft`() throws {
        let outcome = try desk.daftar.program(similar).runInTerminal(input: [
            Keystrokes("c\n", after: "[n]o: ")
        ])
        #expect(outcome.ending == .exited(0))
        #expect(try drafts() == [])
    }

    @Test func `where nothing was typed nothing is kept`() throws {
        #expect(try desk.run("log").exitCode == 64)
        #expect(try desk.run("log", "-F", "-", stdin: "\n").exitCode == 64)
        for command in ["timeline", "status", "verify"] { _ = try desk.run(command) }
        #expect(!FileManager.default.fileExists(atPath: desk.daftar.folder.appending("drafts")))
        let refusal = try desk.refusal(of: "log", "--recover")
        #expect(refusal.exitCode == 4)
        #expect(refusal.what == "there is no draft to recover")
    }

    @Test func `a draft that cannot be kept either does not hide what went wrong`() throws {
        try desk.write("in the way", to: "drafts")
        let refusal = try desk.refusal(of: "log", "A remark", "--on", "2023-01-02", "--kind", "rumour")
        #expect(refusal.exitCode == 64)
        #expect(refusal.what == "\"rumour\" is not known here")
        #expect(refusal.mend?.contains("what was typed is not kept: ") == true, "\(refusal)")
    }
}
