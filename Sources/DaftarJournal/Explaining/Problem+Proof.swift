import DaftarLog

extension Problem {
    package init(_ error: ProofError) {
        switch error {
        case .noKey(let path):
            self.init(
                .notFound, "there is no key", at: path, why: "nothing is signed without one",
                mend: "daftar key makes one")
        case .keyExists(let path):
            self.init(
                .refused, "there is a key already", at: path,
                why: "it would be lost, and what it signed with it",
                mend: "use it, or name another file with --key")
        case .keyReadable(let path, let mode):
            self.init(
                .refused, "others can read this key", at: path,
                why: "its mode is \(String(mode, radix: 8)), so it may not be yours alone any more",
                mend: "chmod 600 \(path), and think about a new key")
        case .keyInJournal(let path):
            self.init(
                .refused, "a key must not lie in the journal", at: path,
                why: "whoever copies the journal would have it",
                mend: "keep it elsewhere, and name it with --key")
        case .keyMalformed(let path):
            self.init(
                .failed, "this is no private key", at: path,
                why: "it begins with PRIVATE+KEY+ and is one line",
                mend: "name the right file with --key")
        case .nameMalformed(let name):
            self.init(
                .usage, "\"\(name)\" cannot be the name of a key", at: "--name",
                why: "it has no spaces, no +, no marks at its beginning, and nothing that does not show",
                mend: "--name example.org/journal")
        case .wrongKey(let path, let isWitness):
            self.init(
                .refused, isWitness ? "this key is a witness's" : "this key signs a log of its own", at: path,
                why: isWitness
                    ? "it signs the checkpoints of others' logs" : "a witness has a key for that alone",
                mend: isWitness ? "name the log's own key with --key" : "daftar key --witness makes one")
        case .vkeyMalformed(let text):
            self.init(
                .usage, "this is no public key", at: text, why: "it is written NAME+ID+KEY",
                mend: "copy it whole from daftar key, in quotes")
        case .cannotRead(let path, let reason):
            self.init(
                .failed, "the folder could not be read", at: path, why: reason,
                mend: "make it readable: nothing is signed or checked past it")
        case .noFile(let path):
            self.init(
                .notFound, "cannot read the file", at: path, why: "it is not there, or not for you to read",
                mend: "check the path")
        case .wouldOverwrite(let path):
            self.init(
                .refused, "there is something else already", at: path,
                why: "it is no proof and no checkpoint, and would be lost",
                mend: "name another file with --to")
        case .keptByJournal(let path):
            self.init(
                .refused, "this place belongs to a journal", at: path,
                why: "what is handed to others does not lie among what the journal keeps",
                mend: "name a place outside the journal")
        case .cannotWrite(let path, let reason):
            self.init(
                .failed, "the file could not be written", at: path, why: reason,
                mend: "choose a folder that you may write to")
        case .notTiles(let path, let name):
            self.init(
                .refused, "this folder holds something else than tiles", at: path,
                why: "there is \(name) in it, and nothing of others is written over",
                mend: "name a folder that is empty, or not there yet")
        case .tileDiffers(let path):
            self.init(
                .damaged, "this tile is not what the log says", at: path,
                why: "it was changed after it was exported",
                mend: "export to a new folder, and find out who changed this one")
        case .linkAmongTiles(let path):
            self.init(
                .refused, "there is a link among the tiles", at: path,
                why: "what is written through it would land elsewhere",
                mend: "name a folder that is empty, or not there yet")
        case .tilesUnsigned(let path):
            self.init(
                .refused, "nobody can tell whose tiles these are", at: path,
                why: "there is no checkpoint beside them: they are another's, or an export was broken off",
                mend: "delete them if they are yours, or name another folder")
        case .notACheckpoint(let path):
            self.init(
                .failed, "this is no signed checkpoint", at: path,
                why: "it is not a name, a size and a root that go together, with a signature",
                mend: "get it again from whoever gave it to you")
        case .notAProof(let path):
            self.init(
                .failed, "this is no such proof", at: path, why: "the file is not what it should be",
                mend: "get it again from whoever gave it to you")
        case .unsigned(let path):
            self.init(
                .findings, "nobody you trust has signed this", at: path,
                why: "none of the signatures is by a key you named",
                mend: "name the key of whoever should have, with --vkey")
        case .notCosigned(let path, let name):
            self.init(
                .findings, "\(name) has not signed this", at: path,
                why: "none of the signatures is by its key",
                mend: "have it signed with daftar cosign, and keep that with daftar checkpoint --add")
        case .badSignature(let path, let name):
            self.init(
                .damaged, "the signature of \(name) does not fit", at: path,
                why: "the text was changed, or another key signed it",
                mend: "do not trust it; get it again from its owner")
        case .otherKey(let path, let name):
            self.init(
                .refused, "another key has signed this journal", at: path,
                why: "the key \(name) has not signed this checkpoint, and a journal keeps its key",
                mend: "name the key that did with --key")
        case .noteFull(let path):
            self.init(
                .refused, "there is no room for another signature", at: path,
                why: "a checkpoint with more than 100 cannot be read back",
                mend: "sign one that fewer have signed")
        case .clockSetBack(let time, let earlier):
            self.init(
                .failed, "the clock is set back", at: "\(time)",
                why: earlier.map { "you signed this before, at \($0)" }
                    ?? "a signature states no time before 1970",
                mend: "set the clock, and sign again")
        case .otherOrigin(let path, let found, let expected):
            self.init(
                .refused, "this is about another log", at: path,
                why: "it speaks of \(found), not of \(expected)",
                mend: "name the file or the key that belongs to this log")
        case .rolledBack(let path, let size, let signed):
            self.init(
                .damaged, "the log ends before what was signed", at: path,
                why: "it holds \(size) events, and \(signed) were signed",
                mend: "restore the log from a copy: events are missing from its end")
        case .rewritten(let path, let size, let expected, let found):
            self.init(
                .damaged, "the first \(size) events are not those that were signed", at: path,
                why:
                    "the root was \(expected.description.prefix(12))…, and is \(found.description.prefix(12))…",
                mend: "restore the log from a copy; daftar verify tells whether single lines were changed")
        case .notSignedYet(let index, let size):
            self.init(
                .notFound, "no checkpoint reaches to #\(index) yet", at: "#\(index)",
                why: size == 0 ? "there is none" : "the last one is of \(size) events",
                mend: "daftar checkpoint signs what is there now")
        case .doesNotHold(let path):
            self.init(
                .damaged, "the proof does not hold", at: path,
                why: "its hashes do not lead to the root that was signed",
                mend: "do not trust it; daftar verify says whether the log is at fault")
        case .stateMalformed(let path):
            self.init(
                .failed, "what you signed last cannot be read", at: path,
                why: "each line is a log's name, its size and its root",
                mend: "restore it from a copy; nothing is signed until then")
        case .stateTwiceNamed(let path):
            self.init(
                .refused, "what you signed last has two names", at: path,
                why: "only one of them would be kept up to date (a hard link)",
                mend: "delete the other, or make it a copy")
        case .shrunk(let path, let size, let signed):
            self.init(
                .damaged, "the log was rolled back", at: path,
                why: "it holds \(size) events, and you signed \(signed) of it",
                mend: "sign nothing; ask its owner where the rest is")
        case .forked(let path, let size):
            self.init(
                .damaged, "there are two logs under this name", at: path,
                why: "the first \(size) events are not those that you signed",
                mend: "sign nothing; keep both checkpoints: they prove it")
        case .otherLog(let path, let size):
            self.init(
                .damaged, "the proof does not lead from the log that you signed", at: path,
                why: "it begins with \(size) other events, or was changed on its way",
                mend: "sign nothing; ask for the proof again, and keep this one if it is the same")
        case .proofNeeded(let path, let from, let found):
            self.init(
                .refused, "it cannot be told whether this log only grew", at: path,
                why: from == 0
                    ? "the proof begins at \(found ?? 0) events, and you have signed none of this log"
                    : "you last signed \(from) events, and "
                        + (found.map { "the proof begins at \($0)" } ?? "there is no proof from there"),
                mend: from == 0
                    ? "name the --state of the time before; without one, sign the checkpoint alone"
                    : "ask its owner for daftar consistency with the checkpoint of \(from) events")
        case .notOurs(let path, let size):
            self.init(
                .notFound, "this journal keeps no such checkpoint", at: path,
                why: "none of \(size) events in checkpoints/ says the same",
                mend: "daftar verify --checkpoint FILE tells whether the log still begins with it")
        case .notALine(let path):
            self.init(
                .failed, "this proves no line of a journal", at: path,
                why: "what it brings along is not an event on one line",
                mend: "get it again from whoever gave it to you")
        case .noLine(let path):
            self.init(
                .usage, "the proof does not bring along what it proves", at: path,
                why: "it has no extra line",
                mend: "daftar prove makes one that does")
        }
    }
}
