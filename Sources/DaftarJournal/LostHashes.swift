import DaftarDomain
import DaftarLog

/// Tells hashes that an accident took from hashes that somebody took.
enum LostHashes {
    /// How long a system may keep what was written to itself, in seconds, with room to spare: Linux half a minute, or ten
    /// where it lets a disk sleep.
    private static let longestUnwritten = 600

    /// Lines that were recorded within a few minutes, as those of one append are, can have lost their hashes together.
    static let canBeAccident: LeafLoss = { first, last in
        // What cannot be read is damage by itself.
        guard let first = try? EventCodec.decode(first), let last = try? EventCodec.decode(last) else {
            return true
        }
        return last.time.seconds - first.time.seconds <= longestUnwritten
    }
}
