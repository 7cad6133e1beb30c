import DaftarDomain
import Testing

@Suite struct DayIntervalTests {
    private func interval(_ lower: Int, _ upper: Int) -> DayInterval {
        DayInterval(lower: Day(number: lower), upper: Day(number: upper))
    }

    @Test func `both ends belong to it`() {
        let interval = interval(3, 5)
        #expect([2, 3, 5, 6].map { interval.contains(Day(number: $0)) } == [false, true, true, false])
        #expect(interval.contains(self.interval(3, 4)))
        #expect(!interval.contains(self.interval(3, 6)))
    }

    @Test func `intervals that share one day overlap and are no days apart`() {
        #expect(interval(3, 5).overlaps(interval(5, 9)))
        #expect(!interval(3, 5).overlaps(interval(6, 9)))
        #expect(interval(3, 5).daysApart(from: interval(5, 9)) == 0)
        #expect(interval(3, 5).daysApart(from: interval(6, 9)) == 1)
        #expect(interval(10, 12).daysApart(from: interval(1, 3)) == 7)
        #expect(interval(1, 100).daysApart(from: interval(40, 50)) == 0)
    }

    @Test func `the middle is the earlier of two, and the known end of an open interval`() {
        #expect(interval(10, 20).middle == Day(number: 15))
        #expect(interval(10, 21).middle == Day(number: 15))
        #expect(interval(-3, 0).middle == Day(number: -2))
        #expect(DayInterval(lower: Day(number: 4), upper: .distantFuture).middle == Day(number: 4))
        #expect(DayInterval(lower: .distantPast, upper: Day(number: 4)).middle == Day(number: 4))
        #expect(DayInterval(lower: .distantPast, upper: .distantFuture).middle == .distantPast)
    }

    @Test func `only a missing limit makes it open`() {
        #expect(!interval(1, 1).isOpen)
        #expect(interval(1, 1).isSingleDay)
        #expect(DayInterval(lower: .distantPast, upper: Day(number: 4)).isOpen)
        #expect(DayInterval(lower: Day(number: 4), upper: .distantFuture).isOpen)
    }

    @Test func `order is by the lower end, then the upper`() {
        let ordered = [interval(1, 3), interval(1, 9), interval(2, 2), interval(2, 8)]
        #expect(ordered.reversed().sorted() == ordered)
        #expect(ordered[0].union(ordered[3]) == interval(1, 8))
    }
}
