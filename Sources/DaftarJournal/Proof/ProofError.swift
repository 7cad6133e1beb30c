package import DaftarDomain
package import DaftarLog

/// What keys, checkpoints and proofs can fail with, as facts.
package enum ProofError: Error, Sendable {
    case noKey(path: String)
    case keyExists(path: String)
    /// Others than its owner may read the key.
    case keyReadable(path: String, mode: Int)
    /// The key would be copied along with the journal.
    case keyInJournal(path: String)
    case keyMalformed(path: String)
    case nameMalformed(String)
    case vkeyMalformed(String)
    /// The key signs checkpoints where a witness's is wanted, or the other way round.
    case wrongKey(path: String, isWitness: Bool)
    case cannotRead(path: String, reason: String)
    /// There is no such file, or none that can be read.
    case noFile(path: String)
    /// What stands there is no earlier proof or checkpoint.
    case wouldOverwrite(path: String)
    /// The place belongs to a journal.
    case keptByJournal(path: String)
    case cannotWrite(path: String, reason: String)
    /// Something else than tiles of a log is in the folder for them.
    case notTiles(path: String, name: String)
    /// A tile that was exported before is not what the log says.
    case tileDiffers(path: String)
    /// A link in a folder for tiles leads out of it.
    case linkAmongTiles(path: String)
    /// There are tiles, and no checkpoint tells whose.
    case tilesUnsigned(path: String)

    case notACheckpoint(path: String)
    case notAProof(path: String)
    /// None of the keys that are trusted has signed it.
    case unsigned(path: String)
    /// A signature under a trusted key's name is not that key's.
    case badSignature(path: String, name: String)
    /// The journal's checkpoints were signed by another key.
    case otherKey(path: String, name: String)
    /// A note with another signature could not be read back.
    case noteFull(path: String)
    /// A clock before 1970, or before the time that its owner signed at earlier.
    case clockSetBack(time: Timestamp, earlier: Timestamp?)
    case otherOrigin(path: String, found: String, expected: String)
    /// A witness has signed none of what it should have.
    case notCosigned(path: String, name: String)

    /// The log ends before what was signed.
    case rolledBack(path: String, size: Int, signed: Int)
    /// The log does not begin with what was signed.
    case rewritten(path: String, size: Int, expected: MerkleHash, found: MerkleHash)
    /// No checkpoint reaches so far yet.
    case notSignedYet(index: Int, size: Int)
    /// The hashes do not lead from what is claimed to the root that was signed.
    case doesNotHold(path: String)
    /// What a witness signed last cannot be read.
    case stateMalformed(path: String)
    /// What a witness signed last is one file under two names (hard links).
    case stateTwiceNamed(path: String)
    /// The log is shorter than what the witness signed last.
    case shrunk(path: String, size: Int, signed: Int)
    /// The log has other events than what the witness signed last, and as many.
    case forked(path: String, size: Int)
    /// The proof does not lead from what the witness signed last.
    case otherLog(path: String, size: Int)
    /// The proof begins with another size than what the witness signed last, or there is none.
    case proofNeeded(path: String, from: Int, found: Int?)
    /// The journal keeps no such checkpoint as was cosigned.
    case notOurs(path: String, size: Int)
    /// The proof does not carry the line it is about.
    case noLine(path: String)
    /// What the proof brings along is no event on a line.
    case notALine(path: String)
}

extension ProofError {
    init(_ failure: DurableFile.Failure) { self = .cannotWrite(path: failure.path, reason: failure.reason) }
}
