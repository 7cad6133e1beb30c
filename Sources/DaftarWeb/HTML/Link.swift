/// Where a link leads: somewhere within the site, or to a page of others.
package struct Link: Sendable, Hashable {
    package let target: String

    /// A place in this site.
    ///
    /// - Parameters:
    ///   - path: begins with a slash; its parts are encoded.
    ///   - query: names and values; those without a value are left out.
    package init(_ path: String, _ query: [(String, String?)] = [], fragment: String? = nil) {
        let pairs = query.compactMap { name, value in
            value.map { "\(Percent.encoded(name))=\(Percent.encoded($0))" }
        }
        var target = path.split(separator: "/", omittingEmptySubsequences: false).map {
            Percent.encoded(String($0))
        }.joined(separator: "/")
        if !pairs.isEmpty { target += "?" + pairs.joined(separator: "&") }
        if let fragment { target += "#" + Percent.encoded(fragment) }
        self.target = target
    }

    /// A page of others; nil for what is not plainly the address of a web page: a link must not run anything.
    package init?(elsewhere address: String) {
        let lowered = address.lowercased()
        guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://"),
            address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
        else { return nil }
        target = address
    }
}

/// Percent-encoding (RFC 3986 §2).
enum Percent {
    /// Every byte but the unreserved ones, and those that may stand in paths and queries without meaning anything there.
    static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "@"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                result += "%" + (byte < 16 ? "0" : "") + hex
            }
        }
        return result
    }

    /// The text behind an encoding; nil where that is broken, or no UTF-8.
    ///
    /// - Parameter plusIsSpace: as in queries and forms.
    static func decoded(_ text: Substring, plusIsSpace: Bool = false) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
                else { return nil }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
