import DaftarDomain
import Testing

@Suite struct AsOfTests {
    @Test(arguments: [
        ("2023-09-19", AsOf.Begun?.some(.surely)),
        ("2023-09-20", nil),
        ("2023-09", .possibly),
        ("2023-08", .surely),
        ("2023-10", nil),
        ("../2023-09-19", .surely),
        ("../2023-10", .possibly),
        ("2023-09-19/..", .possibly),
        ("2023-09-20/..", nil),
        ("[2023-09-19,2023-09-20]", .possibly),
        ("2023-09-19~", .surely),
    ])
    func `by 19 September 2023 a date had begun surely, possibly or not`(
        date: String, expected: AsOf.Begun?
    ) throws {
        let asOf = AsOf(asof: Day("2023-09-19"))
        #expect(asOf.begun(try EDTFDate(date).bounds) == expected)
    }

    @Test func `without a limit everything has begun`() throws {
        #expect(AsOf.now.begun(try EDTFDate("9999").bounds) == .surely)
        #expect(AsOf.now == AsOf(asof: nil, reported: nil, known: nil))
    }
}
