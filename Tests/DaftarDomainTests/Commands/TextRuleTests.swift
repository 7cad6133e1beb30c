import DaftarDomain
import DaftarTesting
import Testing

@Suite struct `Rules of texts` {
    private func outcome(title: String = "Title", place: String? = nil, note: String? = nil) throws
        -> Rejection?
    {
        var draft = Lake.development(title)
        draft.place = place
        draft.note = note
        guard case .rejected(let rejection) = try Lake.calm.when(.log(draft)) else { return nil }
        return rejection
    }

    @Test(arguments: ["", " ", "\u{a0}\u{2003}", "\n"])
    func `a text of nothing but space is empty`(text: String) throws {
        #expect(try outcome(title: text) == .invalid(field: "title", text: text, .empty))
        #expect(try outcome(place: text) == .invalid(field: "place", text: text, .empty))
        #expect(try outcome(note: text) == .invalid(field: "note", text: text, .empty))
    }

    @Test func `length is counted in characters as people count them`() throws {
        let family = String(repeating: "👩‍👩‍👧", count: 300)
        #expect(try outcome(title: family) == nil)
        #expect(
            try outcome(title: family + "x")
                == .invalid(field: "title", text: family + "x", .tooLong(limit: 300)))
        #expect(try outcome(note: String(repeating: "ө", count: 8000)) == nil)
        let long = String(repeating: "ө", count: 8001)
        #expect(try outcome(note: long) == .invalid(field: "note", text: long, .tooLong(limit: 8000)))
        let claim = Claim(id: ClaimID(1), text: String(repeating: "x", count: 2001))
        #expect(
            try Lake.busy.when(.makeClaim(claim, about: DevelopmentID(1)))
                == .rejected(.invalid(field: "text", text: claim.text, .tooLong(limit: 2000))))
        let because = String(repeating: "x", count: 1001)
        #expect(
            try Lake.busy.when(.retractClaim(ClaimID(1), because: because))
                == .rejected(.invalid(field: "because", text: because, .tooLong(limit: 1000))))
    }

    @Test func `a character may carry marks, but not without end`() throws {
        let marked = String(repeating: "ӣ\u{301}\u{330}", count: 300)
        #expect(try outcome(title: marked) == nil)
        let tower = "a" + String(repeating: "\u{301}", count: 2400)
        #expect(try outcome(title: tower) == .invalid(field: "title", text: tower, .tooLong(limit: 300)))
    }

    @Test(arguments: ["a\u{0}b", "a\u{7}b", "a\u{1b}[31mb", "a\rb", "a\u{7f}b", "a\u{85}b", "a\r\nb"])
    func `control characters are refused everywhere`(text: String) throws {
        #expect(try outcome(title: text) == .invalid(field: "title", text: text, .controlCharacter))
        #expect(try outcome(note: text) == .invalid(field: "note", text: text, .controlCharacter))
    }

    @Test func `lines and tabs are for notes`() throws {
        #expect(try outcome(note: "a\n\tb") == nil)
        #expect(try outcome(title: "a\nb") == .invalid(field: "title", text: "a\nb", .controlCharacter))
        #expect(try outcome(title: "a\tb") == .invalid(field: "title", text: "a\tb", .controlCharacter))
    }

    @Test func `any script is a text`() throws {
        #expect(try outcome(title: "Сарҳад баста шуд: «көпүрө», שלום, 橋, n\u{303}", place: "Ак-Суу") == nil)
    }
}
