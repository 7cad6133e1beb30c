import DaftarDomain
import Testing

@Suite(.serialized) struct EDTFPropertyTests {
    private static let seeds: [UInt64] = [1, 20_230_919, 0xDAF7A5]

    @Test(arguments: seeds)
    func `every generated date is read, and printing and reading it again changes nothing`(seed: UInt64)
        throws
    {
        var generator = DateGenerator(seed: seed)
        for _ in 0..<3000 {
            let text = generator.date()
            let date = try EDTFDate(text)
            #expect(date.text == text)
            #expect(date.bounds.lower <= date.bounds.upper, "\(text), seed \(seed)")
            #expect(try EDTFDate(date.text) == date)
            #expect(!date.words.isEmpty && date.shortWords.contains(text), "\(text), seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `order is total, antisymmetric, transitive and agrees with equality`(seed: UInt64) throws {
        var generator = DateGenerator(seed: seed)
        let pool =
            try (0..<60).map { _ in try EDTFDate(generator.date()) }
            + ["2023", "2023-XX", "2023~"].map(EDTFDate.init)
        for a in pool {
            for b in pool {
                let holds = [a < b, a == b, b < a].filter(\.self)
                #expect(holds.count == 1, "\(a) \(b), seed \(seed)")
                for c in pool where a < b && b < c {
                    guard a < c else {
                        Issue.record("\(a) < \(b) < \(c), seed \(seed)")
                        return
                    }
                }
            }
        }
    }

    @Test(arguments: seeds)
    func `a day lies within its month, its year, its decade and whatever else names it`(seed: UInt64) throws {
        var generator = DateGenerator(seed: seed)
        for _ in 0..<500 {
            let day = generator.day(unsignedFrom: 1)
            let bounds = try EDTFDate(day).bounds
            #expect(bounds.isSingleDay)
            let year = day.prefix(4), month = day.prefix(7), place = day.suffix(5)
            let wider = [
                "\(day)~", "\(month)", "\(month)?", "\(year)", "\(year.prefix(3))X", "\(year.prefix(2))XX",
                "XXXX-\(place)",
                "\(year)-XX", "\(month)-XX", "\(year)-XX-XX", "../\(day)", "\(day)/..", "\(year)/\(day)",
                "[\(day),1066]",
                "{..\(month)}", "\(year)-\(place.prefix(2) <= "06" ? 40 : 41)", "\(day)T12:00:00+09",
            ]
            for text in wider {
                let date = try EDTFDate(text)
                #expect(date.bounds.contains(bounds), "\(text), seed \(seed)")
            }
        }
    }

    @Test(arguments: seeds)
    func `no garbled date gets a day past the reader, or stops it`(seed: UInt64) {
        var generator = DateGenerator(seed: seed)
        let alphabet = Array("0123456789X-/.,[]{}?~%YESTZ:+ ٣é".unicodeScalars)
        for _ in 0..<3000 {
            var scalars = Array(generator.date().unicodeScalars)
            for _ in 0...generator.below(3) {
                let place = generator.below(scalars.count)
                switch generator.below(3) {
                case 0: scalars[place] = generator.pick(alphabet)
                case 1: scalars.insert(generator.pick(alphabet), at: place)
                default: if scalars.count > 1 { scalars.remove(at: place) }
                }
            }
            let text = String(String.UnicodeScalarView(scalars))
            do {
                let date = try EDTFDate(text)
                #expect(
                    date.text.utf8.allSatisfy { $0 < 128 } && date.bounds.lower <= date.bounds.upper,
                    "\(text)")
            } catch {
                #expect(0...text.utf8.count ~= error.offset, "\(text), seed \(seed)")
            }
        }
    }
}
