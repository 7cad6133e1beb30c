/// A way in which the bytes on disk are not what an append-only log can contain.
///
/// Damage is never mended here, and nothing is appended to a segment that shows any: only a person can tell whether
/// a copy elsewhere is better.
package enum LogDamage: Hashable, Sendable {
    /// The line's hash is not the one noted when it was acknowledged: the line, or its leaf, was changed.
    case lineDiffers(expected: MerkleHash, found: MerkleHash)
    /// The line has no LF, though it was acknowledged once or other lines follow it.
    case lineUnterminated
    /// The line has more bytes than any writer would have accepted.
    case lineTooLong(length: Int)
    /// There is a NUL in the line, so many bytes from its start.
    case lineHoldsNUL(at: Int)
    /// There is nothing between two LFs.
    case lineEmpty
    /// A leaf is not 64 lower-case hexadecimal digits and an LF.
    case leafMalformed
    /// No leaf vouches for a line, and no accident can have taken it: see ``LeafLoss``.
    case leafMissing
    /// There is a leaf for a line that is not there: the end of the log was cut off.
    case leafWithoutLine
    /// What follows the leaves of a full segment is not `root `, 64 lower-case hexadecimal digits and an LF.
    case sealMalformed
    /// The seal names a root that is not the root of the segment's lines.
    case sealDiffers(expected: MerkleHash, found: MerkleHash)
    /// There is no segment that begins with this index, though a later one exists or its leaves do.
    case segmentMissing(first: Int)
    /// The segment has fewer lines than a full one, though another follows.
    case segmentShort(lines: Int)
    /// The segment, or its leaves, go on after its last line.
    case segmentOverfull
    /// A pipe, a device, or a link that leads nowhere stands where a file of the log belongs.
    case notAFile
}
