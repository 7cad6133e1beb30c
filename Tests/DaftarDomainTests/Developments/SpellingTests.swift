import DaftarDomain
import Testing

/// Names and numbers have one spelling each.
@Suite struct Spellings {
    @Test(arguments: ["a", "0", "tajik-mfa", "a-", "9--b", String(repeating: "a", count: 64)])
    func `a slug is read as it is written`(text: String) {
        #expect(Slug(text)?.text == text)
    }

    @Test(arguments: [
        "", "-a", "A", "tajik_mfa", "tajik mfa", "a.b", "дафтар", "é", "a\u{0}", "a/b",
        String(repeating: "a", count: 65),
    ])
    func `anything else is no slug`(text: String) {
        #expect(Slug(text) == nil)
    }

    @Test(arguments: [
        ("Head of the GKNB", "head-of-the-gknb"), ("  Lake -- Herald! ", "lake-herald"),
        ("Café 12", "caf-12"),
        ("a", "a"), ("№7", "7"),
        (String(repeating: "ab ", count: 40), String(repeating: "ab-", count: 21) + "a"),
    ])
    func `a title has a slug nearest to it`(title: String, expected: String) {
        #expect(Slug(slugging: title)?.text == expected)
    }

    @Test(arguments: ["", "---", "дафтар", "!"])
    func `a title without a letter or digit of ASCII has none`(title: String) {
        #expect(Slug(slugging: title) == nil)
    }

    @Test func `slugs order by their bytes`() {
        #expect(
            ["b", "a-b", "10", "2", "a", "ab"].map(slug).sorted().map(\.text) == [
                "10", "2", "a", "a-b", "ab", "b",
            ])
    }

    @Test func `a number is read as it is written`() {
        #expect(DevelopmentID("d8") == DevelopmentID(8))
        #expect(ClaimID("c999999999999999999")?.number == 999_999_999_999_999_999)
        #expect(AttributionID(12).description == "a12")
        #expect(StanceID(3) < StanceID(12))
    }

    @Test(arguments: [
        "", "d", "d0", "d08", "D8", "d-8", "d+8", "d8 ", " d8", "d٨", "c8", "8", "d1.0",
        "d1000000000000000000",
    ])
    func `anything else is no number`(text: String) {
        #expect(DevelopmentID(text) == nil)
    }

    @Test func `a participant may have a role`() {
        #expect(Participant("vost") == Participant(actor: slug("vost")))
        #expect(Participant("vost/mp") == Participant(actor: slug("vost"), role: slug("mp")))
        #expect(Participant("vost/mp")?.description == "vost/mp")
        for text in ["", "/", "vost/", "/mp", "vost/mp/x", "Vost", "vost mp"] {
            #expect(Participant(text) == nil)
        }
    }

    @Test func `a response may be inferred`() {
        #expect(Response("d6") == Response(to: DevelopmentID(6)))
        #expect(Response("d6?") == Response(to: DevelopmentID(6), isInferred: true))
        #expect(Response("d6?")?.description == "d6?")
        for text in ["", "?", "d6??", "d?6", "c6"] { #expect(Response(text) == nil) }
    }

    @Test func `a standing is read as it is written`() {
        for standing in [.stands, .retracted, .merged(into: DevelopmentID(7))] as [Standing] {
            #expect(Standing(standing.description) == standing)
        }
        #expect(Standing.merged(into: DevelopmentID(7)).description == "merged:d7")
        for text in ["", "merged", "merged:", "merged:c7", "merged:d0", "Stands"] {
            #expect(Standing(text) == nil)
        }
    }

    @Test(arguments: [
        ("THREATEN", "THREATEN"), ("threaten:territory", "THREATEN:territory"),
        ("Aid:Military-Help", "AID:military-help"),
    ])
    func `a PLOVER code has capitals and small letters`(text: String, expected: String) {
        #expect(PloverCode(text)?.description == expected)
    }

    @Test(arguments: [
        "", "FIGHT", "THREATEN:", "THREATEN: territory", "THREATEN:a:b", ":territory", "THREATEN:a1",
    ])
    func `anything else is no PLOVER code`(text: String) {
        #expect(PloverCode(text) == nil)
    }

    @Test func `there are the sixteen types of PLOVER`() {
        #expect(PloverCode.types.count == 16)
        #expect(PloverCode.types.allSatisfy { PloverCode($0) != nil })
    }

    @Test func `deaths are in order, and one number at least is given`() {
        #expect(Deaths(low: 0, best: 0, high: 0) != nil)
        #expect(Deaths(high: 3) != nil)
        #expect(Deaths(low: 1, high: 3)?.best == nil)
        #expect(Deaths() == nil)
        #expect(Deaths(low: -1) == nil)
        #expect(Deaths(low: 2, best: 1) == nil)
        #expect(Deaths(low: 2, high: 1) == nil)
        #expect(Deaths(best: 1 << 53) != nil)
        #expect(Deaths(best: 1 << 53 + 1) == nil)
    }

    @Test(arguments: [
        "", "ab", String(repeating: "a", count: 63), String(repeating: "A", count: 64),
        String(repeating: "g", count: 64),
    ])
    func `a SHA-256 has 64 small hexadecimal digits`(text: String) {
        #expect(SHA256Hex(text) == nil)
        #expect(SHA256Hex(String(repeating: "09af", count: 16)) != nil)
    }
}
