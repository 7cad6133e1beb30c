internal import Glibc

/// What a line of the log may be: 1 to 65,535 bytes without LF or NUL. What it means is not known here.
package enum LogLine {
    /// The most bytes a line may have, LF not counted.
    package static let maximumLength = 65_535

    static let lineFeed = UInt8(ascii: "\n")

    /// Refuses a line that must not be appended.
    static func check(_ line: [UInt8], index: Int, path: String) throws(LogError) {
        guard line.count <= maximumLength else {
            throw LogError(.lineTooLong(length: line.count), path: path, index: index)
        }
        let isMalformed = line.withUnsafeBytes { flaw(in: $0) != nil || $0.firstOffset(of: lineFeed) != nil }
        guard !isMalformed else { throw LogError(.lineMalformed, path: path, index: index) }
    }

    /// What is wrong with the bytes found between two LFs, if anything.
    static func flaw(in line: UnsafeRawBufferPointer) -> LogDamage? {
        if line.isEmpty { return .lineEmpty }
        if line.count > maximumLength { return .lineTooLong(length: line.count) }
        if let offset = line.firstOffset(of: 0) { return .lineHoldsNUL(at: offset) }
        return nil
    }
}

extension UnsafeRawBufferPointer {
    /// Where a byte occurs first.
    func firstOffset(of byte: UInt8) -> Int? {
        guard let baseAddress, let found = memchr(baseAddress, Int32(byte), count) else { return nil }
        return UnsafeRawPointer(found) - baseAddress
    }
}
