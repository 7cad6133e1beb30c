internal import Crypto

/// A SHA-256 hash in the tree of RFC 6962 §2.1: of a leaf or of a node.
package struct MerkleHash: Hashable, Sendable {
    private let storage: SIMD32<UInt8>

    /// The hash in 32 bytes, or nil if there are not 32.
    package init?(_ bytes: some Sequence<UInt8>) {
        var storage = SIMD32<UInt8>()
        var count = 0
        for byte in bytes {
            guard count < 32 else { return nil }
            storage[count] = byte
            count += 1
        }
        guard count == 32 else { return nil }
        self.storage = storage
    }

    /// The hash in 64 lower-case hexadecimal digits, or nil if they are something else.
    package init?(hex: String) {
        var hex = hex
        let hash = hex.withUTF8 { MerkleHash(hex: UnsafeRawBufferPointer($0)) }
        guard let hash else { return nil }
        self = hash
    }

    /// Without branches on the digits: a verification reads as many leaves as lines.
    init?(hex: UnsafeRawBufferPointer) {
        guard hex.count == 64 else { return nil }
        var digits: UInt8 = 0
        for digit in hex {
            digits &+= (digit &- UInt8(ascii: "0") < 10 ? 1 : 0) &+ (digit &- UInt8(ascii: "a") < 6 ? 1 : 0)
        }
        guard digits == 64 else { return nil }
        // The low four bits of a letter are one to six, and only letters have the bit of value 64.
        func value(_ digit: UInt8) -> UInt8 { (digit & 15) &+ (digit >> 6) &* 9 }
        var storage = SIMD32<UInt8>()
        withUnsafeMutableBytes(of: &storage) { bytes in
            for position in 0..<32 {
                bytes[position] = value(hex[2 * position]) << 4 | value(hex[2 * position + 1])
            }
        }
        self.storage = storage
    }

    private init(_ digest: SHA256Digest) {
        storage = digest.withUnsafeBytes { $0.loadUnaligned(as: SIMD32<UInt8>.self) }
    }

    /// The plain SHA-256 of some bytes, which is no hash of a tree.
    package static func sha256(_ bytes: UnsafeRawBufferPointer) -> MerkleHash {
        MerkleHash(SHA256.hash(data: bytes))
    }

    /// SHA-256(0x00 ‖ bytes): the hash of a leaf.
    package static func leaf(_ bytes: UnsafeRawBufferPointer) -> MerkleHash {
        var hasher = SHA256()
        withUnsafeBytes(of: UInt8(0)) { hasher.update(bufferPointer: $0) }
        hasher.update(bufferPointer: bytes)
        return MerkleHash(hasher.finalize())
    }

    /// SHA-256(0x01 ‖ left ‖ right): the hash of a node.
    package static func node(_ left: MerkleHash, _ right: MerkleHash) -> MerkleHash {
        var hasher = SHA256()
        withUnsafeBytes(of: UInt8(1)) { hasher.update(bufferPointer: $0) }
        withUnsafeBytes(of: left.storage) { hasher.update(bufferPointer: $0) }
        withUnsafeBytes(of: right.storage) { hasher.update(bufferPointer: $0) }
        return MerkleHash(hasher.finalize())
    }

    /// The 32 bytes.
    package var bytes: [UInt8] { withUnsafeBytes(of: storage) { Array($0) } }

    /// Appends the 64 hexadecimal digits.
    func appendHex(to bytes: inout [UInt8]) {
        func digit(_ value: UInt8) -> UInt8 {
            value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
        }
        for position in 0..<32 {
            bytes.append(digit(storage[position] >> 4))
            bytes.append(digit(storage[position] & 15))
        }
    }
}

extension MerkleHash: CustomStringConvertible {
    /// 64 lower-case hexadecimal digits.
    package var description: String {
        var digits: [UInt8] = []
        appendHex(to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }
}
