import Foundation
import Testing

/// Text that was written to do harm: to a terminal, a spreadsheet, a page, or a reader.
@Suite struct HostileTextTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    /// Puts a title into the log as another program might have written it.
    private func forge(_ title: String) throws {
        let log = try desk.text(of: "log/0000000000.jsonl")
        try desk.write(
            log.replacing("Japarov and Rahmon meet in Dushanbe", with: title), to: "log/0000000000.jsonl")
        try desk.write("", to: "log/0000000000.leaves")
        try FileManager.default.removeItem(atPath: desk.daftar.folder.appending(".daftar"))
    }

    @Test(arguments: ["evil\u{1B}[2J", "two\nlines", "a\ttab", "bell\u{7}", "\u{9B}31m", "nul\u{0}"])
    func `a title with control characters is not taken`(title: String) throws {
        let refusal = Refusal(
            lines: try desk.run("log", "-F", desk.write(entry(title), to: "entry.yaml")))
        #expect(refusal.exitCode == 64, "\(refusal)")
        #expect(try desk.events.count == 16)
    }

    @Test(arguments: ["\u{200B}", "\u{2060}\u{FEFF}", "\u{3164}", " \u{00AD} "])
    func `a title of which nothing is seen is none`(title: String) throws {
        let refusal = Refusal(
            lines: try desk.run("log", "-F", desk.write(entry(title), to: "entry.yaml")))
        #expect(refusal.exitCode == 64)
        #expect(refusal.what == "something is missing")
    }

    private func entry(_ title: String) -> String {
        let escaped = title.unicodeScalars.map { String(format: "\\U%08X", $0.value) }.joined()
        return "{title: \"\(escaped)\", on: 2023-01-02, kind: remark}"
    }

    @Test(arguments: ["\\u001b[2J\\u001b]0;owned\\u0007", "\\u009b31m", "two\\nlines"])
    func `controls in a log from elsewhere never reach the terminal`(title: String) throws {
        try forge(title)
        for words in [
            ["timeline"], ["show", "d2"], ["show", "#13"], ["diff", "#0", "now"], ["blame", "d2"],
            ["timeline", "-o", "md"],
        ] {
            let outcome = try desk.run(words)
            let unsafe = outcome.stdout.text.unicodeScalars.contains {
                $0 != "\n" && $0.properties.generalCategory == .control
            }
            #expect(!unsafe, "\(words): \(outcome.stdout.text.debugDescription)")
            #expect(outcome.exitCode == 0 || outcome.exitCode == 6, "\(outcome.stderr.text)")
        }
    }

    @Test func `marks that reverse the order of letters are shown as what they are`() throws {
        try desk.record("log", "safe \u{202E}gpj.exe", "--on", "2023-01-02", "--kind", "remark")
        let text = try desk.run("timeline").stdout.text
        #expect(!text.contains("\u{202E}"))
        #expect(text.contains("\\u{202e}"))
        #expect(try desk.answer("show", "d5")["developments"][0]["title"] == "safe \u{202E}gpj.exe")
    }

    @Test func `what was typed wrongly is shown back safely`() throws {
        for words in [
            ["show", "\u{1B}[2J"], ["timeline", "--actor", "\u{1B}[31mred"],
            ["log", "x", "--on", "\u{1B}]0;x\u{7}"],
        ] {
            let outcome = try desk.run(words)
            #expect(outcome.exitCode != 0)
            #expect(!outcome.stderr.text.contains("\u{1B}"))
            let json = try desk.run(words + ["--json"]).stderr
            #expect(!json.text.contains("\u{1B}"))
            _ = try JSON(json.data)
        }
    }

    @Test(arguments: [
        "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "=HYPERLINK(\"http://evil\",\"click\")",
    ])
    func `a title that a spreadsheet would run is guarded in csv`(title: String) throws {
        try desk.record("log", "-F", "-", stdin: entry(title))
        let row = try #require(
            try desk.run("timeline", "-o", "csv").stdout.text.components(separatedBy: "\r\n").first {
                $0.hasPrefix("d5,")
            })
        let guarded = "'" + title
        #expect(row.contains(guarded) || row.contains("\"" + guarded.replacing("\"", with: "\"\"") + "\""))
        #expect(try desk.answer("show", "d5")["developments"][0]["title"] == .string(title))
    }

    @Test func `quotes, commas and line ends stay in their cell`() throws {
        try desk.record("log", "He said \"no, never\"", "--on", "2023-01-02", "--kind", "remark")
        #expect(try desk.run("timeline", "-o", "csv").stdout.text.contains(",\"He said \"\"no, never\"\"\","))
    }

    @Test func `markup is text in Markdown`() throws {
        try desk.record(
            "log", "<script>alert(1)</script> | [x](y) **b**", "--on", "2023-01-02", "--kind", "remark")
        let row = try desk.run("timeline", "-o", "md").stdout.text
        #expect(row.contains("\\<script>alert(1)\\</script> \\| \\[x\\](y) \\*\\*b\\*\\*"))
    }

    @Test func `names on the way to the editor and the shell are not run`() throws {
        let title = "$(touch owned) `touch owned` '; touch owned; '"
        let outcome = try desk.run(
            "log", title, "--on", "2023-01-02", "--kind", "remark", "-e", environment: ["EDITOR": "true"])
        #expect(outcome.exitCode == 2)
        try desk.record("log", title, "--on", "2023-01-02", "--kind", "remark")
        #expect(!FileManager.default.fileExists(atPath: desk.daftar.folder.appending("owned")))
        #expect(try desk.answer("show", "d5")["developments"][0]["title"] == .string(title))
    }

    @Test func `a file that is a bomb does not explode`() throws {
        let bomb =
            "a: &a [x,x,x,x,x,x,x,x,x]\n"
            + "bcdefghi".enumerated().map { offset, name in
                let last = offset == 0 ? "a" : String(Array("bcdefghi")[offset - 1])
                return "\(name): &\(name) [" + Array(repeating: "*\(last)", count: 9).joined(separator: ",")
                    + "]"
            }.joined(separator: "\n")
        let deep = String(repeating: "[", count: 20_000)
        for text in [bomb, deep] {
            let outcome = try desk.run("log", "-F", desk.write(text, to: "bomb.yaml"))
            #expect(outcome.exitCode == 64, "\(outcome.ending)")
        }
    }
}
