import Foundation

enum Base64 {
    /// The text behind an encoding (RFC 4648 §4); nil where that is broken, or no UTF-8.
    static func decoded(_ text: Substring) -> String? {
        Data(base64Encoded: String(text)).flatMap { String(validating: $0, as: UTF8.self) }
    }
}
