/// A text with the signatures of whoever vouches for it.
///
/// Source: C2SP, "signed-note": the text, which ends with an LF, an empty line, and a line a signature, `— <name> <base64
/// of the key's id and the signature>`.
package struct SignedNote: Hashable, Sendable {
    package let text: String
    package private(set) var signatures: [Signature]

    package struct Signature: Hashable, Sendable {
        package let name: String
        let id: [UInt8]
        let bytes: [UInt8]

        /// What a cosignature states, in seconds since 1970; without meaning for others.
        fileprivate var time: UInt64 { bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
    }

    /// No note is longer, in bytes, and none has more signatures.
    package static let longest = 1 << 20
    private static let mostSignatures = 100

    /// A text without a signature yet; nil where a note cannot have it.
    package init?(text: String) {
        guard text.utf8.last == UInt8(ascii: "\n"), Self.hasNoControls(text) else {
            return nil
        }
        self.text = text
        signatures = []
    }

    /// Reads a note; nil where it is not one. Its signatures are not checked here.
    package init?(_ note: String) {
        guard note.utf8.count <= Self.longest, Self.hasNoControls(note) else { return nil }
        let lines = note.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.last == "", let gap = lines.dropLast().lastIndex(of: ""), gap > 0 else { return nil }
        text = lines[..<gap].joined(separator: "\n") + "\n"
        let signed = lines[(gap + 1)...].dropLast().map(Self.signature)
        guard !signed.isEmpty, signed.count <= Self.mostSignatures, !signed.contains(where: { $0 == nil })
        else {
            return nil
        }
        signatures = signed.compactMap(\.self)
    }

    private static func signature(_ line: String) -> Signature? {
        let parts = Scalars.split(line, at: " ")
        guard parts.count == 3, parts[0] == "\u{2014}", NoteName.isValid(parts[1]),
            let bytes = Base64.bytes(parts[2]), bytes.count > 4
        else {
            return nil
        }
        return Signature(name: parts[1], id: Array(bytes.prefix(4)), bytes: Array(bytes.dropFirst(4)))
    }

    private static func hasNoControls(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 || $0 == UInt8(ascii: "\n") }
    }

    /// Adds a signature, in place of an earlier one by the same key.
    ///
    /// - Parameter time: seconds since 1970, which a cosignature states.
    package mutating func sign(with signer: NoteSigner, at time: Int) throws {
        let (name, id) = (signer.verifier.name, signer.verifier.id)
        signatures.removeAll { $0.name == name && $0.id == id }
        let bytes = try signer.signature(of: text, at: time)
        signatures.append(Signature(name: name, id: id, bytes: bytes))
    }

    /// Adds the signature that a key made under the same text elsewhere, unless a later one of that key is here.
    ///
    /// A key has one signature: its latest here and there that fits.
    package mutating func add(signatureOf verifier: NoteVerifier, from other: SignedNote) {
        precondition(text == other.text)
        let isOf = { (signature: Signature) in signature.name == verifier.name && signature.id == verifier.id
        }
        let own = (signatures + other.signatures).filter {
            isOf($0) && verifier.verifies($0.bytes, of: text)
        }
        guard let latest = own.max(by: { $0.time < $1.time }) else { return }
        let place = signatures.firstIndex(where: isOf) ?? signatures.endIndex
        signatures.removeAll(where: isOf)
        signatures.insert(latest, at: place)
    }

    /// Whether it can be read back from a file: it is not too long, and has not too many signatures.
    package var canBeRead: Bool { SignedNote(description) == self }

    /// When a witness says it signed, in seconds since 1970; nil where it did not. Says nothing about the signature.
    package func time(of verifier: NoteVerifier) -> Int? {
        let own = signatures.last { $0.name == verifier.name && $0.id == verifier.id }
        guard verifier.isWitness, let own, own.bytes.count == 72 else { return nil }
        return Int(exactly: own.time)
    }

    /// Whether a key has signed it: nil if it has not, false if what stands there is not its signature.
    package func isSigned(by verifier: NoteVerifier) -> Bool? {
        let own = signatures.filter { $0.name == verifier.name && $0.id == verifier.id }
        return own.isEmpty ? nil : own.allSatisfy { verifier.verifies($0.bytes, of: text) }
    }
}

extension SignedNote: CustomStringConvertible {
    /// The note as it stands in a file.
    package var description: String {
        text + "\n" + signatures.map { "\u{2014} \($0.name) \(Base64.text($0.id + $0.bytes))\n" }.joined()
    }
}
