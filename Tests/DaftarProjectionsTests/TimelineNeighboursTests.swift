import DaftarDomain
import DaftarProjections
import Testing

@Suite struct TimelineNeighboursTests {
    private func walk(_ story: Story, from id: Int, isReversed: Bool = false, at moment: AsOf = .now) throws
        -> [Int]
    {
        try story.ask { reader in
            var path = [DevelopmentID(id)]
            while let here = try reader.development(path[path.count - 1], at: moment)?.value,
                let next = try reader.neighbour(of: here, isReversed: isReversed, at: moment)
            {
                path.append(next)
            }
            return path.map(\.number)
        }
    }

    @Test func `one leads to the next by date, then by how it ends, then by number`() throws {
        var story = try Story.twoStates()
        for date: EDTFDate in [
            "2022-09-14", "2022-09-01/2022-09-20", "../2022-08", "2022-09-01", "2022-09-14",
        ] {
            try story.log("met", on: date)
        }
        #expect(try walk(story, from: 3) == [3, 4, 2, 1, 5])
        #expect(try walk(story, from: 5, isReversed: true) == [5, 1, 2, 4, 3])
    }

    @Test func `a day with very many ends, too`() throws {
        var story = try Story.twoStates()
        for number in 0..<60 { try story.log("met \(number)", on: "2022-09-14") }
        try story.log("after", on: "2022-09-15")
        #expect(try walk(story, from: 1) == Array(1...61))
    }

    @Test func `what is later, not known then or taken back is passed over`() throws {
        var story = try Story.twoStates()
        for day in ["2022-09-14", "2022-09-15", "2022-09-16"] { try story.log("met", on: EDTFDate(day)) }
        #expect(try walk(story, from: 1, at: AsOf(asof: Day("2022-09-15"))) == [1, 2])
        #expect(try walk(story, from: 1, at: AsOf(known: story.events.count - 2)) == [1, 2])
        try story.tell(.retractDevelopment(DevelopmentID(2), because: "it was not so"))
        #expect(try walk(story, from: 1) == [1, 3])
        #expect(try walk(story, from: 3, isReversed: true) == [3, 1])
    }
}
