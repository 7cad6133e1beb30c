extension UnsafeRawBufferPointer {
    /// Where the next byte stands that means something within a JSON string: a quotation mark, a
    /// backslash or a control character; `end` if there is none before it.
    ///
    /// Looks at eight bytes at a time, as most of a line is plain text.
    func endOfPlainText(from start: Int, to end: Int) -> Int {
        let each: UInt64 = 0x0101_0101_0101_0101
        /// Bit 7 of the first byte below `limit`, and perhaps of later ones (Anderson, "Bit Twiddling
        /// Hacks", "Determine if a word has a byte less than n").
        func below(_ limit: UInt64, _ word: UInt64) -> UInt64 {
            (word &- each &* limit) & ~word & (each << 7)
        }
        let quotes = each &* UInt64(UInt8(ascii: "\""))
        let backslashes = each &* UInt64(UInt8(ascii: "\\"))
        var at = start
        while at + 8 <= end {
            let word = UInt64(littleEndian: loadUnaligned(fromByteOffset: at, as: UInt64.self))
            let found = below(0x20, word) | below(1, word ^ quotes) | below(1, word ^ backslashes)
            if found != 0 { return at + found.trailingZeroBitCount / 8 }
            at += 8
        }
        while at < end, self[at] >= 0x20, self[at] != UInt8(ascii: "\""), self[at] != UInt8(ascii: "\\") {
            at += 1
        }
        return Swift.min(at, end)
    }
}
