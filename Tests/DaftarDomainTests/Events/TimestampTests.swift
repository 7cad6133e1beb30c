import DaftarDomain
import Testing

@Suite struct Timestamps {
    /// The seconds are those that `date -u -d … +%s` prints.
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("2026-11-23T21:16:31Z", 1_795_468_591),
        ("1969-12-31T23:59:59Z", -1), ("0000-01-01T00:00:00Z", -62_167_219_200),
        ("9999-12-31T23:59:59Z", 253_402_300_799), ("2024-02-29T12:00:00Z", 1_709_208_000),
    ])
    func `a time is read and written`(text: String, seconds: Int) throws {
        let time = try #require(Timestamp(text))
        #expect(time.seconds == seconds)
        #expect(time.description == text)
        #expect(time.day.text == String(text.prefix(10)))
    }

    @Test(arguments: [
        "", "2024-03-01", "2024-03-01T08:00Z", "2024-03-01T08:00:00", "2024-03-01t08:00:00z",
        "2024-03-01T08:00:00+00:00", "2024-03-01T08:00:60Z", "2024-03-01T24:00:00Z", "2024-03-01T08:60:00Z",
        "2023-02-29T08:00:00Z", "2024-03-01T08:00:00.0Z", "2024-03-01T0８:00:00Z", "2024-03-01T+8:00:00Z",
        " 2024-03-01T08:00:00Z", "2024-03-01T08:00:00Z ", "-001-03-01T08:00:00Z",
    ])
    func `any other spelling is refused`(text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test func `the end of a day is its last second`() {
        #expect(Timestamp(endOf: Day("2024-03-01")!).description == "2024-03-01T23:59:59Z")
        #expect(Timestamp(endOf: Day("1969-12-31")!).seconds == -1)
    }

    @Test func `times order by the second`() {
        #expect(Timestamp("2024-03-01T08:00:00Z")! < Timestamp("2024-03-01T08:00:01Z")!)
    }
}
