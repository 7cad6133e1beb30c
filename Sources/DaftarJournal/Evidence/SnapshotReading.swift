package import DaftarDomain

/// What is to be had of a copy that a journal speaks of.
package enum SnapshotReading: Sendable {
    case text(SourceText)
    /// The bytes are there, and files of this type are kept without a text.
    case notText(MediaType)
    /// It was stored, and the file is gone.
    case missing
    /// Other bytes are in its place.
    case altered
    /// It was erased by an event, for a reason.
    case erased(event: Int, because: String)
    /// It is spoken of, and was never stored here.
    case notStored

    package enum Kind: Hashable, Sendable { case text, notText, missing, altered, erased, notStored }

    package var kind: Kind {
        switch self {
        case .text: .text
        case .notText: .notText
        case .missing: .missing
        case .altered: .altered
        case .erased: .erased
        case .notStored: .notStored
        }
    }
}
