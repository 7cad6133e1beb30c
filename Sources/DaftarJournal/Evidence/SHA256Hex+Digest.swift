package import DaftarDomain
import DaftarLog

extension SHA256Hex {
    /// The hash of some bytes.
    package init(of bytes: some Collection<UInt8>) {
        let hash =
            bytes.withContiguousStorageIfAvailable { MerkleHash.sha256(UnsafeRawBufferPointer($0)) }
            ?? Array(bytes).withUnsafeBytes(MerkleHash.sha256)
        self.init(hash.description)!
    }

    /// The hash of the UTF-8 bytes of a text.
    package init(of text: String) { self.init(of: text.utf8) }
}
