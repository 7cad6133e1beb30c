import Foundation
import Testing

/// What the audit finds in the border journal, as it follows from its entries.
struct BorderAuditTests {
    let desk: Desk

    init() throws {
        desk = try Desk(empty: ())
        try copyContents(of: Repository.border, to: desk.journal)
    }

    private func records(_ rule: String, _ what: String) throws -> [String] {
        let findings = try desk.answer("audit", rule)["findings"].elements
        return findings.first { $0["what"].text == what }?["records"].elements.compactMap(\.text) ?? []
    }

    @Test func `nothing in it is an error`() throws {
        let answer = try desk.answer("audit")
        #expect(!answer["findings"].each("severity").contains("error"))
        #expect(answer["audited"]["unsourced"] == 0)
    }

    @Test func `all but what UCDP says came through one article`() throws {
        #expect(try records("A03", "69 of 71 claims reach us only through it") == ["eurasianet"])
        let sources = try desk.answer("audit", "A03")["sources"]
        #expect(sources.first("source", "eurasianet")["alone"] == 69)
        #expect(sources.first("source", "ucdp")["alone"] == 2)
    }

    @Test func `months, open ends and one of two days`() throws {
        #expect(try records("A02", "dated to the month") == ["d5", "d6", "d11"])
        #expect(try records("A02", "dated to one of several days") == ["d16"])
        #expect(try records("A02", "its first day is not given") == ["d1", "d3", "d4"])
        #expect(try records("A02", "its last day is not given") == ["d10", "d19", "d20", "d21"])
        #expect(try records("A02", "an end of its date is coarser than a day") == ["d2", "d7", "d8"])
    }

    @Test func `years the article does not print, and the links and readings that are inferred`() throws {
        #expect(
            try records("A08", "its date, or part of it, is inferred")
                == ["d1", "d3", "d4"] + (8...21).map { "d\($0)" })
        #expect(try records("A08", "answers d15 by inference") == ["d16", "d17"])
        #expect(try records("A08", "is an inference of eurasianet") == ["c23", "c68", "c69", "c88"])
    }

    @Test func `speakers without a name`() throws {
        #expect(try records("A09", "comes from unnamed: nobody is named") == ["c45", "c46"])
        #expect(
            try records("A09", "comes from us-military-sources: nobody is named") == ["c13", "c14", "c15"])
        #expect(try records("A09", "passed through reporters: nobody is named").count == 9)
    }

    @Test
    func `where accounts differ by UCDP's counts, no note says which is followed; of the meeting one does`()
        throws
    {
        #expect(
            try records("A06", "accounts differ (1 asserts, 1 omits) and no note says which is followed") == [
                "c8", "c26",
            ])
    }

    @Test func `the article is not kept`() throws {
        let finding = try desk.answer("audit", "A10")["findings"][0]
        #expect(finding["severity"] == "warning" && finding["records"] == ["eurasianet"])
    }

    @Test func `by the end of 2022 there was no remark to attribute`() throws {
        let findings = try desk.answer("audit", "A12", "--asof", "2022-12-31")["findings"]
        #expect(findings == [])
    }
}
