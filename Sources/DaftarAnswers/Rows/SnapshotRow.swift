import DaftarDomain
package import DaftarJournal
package import DaftarProjections

/// A copy of a source in a JSON answer.
package struct SnapshotRow: Encodable {
    package var sha256, source, mediaType: String
    package var bytes: Int
    /// The event that stored it.
    package var event: Int
    /// How it is now: kept, missing, altered, erased.
    package var state: String
    package var erased: Int?
    package var because: String?

    package init(_ copy: StoredSnapshot, _ copies: SnapshotReader) throws {
        sha256 = copy.snapshot.sha256.text
        source = copy.snapshot.source.text
        mediaType = copy.snapshot.mediaType
        bytes = copy.snapshot.bytes
        event = copy.stored
        // The bytes are asked as they are now, also where the row is from before.
        switch (copy.erasure, try copies.read(copy.snapshot.sha256)) {
        case (let erasure?, _):
            (state, erased, because) = ("erased", erasure.event, erasure.because)
        case (nil, .erased(let event, let reason)): (state, erased, because) = ("erased", event, reason)
        case (nil, .missing), (nil, .notStored): state = "missing"
        case (nil, .altered): state = "altered"
        case (nil, .text), (nil, .notText): state = "kept"
        }
    }

    /// For people, without the source.
    package var words: String {
        "\(sha256.prefix(12))…   \(mediaType), \(bytes.grouped) bytes, stored #\(event), \(stateWords)"
    }

    package var stateWords: String {
        switch state {
        case "erased": "erased #\(erased ?? 0): \(because ?? "")"
        case "missing": "its bytes are missing"
        case "altered": "its bytes were altered"
        default: state
        }
    }
}
