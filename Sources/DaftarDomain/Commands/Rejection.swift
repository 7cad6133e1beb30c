/// Why a command was refused: facts only. The sentences are made where people read them.
package enum Rejection: Error, Hashable, Sendable {
    case journalNotOpened
    case journalAlreadyOpened(Slug)

    case unknown(Noun, String, field: String, near: [Nearby])
    /// The beginning of several names.
    case ambiguous(Noun, String, field: String, matches: [Nearby])
    case taken(Noun, String)
    /// The record was retracted, or merged into another.
    case noLongerStands(String, Standing)
    /// There is nothing to take back: it stands already, or was never so.
    case cannotUndo(EventType, index: Int, UndoObstacle)

    case unknownRole(actor: Slug, role: Slug, roles: [Slug])
    case roleEnded(actor: Slug, role: Role, occurred: EDTFDate)
    case roleNotBegun(actor: Slug, role: Role, occurred: EDTFDate)

    case refersToItself(DevelopmentID, field: String)
    /// `partOf` would lead back to its start.
    case cycle([DevelopmentID])
    case claimOfAnotherDevelopment(
        ClaimID, of: DevelopmentID, wanted: DevelopmentID, field: String = "claim")
    /// The development has a claim in exactly these words.
    case alreadyClaimed(ClaimID, about: DevelopmentID, field: String)
    /// An attribution that stands says all that the new one would.
    case alreadyAttributed(Attribution, to: ClaimID)
    /// The copy is kept already, as one of this source and of this media type.
    case alreadyStored(SHA256Hex, of: Slug)

    case invalid(field: String, text: String, Invalidity)
    case unknownField(String, of: Noun, near: [String])
    case nothingToChange(String)

    case similar([Similar])
    /// The event id is in the log already with another content; without an index, it is another of the same requests'.
    case idInUse(String, index: Int?)
    case lineTooLong(bytes: Int, limit: Int)

    package enum Invalidity: Hashable, Sendable {
        case empty
        case tooLong(limit: Int)
        case controlCharacter
        case outOfRange(ClosedRange<Int>)
        case outside(ClosedRange<Double>)
        case words(ClosedRange<Int>)
        case notOneOf([String])
        case unreadable
        case repeated
        /// Of two figures, the one that is to be lower is the higher.
        case above(String, String)
        /// A name that would be read as a number, or as a word with a meaning of its own.
        case reservedName
    }

    package enum UndoObstacle: Hashable, Sendable {
        /// Registry entries, snapshots and models are revised, erased or replaced instead.
        case notReversible
        /// A retracted attribution or stance is made anew instead.
        case makeAnew
        /// Somebody changed it again since; what it held then is no longer what it holds.
        case changedSince(field: String)
        case alreadyTakenBack
    }
}

/// A thing that was perhaps meant: its id and what it is called.
package struct Nearby: Hashable, Sendable {
    package var id: String
    package var name: String

    package init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}
