import Testing

@Suite struct AddTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    @Test func `an actor has a party, other spellings and dated roles`() throws {
        let said = try desk.record(
            "add", "actor", "mirziyoyev", "--name", "Shavkat Mirziyoyev", "--alias", "Шавкат Мирзиёев",
            "--role", "President, from 2016-12-14", "--role",
            "pm: Prime Minister, from 2003-12, until 2016-12",
            "--note", "a neighbour")
        #expect(said == "mirziyoyev added (#16).")
        #expect(
            try desk.answer("show", "mirziyoyev")["actors"][0] == [
                "id": "mirziyoyev", "name": "Shavkat Mirziyoyev", "kind": "person",
                "aliases": ["Шавкат Мирзиёев"], "note": "a neighbour",
                "roles": [
                    ["id": "president", "title": "President", "from": "2016-12-14"],
                    ["id": "pm", "title": "Prime Minister", "from": "2003-12", "until": "2016-12"],
                ],
            ])
    }

    @Test func `a source has a date, a grade and the fingerprint of what was read`() throws {
        let sha = String(repeating: "0123456789abcdef", count: 4)
        try desk.record(
            "add", "source", "kloop", "--name", "Kloop", "--published", "19 sep 2023", "--url",
            "https://example.org/a?b=c", "--language", "ky", "--grade", "b", "--snapshot", sha)
        #expect(
            try desk.answer("show", "kloop")["sources"][0] == [
                "id": "kloop", "name": "Kloop", "kind": "article", "published": "2023-09-19",
                "url": "https://example.org/a?b=c", "language": "ky", "grade": "B", "snapshot": .string(sha),
                "copies": [],
            ])
    }

    @Test func `an issue is a name`() throws {
        #expect(try desk.record("add", "issue", "water", "--name", "Water") == "water added (#16).")
        #expect(try desk.answer("show", "water")["issues"] == [["id": "water", "name": "Water"]])
    }

    @Test func `quietly it prints the name and nothing else`() throws {
        let outcome = try desk.run("add", "issue", "water", "--name", "Water", "-q")
        #expect(outcome.stdout.text == "water\n")
        #expect(outcome.stderr.text == "")
    }

    @Test func `a name stands for one actor for ever`() throws {
        let refusal = try desk.refusal(of: "add", "actor", "japarov", "--name", "Another")
        #expect(refusal.exitCode == 5)
        #expect(refusal.what == "there is an actor called \"japarov\" already")
        #expect(refusal.why == "a name stands for one actor for ever")
    }

    @Test func `a name that cannot be one is answered with one that can`() throws {
        let refusal = try desk.refusal(of: "add", "actor", "Tajik MFA", "--name", "Ministry")
        #expect(refusal.exitCode == 64)
        #expect(refusal.place == "SLUG")
        #expect(refusal.mend == "tajik-mfa")
    }

    private static let meaningless: [([String], String)] = [
        (["actor", "x", "--name", "X", "--kind", "troll"], "--kind"),
        (["source", "x", "--name", "X", "--kind", "rumour"], "--kind"),
        (["source", "x", "--name", "X", "--grade", "G"], "--grade"),
        (["source", "x", "--name", "X", "--snapshot", "abc"], "--snapshot"),
        (["source", "x", "--name", "X", "--published", "2023-13"], "--published"),
        (["actor", "x", "--name", "X", "--role", "President, since 2020"], "--role"),
        (["issue", "x", "--name", ""], "--name"),
    ]

    @Test(arguments: meaningless)
    func `a value that means nothing is refused where it stands`(words: [String], place: String) throws {
        let refusal = Refusal(lines: try desk.run(["add"] + words))
        #expect(refusal.exitCode == 64)
        #expect(refusal.place == place)
    }

    @Test func `a party that is not there is refused`() throws {
        let refusal = try desk.refusal(of: "add", "actor", "x", "--name", "X", "--party", "uzbekistan")
        #expect(refusal.exitCode == 4)
        #expect(refusal.place == "--party")
    }
}
