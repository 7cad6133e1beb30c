import DaftarDomain
import Testing

@Suite struct `What is near` {
    private let people = [
        Nearby(id: "tashiyev", name: "Kamchybek Tashiyev"), Nearby(id: "yatimov", name: "Saimumin Yatimov"),
        Nearby(id: "kyrgyzstan", name: "Kyrgyzstan"), Nearby(id: "tajikistan", name: "Tajikistan"),
        Nearby(id: "tajik-mfa", name: "Ministry of Foreign Affairs of Tajikistan"),
        Nearby(id: "rahmon", name: "Эмомалӣ Раҳмон"),
    ]

    private func nearest(_ text: String) -> [String] { Nearness.nearest(to: text, in: people).map(\.id) }

    @Test func `a slip of the pen is near`() {
        #expect(nearest("tashiev") == ["tashiyev"])
        #expect(nearest("Tashyiev") == ["tashiyev"])
        #expect(nearest("kyrgizstan") == ["kyrgyzstan"])
    }

    @Test func `a beginning is nearest, then a name, then likeness`() {
        #expect(nearest("taj") == ["tajik-mfa", "tajikistan"])
        #expect(nearest("saimumin") == ["yatimov"])
        #expect(nearest("раҳмон") == ["rahmon"])
        #expect(nearest("tajikistan") == ["tajikistan", "tajik-mfa"])
    }

    @Test func `nothing is near to nothing, or to something else`() {
        #expect(nearest("") == [])
        #expect(nearest("zzz") == [])
        let long = Nearby(id: "a", name: String(repeating: "a", count: 101))
        #expect(Nearness.nearest(to: long.name, in: [long]) == [])
        #expect(Nearness.nearest(to: String(repeating: "a", count: 100), in: [long]) == [long])
        #expect(Nearness.nearest(to: "x", in: []) == [])
    }

    @Test func `at most three come`() {
        let many = (1...9).map { Nearby(id: "north-\($0)", name: "North") }
        #expect(Nearness.nearest(to: "north", in: many).map(\.id) == ["north-1", "north-2", "north-3"])
    }

    /// Optimal string alignment; the last differs from the unrestricted distance, which would be 2.
    @Test(arguments: [
        ("", "", 0), ("abc", "", 3), ("", "abc", 3), ("abc", "abc", 0), ("kitten", "sitting", 3),
        ("saturday", "sunday", 3), ("ab", "ba", 1), ("abcd", "acbd", 1), ("ca", "abc", 3),
    ])
    func `distances are those of the literature`(first: String, second: String, distance: Int) {
        #expect(Nearness.distance(first, second) == distance)
        #expect(Nearness.distance(second, first) == distance)
    }
}
