/// Garbles bytes as a bad disk, a careless editor or a hostile sender might: a few changes anywhere.
package enum ByteMutator {
    /// One to four changes: a byte set, taken out, a piece doubled, or a piece lost. Never empty.
    package static func mutate(_ sound: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = sound
        for _ in 0..<generator.int(1...4) {
            if bytes.isEmpty { bytes = [UInt8(ascii: "x")] }
            let place = generator.int(0...bytes.count - 1)
            switch generator.int(0...3) {
            case 0: bytes[place] = UInt8(truncatingIfNeeded: generator.next())
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(contentsOf: bytes[place...].prefix(generator.int(1...40)), at: place)
            default: bytes.removeSubrange(place..<min(bytes.count, place + generator.int(1...200)))
            }
        }
        return bytes.isEmpty ? [UInt8(ascii: "x")] : bytes
    }
}
