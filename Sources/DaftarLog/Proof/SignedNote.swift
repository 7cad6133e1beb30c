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
        guard line.hasPrefix("\u{2014} ") else { return nil }
        let parts = line.dropFirst(2).split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, NoteName.isValid(parts[0]), let bytes = Base64.bytes(parts[1]),
            bytes.count > 4
        else {
            return nil
        }
        return Signature(name: parts[0], id: Array(bytes.prefix(4)), bytes: Array(bytes.dropFirst(4)))
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

    /// Adds the signatures that a key made under the same text elsewhere, in place of earlier ones.
    package mutating func add(signaturesOf verifier: NoteVerifier, from other: SignedNote) {
        precondition(text == other.text)
        let isOf = { (signature: Signature) in signature.name == verifier.name && signature.id == verifier.id
        }
        signatures.removeAll(where: isOf)
        signatures += other.signatures.filter(isOf)
    }

    /// When a witness says it signed, in seconds since 1970; nil where it did not. Says nothing about the signature.
    package func time(of verifier: NoteVerifier) -> Int? {
        let own = signatures.last { $0.name == verifier.name && $0.id == verifier.id }
        guard verifier.isWitness, let own, own.bytes.count == 72 else { return nil }
        return Int(exactly: own.bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
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
