import Foundation
import Testing

/// `daftar export --annotations` and `--provenance`, as programs of others read them.
@Suite struct ExportDocumentTests {
    private let desk: Desk

    /// The SHA-256 of the letter a.
    private static let sha256 = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
    /// The same as a Named Information URI, by `openssl dgst` and base64url.
    private static let text = "ni:///sha-256;ypeBEsobvcr6wjGzmiPcTaeG7_gUfE5yuYB3ha_uSLs"

    init() throws {
        desk = try Desk()
        try desk.record(
            "log", "-F", "-",
            stdin: """
                sources:
                  - {id: mfa-statement, name: Statement of the ministry, kind: statement, actor: tajik-mfa}
                developments:
                  - title: The ministry explains itself
                    on: 2023-09-16
                    kind: statement
                    claims:
                      - text: Such remarks harm the talks.
                        accounts:
                          - asserts: mfa-statement
                            via: [eurasianet]
                            basis: verbatim
                            quote: {start: 3, end: 4, sha256: \(Self.sha256), snapshot: \(Self.sha256)}
                          - {omits: japarov-office, via: [eurasianet]}
                """)
    }

    private func export(_ arguments: String...) throws -> Data {
        let outcome = try desk.run(["export"] + arguments)
        #expect(outcome.exitCode == 0, "\(outcome.stderr.text)")
        return outcome.stdout.data
    }

    @Test func `evidence is read as annotations: words and positions, each into its text`() throws {
        let items = try Validator.read(
            export("--annotations", "--base", "https://example.org/border#"), with: "annotations")
        #expect(items.elements.count == 2)
        let quote = items[0]
        #expect(quote[0] == "https://example.org/border#a2")
        #expect(quote[1] == "https://example.org/border#source/eurasianet")
        #expect(quote[2] == "we will advance our own")
        #expect(quote[3] == "Kyrgyzstan may put forward claims of its own.")
        #expect(quote[4] == "2023-09-16T18:00:00Z")
        let position = items[1]
        #expect(position[0] == "https://example.org/border#a3")
        #expect(position[1].text == Self.text)
        #expect(position[2].text == "3-4 \(Self.sha256)")
        #expect(quote[5] == "asserts" && position[5] == "asserts")
    }

    @Test func `a denial is not read as support`() throws {
        try desk.record(
            "claim", "d1", "--source", "eurasianet", "--denies", "c1", "--quote", "nothing of the kind")
        let items = try Validator.read(export("--annotations"), with: "annotations")
        let denial = items.elements.first { $0[2] == "nothing of the kind" }
        #expect(denial?[3] == "The officials discussed security.")
        #expect(denial?[5] == "denies")
    }

    @Test func `records are named after the log's first line, which no other log has`() throws {
        let line = try #require(try desk.text(of: "log/0000000000.jsonl").split(separator: "\n").first)
        let digest = try Program(executable: "openssl", arguments: ["dgst", "-sha256", "-binary"])
            .run(stdin: Data(line.utf8)).stdout.data.base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        let items = try Validator.read(export("--annotations"), with: "annotations")
        #expect(items[0][0].text == "ni:///sha-256;\(digest)#a2")
    }

    @Test func `accounts are read as provenance: from the text that was read back to the speaker's`() throws {
        let read = try Validator.read(export("--provenance"), with: "provenance")
        func has(_ list: JSON, _ row: [String]) -> Bool {
            list.elements.contains { $0.elements.map(\.text) == row }
        }
        // a3 quotes Eurasianet, which has it from the ministry; c3 rests on it.
        #expect(has(read["derived"], ["j:a3", "j:source/eurasianet", "prov:Quotation"]))
        #expect(
            has(read["derived"], ["j:source/eurasianet", "j:source/mfa-statement", "prov:PrimarySource"]))
        #expect(has(read["derived"], ["j:c3", "j:a3"]))
        // A silence is an account, and supports nothing.
        #expect(has(read["derived"], ["j:a4", "j:source/eurasianet"]))
        #expect(!has(read["derived"], ["j:c3", "j:a4"]))
        #expect(has(read["attributed"], ["j:source/mfa-statement", "j:actor/tajik-mfa"]))
        #expect(read["attributed"].elements.count == 1)
    }

    @Test func `what was taken back or not yet known is in neither`() throws {
        try desk.record("retract", "a3", "--because", "misread")
        #expect(try Validator.read(export("--annotations"), with: "annotations").elements.count == 1)
        let before = try export("--annotations", "--known", "#15")
        #expect(try Validator.read(before, with: "annotations").elements.count == 1)
        let after = try export("--annotations", "--known", "#17")
        #expect(try Validator.read(after, with: "annotations").elements.count == 2)
        #expect(!String(decoding: try export("--provenance"), as: UTF8.self).contains("j:a3\""))
    }

    @Test func `the validators refuse what is wrong`() throws {
        let annotations = String(decoding: try export("--annotations"), as: UTF8.self)
        for (right, wrong) in [
            (#""motivation" : "describing""#, #""mood" : "describing""#), (#""total" : 2"#, #""total" : 3"#),
            (#""end" : 4"#, #""end" : 2"#),
        ] {
            let document = annotations.replacing(right, with: wrong)
            #expect(document != annotations)
            #expect(try Validator.run(Data(document.utf8), with: "annotations").exitCode != 0, "\(wrong)")
        }
        let provenance = String(decoding: try export("--provenance"), as: UTF8.self)
        for (right, wrong) in [
            (#""prov:usedEntity" : "j:a3""#, #""prov:usedEntity" : "j:a99""#),
            (#""prov:usedEntity" : "j:a3""#, #""prov:used" : "j:a3""#),
        ] {
            let document = provenance.replacing(right, with: wrong)
            #expect(document != provenance)
            #expect(try Validator.run(Data(document.utf8), with: "provenance").exitCode != 0, "\(wrong)")
        }
    }

    @Test func `hostile text stays text in both`() throws {
        try desk.record(
            "claim", "d1", "--source", "eurasianet", "--asserts", "\"}],\\ <script> ҳ \u{202E}",
            environment: ["DAFTAR_AUTHOR": "a\"b /:"])
        _ = try Validator.read(export("--annotations"), with: "annotations")
        let read = try Validator.read(export("--provenance"), with: "provenance")
        #expect(read["derived"].elements.count > 0)
    }

    @Test func `an address that no name can follow is refused, and so is none or two documents`() throws {
        for base in [
            "example.org/border#", "https://example.org/border", "https://exa mple.org/#", "",
            "javascript:alert(1)//", "data:text/html,x#", "file:///x/", "https:///x/", "http:#",
            "https://example.org/\"/",
            "https://example.org/<b>#",
        ] {
            let refusal = try desk.refusal(of: "export", "--annotations", "--base", base)
            #expect(refusal.exitCode == 64)
            #expect(refusal.place == "--base")
        }
        for mark in ["\u{7f}", "\u{9b}", "\u{202e}"] {
            let outcome = try desk.run(
                "export", "--annotations", "--base", "https://example.org/\(mark)#")
            #expect(outcome.exitCode == 64 && outcome.stdout.text.isEmpty)
        }
        for base in ["urn:example:border/", "http://example.org/граница#", "tag:example.org,2024:border/"] {
            #expect(try !export("--annotations", "--base", base).isEmpty, "\(base)")
        }
        #expect(try desk.refusal(of: "export").exitCode == 64)
        #expect(try desk.refusal(of: "export", "--annotations", "--provenance").exitCode == 64)
    }
}
