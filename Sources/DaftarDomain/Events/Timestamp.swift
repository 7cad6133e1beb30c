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
        let (year, month, dayOfMonth) = day.civil
        // Out of its range it is still shown, though nothing reads that.
        guard 0...9999 ~= year else { return "\(day.text)T+\(second)s" }
        return String(unsafeUninitializedCapacity: 20) { bytes in
            var end = 0
            func write(_ number: Int, digits: Int, then next: Unicode.Scalar) {
                var rest = number
                for position in stride(from: end + digits - 1, through: end, by: -1) {
                    bytes[position] = UInt8(ascii: "0") + UInt8(rest % 10)
                    rest /= 10
                }
                bytes[end + digits] = UInt8(ascii: next)
                end += digits + 1
            }
            write(year, digits: 4, then: "-")
            write(month, digits: 2, then: "-")
            write(dayOfMonth, digits: 2, then: "T")
            write(second / 3600, digits: 2, then: ":")
            write(second / 60 % 60, digits: 2, then: ":")
            write(second % 60, digits: 2, then: "Z")
            return end
        }
    }

    package static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }

    private static func twoDigits(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let tens = Int(bytes[index]) - 48
        let ones = Int(bytes[index + 1]) - 48
        return (0...9).contains(tens) && (0...9).contains(ones) ? tens * 10 + ones : nil
    }
}
