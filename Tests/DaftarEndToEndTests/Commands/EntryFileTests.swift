import Foundation
import Testing

/// `daftar log -F`: entries in a file.
@Suite struct EntryFileTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    @Test func `entries come through a pipe as well`() throws {
        let text = "{title: A remark, on: 2023-01-02, kind: remark}"
        #expect(try desk.record("log", "-F", "/dev/stdin", "-q", stdin: text) == "d5")
        #expect(try desk.refusal(of: "log", "-F", desk.journal).exitCode == 4, "a folder is no file")
    }

    private func log(_ entries: String) throws -> Outcome {
        try desk.run("log", "-F", desk.write(entries, to: "entries.yaml"))
    }

    @Test func `a file may be one development`() throws {
        let outcome = try log("{title: A remark, on: 2023-01-02, kind: remark}")
        #expect(outcome.stdout.text == "d5 logged (#16), on Mon 2023-01-02 (day).\n")
    }

    @Test func `a file may be a list of developments`() throws {
        let outcome = try log(
            """
            - {title: A remark, on: 2023-01-02, kind: remark}
            - {title: Another remark, on: 2023-06, kind: remark}
            """)
        #expect(
            outcome.stdout.text == """
                d5 logged (#16), on Mon 2023-01-02 (day).
                d6 logged (#17), on 2023-06 (month).
                2 recorded.

                """)
    }

    @Test func `sections are recorded in their order, and later ones see earlier ones`() throws {
        let outcome = try log(
            """
            developments:
              - {key: talks, title: Talks on water, on: 2023-01-02, kind: talks, actors: [kaz], issues: [water]}
              - {title: Talks go on, on: 2023-01-20, kind: talks, partOf: talks, respondsTo: [talks, {development: d1, basis: inferred}]}
            issues: [{id: water, name: Water}]
            sources: [{id: akorda, name: Akorda, actor: kazakhstan}]
            actors: [{id: kazakhstan, name: Kazakhstan, kind: state}]
            """)
        #expect(
            outcome.stdout.text == """
                kazakhstan added (#16).
                akorda added (#17).
                water added (#18).
                d5 logged (#19), on Mon 2023-01-02 (day).
                d6 logged (#20), on Fri 2023-01-20 (day).
                5 recorded.

                """)
        let second = try desk.answer("show", "d6")["developments"][0]
        #expect(second["partOf"] == "d5")
        #expect(second["respondsTo"].each("development") == ["d5", "d1"])
    }

    @Test func `claims, accounts and stances arrive with the development they are about`() throws {
        let page = try desk.answer("show", "d3")
        #expect(page["claims"].each("id") == ["c2"])
        let account = page["claims"][0]["attributions"][0]
        #expect(
            account == [
                "id": "a2", "claim": "c2", "relation": "asserts", "source": "eurasianet", "via": [],
                "hedge": "conditional", "basis": "verbatim", "credibility": 2, "said": "2023-09-15",
                "quote": ["exact": "we will advance our own", "check": "not-stored"], "standing": "stands",
            ])
        #expect(
            page["stances"] == [
                [
                    "id": "s1", "development": "d3", "claim": "c2", "actor": "tashiyev",
                    "issue": "territorial-claims",
                    "direction": 2, "words": "ready to claim land", "standing": "stands",
                ]
            ])
    }

    @Test func `a quote may be a place in a stored copy`() throws {
        let sha = String(repeating: "ab", count: 32)
        let outcome = try log(
            """
            title: A remark
            on: 2023-01-02
            kind: remark
            claims:
              - text: Something is so.
                accounts: [{asserts: eurasianet, quote: {start: 5, end: 9, sha256: \(sha), snapshot: \(sha)}}]
            """)
        #expect(outcome.exitCode == 0, "\(outcome.stderr.text)")
        let quote = try desk.answer("show", "a3")["attributions"][0]["quote"]
        #expect(
            quote == [
                "start": 5, "end": 9, "sha256": .string(sha), "snapshot": .string(sha), "check": "not-stored",
            ])
    }

    @Test func `logging a file again adds nothing, with keys or without`() throws {
        let entries = """
            actors: [{id: kazakhstan, name: Kazakhstan, kind: state}]
            developments:
              - {key: one, title: A remark, on: 2023-01-02, kind: remark}
              - {title: A strange thing, on: 2023-04, kind: report}
            """
        #expect(try log(entries).exitCode == 0)
        let again = try log(entries)
        #expect(again.stdout.text.hasSuffix("0 recorded, 3 there already.\n"))
        #expect(again.exitCode == 0)
        #expect(try desk.events.count == 19)
    }

    @Test func `logging a file again adds only what is new in it`() throws {
        #expect(try log("- {key: one, title: A remark, on: 2023-01-02, kind: remark}").exitCode == 0)
        let again = try log(
            """
            - {key: one, title: A remark, on: 2023-01-02, kind: remark}
            - {key: two, title: A report, on: 2023-02-02, kind: report}
            """)
        #expect(again.stdout.text.hasSuffix("1 recorded, 1 there already.\n"))
    }

    @Test func `entries come from standard input too, and what is refused there is kept`() throws {
        #expect(
            try desk.record("log", "-F", "-", "-q", stdin: "{title: A remark, on: 2023-01-02, kind: remark}")
                == "d5")
        let refused = try desk.run("log", "-F", "-", stdin: "{title: A remark, on: 2023-01-02, kind: rumour}")
        #expect(refused.exitCode == 64)
        #expect(Refusal(lines: refused).place == "standard input, line 1, kind")
        #expect(try desk.text(of: "drafts/last.yaml").contains("rumour"))
    }

    @Test func `an unreadable file is no entry`() throws {
        #expect(try desk.refusal(of: "log", "-F", "nowhere.yaml").exitCode == 4)
        try Data([0x74, 0xFF, 0xFE]).write(to: URL(filePath: desk.daftar.folder.appending("bytes.yaml")))
        #expect(try desk.refusal(of: "log", "-F", "bytes.yaml").why == "the file is not UTF-8")
        #expect(try desk.refusal(of: "log", "-F", "-").what == "there is nothing to record")
    }
}
