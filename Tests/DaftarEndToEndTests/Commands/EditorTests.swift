import Testing

/// `daftar log -e` and `--recover`, with editors that are scripts.
@Suite struct EditorTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    /// The environment in which the editor is a shell script; its file is `$1`.
    private func editor(_ script: String) throws -> [String: String] {
        ["EDITOR": "sh " + (try desk.write(script, to: "editor.sh"))]
    }

    private func writing(_ entry: String) throws -> [String: String] {
        try editor("cat > \"$1\" <<'END'\n\(entry)\nEND\n")
    }

    private let good = "{title: A remark, on: 2023-01-02, kind: remark}"
    private let bad = "{title: A remark to keep, on: 2023-01-02, kind: rumour}"

    @Test func `what the editor saves is recorded, and no draft stays`() throws {
        let outcome = try desk.run("log", "-e", environment: writing(good))
        #expect(outcome.stdout.text == "d5 logged (#16), on Mon 2023-01-02 (day).\n")
        #expect(Refusal(lines: try desk.run("log", "--recover")).exitCode == 4)
    }

    @Test func `the template knows the flags, and suggests what the last entry had`() throws {
        let outcome = try desk.run(
            "log", "Talks on \"water\"", "-e", "--place", "Osh", "--on", "2023-09-19",
            environment: editor("cp \"$1\" seen.yaml; sed -i 's/^kind:.*/kind: talks/' \"$1\""))
        #expect(outcome.exitCode == 0, "\(outcome.stderr.text)")
        let seen = try desk.text(of: "seen.yaml")
        #expect(seen.contains("kind: summons"))
        #expect(seen.contains("actors: [\"tajik-mfa\"]") || seen.contains("actors: [tajik-mfa]"))
        let logged = try desk.answer("show", "d5")["developments"][0]
        #expect(logged["title"] == "Talks on \"water\"")
        #expect(logged["place"] == "Osh")
        #expect(logged["occurred"] == "2023-09-19")
        #expect(logged["actors"] == ["tajik-mfa"])
    }

    @Test func `an entry left as it was records nothing`() throws {
        let outcome = try desk.run("log", "-e", environment: ["EDITOR": "true"])
        #expect(outcome.exitCode == 2)
        #expect(Refusal(lines: outcome).what == "nothing was recorded")
        #expect(try desk.run("log", "-e", environment: editor("echo > \"$1\"")).exitCode == 2)
    }

    @Test func `an editor that fails loses nothing`() throws {
        let outcome = try desk.run("log", "-e", environment: editor("printf '\(good)' > \"$1\"; exit 3"))
        #expect(outcome.exitCode == 2)
        #expect(Refusal(lines: outcome).why == "exit code 3")
        #expect(try desk.events.count == 16)
        #expect(try desk.record("log", "--recover", "-q") == "d5")
    }

    @Test func `an editor that does not exist is named`() throws {
        let outcome = try desk.run("log", "-e", environment: ["EDITOR": "no-such-editor"])
        #expect(outcome.exitCode == 1)
        let refusal = Refusal(lines: outcome)
        #expect(refusal.what == "the editor was not found")
        #expect(refusal.place == "no-such-editor")
    }

    @Test func `VISUAL goes before EDITOR, and both may have options`() throws {
        let path = try desk.write("printf '\(good)' > \"$2\"; echo $1 > said", to: "editor.sh")
        let environment = ["VISUAL": "sh \(path) --wait", "EDITOR": "false"]
        #expect(try desk.record("log", "-e", "-q", environment: environment) == "d5")
        #expect(try desk.text(of: "said") == "--wait\n")
    }

    @Test func `what is refused is kept word for word until it is recorded`() throws {
        let outcome = try desk.run("log", "-e", environment: writing(bad))
        #expect(outcome.exitCode == 64)
        #expect(outcome.stderr.text.contains("daftar log --recover"))
        #expect(try desk.text(of: "drafts/last.yaml").contains("A remark to keep"))
        #expect(try desk.record("status").contains("a draft is kept: daftar log --recover"))

        let again = try desk.run("log", "--recover", "-e", environment: editor("true"))
        #expect(again.exitCode == 2)
        #expect(try desk.text(of: "drafts/last.yaml").contains("A remark to keep"))

        let mended = try desk.run(
            "log", "--recover", "-e", environment: editor("sed -i s/rumour/remark/ \"$1\""))
        #expect(mended.stdout.text == "d5 logged (#16), on Mon 2023-01-02 (day).\n")
        #expect(try !desk.record("status").contains("a draft is kept"))
    }

    @Test func `an editor has the terminal to itself, Control-C too`() throws {
        let script = """
            trap 'echo caught' INT
            echo waiting; read nothing
            echo title?; while [ -z "$title" ]; do read title; done
            echo "{title: $title, on: 2023-01-02, kind: remark}" > "$1"
            """
        // Some shells go on reading after the signal, some do not: the line that ends it may be read as a title.
        let outcome = try desk.daftar.runInTerminal(
            "log", "-e",
            input: [
                Keystrokes("\u{3}", after: "waiting\r\n"), Keystrokes("\n", after: "caught\r\n"),
                Keystrokes("A remark\n", after: "title?\r\n"),
            ],
            environment: editor(script))
        #expect(outcome.ending == .exited(0))
        #expect(outcome.screen.text.contains("caught"))
        #expect(outcome.screen.text.contains("d5 logged (#16)"))
    }

    @Test func `on a terminal one is asked whether to edit again`() throws {
        let script = "if [ -e second ]; then echo '\(good)'; else echo '\(bad)'; fi > \"$1\"; touch second"
        let environment = try editor(script)
        let outcome = try desk.daftar.runInTerminal(
            "log", "-e", input: [Keystrokes("y\n", after: "Edit again? [Y]es  [n]o: ")],
            environment: environment)
        #expect(outcome.ending == .exited(0))
        #expect(outcome.screen.text.contains("\"rumour\" is not known here"))
        #expect(outcome.screen.text.contains("d5 logged (#16)"))
    }

    @Test func `flags that were refused come back in a form that can be mended`() throws {
        let words = [
            "log", "Talks: on \"water\" & more", "--on", "2023-09-19", "--kind", "talkes", "--actor",
            "japarov/president",
            "--target", "rahmon", "--issue", "delimitation", "--note", "first line # not a comment",
            "--deaths",
            "1..2", "--responds-to", "d1?", "--part-of", "d2", "--date-basis", "inferred", "--key", "k",
            "--plover",
            "CONSULT",
        ]
        #expect(try desk.run(words).exitCode == 64)
        let draft = try desk.text(of: "drafts/last.yaml")
        try desk.write(draft.replacing("kind: talkes", with: "kind: talks"), to: "drafts/last.yaml")
        let row = try desk.answer("log", "--recover")["recorded"][0]
        #expect(row["eventID"] == "k")
        let logged = try desk.answer("show", "d5")["developments"][0]
        #expect(logged["title"] == "Talks: on \"water\" & more")
        #expect(logged["note"] == "first line # not a comment")
        #expect(logged["actors"] == ["japarov/president"])
        #expect(logged["targets"] == ["rahmon"])
        #expect(logged["deaths"] == ["low": 1, "high": 2])
        #expect(logged["respondsTo"] == [["development": "d1", "basis": "inferred"]])
        #expect(logged["partOf"] == "d2")
        #expect(logged["dateBasis"] == "inferred")
    }
}
