/// When an event was recorded: whole seconds of UTC since 1970-01-01T00:00:00Z, leap seconds not
/// counted.
///
/// Written as RFC 3339 with a `Z`, `2026-11-23T21:16:31Z`; that is its only spelling in a log.
/// Years 0000 to 9999.
package struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let seconds: Int

    package init(seconds: Int) { self.seconds = seconds }

    package init?(_ text: String) {
        var text = text
        guard let seconds = text.withUTF8(Self.seconds) else { return nil }
        self.seconds = seconds
    }

    private static func seconds(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
            let day = Day.plain(UnsafeBufferPointer(rebasing: bytes[..<10])),
            let hour = Self.twoDigits(bytes, at: 11), let minute = Self.twoDigits(bytes, at: 14),
            let second = Self.twoDigits(bytes, at: 17), hour < 24, minute < 60, second < 60
        else { return nil }
        return Int(day.number) * 86_400 + hour * 3600 + minute * 60 + second
    }

    /// The day in UTC.
    package var day: Day { Day(number: (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400) }

    /// The last second of a day, for "as known on a date".
    package init(endOf day: Day) { seconds = Int(day.number) * 86_400 + 86_399 }

    package var description: String {
        let second = (seconds % 86_400 + 86_400) % 86_400
        return
            day.text + "T" + Self.pad(second / 3600) + ":" + Self.pad(second / 60 % 60) + ":"
            + Self.pad(second % 60) + "Z"
    }

    package static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }

    private static func pad(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

    private static func twoDigits(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let tens = Int(bytes[index]) - 48
        let ones = Int(bytes[index + 1]) - 48
        return (0...9).contains(tens) && (0...9).contains(ones) ? tens * 10 + ones : nil
    }
}
