import DaftarDomain
import Testing

@Suite struct EDTFBoundsTests {
    @Test(arguments: [
        ("2023-09-19", "2023-09-19", "2023-09-19", EDTFDate.Precision.day),
        ("2023-09-19T23:30:00-11", "2023-09-19", "2023-09-19", .time),
        ("2024-02", "2024-02-01", "2024-02-29", .month),
        ("2023", "2023-01-01", "2023-12-31", .year),
        ("2023-XX", "2023-01-01", "2023-12-31", .year),
        ("2023-XX-XX", "2023-01-01", "2023-12-31", .year),
        ("2023-02-XX", "2023-02-01", "2023-02-28", .month),
        ("202X", "2020-01-01", "2029-12-31", .decade),
        ("20XX", "2000-01-01", "2099-12-31", .century),
        ("2XXX", "2000-01-01", "2999-12-31", .millennium),
        ("XXXX", "0000-01-01", "9999-12-31", .unspecified),
        ("-000X", "-0009-01-01", "-0001-12-31", .decade),
        ("-004X", "-0049-01-01", "-0040-12-31", .decade),
        ("2022-1X", "2022-10-01", "2022-12-31", .unspecified),
        ("2022-09-1X", "2022-09-10", "2022-09-19", .unspecified),
        ("2022-02-2X", "2022-02-20", "2022-02-28", .unspecified),
        ("20XX-02-29", "2000-02-29", "2096-02-29", .unspecified),
        ("-20XX-02-29", "-2096-02-29", "-2000-02-29", .unspecified),
        ("2022-XX-31", "2022-01-31", "2022-12-31", .unspecified),
        ("2022-X2-30", "2022-12-30", "2022-12-30", .unspecified),
        ("1X99-01", "1099-01-01", "1999-01-31", .unspecified),
        ("2022-21", "2022-03-01", "2022-05-31", .season),
        ("2022-22", "2022-06-01", "2022-08-31", .season),
        ("2022-23", "2022-09-01", "2022-11-30", .season),
        ("2023-24", "2023-12-01", "2024-02-29", .season),
        ("2022-28", "2022-12-01", "2023-02-28", .season),
        ("2022-29", "2022-09-01", "2022-11-30", .season),
        ("2022-30", "2022-12-01", "2023-02-28", .season),
        ("2022-31", "2022-03-01", "2022-05-31", .season),
        ("2022-32", "2022-06-01", "2022-08-31", .season),
        ("2022-33", "2022-01-01", "2022-03-31", .season),
        ("2022-36", "2022-10-01", "2022-12-31", .season),
        ("2022-38", "2022-05-01", "2022-08-31", .season),
        ("2022-39", "2022-09-01", "2022-12-31", .season),
        ("2022-40", "2022-01-01", "2022-06-30", .season),
        ("2022-41", "2022-07-01", "2022-12-31", .season),
        ("../2022-09", "..", "2022-09-30", .interval),
        ("/2022-09", "..", "2022-09-30", .interval),
        ("2023-09-19/..", "2023-09-19", "..", .interval),
        ("2023-09-19/", "2023-09-19", "..", .interval),
        ("2021-04/2022-09", "2021-04-01", "2022-09-30", .interval),
        ("2022-09-16/2022-09-XX", "2022-09-16", "2022-09-30", .interval),
        ("[2023-09-15,2023-09-16]", "2023-09-15", "2023-09-16", .set),
        ("[2023-09-16,2022]", "2022-01-01", "2023-09-16", .set),
        ("[2021,2022-09..2022-11]", "2021-01-01", "2022-11-30", .set),
        ("{..2021-04}", "..", "2021-04-30", .set),
        ("[2021-04..]", "2021-04-01", "..", .set),
        ("Y12345", "+12345-01-01", "+12345-12-31", .year),
        ("Y-12345", "-12345-01-01", "-12345-12-31", .year),
        ("Y17E3", "+17000-01-01", "+17000-12-31", .year),
        ("Y171010000S3", "+171000000-01-01", "+171999999-12-31", .unspecified),
        ("1950S2", "1900-01-01", "1999-12-31", .century),
        ("-1950S3", "-1959-01-01", "-1950-12-31", .decade),
        ("1950S9", "1950-01-01", "1950-12-31", .year),
    ])
    func `bounds are the first and last day it can be`(
        text: String, lower: String, upper: String, precision: EDTFDate.Precision
    ) throws {
        let date = try EDTFDate(text)
        #expect(date.bounds.lower.text == lower)
        #expect(date.bounds.upper.text == upper)
        #expect(date.precision == precision)
    }

    @Test(arguments: [
        ("2022", false, false), ("2022?", false, true), ("2022~", true, false), ("2022%", true, true),
        ("2022?-09-~16", true, true), ("2022/2023~", true, false), ("[2021?,2022]", false, true),
        ("~2022-09", true, false),
    ])
    func `a qualifier anywhere shows, and widens nothing`(text: String, approximate: Bool, uncertain: Bool)
        throws
    {
        let date = try EDTFDate(text)
        #expect((date.isApproximate, date.isUncertain) == (approximate, uncertain))
        let bare = try EDTFDate(text.filter { !"?~%".contains($0) })
        #expect(date.bounds == bare.bounds)
        #expect(date.precision == bare.precision)
    }

    @Test func `dates sort by first day, then last, then text`() throws {
        let ordered = try [
            "../2022-09", "-0044", "2022", "2022-01", "2023-09-14/2023-09-16", "2023-09-15",
            "[2023-09-15,2023-09-16]", "2023-09-16", "2023-09-16~",
            "2023-09-19/..",
        ].map(EDTFDate.init)
        #expect(
            ordered.sorted().map(\.text) == ["../2022-09", "-0044", "2022-01", "2022"]
                + ordered.dropFirst(4).map(\.text))
        #expect(ordered.shuffled().sorted() == ordered.sorted())
    }
}
