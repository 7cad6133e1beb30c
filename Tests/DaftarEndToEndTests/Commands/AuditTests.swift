import Foundation
import Testing

struct AuditTests {
    let desk = try! Desk()

    /// The findings as "A02 d4", or "A02" about the journal as a whole, with how much they weigh.
    private func found(_ arguments: String...) throws -> [String: String] {
        let outcome = try desk.run(["audit"] + arguments + ["--json", "--fail-on", "never"])
        #expect(outcome.exitCode == 0, "\(outcome.stderr.text)")
        let findings = try JSON(outcome.stdout.data)["findings"].elements.map { finding in
            let words = [finding["rule"]] + finding["records"].elements
            return (words.compactMap(\.text).joined(separator: " "), finding["severity"].text ?? "")
        }
        return Dictionary(findings) { "\($0), \($1)" }
    }

    @Test func `what there is to find on the desk`() throws {
        #expect(
            try found() == [
                "A03 d1 d3": "warning", "A05 c2": "warning", "A16 d2 d4": "warning", "A02 d4": "note",
                "A08 d3": "note", "A08 d4": "note", "A14 d2": "note", "A14 d3": "note", "A19 s1": "note",
            ])
    }

    @Test func `people read a summary, the weightiest first, and what to do next`() throws {
        let lines = try desk.record("audit").split(separator: "\n").map(String.init)
        #expect(lines[0] == "4 developments, 2 claims, 1 source, 0 unsourced.")
        #expect(lines[1] == "warning  A03  d1, d3  all that is said of it comes from eurasianet")
        #expect(lines.contains("note     A02  d4      dated to one of several days"))
        #expect(
            lines.last
                == "0 errors, 3 warnings, 6 notes.  Explain one: daftar help A03.  Act: daftar show d1")
        #expect(lines.count == 11)
    }

    @Test(arguments: [
        ("never", 0), ("error", 0), ("warning", 3), ("note", 3),
    ]) func `it fails for what weighs so much, or more`(_ least: String, _ code: Int32) throws {
        #expect(try desk.run("audit", "--fail-on", least).exitCode == code)
        let notes = try desk.run("audit", "A02", "--fail-on", least)
        #expect(notes.exitCode == (least == "note" ? 3 : 0))
    }

    @Test
    func `an error is enough unless told otherwise, until it is mended, and then still at the event before`()
        throws
    {
        try desk.record("retract", "a1", "--because", "misread")
        let refusal = try desk.refusal(of: "audit", "A01")
        #expect(refusal.exitCode == 3)
        #expect(refusal.what == "the audit found 1 error, 0 warnings, 0 notes")
        #expect(refusal.why == "A01: nobody says so: no account of it stands")
        try desk.record(
            "claim", "d1", "--source", "eurasianet", "--asserts", "c1")
        #expect(try desk.run("audit", "A01").exitCode == 0)
        #expect(try desk.run("audit", "A01", "--known", "#16").exitCode == 3)
        #expect(try desk.run("audit", "A01", "--known", "#15").exitCode == 0)
    }

    @Test func `rules and records narrow it`() throws {
        #expect(
            try found("d3") == [
                "A03 d3": "warning", "A05 c2": "warning", "A08 d3": "note", "A14 d3": "note",
                "A19 s1": "note",
            ])
        #expect(try found("A02", "A16") == ["A16 d2 d4": "warning", "A02 d4": "note"])
        #expect(try found("A16", "d4", "c2") == ["A16 d4": "warning"])
        #expect(try found("rahmon") == ["A14 d2": "note", "A16 d2": "warning"])
        #expect(try found("source:eurasianet") == ["A05 c2": "warning"])
        #expect(try found("--without", "A03,A16", "--without", "A05", "d2", "d4")["A16 d2 d4"] == nil)
        #expect(try found("--asof", "2023-09-13") == ["A03 d1": "warning"])
    }

    @Test func `a rule that was left out has no count`() throws {
        let rules = try desk.answer("audit", "--without", "A15")["rules"]
        #expect(rules.first("id", "A15")["findings"] == .null)
        #expect(rules.first("id", "A16")["findings"] == 1)
        #expect(rules.first("id", "A01")["findings"] == 0)
    }

    @Test func `as CSV, a finding a row`() throws {
        let rows = try desk.record("audit", "A16", "A02", "-o", "csv").split(separator: "\r\n")
        #expect(
            rows == [
                "severity,rule,title,noun,records,what",
                "warning,A16,development without a claim,development,d2 d4,no claim about it stands: nobody says that it happened",
                "note,A02,date coarser than a day,development,d4,dated to one of several days",
            ])
    }

    @Test func `as Markdown, a report that says what it is about`() throws {
        let report = try desk.record("audit", "-o", "md", "--asof", "2023-09-15", "--without", "A15")
        let headings = report.split(separator: "\n").filter { $0.hasPrefix("#") }
        #expect(headings.first == "# Audit of The border desk")
        #expect(
            headings.filter { $0.hasPrefix("## ") } == [
                "## What was audited", "## Warnings", "## Notes", "## Rules that found nothing",
            ])
        #expect(report.contains("as of event #15, the world as of Fri 2023-09-15"))
        let root = try #require(desk.answer("status")["status"][0]["root"].text)
        #expect(report.contains("16 events and the RFC 6962 root `\(root)`"))
        #expect(report.contains("| eurasianet | 2 | 2 | 100 % |"))
        #expect(report.contains("  - d2: Japarov and Rahmon meet in Dushanbe"))
        #expect(report.contains("- A01 claim without an account"))
        #expect(report.hasSuffix("Left out: A15."))
    }

    @Test func `read models that were tampered with`() throws {
        try desk.record("status")
        try desk.sql("UPDATE developments SET title = 'Nothing happened' WHERE id = 2")
        let refusal = try desk.refusal(of: "audit", "A15")
        #expect(refusal.exitCode == 3)
        #expect(
            refusal.why
                == "A15: the table developments says otherwise than the log: 1 rows only in it, 1 only by replay"
        )
        #expect(try desk.run("audit", "--without", "A15").exitCode == 0)
        try desk.record("rebuild")
        #expect(try desk.run("audit", "A15").exitCode == 0)
    }

    @Test func `rules, records and files that are not there`() throws {
        #expect(try desk.refusal(of: "audit", "A99").exitCode == 64)
        #expect(try desk.refusal(of: "audit", "--without", "A00").exitCode == 64)
        #expect(try desk.refusal(of: "audit", "d99").exitCode == 4)
        #expect(try desk.refusal(of: "audit", "nobody").exitCode == 4)
        #expect(try desk.refusal(of: "audit", "--snapshot", "absent.txt").exitCode == 4)
        #expect(try desk.refusal(of: "audit", "--fail-on", "anything").exitCode == 64)
    }

    @Test func `every rule is explained`() throws {
        let help = try desk.record("help", "a05")
        #expect(help.hasPrefix("A05  hedge in the words, none in the record, or the other way round\n"))
        for number in 1...19 {
            let id = number < 10 ? "A0\(number)" : "A\(number)"
            let page = try desk.record("help", id)
            #expect(page.hasPrefix("\(id)  ") && page.hasSuffix("Only this rule: daftar audit \(id)"))
        }
        #expect(try desk.refusal(of: "help", "A20").exitCode == 64)
    }

    @Test func `of a rule with a great deal to say, the first are shown, and where the rest are`() throws {
        let many = (1...30).map { number in
            "- {title: Meeting \(number), on: 2023-08-01, kind: meeting, respondsTo: [{development: d\(number % 15 + 1), basis: inferred}]}"
        }
        let some = (5...16).map { "- {title: Talk \($0), on: 2023-08-01, kind: talks}" }
        try desk.record(
            "log", "-F", "-", "--allow-similar", stdin: "developments:\n" + some.joined(separator: "\n"))
        try desk.record(
            "log", "-F", "-", "--allow-similar", stdin: "developments:\n" + many.joined(separator: "\n"))
        let all = try desk.record("audit").split(separator: "\n").filter { $0.contains("by inference") }
        let alone = try desk.record("audit", "A08").split(separator: "\n").filter {
            $0.contains("by inference")
        }
        #expect(alone.count == 15)
        #expect(all.count < 12)
        #expect(try desk.record("audit").contains("more findings: daftar audit A08"))
        #expect(try desk.answer("audit")["findings"].elements.count { $0["rule"] == "A08" } == 16)
    }
}
