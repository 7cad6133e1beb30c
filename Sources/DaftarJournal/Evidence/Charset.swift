internal import Glibc

/// An encoding in which ASCII stays ASCII, as the C library knows it (iconv).
struct Charset {
    private let name: String

    /// Nil where the name is not known, and where ASCII would not be read as it stands. A page that was searched in ASCII
    /// for the name of its encoding is not in UTF-16, whatever it says (HTML Standard, §13.2.3.2).
    init?(_ name: String) {
        let isName = name.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "-_.:".utf8.contains(byte)
        }
        // An empty name is the encoding of the locale.
        guard isName, !name.isEmpty, !name.lowercased().hasPrefix("utf") else { return nil }
        self.name = name
        guard decode(Array("<p>".utf8)) == Array("<p>".utf8) else { return nil }
    }

    /// The bytes in UTF-8; nil where some of them mean nothing.
    func decode(_ bytes: [UInt8]) -> [UInt8]? {
        guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        var isWhole = false
        // In the encodings that pages are in, no byte gives more than three; where one does, there is no room.
        let text = [UInt8](unsafeUninitializedCapacity: bytes.count * 3 + 16) { output, count in
            bytes.withUnsafeBytes { input in
                var from = UnsafeMutablePointer(mutating: input.bindMemory(to: CChar.self).baseAddress)
                var to = UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self)
                var (unread, room) = (input.count, output.count)
                // The second call asks for what is still held back.
                isWhole =
                    iconv(converter, &from, &unread, &to, &room) != -1
                    && iconv(converter, nil, nil, &to, &room) != -1
                count = output.count - room
            }
        }
        return isWhole ? text : nil
    }
}
