package import DaftarDomain

/// What can be wrong with a copy of a source, or with words that are to be looked up in one.
package enum EvidenceError: Error, Hashable, Sendable {
    /// The file is not there, or cannot be read.
    case cannotRead(path: String, reason: String)
    /// A folder, a pipe or a device.
    case notAFile(path: String)
    case tooLarge(path: String, limit: Int)
    case empty(path: String)
    /// The text is not UTF-8, and it says nothing else that is known.
    case notUTF8(declared: String?)
    case htmlTooDeep(limit: Int)
    case notHTML
    case cannotWrite(path: String, reason: String)
    case cannotErase(path: String, reason: String)

    /// A SHA-256, or its beginning, that several copies have.
    case ambiguousCopy(String, [SHA256Hex])
    case noSuchCopy(String)
    /// Words were to be looked up in a copy that cannot be read, or holds no text.
    case noText(SHA256Hex, SnapshotReading.Kind)
    /// There is nothing in which the words of this source could be looked up.
    case noCopy(of: Slug)
    /// The file is not the text that the source names.
    case otherText(path: String, found: SHA256Hex, expected: [SHA256Hex], source: Slug)

    case wordsNotFound(in: SHA256Hex, of: Slug, beginning: String?)
    /// The places, with what stands around them.
    case wordsAmbiguous(in: SHA256Hex, of: Slug, places: [String])
}
