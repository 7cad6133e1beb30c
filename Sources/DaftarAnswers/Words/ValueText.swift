package import DaftarDomain

/// A value of a correction in words: text without its quotes, a list with commas, nothing as "(none)".
package enum ValueText {
    package static func words(_ value: JSONValue) -> String {
        switch value {
        case .null: "(none)"
        case .string(let text): text
        case .array(let elements): elements.map(words).joined(separator: ", ")
        case .object(let fields):
            fields.sorted { $0.key < $1.key }.map { "\($0.key) \(words($0.value))" }.joined(separator: ", ")
        default: value.text
        }
    }

    /// The same for a value that stands as JSON.
    package static func plain(_ json: String) -> String {
        Array(json.utf8).withUnsafeBytes { bytes in
            var reader = JSONReader(bytes)
            return (try? reader.value()).map(words) ?? json
        }
    }
}
