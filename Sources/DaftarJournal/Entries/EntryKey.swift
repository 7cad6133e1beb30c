import DaftarDomain
import DaftarLog

/// The event ids that entries get.
package enum EntryKey {
    /// A key that somebody chose: 1 to 100 letters, digits, `.`, `_`, `:` and `-`, the first a letter or digit.
    package static func isValid(_ key: String) -> Bool {
        let bytes = Array(key.utf8)
        guard (1...100).contains(bytes.count), let first = bytes.first, isAlphanumeric(first) else {
            return false
        }
        return bytes.allSatisfy { isAlphanumeric($0) || "._:-".utf8.contains($0) }
    }

    /// The key of an entry that was given none: the same content has the same key, so that a file read twice adds nothing twice.
    package static func derived(from content: [UInt8]) -> String {
        "entry-" + content.withUnsafeBytes { MerkleHash.sha256($0).description }.prefix(32)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
}
