internal import Crypto
internal import Foundation

/// Whoever signs a note: a name, and an Ed25519 key under it.
///
/// Source: C2SP, "signed-note", with the verifier keys of its "vkey" encoding: `<name>+<id in hex>+<base64 of the type
/// and the key>`. The id is the first four bytes of SHA-256(name ‖ LF ‖ type ‖ public key).
package struct NoteVerifier: Sendable, CustomStringConvertible {
    package let name: String
    package let id: [UInt8]
    let type: NoteKeyType
    private let key: Curve25519.Signing.PublicKey

    fileprivate init?(name: String, type: NoteKeyType, key: some Collection<UInt8>) {
        guard NoteName.isValid(name),
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: Data(key))
        else {
            return nil
        }
        self.name = name
        self.type = type
        self.key = key
        id = NoteName.id(name, type, Array(key.rawRepresentation))
    }

    /// The verifier of a vkey; nil where it is not one, or its id is not that of its key.
    package init?(vkey: String) {
        let parts = Scalars.split(vkey, at: "+", maxSplits: 2)
        guard parts.count == 3, let bytes = Base64.bytes(parts[2]), let first = bytes.first,
            let type = NoteKeyType(rawValue: first),
            let verifier = NoteVerifier(name: parts[0], type: type, key: bytes.dropFirst()),
            Hex.text(verifier.id) == parts[1]
        else { return nil }
        self = verifier
    }

    /// Whether it signs the checkpoints of others.
    package var isWitness: Bool { type == .cosignature }

    /// The vkey.
    package var description: String {
        "\(name)+\(Hex.text(id))+\(Base64.text([type.rawValue] + Array(key.rawRepresentation)))"
    }

    func verifies(_ signature: some Collection<UInt8>, of text: String) -> Bool {
        switch type {
        case .ed25519: key.isValidSignature(Data(signature), for: Data(text.utf8))
        case .cosignature:
            signature.count == 72
                && key.isValidSignature(
                    Data(signature.dropFirst(8)),
                    for: Data(Cosignature.message(text, time: signature.prefix(8))))
        }
    }
}

/// What a signature is made over (C2SP "signed-note", "tlog-cosignature").
package enum NoteKeyType: UInt8, Sendable {
    /// The text itself.
    case ed25519 = 0x01
    /// A time and the text of a checkpoint: a witness.
    case cosignature = 0x04
}

/// A verifier that can also sign. Keep it out of journals.
package struct NoteSigner: Sendable {
    package let verifier: NoteVerifier
    private let key: Curve25519.Signing.PrivateKey

    /// A new key; nil where the name cannot be one.
    package init?(name: String, type: NoteKeyType = .ed25519) {
        guard NoteName.isReadable(name) else { return nil }
        self.init(name: name, type: type, key: Curve25519.Signing.PrivateKey())
    }

    private init?(name: String, type: NoteKeyType, key: Curve25519.Signing.PrivateKey) {
        guard let verifier = NoteVerifier(name: name, type: type, key: key.publicKey.rawRepresentation) else {
            return nil
        }
        self.verifier = verifier
        self.key = key
    }

    /// The signer of an encoded private key, `PRIVATE+KEY+<name>+<id in hex>+<base64 of the type and the seed>` (the
    /// encoding of Go's sumdb/note); nil where it is not one.
    package init?(skey: String) {
        let parts = Scalars.split(skey, at: "+", maxSplits: 4)
        guard parts.count == 5, parts[0] == "PRIVATE", parts[1] == "KEY", let bytes = Base64.bytes(parts[4]),
            let first = bytes.first, let type = NoteKeyType(rawValue: first),
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: Data(bytes.dropFirst())),
            let signer = NoteSigner(name: parts[2], type: type, key: key),
            Hex.text(signer.verifier.id) == parts[3]
        else { return nil }
        self = signer
    }

    /// The encoded private key.
    package var skey: String {
        "PRIVATE+KEY+\(verifier.name)+\(Hex.text(verifier.id))+"
            + Base64.text([verifier.type.rawValue] + Array(key.rawRepresentation))
    }

    /// - Parameter time: seconds since 1970, for a cosignature; else without meaning.
    func signature(of text: String, at time: Int) throws -> [UInt8] {
        switch verifier.type {
        case .ed25519: return Array(try key.signature(for: Data(text.utf8)))
        case .cosignature:
            let time = Cosignature.bytes(of: time)
            return time + Array(try key.signature(for: Data(Cosignature.message(text, time: time))))
        }
    }
}

/// The message of a cosignature: `cosignature/v1`, `time <seconds>`, and the checkpoint (C2SP "tlog-cosignature").
enum Cosignature {
    static func bytes(of time: Int) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: time >> (56 - 8 * $0)) }
    }

    static func message(_ text: String, time: some Collection<UInt8>) -> [UInt8] {
        let seconds = time.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Array("cosignature/v1\ntime \(seconds)\n\(text)".utf8)
    }
}

enum NoteName {
    /// Not empty, and without spaces and `+`.
    static func isValid(_ name: String) -> Bool {
        !name.isEmpty
            && name.unicodeScalars.allSatisfy { $0 != "+" && !$0.properties.isWhitespace && $0.value >= 0x20 }
    }

    /// Whether a new key may have it: it begins with a character of its own, and shows as what it is, without controls
    /// and without marks that turn the direction of reading.
    static func isReadable(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, !isMark(first) else { return false }
        return isValid(name)
            && name.unicodeScalars.allSatisfy { scalar in
                let properties = scalar.properties
                switch properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
                    .unassigned:
                    return false
                default: return !properties.isBidiControl && !properties.isDefaultIgnorableCodePoint
                }
            }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        [.nonspacingMark, .spacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
    }

    static func id(_ name: String, _ type: NoteKeyType, _ key: [UInt8]) -> [UInt8] {
        let bytes = Array(name.utf8) + [UInt8(ascii: "\n"), type.rawValue] + key
        return Array(SHA256.hash(data: bytes).prefix(4))
    }
}

/// Text in parts at a separator, whatever mark follows it: a mark that joins what is before it in display does not here.
enum Scalars {
    static func split(_ text: String, at separator: Unicode.Scalar, maxSplits: Int = .max) -> [String] {
        text.unicodeScalars.split(
            separator: separator, maxSplits: maxSplits, omittingEmptySubsequences: false
        ).map(String.init)
    }
}

enum Hex {
    static func text(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// Standard base64 with padding (RFC 4648 §4), and nothing else: no line breaks, no bits left over.
enum Base64 {
    static func bytes(_ text: String) -> [UInt8]? {
        guard let data = Data(base64Encoded: text), data.base64EncodedString() == text else { return nil }
        return Array(data)
    }

    static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
}
