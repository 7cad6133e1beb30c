import Testing

/// All entries of a file are recorded, or none; the one that fails is named.
@Suite struct EntryFileRefusalTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    private static let good = "- {title: A remark, on: 2023-01-02, kind: remark}\n"

    private static let refused: [(String, Int32, String)] = [
        ("- {title: Talks, on: 09/10/2023, kind: talks}", 64, "on"),
        ("- {title: Talks, on: 2023-01-03, kind: talk}", 64, "kind"),
        ("- {title: Talks, on: 2023-01-03, kind: talks, actors: [nobody]}", 4, "actors"),
        ("- {title: Talks, on: 2023-01-03, kind: talks, partOf: nothing}", 4, "partOf"),
        ("- {title: \"\", on: 2023-01-03, kind: talks}", 64, "title"),
        ("- {title: Talks, on: 2023-01-03, kind: talks, deaths: {low: 5, high: 2}}", 64, "deaths"),
        (
            "- {title: Talks, on: 2023-01-03, kind: talks, claims: [{text: So, accounts: [{asserts: nobody}]}]}",
            4, "source"
        ),
        (
            "- {title: Talks, on: 2023-01-03, kind: talks, stances: [{actor: rahmon, issue: delim, words: no}]}",
            64, "words"
        ),
    ]

    @Test(arguments: refused)
    func `the entry, its line and its field are named, and nothing of the file is recorded`(
        entry: String, code: Int32, field: String
    ) throws {
        let path = try desk.write(Self.good + entry, to: "entries.yaml")
        let refusal = try desk.refusal(of: "log", "-F", path)
        #expect(refusal.exitCode == code)
        #expect(refusal.place == "\(path), line 2, entry 2, \(field)")
        #expect(try desk.answer("timeline")["developments"].elements.count == 4)
    }

    private static let malformed: [(String, String)] = [
        ("title: [", "line"), (String(repeating: "[", count: 1200), "line 1: values are nested too deeply"),
        ("titel: Talks", "titel"), ("- title: Talks\n  date: 2023-01-03", "entry 1"),
        ("developments:\n  - {title: Talks, when: today}", "developments, entry 1"),
        ("- {title: Talks, title: Again}", "title"), ("- just words", "entry 1"),
        ("- {title: Talks, on: 2023, kind: talks, deaths: many}", "deaths"),
        ("- {title: Talks, on: 2023, kind: talks, deaths: {low: many}}", "low"),
        (
            "- {title: Talks, on: 2023, kind: talks, claims: [{text: So, accounts: [{via: eurasianet}]}]}",
            "accounts"
        ),
    ]

    @Test(arguments: malformed)
    func `what is not an entry is refused with where and what`(text: String, part: String) throws {
        let refusal = try desk.refusal(of: "log", "-F", desk.write(text, to: "entries.yaml"))
        #expect(refusal.exitCode == 64)
        let words = [refusal.what, refusal.place ?? "", refusal.why ?? "", refusal.mend ?? ""].joined(
            separator: " ")
        #expect(words.contains(part), "\(refusal)")
    }

    /// Nine lists, each of ten times the one before, as a value and as a key: more than any memory holds.
    @Test(.timeLimit(.minutes(1)), arguments: ["title: ", "? "])
    func `what repeats itself by name is refused before it unfolds`(place: String) throws {
        let lists = (1...9).map {
            "&a\($0) ["
                + Array(repeating: $0 == 1 ? "x" : "*a\($0 - 1)", count: 10)
                .joined(separator: ", ") + "]"
        }
        let text = place + "[" + lists.joined(separator: ", ") + "]\n" + (place == "? " ? ": 1\n" : "")
        let path = try desk.write(text, to: "entries.yaml")
        let refusal = try desk.refusal(of: "log", "-F", path)
        #expect(refusal.exitCode == 64)
        #expect(refusal.place == "\(path), line 1")
        #expect(refusal.mend == "write it out where *a1 stands")
    }

    @Test func `more names than a line holds are refused before they are looked up`() throws {
        let actors = Array(repeating: "rah", count: 17_000).joined(separator: ", ")
        let text = "- {title: Talks, on: 2023-01-03, kind: talks, actors: [\(actors)]}"
        let refusal = try desk.refusal(of: "log", "-F", desk.write(text, to: "entries.yaml"))
        #expect(refusal.exitCode == 64)
        #expect(refusal.what == "this is too long for one entry")
    }

    @Test func `stars and ampersands in words are words`() throws {
        let text = """
            - {title: "R&D *talks* of AT&T & others", on: 2023-01-02, kind: remark, note: "*a & b* ?x=1&y=2"}
            """
        #expect(try desk.record("log", "-F", desk.write(text, to: "entries.yaml"), "-q") == "d5")
    }

    @Test func `a duplicate in a file is refused like any other`() throws {
        let text = """
            - {title: A remark, on: 2023-01-02, kind: remark}
            - {title: Japarov and Rahmon meet in Dushanbe, on: 2023-09-14, kind: meeting, actors: [japarov, rahmon]}
            """
        let path = try desk.write(text, to: "entries.yaml")
        let refusal = try desk.refusal(of: "log", "-F", path)
        #expect(refusal.exitCode == 5)
        #expect(refusal.place == "\(path), line 2, entry 2" || refusal.place == "\(path), line 2")
        #expect(refusal.near.first?.hasPrefix("d2") == true)
        #expect(try desk.record("log", "-F", path, "--allow-similar").hasSuffix("2 recorded."))
    }

    @Test func `a duplicate of an entry of the same file is said to be there`() throws {
        let entry = "- title: A remark on water\n  on: 2023-01-02\n  kind: remark\n  actors: [rahmon]\n"
        let path = try desk.write(
            entry + entry.replacing("on water", with: "about water"), to: "entries.yaml")
        let refusal = try desk.refusal(of: "log", "-F", path)
        #expect(refusal.exitCode == 5)
        #expect(refusal.near.first?.hasPrefix("entry 1 of this file, line 1   2023-01-02   A remark") == true)
        #expect(refusal.mend?.contains("d5") == false, "\(refusal)")
        #expect(try desk.record("log", "-F", path, "--allow-similar").hasSuffix("2 recorded."))
    }

    private static let lines: [(String, Int)] = [
        ("kind: talk", 5), ("actors: [japarov,\n    nobody]", 6), ("actors:\n    - japarov\n    - nobody", 7),
        ("partOf: nothing", 5), ("deaths: {low: 5,\n   high: 2}", 5), ("deaths: many", 5),
        (
            "claims:\n    - text: So.\n      accounts:\n        - {asserts: eurasianet}\n        - {omits: nobody}",
            9
        ),
        (
            "claims:\n    - text: So.\n      accounts:\n        - asserts: eurasianet\n          hedge: perhaps",
            9
        ),
        ("note: x\n  actors: [rahmon/emperor]", 6),
    ]

    @Test(arguments: lines)
    func `the line is that of the value at fault`(fields: String, line: Int) throws {
        let head =
            "- {title: A remark, on: 2023-01-02, kind: remark}\n# a comment\n- title: Talks\n  on: 2023-01-03\n"
        let kind = fields.hasPrefix("kind") ? "" : "\n  kind: talks"
        let path = try desk.write("\(head)  \(fields)\(kind)\n", to: "entries.yaml")
        let refusal = try desk.refusal(of: "log", "-F", path)
        #expect(refusal.place?.hasPrefix("\(path), line \(line), entry 2") == true, "\(refusal)")
    }

    @Test func `a key used before for something else is refused`() throws {
        let path = try desk.write(
            "{key: remark, title: Else, on: 2023-01-02, kind: remark}", to: "entries.yaml")
        let refusal = try desk.refusal(of: "log", "-F", path)
        #expect(refusal.exitCode == 5)
        #expect(refusal.what == "the key \"remark\" was used before, for something else")
    }

    @Test func `the same key twice in one file is one entry if it says the same`() throws {
        let same = "- {key: one, title: A remark, on: 2023-01-02, kind: remark}\n"
        let path = try desk.write(same + same, to: "entries.yaml")
        #expect(try desk.record("log", "-F", path).hasSuffix("1 recorded, 1 there already."))
        let other = try desk.write(
            same + "- {key: one, title: Other, on: 2023-01-02, kind: remark}", to: "other.yaml")
        #expect(try desk.refusal(of: "log", "-F", other).exitCode == 5)
        let new = try desk.write(
            "- {key: k, title: A visit, on: 2022-01-02, kind: meeting}\n- {key: k, title: Rain, on: 2021-01-02, kind: report}",
            to: "new.yaml")
        let refusal = try desk.refusal(of: "log", "-F", new)
        #expect(refusal.exitCode == 5)
        #expect(refusal.what == "the key \"k\" is given to two entries")
    }
}
