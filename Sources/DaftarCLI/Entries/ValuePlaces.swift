import Yams

/// Where the values of an entry stand in its file, for messages about one of them.
struct ValuePlaces: Sendable {
    private struct Value {
        let key: String
        /// Nil for what is no single word or sentence.
        let text: String?
        let place: String
    }

    private let entry: String
    private let values: [Value]

    init(_ entry: YAMLNode) {
        self.entry = entry.place
        values = Self.values(in: entry.node, of: entry)
    }

    /// The line of the value that a message about a field means: the one spelt so or, where there is only one of that
    /// field, that; the line of the entry where it cannot be told.
    func place(of field: String, _ text: String?) -> String {
        let keys = Self.keys(of: field)
        let found = values.filter { keys.contains($0.key) }
        let spelt = found.first { value in
            guard let text, let written = value.text else { return false }
            return written == text || written.hasPrefix(text + "/")
        }
        let value = spelt ?? (Set(found.map(\.place)).count == 1 ? found.first : nil)
        return "\(value?.place ?? entry), \(field)"
    }

    private static func values(in node: Node, of entry: YAMLNode) -> [Value] {
        switch node {
        case .mapping(let mapping):
            mapping.flatMap { key, node in
                let elements = node.sequence.map(Array.init) ?? [node]
                let own = elements.map {
                    Value(
                        key: key.scalar?.string ?? "", text: $0.scalar?.string,
                        place: entry.place(atLineOf: $0))
                }
                return own + values(in: node, of: entry)
            }
        case .sequence(let sequence): sequence.flatMap { values(in: $0, of: entry) }
        default: []
        }
    }

    /// What a field of a record is called in a file.
    private static func keys(of field: String) -> Set<String> {
        switch field {
        case "occurred": ["on"]
        case "source": ["asserts", "denies", "omits"]
        default: [field]
        }
    }
}
